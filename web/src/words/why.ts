import type { Actor, Mention, Reading, Ref } from "../../../src/contract/types.ts";
import { written } from "./dates.ts";
import { titled } from "./people.ts";

/** Why words mean somebody, in the order in which one would check it. */
export interface Why {
  readonly words: string;
  readonly actor: Actor | null;
  /** Sentences without an end. */
  readonly steps: readonly string[];
  /** Names of the rules, for those who want to know exactly. */
  readonly rules: readonly string[];
  readonly candidates: readonly { readonly actor: string; readonly name: string; readonly score: number }[];
  /** Offset of the words that these go back to ("he" to a name); null where they stand for themselves. */
  readonly back: number | null;
}

type States = Readonly<Record<string, string>>;

/** How words lead to somebody: "{day}" is the report's, "{back}" the words that they go back to. */
const WORDS: Readonly<Record<string, string>> = {
  "mentions/full-name": "a full name",
  "mentions/part-of-name": "a part of the name {back}",
  "mentions/state-name": "the name of a state",
  "mentions/capital": "a capital that stands for its government here",
  "mentions/word-for-government": "a word for a state's government",
  "mentions/body-name": "the name of a body",
  "mentions/people-of-state": "people of a state",
  "mentions/office-holder": "an office and its state: whoever held it on {day}",
  "mentions/body-holder": "an office and its body: whoever held it on {day}",
  "mentions/counterpart": "who held on {day} the post that the one before holds, in the state named",
  "mentions/title-beside-name": "a title that stands beside the name {back}",
  "mentions/role-again": "a post that this report gives to {back}",
  "mentions/description": "a description, and no name",
  "mentions/body-of-state": "a body of the state that is named with it",
  "mentions/body-around": "those who serve a state: the one that the report around these words tells of",
  "mentions/kind-of-body": "the body named last, {back}",
  "mentions/noun-again": "a noun for {back}",
  "mentions/words-of": "the words of {back}",
  "mentions/several": "several who were named before",
  "mentions/first-person": "the first person: whoever is speaking",
  "mentions/our-countries": "the states of the one who speaks and of the one who listens",
  "mentions/asked": "the one who was asked, speaking",
  "mentions/publisher": "the first person of the publisher's own words",
  "mentions/pronoun": "a pronoun that goes back to {back}",
  "mentions/relative-pronoun": "a pronoun that goes with {back}",
};

/** How somebody was found in the register. */
const ACTORS: Readonly<Record<string, string>> = {
  "actors/full-name": "the one in the register who has that name",
  "actors/part-of-name": "one in office on {day} has a longer name with all these words",
  "actors/title-and-surname": "one of that surname held that office on {day}",
  "actors/surname-of-leader": "one leader on {day} has that surname, and nobody else in office",
  "actors/state-and-surname": "on {day} one of that surname leads the state named, its diplomacy or its defence",
  "actors/office-on-day": "the register says who held the office on {day}",
  "actors/state": "a state of the register",
  "actors/body": "a body of the register",
  "actors/described": "nobody in the register fits: known by what this report says",
};

const MOST_OFFICES = 3;

/** Why a mention was linked, or was not. */
export function whyOf(mention: Mention, reading: Reading, states: States): Why {
  const { text } = reading;
  const words = (span: Mention): string => text.slice(span.start, span.end).replace(/\s+/g, " ");
  const actor = reading.actors.find((one) => one.id === mention.actor) ?? null;
  const back = backOf(mention, reading);
  const said = (sentence: string): string =>
    sentence
      .replace("{day}", reading.published === null ? "the report's day" : written(reading.published))
      .replace("{back}", back === null ? "somebody named before" : `“${words(back)}”`);
  const steps: string[] = [];
  if (mention.by) steps.push(said(WORDS[mention.by] ?? unknown(mention.by)));
  if (actor?.by) steps.push(said(ACTORS[actor.by] ?? unknown(actor.by)));
  const offices = [...(actor?.offices ?? [])].sort(
    (a, b) => Number(a.basis === "assumed") - Number(b.basis === "assumed"),
  );
  for (const office of offices.slice(0, MOST_OFFICES))
    steps.push(
      `${titled(office, states)}, ${office.from === null ? "" : `from ${written(office.from)} `}${office.until === null ? "" : `until ${written(office.until)}`}${
        office.basis === "assumed" ? "(assumed: no source shows the office held on this day)" : ""
      }`.replace(/,? *$/, ""),
    );
  if (offices.length > MOST_OFFICES) steps.push(`and ${offices.length - MOST_OFFICES} more offices on that day`);
  if (!mention.by) steps.push("read before reasons were kept; reading it anew tells them");
  return {
    words: words(mention),
    actor,
    steps,
    rules: [mention.by, actor?.by].filter((rule) => rule !== undefined),
    candidates: mention.candidates ?? [],
    back: back?.start ?? null,
  };
}

const unknown = (rule: string): string => `by the rule ${rule.replace(/^[a-z]+\//, "").replaceAll("-", " ")}`;

/** The words that a mention goes back to: for a pronoun or role the name told last, for a part of a name the whole one. */
function backOf(mention: Mention, { mentions }: Reading): Mention | null {
  const same = mentions.filter((one) => one.entity === mention.entity && one !== mention && one.form === "name");
  if (mention.form === "name") {
    if (mention.by !== "mentions/part-of-name") return null;
    const size = (one: Mention): number => one.end - one.start;
    return same.reduce<Mention | null>((best, one) => (best === null || size(one) > size(best) ? one : best), null);
  }
  if (mention.by === "mentions/title-beside-name") {
    const apart = (one: Mention): number => Math.max(one.start - mention.end, mention.start - one.end);
    return same.reduce<Mention | null>((best, one) => (best === null || apart(one) < apart(best) ? one : best), null);
  }
  const others = mentions.filter(
    (one) => one.entity === mention.entity && one.start < mention.start && one.form !== "pronoun",
  );
  return (
    same.findLast((one) => one.start < mention.start) ??
    same.find((one) => one.start > mention.start) ??
    others.at(-1) ??
    null
  );
}

/** The mention that a party of a finding is read by: of the same entity, in its words; null for a party without any. */
export function mentionOf(ref: Ref, { mentions }: Reading): Mention | null {
  if (ref.start === null || ref.end === null) return null;
  const [start, end] = [ref.start, ref.end];
  const inside = mentions.filter((one) => one.start >= start && one.end <= end);
  return (
    inside.find((one) => one.entity === ref.entity && one.form === "name") ??
    inside.find((one) => one.entity === ref.entity) ??
    (ref.entity === null && ref.actor === null ? (inside[0] ?? null) : null)
  );
}
