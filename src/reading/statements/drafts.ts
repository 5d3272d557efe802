import type { Route, Span } from "../../contract/index.ts";
import type { Token } from "../../language/types.ts";
import { addresseesOf } from "./addressees.ts";
import { carrierKind } from "./carriers.ts";
import type { Draft } from "./draft.ts";
import { leanedOn } from "./leaning.ts";
import { partiesOf, partySpan } from "./parties.ts";
import { leanedRoute, routesOf, speakingRoute } from "./routes.ts";
import type { Joined } from "./speech.ts";
import { overlaps, type Tree, within } from "./tree.ts";

/** What was joined to drafts: parties to their words, routes. */
export function draftsOf(text: string, joined: readonly Joined[]): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const one of joined) {
    if (one.frame.speaker === null && one.quotes.length === 0 && one.frame.entry === null) continue;
    if (one.content.length === 0) continue;
    drafts.push(draftOf(text, one));
  }
  return drafts;
}

function draftOf(text: string, one: Joined): Draft {
  const { frame } = one;
  const quoted = one.quotes.map((quote) => quote.inner).filter((span) => span.end > span.start);
  const leaning = leaningTail(text, one);
  const words = leaning?.content ?? one.content;
  const base = { content: words, quoted, paragraph: one.paragraph, block: one.block, by: one.by };
  const { tree, at } = frame;
  const speakers = frame.speaker === null ? [] : clear(partiesOf(tree, frame.speaker), words);
  const said = words.filter((span) => words.length < 2 || !isPhrase(text, span, quoted));
  const { addressees, route: around } = addresseesOf(
    tree,
    at,
    frame.addressee,
    said,
    routesAround(tree, at, frame.speaker, said, text),
  );
  const through = leaning && !around.some((other) => overlaps(other, leaning.route)) ? [leaning.route] : [];
  const route = [...around, ...through];
  // The route's phrase is the reporter's, not part of what was said.
  const apart = words.filter((span) => said.includes(span) || !route.some((other) => overlaps(other, span)));
  return {
    ...base,
    content: apart,
    speakers,
    addressees,
    cue: frame.cue,
    route,
    act: frame.act,
  };
}

/**
 * "Calder told Hale that the border was open, according to a statement": the tree hangs the phrase into the clause, but it is
 * the reporter's. Only where it ends the content outside of marks and somebody or something is leaned on as a route.
 */
function leaningTail(
  text: string,
  { frame: { tree, cue }, content, quotes }: Joined,
): { readonly content: readonly Span[]; readonly route: Route } | null {
  const last = content.at(-1) as Span;
  const found = /,\s+according to [^,.;“”"]+$/.exec(text.slice(last.start, last.end));
  if (!found || found.index < 3 || cue.end > last.start) return null;
  const end = last.start + found.index;
  if (quotes.some((quote) => quote.end > end)) return null;
  const at = tree.tokens.findIndex((token) => token.start > end && token.form === "according");
  const party = at < 0 ? null : leanedOn(tree, at);
  const route = party === null ? null : leanedRoute(tree, party);
  return route && { content: [...content.slice(0, -1), { start: last.start, end }], route };
}

/** "…, in a statement", "…, according to the ministry": what the tree may take for a second piece of the content. */
const isPhrase = (text: string, span: Span, quoted: readonly Span[]): boolean =>
  /^(?:in|at|on|during|via|through|according|as|citing)\b/i.test(text.slice(span.start, span.end)) &&
  !quoted.some((quote) => within(quote, span));

/** The routes that hang on a cue, and its speaker where that is a document or a post. */
export function routesAround(
  tree: Tree,
  at: number,
  speaker: number | null,
  content: readonly Span[],
  text: string,
  cue?: Span,
): readonly Route[] {
  const routes = routesOf(tree, at, content, text, cue);
  if (speaker === null) return routes;
  const paper = citingPaper(tree, at, speaker, routes);
  const own = paper ?? speakingRoute(tree, speaker, (tree.tokens[at] as Token).lemma);
  if (!own || routes.some((route) => overlaps(route, own))) return routes;
  // Nearest first: the paper, then whom it cites.
  return paper ? [paper, ...routes] : [...routes, own];
}

/** "The Lake Daily, citing a ministry source, reported …": a paper through which another's words come. */
function citingPaper(tree: Tree, at: number, speaker: number, routes: readonly Route[]): Route | null {
  const kind = carrierKind(tree, speaker);
  if (kind !== "outlet" && kind !== "agency") return null;
  const cites = tree.tokens.some(
    ({ form, start }, index) =>
      /^(?:citing|quoting)$/i.test(form) && Math.abs(index - at) < 12 && routes.some((route) => route.start > start),
  );
  const span = cites ? partySpan(tree, speaker) : null;
  return span && { ...span, kind };
}

/** A party is never inside the words it says. */
const clear = (spans: readonly Span[], content: readonly Span[]): readonly Span[] =>
  spans.filter((span) => !content.some((other) => span.start >= other.start && span.end <= other.end));
