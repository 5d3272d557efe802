import type { Route, Span } from "../../../contract/index.ts";
import { overlaps } from "../../tree.ts";

/**
 * "In a letter seen by the Lake Daily, the minister, Ines Calder, said": the tree may take who speaks for an apposition of
 * the paper; a route ends before the one who speaks.
 */
export const apartFrom = (text: string, routes: readonly Route[], speakers: readonly Span[]): readonly Route[] =>
  routes.map((route) => {
    const speaker = speakers.find((one) => overlaps(one, route) && one.start > route.start);
    const before = speaker && text.slice(route.start, speaker.start).replace(/[\s,;–—-]+$/, "");
    return before && /[,;–—-]\s*$/.test(text.slice(route.start, speaker.start))
      ? { ...route, end: route.start + before.length }
      : route;
  });
