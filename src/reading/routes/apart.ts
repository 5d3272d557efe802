import type { Route, Span } from "../../contract/index.ts";
import { overlaps, within } from "../syntax/spans.ts";

/**
 * "In a letter seen by the Lake Daily, the minister, Ines Calder, said": the tree may take who speaks for an apposition of
 * the paper, and "reports that the town asked …" for one phrase; a route ends before the one who speaks, and before the
 * clause that tells what was said.
 */
export const apartFrom = (
  text: string,
  routes: readonly Route[],
  speakers: readonly Span[],
  cue: Span | null,
): readonly Route[] =>
  routes.map((route) => {
    const speaker = speakers.find((one) => overlaps(one, route) && one.start > route.start);
    const apart = speaker && text.slice(route.start, speaker.start);
    if (apart && /[,;–—-]\s*$/.test(apart))
      return { ...route, end: route.start + apart.replace(/[\s,;–—-]+$/, "").length };
    const clause = cue && within(cue, route) ? text.slice(route.start, cue.start).search(/,? that\s/) : -1;
    return clause > 0 ? { ...route, end: route.start + clause } : route;
  });
