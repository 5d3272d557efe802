import fc from "fast-check";
import { drawn } from "./drawn.ts";

/** One line of JSON Lines as `add` takes it. */
export interface SmallReport {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly title?: string;
  readonly url?: string;
}

const PEOPLE = [
  "Ines Calder",
  "Governor Hale",
  "Wang Yi",
  "the foreign minister of Norway",
  "Emmanuel Macron",
  "Zoë Brîn",
];
const THINGS = ["the border", "bridge", "the ferry", "the grain corridor", "the northern railway"];
const ODD = [
  "",
  "",
  "",
  " 😀",
  " e\u0301",
  " \u202eback\u202c",
  " שלום",
  " ''",
  ' "',
  " \ud83c\uddf3\ud83c\uddf4",
  " ­",
];

const small = fc.record({
  speaker: fc.constantFrom(...PEOPLE),
  addressee: fc.constantFrom(...PEOPLE),
  thing: fc.constantFrom(...THINGS),
  act: fc.constantFrom("told", "warned", "promised"),
  odd: fc.constantFrom(...ODD),
  route: fc.constantFrom("", ", as quoted by national news agencies", ", according to the ministry"),
  published: fc.constantFrom(undefined, "2023-03-15", "2024-11-12"),
  publisher: fc.constantFrom(undefined, "Lake Daily", 'O\'Brien & "Sons"'),
  title: fc.constantFrom(undefined, "Border", "<b>Bridge</b>; DROP TABLE reports;--"),
  /** Some share an address: other words there are a next version. */
  page: fc.option(fc.nat({ max: 9 }), { nil: undefined }),
  /** Some are the same words again, which are known already. */
  again: fc.nat({ max: 12 }).map((at) => at === 0),
});

/** Tiny reports of a seed, a sentence or two each, so that a process does much in little time. */
export function smallReports(seed: number, count: number): readonly SmallReport[] {
  let before = "";
  return drawn(seed, small, count).map((one, at): SmallReport => {
    const { speaker, act, addressee, thing, odd, route, published, publisher, title, page, again } = one;
    const words = `${speaker} ${act} ${addressee} on Tuesday that ${thing} ${seed}.${at}${odd} would stay open. “Nobody will close it,” she said${route}.`;
    const text = again && before !== "" ? before : words;
    before = text;
    return {
      id: `r${at}`,
      text,
      ...(published === undefined ? {} : { published }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(title === undefined ? {} : { title }),
      ...(page === undefined ? {} : { url: `https://lake.example/${seed}/${page}` }),
    };
  });
}

export const asLines = (reports: readonly SmallReport[]): string =>
  reports.map((report) => `${JSON.stringify(report)}\n`).join("");
