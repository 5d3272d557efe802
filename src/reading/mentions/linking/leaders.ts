import { holds, type Register, type Tenure } from "../../../register/index.ts";
import { officeKinds } from "../../en/words/offices.ts";
import type { Discourse } from "../discourse.ts";
import { type Entity, entityOf } from "../entities/index.ts";
import type { Phrase } from "../phrase/index.ts";
import { holding, RARE } from "./registeredPersons.ts";

/**
 * "Obama" without more: who leads a state on the day, or led one in the years before, where nobody else of that surname
 * does or is in office, and hardly anybody bears it. Who holds an office of another state that the report does not tell of is
 * not meant by the surname alone where a leader can be. "The Hale administration" is a leader's, however many bear it.
 */
export function leaderSurnamed(
  words: string,
  phrase: Phrase,
  { register, report, cast, around }: Discourse,
  behind: string | undefined,
): Entity | null {
  const day = report.published;
  if (officeKinds(phrase.words).length > 0) return null;
  if (day === null || words.length < SHORTEST) return null;
  const surnamed = new Set([...register.surnamed(words), ...leadersNamedFirst(words, day, register)]);
  const bearers = [...surnamed].filter((index) => !isKin(register, index));
  const leads = (test: (tenure: Tenure) => boolean): readonly number[] =>
    bearers.filter(holding(register, (tenure) => /^head_of_(?:state|government)$/.test(tenure.kind) && test(tenure)));
  const isHeld = (tenure: Tenure): boolean => isInOffice(tenure, day);
  const inOffice = leads(isHeld);
  const leaders = inOffice.length > 0 ? inOffice : leads((tenure) => isRemembered(tenure, day));
  if (leaders.length !== 1) return null;
  const home = register.person(leaders[0] as number, day).country;
  const told = (country: string | null): boolean => country === null || country === home || around.shares.has(country);
  const alone = !bearers.some(
    (person) =>
      person !== leaders[0] &&
      holding(register, isHeld)(person) &&
      (inOffice.length === 0 || told(register.person(person, day).country)),
  );
  const most = behind === "administration" ? Number.POSITIVE_INFINITY : inOffice.length > 0 && alone ? SEVERAL : RARE;
  if (bearers.length > most || (inOffice.length === 0 && !alone && behind !== "administration")) return null;
  const actor = register.person(leaders[0] as number, day);
  return entityOf(cast, actor, "actors/surname-of-leader", words);
}

/** States whose people put the surname first. */
const SURNAME_FIRST = ["CHN", "TWN", "PRK", "KOR", "VNM", "KHM"];

/** "Xi" for Xi Jinping: who leads such a state on the day, and has the word in front of his name. */
const leadersNamedFirst = (surname: string, day: string, register: Register): readonly number[] =>
  SURNAME_FIRST.flatMap((state) =>
    ["head_of_state", "head_of_government"].flatMap((kind) => register.holders(kind, state, day)),
  ).filter((person) => register.person(person, null).name.startsWith(`${surname} `));

/** Letters of a surname; shorter ones are initials more often. */
const SHORTEST = 2;

/** Whether an office is held on a day: known, or within its known days though nobody saw its holder of late. */
const isInOffice = (tenure: Tenure, day: string): boolean =>
  holds(tenure, day) === "known" || (tenure.until !== null && holds(tenure, day) !== null);

/** As many may bear a surname of whom the leader alone holds an office on the day. */
const SEVERAL = 8;

/** Years for which somebody who led a state is still known by surname alone. */
const REMEMBERED = 8;

const isRemembered = ({ until }: Tenure, day: string): boolean =>
  until !== null && until < day && Number(day.slice(0, 4)) - Number(until.slice(0, 4)) <= REMEMBERED;

/** Known for a relative, and hardly meant by the surname alone. */
const isKin = (register: Register, index: number): boolean =>
  register.tenures(index).some(({ kind }) => kind === "elite") &&
  register.tenures(index).every(({ kind }) => /^(?:elite|official|other)$/.test(kind));
