import { backFrom, type Candidate, type Cast, type Entity, type Place } from "../cast/entities.ts";

/** Sentences back in which the one that a pronoun means is sought. */
const REACH = 4;
/** What nearness is worth, by sentences back. */
const NEAR = [100, 72, 44, 28, 16];

/** What a pronoun or a short phrase asks of the one it goes back to. */
export interface Asked {
  readonly place: Place;
  readonly start: number;
  /** Whether it must be somebody else than the subject of its own clause: "told him", not "told himself". */
  readonly other: boolean;
  /** Whom it cannot mean. */
  readonly not: ReadonlySet<number>;
  /** How well a candidate fits by what it is; null where it does not. */
  fit(candidate: Candidate, entities: readonly Entity[]): number | null;
}

/**
 * The words that a pronoun or a short phrase goes back to: of those near enough that fit, the most salient by nearness,
 * by what they are in their clause and by how often their bearer was named of late. Null where none stands out.
 *
 * @param margin by how much the best must lead over the second best who is somebody else
 */
export function antecedentOf(asked: Asked, cast: Cast, margin = 0): Candidate | null {
  const bound = { ...asked, not: new Set([...asked.not, ...boundBy(asked, cast)]) };
  const rated: Rated[] = [];
  const counts = new Map<string, number>();
  for (const candidate of backFrom(cast, asked.place.sentence, REACH)) {
    if (candidate.end > asked.start || candidate.sentence > asked.place.sentence) continue;
    const key = candidate.entities.join(" ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const worth = worthOf(candidate, bound, cast);
    if (worth !== null) rated.push({ candidate, key, worth });
  }
  const sorted = rated
    .map((one) => ({ ...one, worth: one.worth + 3 * Math.min(5, counts.get(one.key) ?? 0) }))
    .sort((a, b) => b.worth - a.worth);
  const [best] = sorted;
  const second = sorted.find(({ key }) => key !== best?.key);
  return best && best.worth - (second?.worth ?? Number.NEGATIVE_INFINITY) >= margin ? best.candidate : null;
}

interface Rated {
  readonly candidate: Candidate;
  readonly key: string;
  readonly worth: number;
}

/** "Lula told him", "met with him": two that hang on one verb are two, by whatever words. */
function boundBy({ place, other }: Asked, cast: Cast): readonly number[] {
  if (!other) return [];
  return [...backFrom(cast, place.sentence, 0)].flatMap(({ sentence, subject, object, head, entities }) =>
    sentence === place.sentence &&
    ((subject && (head === place.head || head === place.clause)) || (object && head === place.head))
      ? entities
      : [],
  );
}

function worthOf(candidate: Candidate, asked: Asked, { entities }: Cast): number | null {
  const { place } = asked;
  const back = place.sentence - candidate.sentence;
  if (candidate.entities.some((entity) => asked.not.has(entity))) return null;
  const fit = asked.fit(
    candidate,
    candidate.entities.map((one) => entities[one] as Entity),
  );
  if (fit === null) return null;
  let worth = (NEAR[back] as number) + fit;
  if (candidate.subject) worth += place.subject ? 42 : 34;
  else if (candidate.object) worth += 8;
  if (back === 0) worth += withinRelative(place, candidate);
  // "She added": who spoke last goes on speaking.
  if (candidate.speaks && place.speaks && back <= 1) worth += 20;
  if (candidate.form === "pronoun") worth += 10;
  else if (candidate.form === "name") worth += 6;
  // What stands in another quotation is told from another point of view.
  if (candidate.quote >= 0 && candidate.quote !== place.quote) worth -= 40;
  if (place.quote >= 0 && candidate.quote === place.quote) worth += 15;
  return worth;
}

/** In a relative clause, who made what it tells of is told of, else the subject of the clause that it hangs on. */
const withinRelative = ({ over, author }: Place, candidate: Candidate): number => {
  if (author >= 0) return Math.abs(candidate.at - author) <= 2 ? 60 : 0;
  return over >= 0 && candidate.subject && candidate.head === over ? 25 : 0;
};
