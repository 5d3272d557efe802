import type { Route, Span } from "../../contract/index.ts";
import type { Node } from "../document/tree.ts";
import { isDone } from "../en/carriers.ts";
import { wordClass } from "../en/lexicon.ts";
import { leanedOn } from "../en/routeWords.ts";
import { citedBy, heldIn, leanedRoute } from "../routes/phrases.ts";
import { within } from "../syntax/spans.ts";
import { under } from "../syntax/subtree.ts";
import type { Joined } from "./quoted.ts";
import { headOf } from "./source.ts";

/** A content without the phrase at its end that tells how the words came, and the route that it tells. */
export interface WithoutTail {
  readonly content: readonly Span[];
  readonly route: Route;
  readonly by: string;
}

/**
 * What the tree hangs into the clause, and is the reporter's: "…, according to a statement", "…, in comments carried by the
 * agency". Null where the content ends otherwise.
 */
export const withoutTail = (text: string, joined: Joined): WithoutTail | null =>
  leaningTail(text, joined) ?? remarksTail(text, joined);

/** "Calder told Hale that the border was open, according to a statement": at the end, outside of marks. */
function leaningTail(text: string, { frame: { node, cue }, content, quotes }: Joined): WithoutTail | null {
  const last = content.at(-1) as Span;
  const found = /,\s+according to [^,.;“”"]+$/.exec(text.slice(last.start, last.end));
  if (!found || found.index < 3 || cue.end > last.start) return null;
  const end = last.start + found.index;
  if (quotes.some((quote) => quote.end > end)) return null;
  const according = node.sentence.nodes.find(({ start, lower }) => start > end && lower === "according");
  const party = according ? leanedOn(according) : null;
  const route = party && leanedRoute(party);
  return route && { content: [...content.slice(0, -1), { start: last.start, end }], route, by: "tail/according-to" };
}

const remarks = wordClass("remarks");

/** "…, in comments carried by the agency", "…, in an interview aired on Monday": at the end, behind a comma. */
function remarksTail(text: string, { frame: { node, cue }, content, quotes }: Joined): WithoutTail | null {
  const last = content.at(-1) as Span;
  if (cue.end > last.start) return null;
  const mark = node.sentence.nodes.findLast(
    ({ lower, rel, previous, start, end }) =>
      lower === "in" && rel === "case" && previous?.form === "," && start > last.start + 3 && end < last.end,
  );
  const noun = mark?.parent;
  const comma = mark?.previous;
  if (!noun || !comma || quotes.some((quote) => quote.end > comma.start)) return null;
  if ((under(noun).at(-1) as Node).end < last.end - 1 || /[“”"]/.test(text.slice(comma.start, last.end))) return null;
  const carried = noun.children.find(({ rel }) => rel === "acl");
  const route = heldIn(noun) ?? (remarks(noun) && carried ? (citedBy(carried)[0] ?? null) : null);
  return (
    route && {
      content: [...content.slice(0, -1), { start: last.start, end: comma.start }],
      route,
      by: "tail/in-remarks",
    }
  );
}

/**
 * "thanked the governor on Telegram for her help", "cited the figure at last week's forum": where something was said,
 * taken by the network for a part of what was said. Only behind a noun or a pronoun by itself: a clause may tell of things
 * that happened there.
 *
 * @param cue the word that the content hangs on
 */
export function withoutSetting(cue: Node, span: Span): WithoutTail | null {
  const words = cue.sentence.nodes.filter((node) => within(node, span));
  const head = headOf(cue.sentence, span);
  if (!head) return null;
  for (const mark of words) {
    const noun = mark.parent;
    if (mark.upos !== "ADP" || mark.rel !== "case" || noun === null) continue;
    const route = heldIn(noun);
    // "better than in other polls"
    if (route === null || /^(?:ADP|SCONJ)$/.test(mark.previous?.upos ?? "")) continue;
    const leads = mark === words[0];
    const direct = noun.parent === cue && noun.rel === "obl";
    const beside = noun.parent === head && !isDone(head) && (route.kind === "post" || mark.lemma === "at");
    if (!leads && !direct && !beside) continue;
    if (!leads && !/^(?:NOUN|PROPN|PRON|NUM)$/.test(head.upos)) continue;
    const end = Math.min(span.end, (under(noun).at(-1) as Node).end);
    const content = piecesAround(words, span, { start: mark.start, end });
    // Behind a noun that the phrase hangs on, only the end of it all is sure not to be said.
    if (content.length === 0 || (content.length > 1 && !direct && !leads)) continue;
    return { content, route: { ...route, end: Math.min(route.end, end) }, by: "tail/setting" };
  }
  return null;
}

/** What is left of a span on either side of a phrase in it. */
function piecesAround(words: readonly Node[], span: Span, phrase: Span): readonly Span[] {
  const before = words.filter(({ end }) => end <= phrase.start).at(-1);
  const behind = words.find(({ start }) => start >= phrase.end);
  const pieces = [
    ...(before ? [{ start: span.start, end: before.end }] : []),
    ...(behind ? [{ start: behind.start, end: span.end }] : []),
  ];
  return pieces.filter(({ start, end }) => end - start > 2);
}
