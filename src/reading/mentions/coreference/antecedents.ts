import { type Antecedent, backFrom, type Cast, type Entity, type Position } from "../entities/index.ts";

/** Sentences back in which the one that a pronoun means is sought. */
const REACH = 4;
/** What nearness is worth, by sentences back. */
const NEAR = [100, 72, 44, 28, 16];

/** What a subject is worth less whose clause is told within another, in a sentence before. */
const EMBEDDED = 24;

/** What a pronoun or a short phrase asks of the one it goes back to. */
export interface Anaphor {
  readonly position: Position;
  readonly start: number;
  /** Whether it must be somebody else than the subject of its own clause: "told him", not "told himself". */
  readonly other: boolean;
  /** Whom it cannot mean. */
  readonly not: ReadonlySet<number>;
  /** How well a candidate fits by what it is; null where it does not. */
  fit(candidate: Antecedent, entities: readonly Entity[]): number | null;
}

/**
 * The words that a pronoun or a short phrase goes back to: of those near enough that fit, the most salient by nearness,
 * by what they are in their clause and by how often their bearer was named of late. Null where none stands out.
 *
 * @param margin by how much the best must lead over the second best who is somebody else
 */
export function antecedentOf(asked: Anaphor, cast: Cast, margin = 0): Antecedent | null {
  const bound = { ...asked, not: new Set([...asked.not, ...boundBy(asked, cast)]) };
  const rated: Rated[] = [];
  const counts = new Map<string, number>();
  for (const candidate of backFrom(cast, asked.position.sentence, REACH)) {
    if (candidate.end > asked.start || candidate.sentence > asked.position.sentence) continue;
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
  readonly candidate: Antecedent;
  readonly key: string;
  readonly worth: number;
}

/** "Lula told him", "met with him": two that hang on one verb are two, by whatever words. */
function boundBy({ position, other }: Anaphor, cast: Cast): readonly number[] {
  if (!other) return [];
  return [...backFrom(cast, position.sentence, 0)].flatMap(({ sentence, subject, object, head, entities }) =>
    sentence === position.sentence &&
    ((subject && (head === position.head || head === position.clause)) || (object && head === position.head))
      ? entities
      : [],
  );
}

function worthOf(candidate: Antecedent, asked: Anaphor, { entities }: Cast): number | null {
  const { position } = asked;
  const back = position.sentence - candidate.sentence;
  if (candidate.entities.some((entity) => asked.not.has(entity))) return null;
  const fit = asked.fit(
    candidate,
    candidate.entities.map((one) => entities[one] as Entity),
  );
  if (fit === null) return null;
  let worth = (NEAR[back] as number) + fit;
  if (candidate.subject) worth += (position.subject ? 42 : 34) - (candidate.embedded && back > 0 ? EMBEDDED : 0);
  else if (candidate.object) worth += 8;
  if (back === 0) worth += withinRelative(position, candidate);
  // "She added": who spoke last goes on speaking.
  if (candidate.speaks && position.speaks && back <= 1) worth += 20;
  if (candidate.form === "pronoun") worth += 10;
  else if (candidate.form === "name") worth += 6;
  // What stands in another quotation is told from another point of view.
  if (candidate.quote >= 0 && candidate.quote !== position.quote) worth -= 40;
  if (position.quote >= 0 && candidate.quote === position.quote) worth += 15;
  return worth;
}

/** In a relative clause, who made what it tells of is told of, else the subject of the clause that it hangs on. */
const withinRelative = ({ over, author }: Position, candidate: Antecedent): number => {
  if (author >= 0) return Math.abs(candidate.at - author) <= 2 ? 60 : 0;
  return over >= 0 && candidate.subject && candidate.head === over ? 25 : 0;
};
