import type { Mention, Ref, Span } from "../../../contract/index.ts";
import { overlaps } from "../../syntax/spans.ts";
import type { Linked } from "./linked.ts";
import { refOf } from "./ref.ts";

/** Refs for parties; several meant by one phrase ("both sides", "they") are a Ref each, and all carry the phrase. */
export function refsOf(spans: readonly Span[], linked: Linked): readonly Ref[] {
  return spans.flatMap((span, at) => {
    const same = (other: Span): boolean => other.start === span.start && other.end === span.end;
    const turn = spans.slice(0, at).filter(same).length;
    const meant = new Set(
      linked
        .near([span])
        .filter((one) => one.form === "group" && same(one))
        .map((one) => one.entity),
    );
    const count = spans.filter(same).length;
    const states = count > 1 && meant.size < count ? statesIn(span, linked) : [];
    if (states.length === count) {
      const { actor, entity } = states[turn] as Mention;
      return [{ start: span.start, end: span.end, actor, entity, basis: "stated" as const }];
    }
    if (meant.size < 2 || turn > 0 || spans.some((other, index) => index > at && same(other)))
      return [refOf(span, linked, turn)];
    return Array.from({ length: meant.size }, (_, index) => refOf(span, linked, index));
  });
}

/** "the leaders of South Korea and Japan": where nobody else is known to be meant, the states that are named, in turn. */
export function statesIn(span: Span, { near, actors }: Linked): readonly Mention[] {
  const inside = near([span]).filter(
    (mention) =>
      overlaps(mention, span) && mention.form === "name" && actors.get(mention.actor ?? "")?.kind === "state",
  );
  return inside.filter(({ entity }, at) => inside.findIndex((other) => other.entity === entity) === at);
}
