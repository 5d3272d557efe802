import type { Event, Reading, Ref, Span, Statement, Tie } from "../../../src/contract/types.ts";
import { ACTS, MODES, STATUSES, TIES, TYPES } from "../words/choices.ts";
import { partyOf } from "../words/people.ts";

export type Kind = "statement" | "event" | "tie";

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly is: "people" | "span" | "choice" | "flag" | "text";
  readonly choices?: readonly string[];
  readonly hint?: string;
}

const people = (name: string, label: string): Field => ({ name, label, is: "people", hint: "names; several with ;" });
const span = (name: string, label: string): Field => ({ name, label, is: "span", hint: "as they stand in the text" });
const choice = (name: string, label: string, choices: readonly string[]): Field => ({
  name,
  label,
  is: "choice",
  choices,
});
const flag = (name: string, label: string): Field => ({ name, label, is: "flag" });
const DAY: Field = { name: "day", label: "Day", is: "text", hint: "2024-11-12, 2024-11, or two with .." };
const PLACE: Field = { name: "place", label: "Place", is: "text", hint: "a name, or a name and NLD" };

/** What can be set of a finding, in the order of the form. */
export const FIELDS: Readonly<Record<Kind, readonly Field[]>> = {
  statement: [
    people("speaker", "Speaker"),
    people("to", "Said to"),
    choice("act", "Act", ACTS),
    flag("negated", "Denied: “did not …”"),
    DAY,
    PLACE,
    span("words", "Words"),
    span("cue", "Cue"),
    choice("mode", "Speech", MODES),
  ],
  event: [
    people("did", "Who"),
    people("to", "To whom"),
    choice("type", "Type", TYPES),
    choice("status", "Status", STATUSES),
    flag("alleged", "Only claimed by one party"),
    DAY,
    PLACE,
    { name: "code", label: "CAMEO", is: "text", hint: "042" },
    span("words", "Words"),
    span("evidence", "Told in"),
    flag("mutual", "Both ways"),
  ],
  tie: [
    people("a", "One"),
    people("b", "Other"),
    choice("kind", "Kind", TIES),
    flag("negated", "Denied"),
    DAY,
    span("evidence", "Told in"),
  ],
};

/** What stands in each field now, and what it is sent as where it is left as it is in a list of several. */
export interface Told {
  readonly value: string;
  /** By what is shown, what the server takes for it. */
  readonly sent: ReadonlyMap<string, string>;
}

/** The fields of a finding in words. */
export function toldOf(kind: Kind, finding: Statement | Event | Tie, reading: Reading): Readonly<Record<string, Told>> {
  const { text } = reading;
  const plain = (value: string): Told => ({ value, sent: new Map() });
  const words = (spans: readonly Span[]): Told => ({
    value: spans.map(({ start, end }) => text.slice(start, end)).join(" … "),
    sent: new Map(spans.map(({ start, end }) => [text.slice(start, end), `${start}-${end}`])),
  });
  const those = (refs: readonly Ref[]): Told => {
    const parties = refs.map((ref) => [partyOf(ref, reading, {}).name, toSend(ref)] as const);
    return { value: parties.map(([name]) => name).join("; "), sent: new Map(parties) };
  };
  const yes = (value: boolean): Told => plain(value ? "yes" : "no");
  const day = plain(dayOf(finding.when));
  if (kind === "statement") {
    const { speakers, addressees, act, negated, where, content, cue, mode } = finding as Statement;
    return {
      ...{ speaker: those(speakers), to: those(addressees), act: plain(act), negated: yes(negated), day },
      ...{ place: plain(where?.name ?? ""), words: words(content), cue: words(cue ? [cue] : []), mode: plain(mode) },
    };
  }
  if (kind === "event") {
    const { actors, recipients, plover, status, alleged, where, cameo, trigger, evidence, mutual } = finding as Event;
    return {
      ...{ did: those(actors), to: those(recipients), type: plain(plover), status: plain(status), day },
      ...{ alleged: yes(alleged), mutual: yes(mutual), place: plain(where?.name ?? ""), code: plain(cameo) },
      ...{ words: words([trigger]), evidence: words([evidence]) },
    };
  }
  const { a, b, kind: tie, negated, evidence } = finding as Tie;
  return { a: those([a]), b: those([b]), kind: plain(tie), negated: yes(negated), day, evidence: words([evidence]) };
}

const toSend = ({ start, end, actor }: Ref): string =>
  start === null || end === null ? (actor ?? "") : `${start}-${end}${actor ? `=${actor}` : ""}`;

function dayOf(when: Statement["when"]): string {
  if (when === null) return "";
  const [from, until] = [when.from, when.until];
  return from === until || from === null || until === null ? (from ?? until ?? "") : `${from}..${until}`;
}

/**
 * The fields that differ, as the server takes them: names that are known as ids, chosen words as their place.
 *
 * @param known by what is shown (a name, words), what it is sent as
 */
export function changedOf(
  kind: Kind,
  told: Readonly<Record<string, Told>>,
  values: Readonly<Record<string, string>>,
  known: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    FIELDS[kind].flatMap(({ name, is }) => {
      const before = told[name];
      const value = values[name] ?? before?.value ?? "";
      if (before === undefined || value.trim() === before.value) return [];
      if (is !== "people" && is !== "span") return [[name, value]];
      const parts = value.split(is === "people" ? /;/ : / … /).map((one) => one.trim());
      const sent = parts.filter(Boolean).map((one) => known.get(one) ?? before.sent.get(one) ?? one);
      // ";" parts names and words alike; words that have one are sent by their place where they were chosen.
      return [[name, sent.join(is === "people" ? "; " : " … ")]];
    }),
  );
}
