import type { Event, Reading, Statement } from "../../../src/contract/types.ts";
import { cueInMarks, doubt, toldAct } from "../words/acts.ts";
import { written } from "../words/dates.ts";
import { partyOf } from "../words/people.ts";
import { statusInWords } from "../words/statuses.ts";

/**
 * The words of a finding with speaker, the page's own cue, day, outlet and link, to paste into a story or a footnote:
 * `Hale “did not rule out” (not reject), to reporters: a strike`. What we are not sure of says so.
 *
 * @param address the finding's place in the record, without a host: nobody else can open an address of this machine
 */
export function citationOf(statement: Statement, reading: Reading, address: string): string {
  const { text } = reading;
  const words = (spans: readonly { readonly start: number; readonly end: number }[], by: string): string =>
    spans.map(({ start, end }) => text.slice(start, end)).join(by);
  const names = (refs: Statement["speakers"]): string => refs.map((ref) => partyOf(ref, reading, {}).name).join(", ");
  const cue = statement.cue ? cueInMarks(words([statement.cue], "")) : "";
  const who = [names(statement.speakers) || "Somebody not named", cue, `(${toldAct(statement)})`];
  const to = statement.addressees.length > 0 ? `, to ${names(statement.addressees)}` : "";
  const route = statement.route.length > 0 ? ` (via ${words(statement.route, ", from ")})` : "";
  const unsure = doubt(statement.confidence);
  return [
    `${who.filter(Boolean).join(" ")}${to}: ${words(statement.content, " … ")}${route}${unsure ? ` [read by machine: ${unsure}]` : ""}`,
    sourceOf(reading, address),
  ].join("\n");
}

/** An event with the page's own word for it, whether it happened, and where it is told. */
export function citationOfEvent(event: Event, reading: Reading, address: string): string {
  const names = (refs: Event["actors"]): string => refs.map((ref) => partyOf(ref, reading, {}).name).join(", ");
  const { text } = reading;
  const unsure = doubt(event.confidence);
  const whom = event.recipients.length > 0 ? ` ${event.mutual ? "↔" : "→"} ${names(event.recipients)}` : "";
  return [
    `${names(event.actors) || "Somebody not named"}${whom}: “${text.slice(event.trigger.start, event.trigger.end)}” (${statusInWords(event)})${unsure ? ` [read by machine: ${unsure}]` : ""}`,
    `“${text.slice(event.evidence.start, event.evidence.end)}”`,
    sourceOf(reading, address),
  ].join("\n");
}

function sourceOf({ publisher, published, title, url }: Reading, address: string): string {
  const outlet = [publisher, written(published), title ? `"${title}"` : ""].filter(Boolean).join(", ");
  return [[outlet, url].filter(Boolean).join(". "), `In the record: ${address}`].filter(Boolean).join("\n");
}
