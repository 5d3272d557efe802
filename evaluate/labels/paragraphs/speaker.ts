import type { Actor, Statement } from "../../../src/contract/index.ts";
import type { LabelledActor, LabelledStatement } from "./labelled.ts";
import { isBareDescription, isMeant } from "./meant.ts";

/** `wrong` is another one than the labelled; `missing` is none; `open` where the label says that it cannot be known. */
export type Verdict = "right" | "wrong" | "missing" | "open";

export interface SpeakerVerdict {
  readonly actor: Verdict;
  readonly country: Verdict;
}

/** What speakers are judged by: the article, who its readers found, and who the labels mean. */
export interface Cast {
  readonly text: string;
  readonly found: ReadonlyMap<string, Actor>;
  readonly labelled: Readonly<Record<string, LabelledActor>>;
}

interface Wanted {
  readonly who: LabelledActor;
  readonly words: string;
}

/** Whether the speakers of a found statement are who the label says, and of that state. One wrong speaker makes it wrong. */
export function judgeSpeakers({ speakers }: Statement, label: LabelledStatement, cast: Cast): SpeakerVerdict {
  const given = speakers.flatMap(({ actor }) => (actor === null ? [] : (cast.found.get(actor) ?? [])));
  const wanted = label.speakers.flatMap(({ span, actor }): readonly Wanted[] => {
    const who = actor === null ? undefined : cast.labelled[actor];
    return who ? [{ who, words: cast.text.slice(...span) }] : [];
  });
  return { actor: judgeActors(given, wanted), country: judgeCountries(given, wanted) };
}

function judgeActors(given: readonly Actor[], wanted: readonly Wanted[]): Verdict {
  const meant = (actor: Actor, { who, words }: Wanted): boolean => isMeant(actor, who, words);
  const other = given.filter((actor) => !wanted.some((one) => meant(actor, one)));
  if (other.some((actor) => !wanted.some(({ words }) => isBareDescription(actor, words)))) return "wrong";
  const known = wanted.filter(({ who }) => who.known);
  if (known.length === 0) return "open";
  return known.every((one) => given.some((actor) => meant(actor, one))) ? "right" : "missing";
}

function judgeCountries(given: readonly Actor[], wanted: readonly Wanted[]): Verdict {
  const countries = given.map(({ country }) => country).filter((country) => country !== null);
  if (wanted.length === 0) return countries.length > 0 ? "wrong" : "open";
  const lists = wanted.flatMap(({ who }) => (who.countries === null ? [] : [who.countries]));
  // Where it is open for one of the speakers, a country may be his.
  if (lists.length < wanted.length) return "open";
  if (countries.some((country) => !lists.some((list) => list.includes(country)))) return "wrong";
  const told = lists.filter((list) => !list.includes(null));
  if (told.length === 0) return "open";
  return told.every((list) => countries.some((country) => list.includes(country))) ? "right" : "missing";
}
