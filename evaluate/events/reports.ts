import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Event, Ref, Span, Tie } from "../../src/contract/index.ts";
import { overlaps } from "../../src/reading/syntax/spans.ts";
import { unitsOf } from "../units.ts";
import { confusions, rates, share } from "./figures.ts";
import type { Read, Reader } from "./reader.ts";

interface GoldParty {
  readonly span?: readonly [number, number];
  readonly who?: string;
  readonly country?: string | null;
}

interface GoldEvent {
  readonly trigger: readonly [number, number];
  readonly other_mentions?: readonly (readonly [number, number])[];
  readonly plover: string;
  readonly cameo: string;
  readonly actor: readonly GoldParty[];
  readonly recipient: readonly GoldParty[];
  readonly status: string;
  readonly evidence: readonly [number, number];
  readonly optional?: boolean;
}

interface GoldTie {
  readonly a: string;
  readonly b: string;
  readonly kind: string;
  readonly negated: boolean;
  readonly evidence: readonly [number, number];
  readonly optional?: boolean;
}

interface GoldReport {
  readonly text: string;
  readonly published: string | null;
  readonly events: readonly GoldEvent[];
  readonly ties: readonly GoldTie[];
}

/** Types that the conventions take for one another. */
const EITHER: readonly (readonly [string, string])[] = [
  ["CONCEDE", "RETREAT"],
  ["SANCTION", "COERCE"],
];

/** Our labels on six whole reports (dev): events found by their words, their types, recipients and standing; ties. */
export async function evaluateReports(gold: string, read: Reader, list: boolean): Promise<void> {
  const folder = join(gold, "reports");
  const sums = { right: 0, said: 0, all: 0, typed: 0, found: 0, by: 0, byAll: 0, to: 0, toAll: 0, status: 0, code: 0 };
  const ties = { right: 0, said: 0, all: 0 };
  const types: (readonly [string, string])[] = [];
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()) {
    const report = JSON.parse(readFileSync(join(folder, name), "utf8")) as GoldReport;
    const one = await read(report.text, report.published ?? undefined);
    const units = unitsOf(report.text);
    const at = ([start, end]: readonly [number, number]): Span => ({
      start: units[start] as number,
      end: units[end] as number,
    });
    const used = new Set<number>();
    for (const event of report.events) {
      const best = pick(event, one.findings.events, used, at);
      if (event.optional) {
        if (best >= 0) used.add(best);
        continue;
      }
      sums.all += 1;
      if (best < 0) {
        if (list)
          console.log(
            `  missed ${event.plover}: ${wordsAt(report.text, at(event.trigger))} | ${wordsAt(report.text, at(event.evidence)).slice(0, 160)}`,
          );
        continue;
      }
      used.add(best);
      const said = one.findings.events[best] as Event;
      sums.right += 1;
      sums.found += 1;
      types.push([event.plover, said.plover]);
      if (isType(event.plover, said.plover)) sums.typed += 1;
      if (event.status === said.status) sums.status += 1;
      if (event.cameo === said.cameo.slice(0, 2)) sums.code += 1;
      const met = (refs: readonly Ref[], parties: readonly GoldParty[]): boolean =>
        parties.some((party) => refs.some((ref) => isParty(ref, party, one, at)));
      if (event.actor.length > 0) {
        sums.byAll += 1;
        if (met(said.mutual ? [...said.actors, ...said.recipients] : said.actors, event.actor)) sums.by += 1;
      }
      if (event.recipient.length > 0) {
        sums.toAll += 1;
        if (met(said.mutual ? [...said.actors, ...said.recipients] : said.recipients, event.recipient)) sums.to += 1;
        else if (list)
          console.log(
            `  recipient ${event.recipient.map(({ who }) => who).join()} of ${wordsAt(report.text, said.trigger)}: ${shown(one, said)}`,
          );
      }
      if (list && (!isType(event.plover, said.plover) || event.status !== said.status))
        console.log(`  found ${event.plover} ${event.status}: ${shown(one, said)}`);
    }
    const optional = report.events.filter((event) => event.optional);
    for (const [index, event] of one.findings.events.entries()) {
      if (used.has(index)) sums.said += 1;
      else if (!optional.some((other) => isSameWords(other, event, at))) {
        sums.said += 1;
        if (list)
          console.log(`  invented ${shown(one, event)} | ${wordsAt(report.text, event.evidence).slice(0, 200)}`);
      }
    }
    // What is used by optional rows counts neither way.
    sums.said -= report.events
      .filter((event) => event.optional)
      .filter((event) =>
        one.findings.events.some(
          (said, index) =>
            used.has(index) &&
            isSameWords(event, said, at) &&
            !report.events.some((other) => !other.optional && isSameWords(other, said, at)),
        ),
      ).length;
    tallyTies(report, one, at, ties, list);
  }
  console.log("six reports (gold/reports, dev; studied)");
  console.log(`  events: ${rates(sums.right, sums.said, sums.all)}`);
  console.log(
    `  of those found: type ${share(sums.typed, sums.found)}, CAMEO root ${share(sums.code, sums.found)}, actor ${share(sums.by, sums.byAll)}, recipient ${share(sums.to, sums.toAll)}, status ${share(sums.status, sums.found)}`,
  );
  console.log(confusions(types.filter(([a, b]) => !isType(a, b))));
  console.log(`  ties: ${rates(ties.right, ties.said, ties.all)}`);
}

const isType = (gold: string, said: string): boolean =>
  gold === said || EITHER.some((pair) => pair.includes(gold as never) && pair.includes(said as never));

type At = (span: readonly [number, number]) => Span;

const isSameWords = (event: GoldEvent, said: Event, at: At): boolean =>
  [event.trigger, ...(event.other_mentions ?? [])].some((words) =>
    [said.trigger, ...said.also].some((span) => overlaps(at(words), span)),
  );

/** The event that tells the same: by its words, of several one of its type; else one of its type in the same sentence. */
function pick(event: GoldEvent, said: readonly Event[], used: ReadonlySet<number>, at: At): number {
  const open = said.map((one, index) => ({ one, index })).filter(({ index }) => !used.has(index));
  const words = open.filter(({ one }) => isSameWords(event, one, at));
  const best = words.find(({ one }) => isType(event.plover, one.plover)) ?? words[0];
  if (best) return best.index;
  const beside = open.find(({ one }) => isType(event.plover, one.plover) && overlaps(at(event.evidence), one.trigger));
  return beside?.index ?? -1;
}

function isParty(ref: Ref, party: GoldParty, { findings }: Read, at: At): boolean {
  if (
    ref.start !== null &&
    ref.end !== null &&
    party.span &&
    overlaps(at(party.span), { start: ref.start, end: ref.end })
  )
    return true;
  const actor = findings.actors.find(({ id }) => id === ref.actor);
  if (!actor) return false;
  if (party.who && (actor.name === party.who || party.who.includes(actor.name) || actor.name.includes(party.who)))
    return true;
  return party.country != null && actor.country === party.country;
}

const wordsAt = (text: string, { start, end }: Span): string => text.slice(start, end).replaceAll("\n", " ");

export function shown({ text, findings }: Read, event: Event): string {
  const names = (refs: readonly Ref[]): string =>
    refs
      .map(
        (ref) =>
          findings.actors.find(({ id }) => id === ref.actor)?.name ??
          (ref.start === null ? "?" : wordsAt(text, ref as Span)),
      )
      .join(" + ");
  return `${event.plover} ${event.cameo} ${event.status}${event.alleged ? " alleged" : ""} “${wordsAt(text, event.trigger)}” ${event.also.map((span) => `(${wordsAt(text, span)})`).join("")} [${names(event.actors)}] -> [${names(event.recipients)}] ${event.when?.value ?? ""} ${event.where?.name ?? ""} by ${event.by}`;
}

export const shownTie = ({ text, findings }: Read, tie: Tie): string => {
  const name = (ref: Ref): string =>
    findings.actors.find(({ id }) => id === ref.actor)?.name ?? (ref.start === null ? "?" : wordsAt(text, ref as Span));
  return `${tie.negated ? "not " : ""}${tie.kind} [${name(tie.a)}] - [${name(tie.b)}] by ${tie.by} | ${wordsAt(text, tie.evidence).slice(0, 120)}`;
};

function tallyTies(
  report: GoldReport,
  one: Read,
  at: At,
  sums: { right: number; said: number; all: number },
  list: boolean,
): void {
  const used = new Set<number>();
  for (const tie of report.ties) {
    const best = one.findings.ties.findIndex((said, index) => !used.has(index) && isTie(tie, said, one, at));
    if (best >= 0) used.add(best);
    if (tie.optional) continue;
    sums.all += 1;
    if (best >= 0) sums.right += 1;
    else if (list)
      console.log(`  missed tie ${tie.kind} ${tie.a} - ${tie.b}: ${wordsAt(report.text, at(tie.evidence))}`);
  }
  for (const [index, said] of one.findings.ties.entries()) {
    sums.said += 1;
    if (list && !used.has(index)) console.log(`  invented tie ${shownTie(one, said)}`);
  }
}

const same = (name: string, gold: string): boolean => name === gold || name.includes(gold) || gold.includes(name);

function isTie(gold: GoldTie, said: Tie, { findings }: Read, at: At): boolean {
  if (!overlaps(at(gold.evidence), said.evidence) || gold.negated !== said.negated || gold.kind !== said.kind)
    return false;
  const name = (ref: Ref): string => findings.actors.find(({ id }) => id === ref.actor)?.name ?? "?";
  const [a, b] = [name(said.a), name(said.b)];
  return (same(a, gold.a) && same(b, gold.b)) || (same(a, gold.b) && same(b, gold.a));
}
