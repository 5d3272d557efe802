import type { Event, Ref, Span, Tie } from "../../src/contract/index.ts";
import { overlaps } from "../../src/reading/syntax/spans.ts";
import { unitsOf } from "../units.ts";
import { confusions, rates, share } from "./figures.ts";
import type { Read } from "./reader.ts";
import { shown, shownTie, wordsAt } from "./shown.ts";

interface GoldParty {
  readonly span?: readonly [number, number] | null;
  readonly who?: string | null;
  readonly country?: string | null;
}

interface GoldEvent {
  readonly trigger: readonly [number, number];
  readonly other_mentions?: readonly (readonly [number, number])[] | null;
  readonly plover: string;
  readonly cameo: string;
  readonly actor?: readonly GoldParty[] | null;
  readonly recipient?: readonly GoldParty[] | null;
  readonly status: string;
  readonly evidence: readonly [number, number];
  readonly optional?: boolean;
}

interface GoldTie {
  readonly a: string;
  readonly b: string;
  readonly kind: string;
  readonly negated?: boolean;
  readonly evidence: readonly [number, number];
  readonly optional?: boolean;
}

/** One report with our labels. */
export interface GoldReport {
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

/** What was counted in some reports. */
export interface Sums {
  readonly events: { right: number; said: number; all: number };
  readonly ties: { right: number; said: number; all: number };
  /** Of the events that were found: right of those that the labels tell. */
  readonly of: Readonly<Record<"type" | "root" | "actor" | "recipient" | "status", { right: number; all: number }>>;
  readonly types: (readonly [gold: string, said: string])[];
}

export const noSums = (): Sums => ({
  events: { right: 0, said: 0, all: 0 },
  ties: { right: 0, said: 0, all: 0 },
  of: {
    type: { right: 0, all: 0 },
    root: { right: 0, all: 0 },
    actor: { right: 0, all: 0 },
    recipient: { right: 0, all: 0 },
    status: { right: 0, all: 0 },
  },
  types: [],
});

type At = (span: readonly [number, number]) => Span;

/**
 * Counts one report into `sums`. An event is found where one of its words is a word of ours (trigger or re-telling); else
 * where one of its type stands in its sentence. What is optional in the labels counts neither way.
 */
export function score(report: GoldReport, one: Read, sums: Sums, list: boolean): void {
  const units = unitsOf(report.text);
  const at: At = ([start, end]) => ({ start: units[start] as number, end: units[end] as number });
  scoreEvents(report, one, at, { sums, list });
  scoreTies(report, one, at, { sums, list });
}

interface Into {
  readonly sums: Sums;
  readonly list: boolean;
}

function scoreEvents(report: GoldReport, one: Read, at: At, { sums, list }: Into): void {
  const pairs = paired(report.events, one.findings.events, at);
  const words = (span: readonly [number, number]): string => wordsAt(report.text, at(span));
  for (const [index, gold] of report.events.entries()) {
    if (gold.optional) continue;
    sums.events.all += 1;
    const said = one.findings.events[pairs.get(index) ?? -1];
    if (said) {
      sums.events.right += 1;
      const slips = judge(gold, said, one, { at, sums });
      if (list && slips.length > 0)
        console.log(`  found ${gold.plover} ${gold.status} but ${slips.join(", ")}: ${shown(one, said)}`);
    } else if (list)
      console.log(
        `  missed ${gold.plover} ${gold.status}: “${words(gold.trigger)}” [${names(gold.actor)}] -> [${names(gold.recipient)}] | ${words(gold.evidence).slice(0, 400)}`,
      );
  }
  const used = new Set(pairs.values());
  const optional = report.events.filter((event) => event.optional);
  const uncounted = new Set([...pairs].filter(([index]) => report.events[index]?.optional).map(([, said]) => said));
  for (const [index, said] of one.findings.events.entries()) {
    const free = !used.has(index) && optional.some((other) => isSameWords(other, said, at));
    if (uncounted.has(index) || free) continue;
    sums.events.said += 1;
    if (list && !used.has(index))
      console.log(`  invented ${shown(one, said)} | ${wordsAt(report.text, said.evidence).slice(0, 300)}`);
  }
}

const names = (parties: GoldEvent["actor"]): string => (parties ?? []).map(({ who }) => who).join(", ");

/** Which of ours tells each labelled event: by words and type first, then by words, then by type in the same sentence. */
function paired(gold: readonly GoldEvent[], said: readonly Event[], at: At): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const used = new Set<number>();
  const ways = [
    (a: GoldEvent, b: Event) => isSameWords(a, b, at) && isType(a.plover, b.plover),
    (a: GoldEvent, b: Event) => isSameWords(a, b, at),
    (a: GoldEvent, b: Event) => isType(a.plover, b.plover) && overlaps(at(a.evidence), b.trigger),
  ];
  // Those that count before those that are optional, so that none is lost to these.
  for (const optional of [false, true])
    for (const fits of ways)
      for (const [index, event] of gold.entries()) {
        if ((event.optional === true) !== optional || pairs.has(index)) continue;
        const best = said.findIndex((one, other) => !used.has(other) && fits(event, one));
        if (best < 0) continue;
        pairs.set(index, best);
        used.add(best);
      }
  return pairs;
}

const isType = (gold: string, said: string): boolean =>
  gold === said || EITHER.some((pair) => pair.includes(gold as never) && pair.includes(said as never));

const isSameWords = (event: GoldEvent, said: Event, at: At): boolean =>
  [event.trigger, ...(event.other_mentions ?? [])].some((words) =>
    [said.trigger, ...said.also].some((span) => overlaps(at(words), span)),
  );

/** Counts what is right of a found event; what is not comes back in words. */
function judge(
  gold: GoldEvent,
  said: Event,
  one: Read,
  { at, sums }: { readonly at: At; readonly sums: Sums },
): readonly string[] {
  const both = [...said.actors, ...said.recipients];
  const met = (refs: readonly Ref[], parties: readonly GoldParty[]): boolean =>
    parties.some((party) => refs.some((ref) => isParty(ref, party, one, at)));
  const [actor, recipient] = [gold.actor ?? [], gold.recipient ?? []];
  const verdicts = {
    type: isType(gold.plover, said.plover),
    root: String(gold.cameo ?? "").slice(0, 2) === said.cameo.slice(0, 2),
    actor: actor.length === 0 ? null : met(said.mutual ? both : said.actors, actor),
    recipient: recipient.length === 0 ? null : met(said.mutual ? both : said.recipients, recipient),
    status: gold.status === said.status,
  };
  sums.types.push([gold.plover, said.plover]);
  const slips: string[] = [];
  for (const [name, right] of Object.entries(verdicts)) {
    const sum = sums.of[name as keyof Sums["of"]];
    if (right === null) continue;
    sum.all += 1;
    if (right) sum.right += 1;
    else if (name !== "root")
      slips.push(
        `${name}${name === "recipient" ? ` ${names(recipient)}` : name === "actor" ? ` ${names(actor)}` : ""}`,
      );
  }
  return slips;
}

function isParty(ref: Ref, party: GoldParty, { findings }: Read, at: At): boolean {
  const { start, end } = ref;
  if (start !== null && end !== null && party.span && overlaps(at(party.span), { start, end })) return true;
  const actor = findings.actors.find(({ id }) => id === ref.actor);
  if (!actor) return false;
  if (party.who && isName(actor.name, party.who)) return true;
  return party.country != null && actor.country === party.country;
}

const isName = (name: string, gold: string): boolean => name === gold || name.includes(gold) || gold.includes(name);

function scoreTies(report: GoldReport, one: Read, at: At, { sums, list }: Into): void {
  const used = new Set<number>();
  const uncounted = new Set<number>();
  const ties = report.ties ?? [];
  for (const tie of [...ties.filter(({ optional }) => !optional), ...ties.filter(({ optional }) => optional)]) {
    const best = one.findings.ties.findIndex((said, index) => !used.has(index) && isTie(tie, said, one, at));
    if (best >= 0) used.add(best);
    if (best >= 0 && tie.optional) uncounted.add(best);
    if (tie.optional) continue;
    sums.ties.all += 1;
    if (best >= 0) sums.ties.right += 1;
    else if (list)
      console.log(`  missed tie ${tie.kind} ${tie.a} - ${tie.b}: ${wordsAt(report.text, at(tie.evidence))}`);
  }
  for (const [index, said] of one.findings.ties.entries()) {
    if (uncounted.has(index)) continue;
    sums.ties.said += 1;
    if (list && !used.has(index)) console.log(`  invented tie ${shownTie(one, said)}`);
  }
}

function isTie(gold: GoldTie, said: Tie, { findings }: Read, at: At): boolean {
  if (!overlaps(at(gold.evidence), said.evidence)) return false;
  if ((gold.negated ?? false) !== said.negated || gold.kind !== said.kind) return false;
  const name = (ref: Ref): string => findings.actors.find(({ id }) => id === ref.actor)?.name ?? "?";
  const [a, b] = [name(said.a), name(said.b)];
  return (isName(a, gold.a) && isName(b, gold.b)) || (isName(a, gold.b) && isName(b, gold.a));
}

/** The figures as every table of reports prints them. */
export function printed({ events, ties, of, types }: Sums): void {
  console.log(`  events: ${rates(events.right, events.said, events.all)}`);
  console.log(
    `  of those found: type ${shareOf(of.type)}, CAMEO root ${shareOf(of.root)}, actor ${shareOf(of.actor)}, recipient ${shareOf(of.recipient)}, status ${shareOf(of.status)}`,
  );
  console.log(confusions(types.filter(([a, b]) => !isType(a, b))));
  console.log(`  ties: ${rates(ties.right, ties.said, ties.all)}`);
}

const shareOf = ({ right, all }: { readonly right: number; readonly all: number }): string => share(right, all);
