import type { Span } from "../../../contract/index.ts";
import { within } from "../../syntax/spans.ts";
import type { Linked } from "./linked.ts";

/**
 * The one person whom a stretch of the text speaks of, else the one body; null where it is none or several, since then
 * either may be the one whose words stand beside it.
 */
export function onlyOneIn(stretch: Span, { near, actors }: Linked): Span | null {
  const inside = near([stretch]).filter((mention) => within(mention, stretch));
  for (const kinds of [/^person$/, /^(?:body|igo)$/]) {
    const able = inside.filter(({ actor }) => kinds.test(actors.get(actor ?? "")?.kind ?? ""));
    const [first] = able;
    if (first)
      return able.every(({ entity }) => entity === first.entity) ? { start: first.start, end: first.end } : null;
  }
  return null;
}
