import type { Reading, Statement } from "../../../src/contract/types.ts";
import { written } from "../words/dates.ts";
import { partyOf } from "../words/people.ts";

/** The words of a finding with speaker, day, outlet and link, to paste into a story or a footnote. */
export function citationOf(statement: Statement, reading: Reading, address: string): string {
  const { text } = reading;
  const names = (refs: Statement["speakers"]): string => refs.map((ref) => partyOf(ref, reading, {}).name).join(", ");
  const words = statement.content.map((span) => text.slice(span.start, span.end)).join(" … ");
  const said = [
    names(statement.speakers) || "Somebody not named",
    statement.addressees.length > 0 ? `to ${names(statement.addressees)}` : "",
  ];
  const route = statement.route.map((one) => text.slice(one.start, one.end)).join(", from ");
  const outlet = [reading.publisher, written(reading.published), reading.title ? `"${reading.title}"` : ""];
  return [
    `${said.filter(Boolean).join(" ")}: ${words}${route ? ` (via ${route})` : ""}`,
    `${outlet.filter(Boolean).join(", ")}. ${reading.url ?? address}`,
  ].join("\n");
}
