import { DragomanError, type Report } from "../contract/index.ts";
import type { Source } from "../intake/types.ts";
import { isReadable } from "./read.ts";

/** What has fewer words of reporting is a list, a picture or a notice, and seldom a report. */
const FEWEST_WORDS = 40;

/**
 * Refuses what was asked for only where it is news: a page without reporting, or in a language that is not read.
 *
 * @throws DragomanError `passed-over`, whose message says of what kind it is
 */
export function onlyWanted({ only }: Source, report: Report): void {
  if (only !== "news") return;
  const words = report.blocks
    .filter(({ kind }) => kind === "report")
    .reduce((sum, { start, end }) => sum + report.text.slice(start, end).split(/\s+/).length, 0);
  const ours = isReadable(report);
  // A language without spaces between words has few of them.
  if (!ours) throw new DragomanError("passed-over", "in a language that is not read");
  if (words < FEWEST_WORDS) throw new DragomanError("passed-over", "without a report");
}
