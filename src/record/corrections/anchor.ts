import type { Event, Ref, Span, Statement, Tie } from "../../contract/index.ts";
import type { Anchor, Finding, FindingKind, Findings, Words } from "./types.ts";

/** Characters before and behind the words that an anchor keeps. */
const AROUND = 32;
/** Share of the words of both that two spans have in common, from which on they are the same words. */
const SAME = 0.5;
/** The same where no mark (cue, trigger) tells. */
const SAME_UNMARKED = 0.8;

export const kindOf = (finding: Finding): FindingKind =>
  "content" in finding ? "statement" : "trigger" in finding ? "event" : "tie";

/** All findings of one kind. */
export const ofKind = (findings: Findings, kind: FindingKind): readonly Finding[] =>
  kind === "statement" ? findings.statements : kind === "event" ? findings.events : findings.ties;

const markOf = (finding: Finding): Span | null =>
  "content" in finding ? finding.cue : "trigger" in finding ? finding.trigger : null;

const bodyOf = (finding: Finding): readonly Span[] => ("content" in finding ? finding.content : [finding.evidence]);

/**
 * What a decision about a finding hangs on.
 *
 * @param finding as the reader found it, without what people changed: the anchor is sought among such
 * @param seen.shown the same with what people changed
 * @param seen.all what the reader found in the report
 */
export function anchorOf(
  { text, hash }: { readonly text: string; readonly hash: string },
  finding: Finding,
  { shown, all }: { readonly shown: Finding; readonly all: Findings },
): Anchor {
  const words = ({ start, end }: Span): Words => ({ start, end, exact: text.slice(start, end) });
  const [mark, body] = [markOf(finding), bodyOf(finding)];
  const spans = mark ? [mark, ...body] : body;
  const from = Math.min(...spans.map(({ start }) => start));
  const until = Math.max(...spans.map(({ end }) => end));
  const [claim, read] = [claimOf(shown, text), claimOf(finding, text)];
  const others = ofKind(all, kindOf(finding))
    .filter((one) => one.id !== finding.id && isSameMark(finding, one))
    .map((one) => claimOf(one, text))
    .filter((one) => one !== read);
  return {
    hash,
    mark: mark && words(mark),
    body: body.map(words),
    prefix: text.slice(Math.max(0, from - AROUND), from),
    suffix: text.slice(until, until + AROUND),
    claim,
    ...(read === claim ? {} : { read }),
    ...(others.length === 0 ? {} : { others }),
  };
}

/** Whether two findings stand on one mark; of those without a mark, whether they have words in common. */
function isSameMark(one: Finding, other: Finding): boolean {
  const [a, b] = [markOf(one), markOf(other)];
  return a && b ? overlap([a], [b]) > 0 : a === b && overlap(bodyOf(one), bodyOf(other)) > 0;
}

/** What a finding claims, as one string: two findings on the same words that claim alike have the same. */
export function claimOf(finding: Finding, text: string): string {
  const party = ({ start, end, actor }: Ref): string =>
    actor ?? (start === null || end === null ? "" : text.slice(start, end));
  const parties = (refs: readonly Ref[]): string => refs.map(party).sort().join("; ");
  const words = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
  if ("content" in finding) {
    const { speakers, addressees, act, negated, content } = finding as Statement;
    return JSON.stringify([parties(speakers), parties(addressees), act, negated, words(content)]);
  }
  if ("trigger" in finding) {
    const { actors, recipients, plover, status, alleged, trigger } = finding as Event;
    return JSON.stringify([parties(actors), parties(recipients), plover, status, alleged, words([trigger])]);
  }
  const { a, b, kind, negated } = finding as Tie;
  return JSON.stringify([party(a), party(b), kind, negated]);
}

/**
 * The finding that an anchor hangs on, in a reading of the same text: on the same words, or none. Of several on the same
 * words that one which claims the same; where that does not tell either, none, for a decision is never moved to
 * words that look alike, nor to what was another finding on the same words when it was made.
 */
export function findAgain(
  anchor: Anchor,
  kind: FindingKind,
  findings: Findings,
  { text, hash }: { readonly text: string; readonly hash: string },
): Finding | null {
  if (anchor.added !== undefined) return null;
  const all = [...(anchor.mark ? [anchor.mark] : []), ...anchor.body];
  if (anchor.hash !== hash || all.some(({ start, end, exact }) => text.slice(start, end) !== exact)) return null;
  const likely = ofKind(findings, kind)
    .map((finding) => ({ finding, claim: claimOf(finding, text) }))
    .filter(({ claim }) => !anchor.others?.includes(claim))
    .map(({ finding, claim }) => ({ finding, score: likeness(anchor, finding, claim) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
  const [best, next] = likely;
  return best === undefined || (next !== undefined && next.score === best.score) ? null : best.finding;
}

/** 0 where a finding does not stand on the anchor's words; else more, the more of them it has and the more alike its claim. */
function likeness(anchor: Anchor, finding: Finding, claim: string): number {
  const mark = markOf(finding);
  const share = shared(anchor.body, bodyOf(finding));
  const marks = anchor.mark && mark ? overlap([anchor.mark], [mark]) > 0 : null;
  if (marks === false || share < (marks === null && anchor.mark !== mark ? SAME_UNMARKED : SAME)) return 0;
  const same = anchor.mark && mark && anchor.mark.start === mark.start && anchor.mark.end === mark.end ? 1 : 0;
  return share + same + likeClaims(anchor.read ?? anchor.claim, claim);
}

/** How many parts of two claims are the same, as a share. */
function likeClaims(one: string, other: string): number {
  if (one === other) return 1;
  const [a, b] = [JSON.parse(one) as readonly unknown[], JSON.parse(other) as readonly unknown[]];
  return (0.9 * a.filter((part, at) => part === b[at]).length) / Math.max(1, a.length);
}

const length = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** Code units that two lists of spans have in common. */
const overlap = (one: readonly Span[], other: readonly Span[]): number =>
  one.reduce(
    (sum, a) =>
      sum + other.reduce((part, b) => part + Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)), 0),
    0,
  );

/** The same as a share of all that either has. */
function shared(one: readonly Span[], other: readonly Span[]): number {
  const common = overlap(one, other);
  const all = length(one) + length(other) - common;
  return all === 0 ? 0 : common / all;
}
