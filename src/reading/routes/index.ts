import type { Route, Span } from "../../contract/index.ts";
import type { Node } from "../document/tree.ts";
import { carrierKind } from "../en/carriers.ts";
import { heldKind } from "../en/routeWords.ts";
import { ROUTES, type RouteYield } from "../en/rules/routes.ts";
import { type Fired, firedEach } from "../engine/rule.ts";
import type { Trace } from "../engine/trace.ts";
import { coordinated } from "../syntax/coordination.ts";
import { partySpan } from "../syntax/party.ts";
import { overlaps } from "../syntax/spans.ts";
import { isOutside, type Link, linksOf, type Telling } from "./occasion.ts";
import { programmesNear } from "./programme.ts";
import { speakingRoute } from "./speaking.ts";

/** A route and the rule that found it. */
export interface FoundRoute {
  readonly route: Route;
  readonly by: string;
}

const bySeat = (seat: RouteYield["on"]): typeof ROUTES => ROUTES.filter(({ yields }) => yields.on === seat);
const SEATS = {
  cue: bySeat("cue"),
  around: bySeat("around"),
  issuing: bySeat("issuing"),
  any: bySeat("any"),
  near: bySeat("near"),
};

/**
 * The routes that hang on a cue ("in a statement", "at a news conference", "as quoted by …", "citing …"), what was sent or
 * issued to say it, what holds the words ("a letter that says"), and its speaker where that is a document or a post.
 * Nearest first; of two that share words the first counts.
 */
export function routesOf(telling: Telling, text: string, trace: Trace = null): readonly FoundRoute[] {
  const { node: cue, speaker, content } = telling;
  const found: FoundRoute[] = [];
  const dropped: FoundRoute[] = [];
  const take = (one: FoundRoute): void => {
    if (found.some(({ route }) => overlaps(route, one.route))) dropped.push(one);
    else found.push(one);
  };
  for (const link of linksOf(telling)) for (const one of routesAt(link, content)) take(one);
  for (const one of routesFrom(firedEach(SEATS.near, cue), content)) take(one);
  for (const route of programmesNear(telling, text)) {
    const known = found.findIndex((one) => overlaps(one.route, route));
    if (known >= 0) found.splice(known, 1);
    found.push({ route, by: "route/programme" });
  }
  if (speaker !== null) {
    const paper = citingPaper(telling, found);
    const own = paper ?? speakingRoute(speaker, cue.lemma);
    // Nearest first: the paper, then whom it cites.
    if (own && !found.some(({ route }) => overlaps(route, own)))
      if (paper) found.unshift({ route: own, by: "route/citing-paper" });
      else found.push({ route: own, by: "route/speaking" });
  }
  if (trace && found.length > 0)
    trace({
      slot: "route",
      at: cue,
      candidates: [...found, ...dropped].map((one) => ({
        by: one.by,
        weight: 1,
        words: [one.route],
        kept: found.includes(one),
      })),
      why: "what the words around the cue name; of two that share words the nearer counts",
    });
  return found;
}

/** What one word of the telling names, in the order of the text. */
function routesAt({ node, own, shares }: Link, content: readonly Span[]): readonly FoundRoute[] {
  const noun = node.upos === "NOUN" || node.upos === "PROPN";
  // The noun that the cue hangs on is the carrier itself.
  const rules =
    !own && noun ? SEATS.around : [...SEATS.any, ...(own ? SEATS.cue : []), ...(shares ? SEATS.issuing : [])];
  return routesFrom(
    firedEach<RouteYield>(rules, node).toSorted((a, b) => (a.match.route as Node).at - (b.match.route as Node).at),
    content,
  );
}

function routesFrom(rules: readonly Fired<RouteYield>[], content: readonly Span[]): readonly FoundRoute[] {
  return rules.flatMap(({ rule, match }) => {
    const node = match.route as Node;
    const { each, word, kind, passer } = rule.yields;
    return (each ? coordinated(node) : [node]).flatMap((one): FoundRoute[] => {
      const named = passer ? passerKind(one) : (kind ?? (match.carrier ? carrierKind(match.carrier) : heldKind(one)));
      const span = word ? { start: one.start, end: one.end } : partySpan(one);
      if (named === null || !span || !isOutside(one, content)) return [];
      const cut = clipped(span, content);
      return cut ? [{ route: { ...cut, kind: named }, by: rule.name }] : [];
    });
  });
}

/** "the paper", "the agency" that quotes somebody publishes; whoever is no outlet passes on. */
const passerKind = (node: Node): Route["kind"] =>
  node.lemma === "paper" ? "outlet" : node.lemma === "agency" ? "agency" : (heldKind(node) ?? "relay");

/** "The Lake Daily, citing a ministry source, reported …": a paper through which another's words come. */
function citingPaper({ node: cue, speaker }: Telling, found: readonly FoundRoute[]): Route | null {
  const kind = speaker && carrierKind(speaker);
  if (!speaker || (kind !== "outlet" && kind !== "agency")) return null;
  const cites = cue.sentence.nodes.some(
    ({ lower, start, at }) =>
      (lower === "citing" || lower === "quoting") &&
      Math.abs(at - cue.at) < 12 &&
      found.some(({ route }) => route.start > start),
  );
  const span = cites ? partySpan(speaker) : null;
  return span && { ...span, kind };
}

/** A route never reaches into what was said. */
function clipped(span: Span, content: readonly Span[]): Span | null {
  let { start, end } = span;
  for (const other of content) {
    if (!overlaps({ start, end }, other)) continue;
    if (other.start > start) end = Math.min(end, other.start);
    else start = Math.max(start, other.end);
  }
  return end > start ? { start, end } : null;
}
