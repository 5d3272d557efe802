import type { Reading, Statement } from "../../../src/contract/types.ts";
import { cueInMarks, toldAct } from "../words/acts.ts";
import { written } from "../words/dates.ts";
import { partyOf } from "../words/people.ts";

/**
 * The words of a finding with speaker, the page's own cue, day, outlet and link, to paste into a story or a footnote:
 * `Hale “did not rule out” (not reject), to reporters: a strike`.
 */
export function citationOf(statement: Statement, reading: Reading, address: string): string {
  const { text } = reading;
  const names = (refs: Statement["speakers"]): string => refs.map((ref) => partyOf(ref, reading, {}).name).join(", ");
  const words = statement.content.map((span) => text.slice(span.start, span.end)).join(" … ");
  const cue = statement.cue && cueInMarks(text.slice(statement.cue.start, statement.cue.end));
  const said = [
    [names(statement.speakers) || "Somebody not named", cue ?? "", `(${toldAct(statement)})`].filter(Boolean).join(" "),
    statement.addressees.length > 0 ? `to ${names(statement.addressees)}` : "",
  ];
  const route = statement.route.map((one) => text.slice(one.start, one.end)).join(", from ");
  const outlet = [reading.publisher, written(reading.published), reading.title ? `"${reading.title}"` : ""];
  return [
    `${said.filter(Boolean).join(", ")}: ${words}${route ? ` (via ${route})` : ""}`,
    `${outlet.filter(Boolean).join(", ")}. ${reading.url ?? address}`,
  ].join("\n");
}
