import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Actor, Mention, Reading } from "../src/contract/index.ts";
import { openLanguage } from "../src/language/index.ts";
import { read } from "../src/pipeline/read.ts";
import { type Entry, fold, openRegister, type Register } from "../src/register/index.ts";
import { unitsOf } from "./units.ts";

interface Row {
  readonly text: string;
  readonly labels: readonly {
    /** Code points; the end is not included. */
    readonly span: readonly [number, number];
    /** A Wikidata id; NIL or NO_MAPPING where there is none. */
    readonly entity_id: string;
    /** The English name of the entity. */
    readonly name: string;
  }[];
}

/** The sets, with the day that stands for the one of their texts: neither gives any. */
const SETS = [
  ["RSS-500", "rss-500.benchmark.jsonl", "2012-06-30"],
  ["Reuters-128", "reuters-128.benchmark.jsonl", "1987-03-31"],
] as const;

/**
 * Prints how well names are linked to persons, states and organisations of the register, in the two sets of news texts:
 * of what was linked where a label stands, how much is right, and of the labels whose entity the register holds, how
 * many are found. By Wikidata id, where our actor has one, else by name. A name that the set knows nobody for counts
 * as wrong when it is linked. No id is taken from the sets.
 */
export async function evaluateLinking(gold: string): Promise<void> {
  const [language, register] = [await openLanguage(), openRegister()];
  const all = { right: 0, linked: 0, held: 0 };
  for (const [name, file, day] of SETS) {
    const counts = { right: 0, linked: 0, held: 0 };
    const lines = readFileSync(join(gold, "linking", file), "utf8")
      .trim()
      .split("\n");
    for (const line of lines) {
      const row = JSON.parse(line) as Row;
      const units = unitsOf(row.text);
      const reading = await read({ kind: "text", body: row.text, published: day }, { language, register });
      for (const label of row.labels) {
        const [start, end] = [units[label.span[0]] as number, units[label.span[1]] as number];
        const actor = linkedAt(reading, start, end);
        const held = isHeld(label, register);
        const right = actor !== null && isMeant(actor, label, register);
        if (held) counts.held += 1;
        if (actor) counts.linked += 1;
        if (right) counts.right += 1;
        if (process.env.DRAGOMAN_WORST && (actor ? !right : held))
          console.log(
            `${actor ? "wrong" : "missed"}: ${row.text.slice(start, end)} = ${actor?.name ?? "-"} for ${label.name} (${label.entity_id}) | ${row.text.slice(Math.max(0, start - 40), end + 30).replace(/\s+/g, " ")}`,
          );
      }
    }
    print(name, counts);
    for (const key of ["right", "linked", "held"] as const) all[key] += counts[key];
  }
  print("both", all);
  console.log("split: dev");
}

function print(name: string, { right, linked, held }: { right: number; linked: number; held: number }): void {
  const [p, r] = [right / Math.max(1, linked), right / Math.max(1, held)];
  console.log(`${name}: P ${p.toFixed(3)} of ${linked} linked, R ${r.toFixed(3)} of ${held} that the register holds`);
}

/** The actor of the register that the words of a label are linked to; a capital that is a city here has none. */
function linkedAt({ mentions, actors }: Reading, start: number, end: number): Actor | null {
  // The same words, but for a title before them and a mark behind: a state inside a company's name is not the company.
  const overlap = (one: Mention): number => Math.min(one.end, end) - Math.max(one.start, start);
  const named = mentions
    .filter((one) => one.form === "name" && overlap(one) > 0.25 * Math.max(end - start, one.end - one.start))
    .filter((one) => Math.abs(one.end - end) <= 2)
    .sort((a, b) => overlap(b) - overlap(a))[0];
  const actor = actors.find((one) => one.id === named?.actor);
  if (named && actor?.kind !== "person" && overlap(named) < 0.6 * (end - start)) return null;
  return actor && /^actors\/(?!described)/.test(actor.by ?? "") ? actor : null;
}

/** English names as they are compared: the United States are the US in any name. */
const key = (name: string): string =>
  fold(name)
    .replace(/\bunited states(?: of america)?\b/g, "us")
    .replace(/\bunited kingdom\b/g, "uk");

/** Whether the register has a row for a label's entity: by its id, or by its name. */
function isHeld({ entity_id: id, name }: Row["labels"][number], register: Register): boolean {
  if (!/^Q\d+$/.test(id)) return false;
  return register.entry(`wd:${id}`) !== null || register.named(name).some(isNamedSo);
}

/** A row of that name, but no demonym or capital: a city is no state. */
const isNamedSo = (entry: Entry): boolean => entry.kind !== "state" || entry.as === "name";

function isMeant(actor: Actor, { entity_id: id, name }: Row["labels"][number], register: Register): boolean {
  if (!/^Q\d+$/.test(id)) return false;
  if (actor.id.startsWith("wd:")) return actor.id === `wd:${id}`;
  return [actor.name, ...register.namesOf(actor.id)].some((one) => key(one.replace(/^[!~]/, "")) === key(name));
}
