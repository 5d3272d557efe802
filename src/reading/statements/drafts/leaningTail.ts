import type { Route, Span } from "../../../contract/index.ts";
import { leanedRoute } from "../routes/leaned.ts";
import { leanedOn } from "../routes/leaning.ts";
import type { Joined } from "./speech.ts";

/**
 * "Calder told Hale that the border was open, according to a statement": the tree hangs the phrase into the clause, but it is
 * the reporter's. Only where it ends the content outside of marks and somebody or something is leaned on as a route.
 */
export function leaningTail(
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
