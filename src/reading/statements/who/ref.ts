import type { Mention, Ref, Span } from "../../../contract/index.ts";
import { wordClass } from "../../en/lexicon.ts";
import { overlaps } from "../../syntax/spans.ts";
import { isDealtWith } from "./dealtWith.ts";
import type { Linked } from "./linked.ts";
import { isOwnerIn } from "./owner.ts";

/** Who is meant by the words of one party; of several meant by the same words the one whose turn it is. */
export function refOf(span: Span, linked: Linked, turn: number): Ref {
  const inside = linked.near([span]).filter((mention) => overlaps(mention, span));
  const whole = inside.filter((mention) => mention.start === span.start && mention.end === span.end);
  const own = inside.filter(
    (mention) => !isDealtWith(mention, span, linked.sentences) && !isOwnerIn(mention, span, linked.sentences),
  );
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
    bearer(
      mentions.filter((mention) => kind(mention) === "person"),
      text,
    ) ??
    mentions.findLast((mention) => kind(mention) !== "state") ??
    mentions.at(-1)
  );
}

/** "Harbour Town guard Ann Hale": where nothing but a common noun stands between two names, the first is no more than her title. */
function bearer(people: readonly Mention[], text: string): Mention | undefined {
  let at = 0;
  while (at + 1 < people.length && isTitleOf(text.slice((people[at] as Mention).end, people[at + 1]?.start))) at += 1;
  return people[at];
}

const betweenTwo = wordClass("between-two");
const isTitleOf = (between: string): boolean =>
  /^\s(?:\p{Ll}[\p{L}-]+\s){1,2}$/u.test(between) &&
  !between
    .trim()
    .split(/\s+/)
    .some((word) => betweenTwo.has(word));
