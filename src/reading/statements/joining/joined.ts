import type { Route, Span } from "../../../contract/index.ts";
import type { Draft } from "../../attribution/draft.ts";
import type { Attributed } from "../../attribution/heads.ts";
import { wordClass } from "../../en/lexicon.ts";
import { overlaps, within } from "../../syntax/spans.ts";
import { united } from "../../syntax/united.ts";

/** What the reporter adds behind a comma is not what was said. */
const opensAside = wordClass("opens-aside");

/** One statement that both the rules and the network see. */
export function joined(text: string, ruled: Draft, seen: Attributed): Draft {
  const same = withoutSpeaker(text, ruled, seen);
  const draft = {
    ...ruled,
    addressees: ruled.addressees.length > 0 ? ruled.addressees : same.addressees,
    route: ruled.route.length > 0 ? ruled.route : same.route,
    support: [...(ruled.support ?? []), same.by, ...given(ruled, same)],
  };
  const speakers = speakersOf(draft, same);
  const { certainty } = same;
  // "…, he added without mentioning the strike": what went without saying is not what was said.
  if (same.cue && WITHOUT.test(text.slice(same.cue.start, same.cue.end))) return { ...draft, speakers, certainty };
  // “…,” he said. “…”: a content that runs over its own cue, the network's, is no content.
  const runsOver = draft.quoted.length > 0 && same.content.some((span) => draft.cue && overlaps(span, draft.cue));
  if (runsOver) return { ...draft, speakers, certainty };
  // "Earlier, the paper reported, …": a word that stands apart from what the rule sees reported is not it.
  const [word, ...more] = same.content;
  const stray =
    word !== undefined &&
    more.length === 0 &&
    isWord(text, word) &&
    !draft.content.some((span) => overlaps(span, word));
  if (stray) return { ...draft, speakers, certainty };
  // "The ferry, according to its owner, sank": the cue cuts the clause, of which the network sees one piece.
  const isCut = draft.by.startsWith("source/") || (draft.by === "content/clause" && draft.content.length === 2);
  const cut = isCut && draft.quoted.length === 0 ? piecesBefore(draft, same) : [];
  const own = draft.exact || (draft.by === "content/infinitive" && draft.addressees.length > 0);
  if (own || addsAside(text, draft, same)) return { ...draft, speakers, certainty };
  // What is quoted from its first word to its last has no more of the speaker's words outside the marks; else quotations
  // that go on without a cue are the rule's alone, and both together hold the whole.
  const theirs = isWhole(text, draft)
    ? same.content.filter(
        (span) =>
          !draft.content.some((one) => overlaps(one, span)) && /^["“„«‘']/.test(text.slice(span.start, span.end)),
      )
    : same.content;
  const content =
    draft.quoted.length > 0
      ? united(draft.content, theirs)
      : [...cut, ...withoutRoute(text, same.content, draft.route), ...(isCut ? piecesBehind(text, draft, same) : [])];
  return { ...draft, speakers, certainty, content, quoted: draft.quoted.length > 0 ? draft.quoted : same.quoted };
}

const WITHOUT = /\bwithout \p{L}+ing\b/u;

/** The rules by which the network's candidate gives what the rule's lacks. */
const given = (ruled: Draft, { support = [] }: Attributed): readonly string[] =>
  support.filter(
    (name) =>
      (ruled.addressees.length === 0 && name.startsWith("hearer/")) ||
      (ruled.route.length === 0 && /^(?:route|tail)\//.test(name)),
  );

/** Pieces of a clause in front of its cue that the network does not see. */
const piecesBefore = ({ content, cue }: Draft, { content: seen }: Attributed): readonly Span[] =>
  content.filter(
    (span) =>
      cue !== null && span.end <= cue.start && seen.every((other) => !overlaps(other, span) && other.start >= cue.end),
  );

/** "…, Hale said [on Monday, a step that …]": when it was said, and what the reporter makes of it. */
const ADDED = /^(?:on|in|at|by|for|from|as|an?|the|with)\s/;

/** "The council, Hale said, was lying": the piece behind the cue, of a clause of which the network sees the other. */
const piecesBehind = (text: string, { content, cue, by }: Draft, { content: seen }: Attributed): readonly Span[] =>
  content.filter(
    (span) =>
      by === "content/clause" &&
      cue !== null &&
      span.start >= cue.end &&
      !ADDED.test(text.slice(span.start, span.end)) &&
      seen.every((other) => !overlaps(other, span) && other.end <= cue.start),
  );

/** "the agency quoted [an official as saying that …]": what holds the one who speaks is not what was said. */
function withoutSpeaker(text: string, { speakers, content }: Draft, seen: Attributed): Attributed {
  const holds = (span: Span): boolean =>
    speakers.some((one) => within(one, span) && /^,? as \p{L}+ing\b/u.test(text.slice(one.end, one.end + 20)));
  if (!seen.content.some(holds)) return seen;
  const theirs = seen.content.filter((span) => !holds(span));
  return { ...seen, content: theirs.length > 0 ? theirs : content };
}

/** "…, in comments carried by the agency": what the rule sees as a route at the end is not what was said. */
function withoutRoute(text: string, content: readonly Span[], routes: readonly Route[]): readonly Span[] {
  const last = content.at(-1);
  const route =
    last && routes.find(({ start, end }) => start > last.start + 3 && end >= last.end - 1 && start < last.end);
  if (!last || !route) return content;
  const before = /, in (?:(?:an?|the|his|her|their) )?$/.exec(text.slice(last.start, route.start));
  return before ? [...content.slice(0, -1), { start: last.start, end: last.start + before.index }] : content;
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
  return (
    theirs.end > ours.end &&
    ours.start >= (same.content[0] as Span).start - 3 &&
    opensAside.has(/^\s*[,;—–]\s*(\p{Ll}+)/u.exec(text.slice(ours.end, ours.end + 30))?.[1] ?? "")
  );
}

const isWord = (text: string, { start, end }: Span): boolean => /^\p{L}+$/u.test(text.slice(start, end));
