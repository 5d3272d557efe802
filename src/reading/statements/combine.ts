import type { Span } from "../../contract/index.ts";
import type { Attributed } from "./attributed.ts";
import type { Draft } from "./draft.ts";
import { standingBy } from "./standing.ts";
import { overlaps, within } from "./tree.ts";

/** Rules whose contents begin where the conventions say, behind the one addressed; the network's labels differ there. */
const OWN_CONTENT = new Set(["accused of", "call for"]);
/** Rules that are right nine times in ten by themselves. */
const STANDS = new Set(["accused of", "according to", "ruled out"]);
/** How sure the network must be; `npm run evaluate -- thresholds` shows what other values would give. */
export interface Sure {
  /** Of a statement that no rule sees, with a cue that a list holds. */
  readonly listed: number;
  /** And with one that no list holds. */
  readonly unlisted: number;
  /** Where nobody is named and nothing is quoted. */
  readonly speakerless: number;
  /** Of a statement for one told inside it to count: its own labels seldom mark those. */
  readonly outer: number;
}

/** Chosen on PolNeAR dev. */
export const SURE: Sure = { listed: 0.3, unlisted: 0.45, speakerless: 0.9, outer: 0.9 };

/** What the reporter adds behind a comma is not what was said. */
const ASIDE = /^\s*[,;—–]\s*(?:while|but|as|after|before|amid|adding|saying|whose|which|who|with)\b/;

/**
 * The statements of the rules and those of the network as one list. Where both see one, parties and routes are the
 * rule's, contents the network's unless the rule knows better; what a rule alone sees counts where something is quoted;
 * what the network alone sees is taken when it is sure enough. Thresholds were chosen on development texts.
 */
export function combine(
  text: string,
  ruled: readonly Draft[],
  attributed: readonly Attributed[],
  sure: Sure = SURE,
): readonly Draft[] {
  if (attributed.length === 0) return ruled;
  const kept: Draft[] = [];
  const used = new Set<Attributed>();
  const near = standingBy(attributed, wordsOf);
  for (const draft of ruled) {
    const beside = draft.cue === null ? [] : near([draft.cue]);
    const same = beside.find((one) => one.cue && draft.cue && overlaps(one.cue, draft.cue));
    if (same) used.add(same);
    if (same) {
      kept.push(joined(text, draft, same));
      continue;
    }
    // Without the network's support one indirect statement of the rules in four is right; a quotation is worth showing.
    const stands = draft.quoted.length > 0 || STANDS.has(draft.by) || isNested(text, draft, beside, sure);
    const cited = citedIn(text, draft, near(draft.content));
    if (!stands && !(cited && cites(text, cited))) continue;
    if (cited) used.add(cited);
    kept.push(cited ? { ...draft, certainty: cited.certainty } : draft);
  }
  const ruledNear = standingBy(kept, wordsOf);
  const alone: Attributed[] = [];
  const silent = (draft: Draft): boolean => saysNothing(text, draft);
  for (const one of attributed) {
    if (silent(one)) continue;
    const beside = ruledNear(one.content);
    // "is expected to attend": where nobody is named and nothing is quoted, there is seldom a statement.
    // Where somebody is addressed, as who "asked about the port" answers, somebody spoke.
    const nobody = one.speakers.length === 0 && one.addressees.length === 0;
    if (nobody && one.quoted.length === 0 && one.certainty < sure.speakerless) continue;
    // "citing a ministry source" tells how somebody else's words came here.
    if (cites(text, one) && beside.some((draft) => draft.route.some((route) => shared([route], one.content) > 0)))
      continue;
    if (used.has(one) || one.certainty < (one.listed ? sure.listed : sure.unlisted)) continue;
    if (beside.some((draft) => shared(draft.content, one.content) > 0.5)) continue;
    // Attributions stand in the order of the text: only the last few can share words.
    if (!alone.slice(-NEAR).some((draft) => shared(draft.content, one.content) > 0.5)) alone.push(one);
  }
  return [...kept.filter((draft) => !silent(draft)), ...alone];
}

/** "did not respond", "declined to comment", "gave no details": nothing was said. */
const SILENCE =
  /\b(?:(?:did|do|does) not|(?:did|do|does)n['’]t)\s+(?:\p{Ll}+ly\s+)?(?:respond|reply|answer|return|reveal|disclose|elaborate|specify|identify|comment|provide|give)\b|\b(?:declin|refus)(?:e|es|ed|ing) to (?:comment|elaborate|answer|say|discuss|respond|identify|provide|give (?:\p{Ll}+ ){0,3}(?:details?|reasons?|names?|dates?|figures?|answers?|comments?)|be (?:named|identified|interviewed))\b|\bg[ai]ve[sn]? no (?:details?|comment|reasons?|answer|explanation|timeline|date)\b|\b(?:no|not) comment\b/u;

function saysNothing(text: string, { cue, content, quoted }: Draft): boolean {
  if (cue === null || quoted.length > 0) return false;
  const first = content[0] as Span;
  return SILENCE.test(
    text.slice(
      cue.start,
      first.start > cue.start && first.start - cue.end < 30 ? Math.min(first.end, first.start + 24) : cue.end,
    ),
  );
}

/** Attributions of the network's that may lie between two that share words. */
const NEAR = 12;
const wordsOf = ({ cue, content }: Draft): readonly Span[] => (cue === null ? content : [...content, cue]);

/**
 * "reported, citing officials, that …", "“…,” he told her, according to a statement": the network sees the words and gives
 * them to whom they came through; the rule knows whose they are.
 */
const citedIn = (text: string, { route, content }: Draft, beside: readonly Attributed[]): Attributed | undefined =>
  beside.find(
    (one) =>
      (cites(text, one) || leansOn(text, one)) &&
      route.some((part) => shared([part], [...one.content, ...one.speakers]) > 0) &&
      shared(one.content, content) > 0.5,
  );

const leansOn = (text: string, { cue }: Draft): boolean =>
  cue !== null && /^according to$/i.test(text.slice(cue.start, cue.end));

const cites = (text: string, { cue }: Draft): boolean =>
  cue !== null && /^(?:cit|quot)(?:es?|ed|ing)$/.test(text.slice(cue.start, cue.end));

/**
 * "Hale said the governor had denied …", "Hale said the governor had told them to leave": speech told inside speech, done
 * to somebody or more than a plain "said".
 */
function isNested(text: string, draft: Draft, attributed: readonly Attributed[], sure: Sure): boolean {
  const { cue, addressees } = draft;
  if (cue === null || draft.speakers.length === 0) return false;
  const told = draft.by === "infinitive" && addressees.length > 0 && TOLD_TO.test(text.slice(cue.start, cue.end));
  if (!told && (draft.by !== "clause" || (draft.act === "assert" && addressees.length === 0))) return false;
  return attributed.some(
    (one) => one.certainty > (told ? sure.listed : sure.outer) && one.content.some((span) => within(cue, span)),
  );
}

/** Said aloud to somebody and in fact: no "would encourage", "can persuade". */
const TOLD_TO =
  /^(?:(?:has|have|had|was|were|is|are|been) )*(?:not )?(?:tells?|told|telling|asks?|asked|asking|orders?|ordered|ordering|urges?|urged|urging|warns?|warned|warning|begs?|begged|begging|instructs?|instructed|instructing|commanded|implored|pleaded|shouted|yelled)$/;

function joined(text: string, ruled: Draft, same: Attributed): Draft {
  const draft = {
    ...ruled,
    addressees: ruled.addressees.length > 0 ? ruled.addressees : same.addressees,
    route: ruled.route.length > 0 ? ruled.route : same.route,
  };
  const speakers = speakersOf(draft, same);
  const { certainty } = same;
  // “…,” he said. “…”: a content that runs over its own cue, the network's, is no content.
  const runsOver = draft.quoted.length > 0 && same.content.some((span) => draft.cue && overlaps(span, draft.cue));
  if (runsOver) return { ...draft, speakers, certainty };
  const own = OWN_CONTENT.has(draft.by) || (draft.by === "infinitive" && draft.addressees.length > 0);
  if (own || addsAside(text, draft, same)) return { ...draft, speakers, certainty };
  // What is quoted from its first word to its last has no more of the speaker's words outside the marks; else quotations
  // that go on without a cue are the rule's alone, and both together hold the whole.
  const theirs = isWhole(text, draft)
    ? same.content.filter(
        (span) =>
          !draft.content.some((one) => overlaps(one, span)) && /^["“„«‘']/.test(text.slice(span.start, span.end)),
      )
    : same.content;
  const content = draft.quoted.length > 0 ? union(draft.content, theirs) : same.content;
  return { ...draft, speakers, certainty, content, quoted: draft.quoted.length > 0 ? draft.quoted : same.quoted };
}

/** A sentence of speech and nothing but: “…,” she said. */
const isWhole = (text: string, { content, quoted }: Draft): boolean =>
  quoted.length > 0 &&
  content.every((span) => quoted.some((quote) => quote.start - 1 <= span.start && quote.end + 1 >= span.end)) &&
  /^[\p{Lu}\d]/u.test(text.slice((quoted[0] as Span).start, (quoted[0] as Span).start + 1)) &&
  /[.,!?]$/.test(text.slice((quoted[0] as Span).start, (quoted[0] as Span).end));

/** The rule's speakers; the network's where it sees one that holds the rule's: a title that the tree cut from its name. */
function speakersOf(ruled: Draft, same: Attributed): readonly Span[] {
  const [one] = ruled.speakers;
  const [other] = same.speakers;
  if (one === undefined) return same.speakers;
  const longer = ruled.speakers.length === 1 && same.speakers.length === 1 && other && within(one, other);
  return longer ? same.speakers : ruled.speakers;
}

/** Whether the network's content goes on past the rule's into a remark of the reporter's. */
function addsAside(text: string, draft: Draft, same: Attributed): boolean {
  const [ours, theirs] = [draft.content.at(-1) as Span, same.content.at(-1) as Span];
  // A quotation behind the comma is what was said.
  if (draft.quoted.some(({ end }) => end > ours.end) || same.quoted.some(({ end }) => end > ours.end)) return false;
  return theirs.end > ours.end && ours.start >= theirs.start - 3 && ASIDE.test(text.slice(ours.end, ours.end + 30));
}

function union(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const span of [...a, ...b].sort((x, y) => x.start - y.start)) {
    const last = spans.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else spans.push({ ...span });
  }
  return spans;
}

/** The share of the larger of two contents that both have. */
function shared(a: readonly Span[], b: readonly Span[]): number {
  let both = 0;
  for (const x of a) for (const y of b) both += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  const size = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + span.end - span.start, 0);
  return Math.min(both / Math.max(1, size(a)), both / Math.max(1, size(b)));
}
