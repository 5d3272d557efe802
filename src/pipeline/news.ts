import { DragomanError, type Report } from "../contract/index.ts";
import { toReport } from "../intake/index.ts";
import type { Source } from "../intake/types.ts";
import type { KeptReport } from "./kept.ts";
import { isReadable } from "./read.ts";

/** What has fewer words of reporting is a list, a picture or a notice, and seldom a report. */
const FEWEST_WORDS = 40;

/**
 * The report of a source; one that a record keeps is there already.
 *
 * @throws DragomanError `passed-over` where only news was asked for; as intake does
 */
export async function wantedReport(source: Source | KeptReport): Promise<Report> {
  if (source.kind === "kept") return source.report;
  const report = await toReport(source);
  onlyWanted(source, report);
  return report;
}

/**
 * Refuses what was asked for only where it is news: a page without reporting, or in a language that is not read.
 *
 * @throws DragomanError `passed-over`, whose message says of what kind it is
 */
function onlyWanted({ only }: Source, report: Report): void {
  if (only !== "news") return;
  const words = report.blocks
    .filter(({ kind }) => kind === "report")
    .reduce((sum, { start, end }) => sum + report.text.slice(start, end).split(/\s+/).length, 0);
  const ours = isReadable(report);
  // A language without spaces between words has few of them.
  if (!ours) throw new DragomanError("passed-over", "in a language that is not read");
  if (words < FEWEST_WORDS) throw new DragomanError("passed-over", "without a report");
}
