import type { Route, Span } from "../../../contract/index.ts";

/** The kind of a route. */
export type Kind = Route["kind"];

/** Takes a word for a route, with its phrase unless another stretch is given; null is none. */
export type Take = (at: number, kind: Kind | null, span?: Span | null) => void;
