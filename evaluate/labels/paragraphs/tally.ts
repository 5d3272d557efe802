import type { Statement } from "../../../src/contract/index.ts";
import { meet, type Pair, type Paired } from "./pairing.ts";
import type { SpeakerVerdict } from "./speaker.ts";
import { sameWords } from "./words.ts";

const NAMES = [
  "right",
  "invented",
  "missed",
  "contentRight",
  "actorRight",
  "actorWrong",
  "actorMissing",
  "countryRight",
  "countryWrong",
  "countryMissing",
  "addresseeRight",
  "addresseeInvented",
  "addresseeMissed",
  "routeRight",
  "routeInvented",
  "routeMissed",
  "routeKindRight",
  "actRight",
  "negatedRight",
  "dayRight",
  "dayWrong",
  "dayMissing",
  "dayUntold",
] as const;

/** How often each thing was so, over any number of paragraphs. */
export type Counts = Readonly<Record<(typeof NAMES)[number], number>>;

export const NOTHING: Counts = Object.fromEntries(NAMES.map((name) => [name, 0])) as Counts;

export const add = (a: Counts, b: Partial<Counts>): Counts =>
  Object.fromEntries(NAMES.map((name) => [name, a[name] + (b[name] ?? 0)])) as Counts;

/**
 * Counts one paragraph. Content, addressees, routes, act, negation and day are judged where the statement is right; the
 * speaker is judged wherever a found statement can be held against a labelled one, so that words taken from the wrong
 * mouth count although they are no right statement.
 */
export function countParagraph(text: string, paired: Paired, speakerOf: (pair: Pair) => SpeakerVerdict): Counts {
  const judged = [...paired.right, ...paired.near].map(speakerCounts(speakerOf));
  const details = paired.right.map((pair) => detailCounts(text, pair));
  const missed = paired.missed.map(({ addressees, routes }) => ({
    missed: 1,
    addresseeMissed: addressees.filter(({ optional }) => !optional).length,
    routeMissed: routes.filter(({ optional }) => !optional).length,
  }));
  const invented = { invented: paired.invented.length + paired.near.length };
  return [...judged, ...details, ...missed, invented].reduce(add, NOTHING);
}

const speakerCounts =
  (speakerOf: (pair: Pair) => SpeakerVerdict) =>
  (pair: Pair): Partial<Counts> => {
    const { actor, country } = speakerOf(pair);
    return {
      actorRight: Number(actor === "right"),
      actorWrong: Number(actor === "wrong"),
      actorMissing: Number(actor === "missing"),
      countryRight: Number(country === "right"),
      countryWrong: Number(country === "wrong"),
      countryMissing: Number(country === "missing"),
    };
  };

function detailCounts(text: string, { found, label, words, wanted }: Pair): Partial<Counts> {
  const routes = label.routes.filter(({ span }) => found.route.some((one) => meet(one, span)));
  const must = label.routes.filter(({ optional }) => !optional);
  const told = label.addressees.filter(({ optional }) => !optional);
  const reached = told.filter(({ span }) => found.addressees.some((ref) => meet(ref, span)));
  return {
    right: 1,
    contentRight: Number(sameWords(text, words, wanted)),
    addresseeRight: reached.length,
    addresseeMissed: told.length - reached.length,
    addresseeInvented: found.addressees.filter((ref) => !label.addressees.some(({ span }) => meet(ref, span))).length,
    routeRight: routes.filter(({ optional }) => !optional).length,
    routeMissed: must.filter((one) => !routes.includes(one)).length,
    routeInvented: found.route.filter((one) => !label.routes.some(({ span }) => meet(one, span))).length,
    routeKindRight: routes.filter(
      ({ span, kinds, optional }) =>
        !optional && found.route.some((one) => meet(one, span) && kinds.includes(one.kind)),
    ).length,
    actRight: Number(label.acts.includes(found.act)),
    negatedRight: Number(isNegated(found) === label.negated),
    ...dayCounts(found, label.day),
  };
}

/** A reader that does not say whether a cue is denied says that none is. */
const isNegated = ({ negated = false }: Statement & { readonly negated?: boolean }): boolean => negated;

function dayCounts({ when }: Statement, day: Pair["label"]["day"]): Partial<Counts> {
  const [from, until] = [when?.from?.slice(0, 10) ?? null, when?.until?.slice(0, 10) ?? null];
  const given = from !== null || until !== null;
  if (day === null) return { dayUntold: Number(given) };
  if (!given) return { dayMissing: Number(!day.optional) };
  const right = from === day.from && until === day.until;
  return { dayRight: Number(right), dayWrong: Number(!right) };
}
