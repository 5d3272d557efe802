import type { Route, Span } from "../../../contract/index.ts";
import type { Tree } from "../../tree.ts";
import { partySpan } from "../speakers/party.ts";

/** The kind of a route. */
export type Kind = Route["kind"];

/** Takes a word for a route, with its phrase unless another stretch is given; null is none. */
export type Take = (at: number, kind: Kind | null, span?: Span | null) => void;

/** All routes that a reader takes, as they come. */
export function routesTaken(tree: Tree, read: (take: Take) => void): readonly Route[] {
  const routes: Route[] = [];
  read((at, kind, span = partySpan(tree, at)) => {
    if (kind !== null && span) routes.push({ ...span, kind });
  });
  return routes;
}
