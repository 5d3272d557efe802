import type { Actor, Mention, Ref, Report, Route, Span, Statement } from "../../contract/index.ts";
import type { Analysis, Sentence } from "../../language/types.ts";
import { findingId } from "../ids.ts";
import type { Known } from "../types.ts";
import { accordingTo } from "./according.ts";
import { type Same, type Scene, toldAround } from "./around.ts";
import { type Attributed, attributedDrafts } from "./attributed.ts";
import { combine, SURE, type Sure } from "./combine.ts";
import { confidenceOf } from "./confidence.ts";
import type { Draft } from "./draft.ts";
import { draftsOf } from "./drafts.ts";
import { withFollowing } from "./follows.ts";
import { type Frame, framesOf } from "./frames.ts";
import { insertionsIn } from "./insertions.ts";
import { intervieweeOf } from "./interviewee.ts";
import { labelledSpeech, turnSpeech, withoutKind } from "./labelled.ts";
import { isTitle, type Paragraph, paragraphsOf, type Quote, quotesOfReport, quotesWithin } from "./quotes.ts";
import { toldThrough } from "./relayed.ts";
import { withoutDateline, withoutSilence } from "./reporters.ts";
import { type Joined, joinSpeech, type Setting } from "./speech.ts";
import { standingBy } from "./standing.ts";
import { turnsIn } from "./transcript.ts";
import { overlaps, treeOf, within } from "./tree.ts";

/**
 * Who said what to whom, and through whom: the statements of one report in the order of their words. Pure.
 *
 * Cues and their clauses come from the tree of each sentence, quotations from the marks of each paragraph; the two are
 * joined, quotations that go on without a cue are added to the statement before, and nested statements point at the
 * one they stand in.
 */
export function findStatements(
  report: Report,
  { sentences, attributions }: Analysis,
  known: Known,
  sure: Sure = SURE,
): readonly Statement[] {
  const paragraphs = paragraphsOf(report);
  const bySentence = group(sentences, paragraphs);
  const byQuote = groupQuotes(quotesOfReport(report).filter((quote) => !isTitle(report.text, quote)));
  const byCue = standingBy(attributions, ({ cue }) => [cue]);
  const linked: Linked = {
    text: report.text,
    near: standingBy(known.mentions, (mention) => [mention]),
    actors: new Map(known.actors.map((actor) => [actor.id, actor])),
  };
  const turns = turnsIn(report, paragraphs);
  const somebody = (span: Span): boolean => canSpeak(span, linked);
  const made: Joined[] = [];
  const drafts: Draft[] = [];
  const sourced: Draft[] = [];
  const attributed: Attributed[] = [];
  const scenes: Scene[] = [];
  let before: Joined | null = null as Joined | null;
  let announced: Frame | null = null;
  let colon: Span | null = null;
  for (const [number, paragraph] of paragraphs.entries()) {
    const turn = turns.get(number);
    const labelled = turn
      ? turnSpeech(report, turn, paragraph, number)
      : labelledSpeech(report, paragraph, number, byQuote.get(number) ?? [], somebody);
    if (labelled) {
      drafts.push(labelled);
      before = null;
      announced = null;
      // What is told inside a turn is told by its speaker; a headline is one statement.
      if (!turn) continue;
      colon = turn.colon;
    }
    const trees = (bySentence.get(number) ?? []).map((sentence) => treeOf(sentence, byQuote.get(number) ?? []));
    for (const tree of trees) scenes.push({ tree, paragraph: number });
    const frames = trees.flatMap(framesOf);
    const setting: Setting = { paragraph: number, start: paragraph.start, before, announced };
    const joined = joinSpeech(report.text, byQuote.get(number) ?? [], frames, setting);
    made.push(...joined, ...spokenWithin(report.text, byQuote.get(number) ?? [], frames, number));
    sourced.push(...trees.flatMap((tree) => accordingTo(tree, number)));
    attributed.push(
      ...attributedDrafts(
        report.text,
        byCue([paragraph]).filter(({ cue }) => cue.start >= paragraph.start && cue.end <= paragraph.end),
        trees,
        byQuote.get(number) ?? [],
        paragraph,
        number,
      ).filter(({ cue }) => !(colon && cue && overlaps(cue, colon))),
    );
    before = joined.at(-1) ?? (before?.quotes.at(-1)?.paragraph === number ? before : null);
    const ends = report.text.slice(paragraph.start, paragraph.end).endsWith(":");
    announced = ends ? (frames.findLast((frame) => frame.entry?.speaks && frame.content.length === 0) ?? null) : null;
  }
  const spoken = draftsOf(report.text, made);
  const byParagraph = new Map<number, Draft[]>();
  for (const draft of spoken) {
    const beside = byParagraph.get(draft.paragraph);
    if (beside) beside.push(draft);
    else byParagraph.set(draft.paragraph, [draft]);
  }
  const ruled = [
    ...spoken,
    ...sourced.filter(
      (draft) =>
        speaks(report.text, draft, linked) &&
        !(byParagraph.get(draft.paragraph) ?? []).some((other) => other.cue !== null && sharesContent(draft, other)),
    ),
  ];
  const combined = toldThrough(report.text, combine(report.text, ruled, attributed, sure), spoken);
  const quotes = [...byQuote.values()].flat();
  const followed = withFollowing(report.text, combined, quotes, paragraphs, sentences);
  drafts.push(...followed.map((draft) => trimmed(report, draft)));
  const around = toldAround(report.text, drafts, scenes, sameOne(report.text, linked));
  const asked = around.find((draft) => draft.answers);
  const answers = asked ? intervieweeOf(report.text, (asked.cue as Span).start, known) : null;
  return finish(report, around, linked, answers);
}

/** A draft without what the reporter set around the words. */
function trimmed(report: Report, draft: Draft): Draft {
  const bare = withoutDateline(report.text, withoutSilence(report.text, draft));
  return report.blocks[draft.block]?.kind === "headline" ? withoutKind(report.text, bare) : bare;
}

/** Another's words told inside a quotation: “He told me, ‘We will never leave,’” she said. */
function spokenWithin(
  text: string,
  quotes: readonly Quote[],
  frames: readonly Frame[],
  paragraph: number,
): readonly Joined[] {
  return quotes.flatMap((quote) => {
    const inside = quotesWithin(text, quote);
    if (inside.length === 0) return [];
    const cues = frames.filter((frame) => within(frame.cue, quote.inner));
    const setting: Setting = { paragraph, start: quote.inner.start, before: null, announced: null };
    return joinSpeech(text, inside, cues, setting).filter((one) => one.quotes.length > 0);
  });
}

/** Who is meant, found by where the words stand. */
interface Linked {
  readonly text: string;
  near(spans: readonly Span[]): readonly Mention[];
  readonly actors: ReadonlyMap<string, Actor>;
}

function groupQuotes(quotes: readonly Quote[]): ReadonlyMap<number, readonly Quote[]> {
  const map = new Map<number, Quote[]>();
  for (const quote of quotes) {
    const known = map.get(quote.paragraph);
    if (known) known.push(quote);
    else map.set(quote.paragraph, [quote]);
  }
  return map;
}

/** Whether a label means somebody who speaks: a person or a body of the report; "Gaza: …" tells where something is. */
function canSpeak(span: Span, { near, actors }: Linked): boolean {
  const inside = near([span]).filter((mention) => overlaps(mention, span));
  return inside.some(({ actor, form }) => {
    const kind = actors.get(actor ?? "")?.kind;
    return kind === undefined ? form === "role" : kind !== "state";
  });
}

/** Whether what is leaned on can speak: somebody, or something with words in it; "according to plan" tells nobody. */
const speaks = (text: string, { speakers, route }: Draft, { near }: Linked): boolean =>
  route.length > 0 ||
  speakers.some(
    (span) =>
      near([span]).some((mention) => overlaps(mention, span)) ||
      /\b(?:sources?|officials?|aides?|lawyers?|attorneys?|witness(?:es)?|people)\b/.test(
        text.slice(span.start, span.end),
      ),
  );

/**
 * "…,” Wang said, according to a statement": the phrase is the route of what Wang said, not a statement of its own.
 * "According to an official, Wang said …" is one, and Wang's stands in it.
 */
const sharesContent = (a: Draft, b: Draft): boolean =>
  !(a.cue && b.cue && b.cue.start > a.cue.start && a.content.some((span) => within(b.cue as Span, span))) &&
  sharesWords(a, b);

const sharesWords = (a: Draft, b: Draft): boolean =>
  b.route.some((route) => a.speakers.some((speaker) => overlaps(route, speaker))) ||
  b.content.some((span) =>
    a.content.some((other) => within(span, other) && 2 * (span.end - span.start) > other.end - other.start),
  );

function group(
  sentences: readonly Sentence[],
  paragraphs: readonly Paragraph[],
): ReadonlyMap<number, readonly Sentence[]> {
  const map = new Map<number, Sentence[]>();
  let at = 0;
  for (const sentence of sentences) {
    while (at + 1 < paragraphs.length && (paragraphs[at + 1] as Paragraph).start <= sentence.start) at += 1;
    const known = map.get(at);
    if (known) known.push(sentence);
    else map.set(at, [sentence]);
  }
  return map;
}

/** @param answers the words for whoever answers in an interview of letters; null where there is none */
function finish(report: Report, drafts: readonly Draft[], linked: Linked, answers: Span | null): readonly Statement[] {
  const seen = new Map<string, number>();
  const ordered = [...drafts].sort((a, b) => first(a).start - first(b).start || first(b).end - first(a).end);
  const ids = ordered.map((draft) => {
    const span = first(draft);
    const key = `${span.start} ${span.end}`;
    const running = seen.get(key) ?? 0;
    seen.set(key, running + 1);
    return findingId(report.hash, "statement", span, running);
  });
  const outers = outersOf(ordered);
  return ordered.map((draft, at): Statement => {
    const mode = modeOf(report.text, draft);
    const outer = outers[at] as number;
    const headline = report.blocks[draft.block]?.kind === "headline";
    const said = headline ? sideBySide(draft, linked) : draft.speakers;
    const speakers: readonly Ref[] =
      draft.answers && answers ? [{ ...refOf(answers, linked, 0), basis: "implied" }] : refsOf(said, linked);
    return {
      id: ids[at] as string,
      speakers,
      addressees: [
        ...refsOf(draft.addressees, linked),
        ...refsOf(draft.implied ?? [], linked).map((ref): Ref => ({ ...ref, basis: "implied" })),
      ],
      cue: draft.cue,
      content: draft.content,
      quoted: draft.quoted,
      mode,
      insertions: insertionsIn(report.text, draft.quoted, isWritten(report.text, draft)),
      route: draft.route.map((route) => withCarrier(route, linked)),
      act: actIn(report.text, draft),
      within: outer < 0 ? null : (ids[outer] as string),
      when: null,
      where: null,
      block: (report.blocks[draft.block] as Report["blocks"][number]).kind,
      by: `statements/${draft.by}`,
      confidence: confidenceOf({ rule: draft.by, mode, nested: outer >= 0, certainty: draft.certainty ?? null }),
    };
  });
}

/**
 * Whose the route is: the agency, the outlet, the ministry whose statement it is, the official who tells it; unset where
 * the words name nobody or several.
 */
function withCarrier(route: Route, { near, actors }: Linked): Route {
  const fits = /^relay$/.test(route.kind) ? /^(?:person|body|igo|group)$/ : /^(?:body|igo)$/;
  const inside = near([route]).filter(
    (mention) =>
      within(mention, route) && mention.form !== "pronoun" && fits.test(actors.get(mention.actor ?? "")?.kind ?? ""),
  );
  const named = new Set(inside.map(({ actor }) => actor as string));
  const whole = inside.find(({ start, end }) => start === route.start && end === route.end)?.actor;
  const actor = whole ?? (named.size === 1 ? [...named][0] : undefined);
  return actor ? { ...route, actor } : route;
}

/** Whether the words were written: a post, a letter, what somebody "wrote". */
const isWritten = (text: string, { cue, route }: Draft): boolean =>
  route.some(({ kind }) => /^(?:post|document|statement)$/.test(kind)) ||
  (cue !== null && /\b(?:writ\w+|wrote|tweet\w*|post(?:s|ed|ing)?|reads?)$/.test(text.slice(cue.start, cue.end)));

/**
 * "asked what happened" asks; "asked him to go" and "asked for help" request; "told him to go" orders; "insisted that it be
 * opened" demands; "ruled out" rejects; what is not denied is said, what is not ruled out is thought possible.
 */
function actIn(text: string, { act, cue, content, addressees }: Draft): Statement["act"] {
  const begins = text.slice((content[0] as Span).start, (content[0] as Span).end);
  if (act === "ask") return /^(?:to|for|not to)\b/.test(begins) ? "request" : "ask";
  if (cue === null) return act;
  const words = text.slice(cue.start, cue.end);
  // "called the text a first step" gives a name; "called for", "called on" and "called to" ask.
  if (/\bcall(?:s|ed|ing)?$/.test(words) && act === "request") {
    const between = text.slice(cue.end, Math.max(cue.end, (content[0] as Span).start));
    if (!/\b(?:for|on|upon|to)\b/.test(between) && !/^(?:for|on|upon|to|that)\b/.test(begins)) return "assert";
  }
  const negated = /\b(?:not|never)\b|n['’]t\b/.test(
    text.slice(Math.max(0, cue.start - 12), cue.end).replace(/^.*[.,;:“”"]/, ""),
  );
  if (/\brul(?:e|es|ed|ing) out$/.test(words)) return negated ? "speculate" : "reject";
  if (negated && act === "deny") return "assert";
  if (negated && act === "agree") return "reject";
  if (/\binsist(?:s|ed|ing)?$/.test(words) && SUBJUNCTIVE.test(begins)) return "demand";
  const tells = /\b(?:tell|tells|told|telling)$/.test(words);
  return tells && addressees.length > 0 && /^(?:not )?to\b/.test(begins) ? "order" : act;
}

/** "that the border be opened", "on an answer" */
const SUBJUNCTIVE = /^(?:that )?(?:\S+ ){1,5}be \S+|^on\b/;

const first = (draft: Draft): Span => draft.content[0] as Span;

/** For each statement, in the order of the text, the first that holds it; -1 for none. Those that have ended are let go. */
function outersOf(ordered: readonly Draft[]): readonly number[] {
  let open: number[] = [];
  return ordered.map((draft, at) => {
    const { start } = first(draft);
    open = open.filter((index) => (ordered[index] as Draft).content.some((span) => span.end > start));
    let same = at + 1;
    while (same < ordered.length && first(ordered[same] as Draft).start === start) same += 1;
    const later = Array.from({ length: same - at - 1 }, (_, index) => at + 1 + index);
    const outer = [...open, ...later].find((index) => holds(ordered[index] as Draft, draft)) ?? -1;
    open.push(at);
    return outer;
  });
}

/** The statement in whose content another's cue stands. */
const holds = (outer: Draft, inner: Draft): boolean =>
  inner.cue !== null &&
  outer.content.some((span) => within(inner.cue as Span, span)) &&
  inner.content.every((span) => outer.content.some((other) => within(span, other)));

function modeOf(text: string, { content, quoted }: Draft): Statement["mode"] {
  if (quoted.length === 0) return "indirect";
  const outside = content.some((span) => {
    let rest = "";
    for (let at = span.start; at < span.end; at += 1)
      if (!quoted.some((quote) => at >= quote.start - 1 && at < quote.end + 1)) rest += text[at];
    return /[\p{L}\p{N}]/u.test(rest);
  });
  return outside ? "mixed" : "direct";
}

/** Refs for parties; several meant by one phrase ("both sides", "they") are a Ref each, and all carry the phrase. */
function refsOf(spans: readonly Span[], linked: Linked): readonly Ref[] {
  return spans.flatMap((span, at) => {
    const same = (other: Span): boolean => other.start === span.start && other.end === span.end;
    const turn = spans.slice(0, at).filter(same).length;
    const meant = new Set(
      linked
        .near([span])
        .filter((one) => one.form === "group" && same(one))
        .map((one) => one.entity),
    );
    const count = spans.filter(same).length;
    const states = count > 1 && meant.size < count ? statesIn(span, linked) : [];
    if (states.length === count) {
      const { actor, entity } = states[turn] as Mention;
      return [{ start: span.start, end: span.end, actor, entity, basis: "stated" as const }];
    }
    if (meant.size < 2 || turn > 0 || spans.some((other, index) => index > at && same(other)))
      return [refOf(span, linked, turn)];
    return Array.from({ length: meant.size }, (_, index) => refOf(span, linked, index));
  });
}

/** "the leaders of South Korea and Japan": where nobody else is known to be meant, the states that are named, in turn. */
function statesIn(span: Span, { near, actors }: Linked): readonly Mention[] {
  const inside = near([span]).filter(
    (mention) =>
      overlaps(mention, span) && mention.form === "name" && actors.get(mention.actor ?? "")?.kind === "state",
  );
  return inside.filter(({ entity }, at) => inside.findIndex((other) => other.entity === entity) === at);
}

/** "Norway, Sweden pledge …": a headline's way to say that both speak, whatever the tree makes of the comma. */
function sideBySide({ speakers, cue }: Draft, linked: Linked): readonly Span[] {
  const [first] = speakers;
  if (first === undefined || speakers.length > 1 || cue === null || cue.start <= first.start) return speakers;
  const span = { start: first.start, end: cue.start };
  const states = statesIn(span, linked);
  const rest = states.reduce(
    (words, { start, end }) => words.replace(linked.text.slice(start, end), "_"),
    linked.text.slice(span.start, span.end),
  );
  return states.length === 2 && /^_, _\s+$/.test(rest) ? states : speakers;
}

function refOf(span: Span, linked: Linked, turn: number): Ref {
  const inside = linked.near([span]).filter((mention) => overlaps(mention, span));
  const whole = inside.filter((mention) => mention.start === span.start && mention.end === span.end);
  const people = inside.filter((mention) => mention.form !== "pronoun" && !isAside(mention, span));
  const head = whole[turn] ?? whole[0] ?? headMention(people, linked) ?? inside.at(-1);
  return {
    start: span.start,
    end: span.end,
    actor: head?.actor ?? null,
    entity: head?.entity ?? null,
    basis: "stated",
  };
}

/** Whether two stretches of words mean the same entity, as far as the report's mentions tell. */
const sameOne =
  (text: string, linked: Linked): Same =>
  (one, other) => {
    const [a, b] = [refOf(one, linked, 0), refOf(other, linked, 0)];
    // "They sent a letter. … they wrote": whoever they are.
    if (a.entity === null && b.entity === null && PRONOUN.test(text.slice(one.start, one.end)))
      return text.slice(one.start, one.end).toLowerCase() === text.slice(other.start, other.end).toLowerCase();
    return (a.entity !== null && a.entity === b.entity) || (a.actor !== null && a.actor === b.actor);
  };

const PRONOUN = /^(?:he|she|they)$/i;

/** "a captain of the ship": somebody known by a noun alone, inside a phrase that begins with somebody else. */
const isAside = ({ actor, form, start }: Mention, span: Span): boolean =>
  actor === null && form !== "name" && start > span.start;

/** "Russian Security Council chief Sergei Shoigu" is the person, not the council or the state that his title names. */
function headMention(mentions: readonly Mention[], { actors }: Linked): Mention | undefined {
  const kind = (mention: Mention): string | undefined => actors.get(mention.actor ?? "")?.kind;
  return (
    mentions.find((mention) => kind(mention) === "person") ??
    mentions.findLast((mention) => kind(mention) !== "state") ??
    mentions.at(-1)
  );
}
