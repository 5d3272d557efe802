import type { OwnOffice, OwnRows } from "../../contract/index.ts";
import { build, type Register } from "../index.ts";
import { look } from "../look.ts";
import { NO_ROWS, withOwn } from "./index.ts";
import { take } from "./take.ts";

/** A register of two states, for tests of what a user's rows do to it. */
export const base = build(
  "NLD|Northland|Northlandic;Northlanders|Norville|!the Red House\nSLD|Southland|Southlandic|Souville|",
  "body-port|Port Authority|body|NLD|GOV|the Port",
  JSON.stringify([
    [
      "Ada Quill",
      "wd:Q1",
      ["A. Quill"],
      [["Prime Minister", "head_of_government", "NLD", "2020-01-01", "", "2022-05-01"]],
    ],
    ["Bo Reed", "wd:Q2", [], [["Foreign Minister", "foreign_minister", "NLD", "2019-01-01", "2023-12-31", ""]]],
    ["Bo Reed", "wd:Q3", [], [["Foreign Minister", "foreign_minister", "SLD", "2019-01-01", "2023-12-31", ""]]],
  ]),
);
export const kindOf = (title: string): string =>
  /prime minister/i.test(title) ? "head_of_government" : /foreign/i.test(title) ? "foreign_minister" : "other";
export const kindsOf = (words: string): readonly string[] => (kindOf(words) === "other" ? [] : [kindOf(words)]);
export const over = (own: OwnRows): Register => withOwn(base, own, kindOf);
export const office = (
  title: string,
  of: string | null,
  from: string | null,
  until: string | null = null,
): OwnOffice => ({
  title,
  kind: null,
  of,
  from,
  until,
  seen: null,
});

/** Who words are found to mean, by name. */
export const names = (register: Register, words: string, day: string | null = null): readonly string[] =>
  look(register, words, day, kindsOf).map((one) => one.actor.name);

/** A table of the user's own, read over the rows there are. */
export const csv = (text: string, own: OwnRows = NO_ROWS) => take(text, own, over(own));
