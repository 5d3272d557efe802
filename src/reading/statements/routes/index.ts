import type { Route, Span } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { overlaps, type Tree } from "../../tree.ts";
import { carrierKind } from "../carriers.ts";
import { partySpan } from "../speakers/party.ts";
import { routesOf } from "./routes.ts";
import { speakingRoute } from "./speaking.ts";

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
