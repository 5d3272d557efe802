import { readFileSync } from "node:fs";
import { editDistance } from "../scripts/register/editDistance.ts";
import type { Actor } from "../src/contract/index.ts";
import { openLanguage } from "../src/language/index.ts";
import { read } from "../src/pipeline/read.ts";
import { fold, openRegister } from "../src/register/index.ts";

interface Row {
  readonly words: string;
  readonly day: string;
  /** Who held the office on the day; "" in a set of untrue mentions. */
  readonly person: string;
  /** What the row is counted under: "top" and "below" of states, else the kind of post. */
  readonly level: string;
}

type Outcome = "right" | "wrong" | "silent";

/** The tables of dated mentions: the file, and what it holds. */
const SETS = [
  ["dated.tsv", "our own dated mentions of states' posts"],
  ["posts.tsv", "our own dated mentions of posts beyond ministers"],
] as const;

/**
 * Prints how often the words of a role ("the Kenyan foreign minister") are linked to the one who held the office on a
 * day, by our own tables of dated mentions: each is read as the speaker of a plain sentence with that day as publication
 * date. Silent is a mention without a person of the register. Then how many of the roles that nobody holds are given to
 * somebody.
 */
export async function evaluateRoles(): Promise<void> {
  const [language, register] = [await openLanguage(), openRegister()];
  const personsIn = async ({ words, day }: Row): Promise<readonly Actor[]> => {
    const text = `${words.charAt(0).toUpperCase()}${words.slice(1)} said on Monday that the talks would go on.`;
    const reading = await read({ kind: "text", body: text, published: day }, { language, register });
    return reading.mentions
      .filter((one) => one.start < words.length && one.form !== "pronoun")
      .flatMap((one) => reading.actors.filter((actor) => actor.id === one.actor && isHolder(actor)));
  };
  for (const [file, about] of SETS) {
    const tally = new Map<string, Record<Outcome, number>>();
    const count = (group: string, outcome: Outcome): void => {
      const counts = tally.get(group) ?? { right: 0, wrong: 0, silent: 0 };
      counts[outcome] += 1;
      tally.set(group, counts);
    };
    for (const row of rows(file)) {
      const actors = await personsIn(row);
      const names = actors.flatMap((actor) => [actor.name, ...register.namesOf(actor.id)]);
      const outcome =
        actors.length === 0 ? "silent" : names.some((name) => isSame(name, row.person)) ? "right" : "wrong";
      for (const group of ["all", LEVELS.get(row.level) ?? row.level]) count(group, outcome);
      if (process.env.DRAGOMAN_WORST && outcome !== "right")
        console.log(`${outcome}: ${row.words} (${row.day}): ${actors[0]?.name ?? "-"} for ${row.person}`);
    }
    console.log(`split: ${about} (evaluate/roles/${file}), fixed before the first run`);
    for (const [group, { right, wrong, silent }] of [...tally].sort(([a], [b]) => a.localeCompare(b))) {
      const all = right + wrong + silent;
      const share = (count: number): string => (count / all).toFixed(3);
      console.log(`${group}: right ${share(right)}, wrong ${share(wrong)}, silent ${share(silent)} of ${all}`);
    }
  }
  const untrue = rows("untrue.tsv");
  let given = 0;
  for (const row of untrue) {
    const actors = await personsIn(row);
    if (actors.length > 0) given += 1;
    if (process.env.DRAGOMAN_WORST && actors.length > 0)
      console.log(`given: ${row.words} (${row.day}): ${actors[0]?.name ?? "-"}`);
  }
  console.log("split: our own untrue mentions (evaluate/roles/untrue.tsv), fixed before the first run");
  console.log(`given to somebody: ${given} of ${untrue.length}`);
}

const LEVELS = new Map([["top", "head of state or government"]]);

/** A person of the register, rather than one that this report alone describes. */
const isHolder = ({ kind, offices }: Actor): boolean => kind === "person" && offices.length > 0;

/** Whether two spellings are of one person: a long word of the one is, but for a letter or two, a word of the other. */
function isSame(a: string, b: string): boolean {
  const words = (name: string): readonly string[] =>
    fold(name)
      .replace(/[^\p{L} ]/gu, "")
      .split(" ")
      .filter((word) => word.length > 2);
  return words(a).some((one) => words(b).some((other) => isNear(one, other)));
}

function isNear(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length) < 5 ? 0 : Math.min(a.length, b.length) < 8 ? 1 : 2;
  return editDistance(a, b) <= most;
}

function rows(file: string): readonly Row[] {
  const [head, ...lines] = readFileSync(new URL(`roles/${file}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  const columns = (head as string).split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""])) as unknown as Row;
  });
}
