import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Name, Span } from "../../src/contract/index.ts";
import type { Language } from "../../src/language/index.ts";
import { read } from "../../src/pipeline/read.ts";
import type { Register } from "../../src/register/index.ts";
import { rates } from "../rates.ts";
import { unitsOf } from "../units.ts";

/** What a label counts as; `either` counts neither way. */
type Kind = "person" | "organisation" | "place" | "either";

interface GoldName extends Span {
  readonly kind: Kind;
}

interface Article {
  readonly text: string;
  readonly names: readonly GoldName[];
}

interface Counts {
  right: number;
  found: number;
  labelled: number;
}

const KINDS: Readonly<Record<string, Kind>> = {
  Person: "person",
  Organization: "organisation",
  Location: "place",
  Facility: "place",
};

/**
 * Prints exact F1 of names on newswire from the whole world: what the whole reader names, and what the network does by
 * itself. A leading "the" is free; a state is a place; what is labelled as a people, a product, a date, a sum or something
 * else counts neither way.
 */
export async function evaluateWorldwide(gold: string, language: Language, register: Register): Promise<void> {
  const path = join(gold, "names/worldwide/dev.jsonl.gz");
  if (!existsSync(path)) return console.log("names of the whole world: no such gold set here");
  const [whole, network] = [tally(), tally()];
  for (const { text, names } of articles(path)) {
    const reading = await read({ kind: "text", body: text }, { language, register });
    count(text, names, reading.names, whole);
    const block = { kind: "report", start: 0, end: text.length, reason: "gold", part: 1 } as const;
    const { sentences } = await language.analyse({ text, blocks: [block], datelines: [] });
    count(
      text,
      names,
      sentences.flatMap((sentence) => sentence.names),
      network,
    );
  }
  console.log("split: dev. names of newswire from the whole world (names/worldwide), exact (any: whatever its kind)");
  console.log(`the whole reader: ${figures(whole)}`);
  console.log(`the network alone: ${figures(network)}`);
}

type Tally = ReadonlyMap<string, Counts>;

/** `any`: the right words, of whatever kind. */
const tally = (): Tally =>
  new Map(["any", "person", "organisation", "place"].map((kind) => [kind, { right: 0, found: 0, labelled: 0 }]));

function count(text: string, labelled: readonly GoldName[], names: readonly Name[], counts: Tally): void {
  const add = (kind: string, part: keyof Counts): void => {
    (counts.get(kind) as Counts)[part] += 1;
  };
  const bounds = ({ start, end }: Span): string => {
    const article = /^the\s+/i.exec(text.slice(start, end))?.[0].length ?? 0;
    return `${start + article} ${end}`;
  };
  const wanted = new Map<string, Kind>();
  for (const name of labelled)
    if (name.kind !== "either") {
      wanted.set(bounds(name), name.kind);
      add(name.kind, "labelled");
      add("any", "labelled");
    }
  const free = labelled.filter((name) => name.kind === "either");
  for (const name of names) {
    const kind = name.kind === "state" ? "place" : name.kind;
    if (kind === "other") continue;
    const real = wanted.get(bounds(name));
    if (real === undefined && free.some((other) => name.start < other.end && name.end > other.start)) continue;
    add(kind, "found");
    add("any", "found");
    if (real !== undefined) add("any", "right");
    if (real === kind) add(kind, "right");
  }
}

const figures = (counts: Tally): string =>
  [...counts]
    .map(([kind, { right, found, labelled }]) => {
      const { p, r, f1 } = rates(right, found, labelled);
      return `${kind} P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${f1.toFixed(3)} of ${labelled}`;
    })
    .join("; ");

function articles(path: string): readonly Article[] {
  const lines = gunzipSync(readFileSync(path)).toString("utf8").split("\n");
  return lines.filter(Boolean).map((line) => {
    const { text, names } = JSON.parse(line) as { text: string; names: (Span & { kind: string })[] };
    const units = unitsOf(text);
    return {
      text,
      names: names.map(({ start, end, kind }) => ({
        start: units[start] as number,
        end: units[end] as number,
        kind: KINDS[kind] ?? "either",
      })),
    };
  });
}
