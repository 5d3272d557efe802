import type { Span } from "../../../contract/index.ts";
import { overlaps } from "../../syntax/spans.ts";
import type { Linked } from "./linked.ts";

/** Whether a label means somebody who speaks: a person or a body of the report; "Gaza: …" tells where something is. */
export function canSpeak(span: Span, { near, actors }: Linked): boolean {
  const inside = near([span]).filter((mention) => overlaps(mention, span));
  return inside.some(({ actor, form }) => {
    const kind = actors.get(actor ?? "")?.kind;
    return kind === undefined ? form === "role" : kind !== "state";
  });
}
