import type { Mention, Ref, Span } from "../../../contract/index.ts";
import { overlaps } from "../../syntax/spans.ts";
import { isDealtWith } from "./dealtWith.ts";
import type { Linked } from "./linked.ts";

/** Who is meant by the words of one party; of several meant by the same words the one whose turn it is. */
export function refOf(span: Span, linked: Linked, turn: number): Ref {
  const inside = linked.near([span]).filter((mention) => overlaps(mention, span));
  const whole = inside.filter((mention) => mention.start === span.start && mention.end === span.end);
  const own = inside.filter((mention) => !isDealtWith(mention, span, linked.sentences));
  const people = own.filter((mention) => mention.form !== "pronoun" && !isAside(mention, span));
  const head = whole[turn] ?? whole[0] ?? headMention(people, span, linked) ?? own.at(-1);
  return {
    start: span.start,
    end: span.end,
    actor: head?.actor ?? null,
    entity: head?.entity ?? null,
    basis: "stated",
  };
}

/** "a captain of the ship": somebody known by a noun alone, inside a phrase that begins with somebody else. */
const isAside = ({ actor, form, start }: Mention, span: Span): boolean =>
  actor === null && form !== "name" && start > span.start;

/** What tells more of a name in front of it. */
const APPOSITION = /^,\s(?:an?|the|its|their|one)\s/i;

/**
 * "Russian Security Council chief Sergei Shoigu" is the person, not the council or the state that his title names; "Lake
 * Online, the website of the Lake Times", is what stands first.
 */
function headMention(mentions: readonly Mention[], span: Span, { actors, text }: Linked): Mention | undefined {
  const kind = (mention: Mention): string | undefined => actors.get(mention.actor ?? "")?.kind;
  return (
    mentions.find(
      ({ start, end, form }) => start === span.start && form === "name" && APPOSITION.test(text.slice(end, end + 8)),
    ) ??
    mentions.find((mention) => kind(mention) === "person") ??
    mentions.findLast((mention) => kind(mention) !== "state") ??
    mentions.at(-1)
  );
}
