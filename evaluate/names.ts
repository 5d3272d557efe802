import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Name, Where } from "../src/contract/index.ts";
import { openLanguage } from "../src/language/index.ts";
import { read } from "../src/pipeline/read.ts";
import { openRegister } from "../src/register/index.ts";
import { evaluateWorldwide } from "./names/worldwide.ts";
import { rates } from "./rates.ts";

type Kind = Name["kind"];

interface Label {
  readonly start: number;
  readonly end: number;
  /** `either` counts neither way. */
  readonly kind: Kind | "either";
  /** Of a country: whether it is a party or only where something is. */
  readonly use: "acts" | "lies" | null;
}

/** A sentence drawn at random with the names labelled in it. */
interface Drawn {
  readonly file: string;
  readonly drawn: "any" | "country";
  readonly start: number;
  readonly end: number;
  readonly labels: readonly Label[];
}

interface Counts {
  right: number;
  found: number;
  labelled: number;
}

const KINDS: readonly Kind[] = ["person", "organisation", "state", "place", "other"];

/**
 * Prints exact F1 of names by kind on sentences of our own labelling, how many states and places are told from each
 * other, and whether a country that is only where something is stands among the places.
 */
export async function evaluateNames(gold: string): Promise<void> {
  const [language, register] = [await openLanguage(), await openRegister()];
  const kinds = new Map<Kind, Counts>(KINDS.map((kind) => [kind, { right: 0, found: 0, labelled: 0 }]));
  const country: Counts = { right: 0, found: 0, labelled: 0 };
  const told = { right: 0, all: 0 };
  const uses = { right: 0, all: 0 };
  const sentences = readDrawn();
  const wrong: string[] = [];
  for (const file of new Set(sentences.map((one) => one.file))) {
    const body = readFileSync(join(gold, "attribution/polnear/dev/text", file), "utf8");
    const published = /_(\d{4}-\d{2}-\d{2})_/.exec(file)?.[1];
    const source = published === undefined ? { body } : { body, published };
    const reading = await read({ kind: "text", ...source }, { language, register });
    for (const one of sentences.filter((sentence) => sentence.file === file)) {
      const names = reading.names.filter((name) => name.start < one.end && name.end > one.start);
      const counts = (kind: Kind): Counts => (one.drawn === "any" ? (kinds.get(kind) as Counts) : country);
      const counted = (kind: Kind): boolean => one.drawn === "any" || kind === "state" || kind === "place";
      const say = (words: string, { start, end }: { readonly start: number; readonly end: number }): void => {
        const around = body.slice(Math.max(0, start - 50), end + 40).replace(/\s+/g, " ");
        wrong.push(`${words} ${body.slice(start, end)} | ${around}`);
      };
      for (const name of names) {
        const label = one.labels.find((other) => overlap(name, other));
        if (label?.kind === "either" || !counted(name.kind)) continue;
        counts(name.kind).found += 1;
        if (label && label.start === name.start && label.end === name.end && label.kind === name.kind)
          counts(name.kind).right += 1;
        else say(`found ${name.kind} (${label?.kind ?? "none"}):`, name);
      }
      for (const label of one.labels) {
        if (label.kind === "either") continue;
        counts(label.kind).labelled += 1;
        const name = names.find((other) => overlap(label, other));
        if (!name) say(`missed ${label.kind}:`, label);
        if (label.kind === "state" || label.kind === "place") {
          told.all += 1;
          if (name?.kind === label.kind) told.right += 1;
          else say(`${name?.kind ?? "nothing"} for ${label.kind}:`, label);
        }
        if (label.use === null) continue;
        uses.all += 1;
        if (reading.places.some((where) => at(where, label)) === (label.use === "lies")) uses.right += 1;
        else say(`a country that ${label.use}:`, label);
      }
    }
  }
  console.log("split: dev. our own labels on sentences of PolNeAR dev, drawn at random (evaluate/names/labels.tsv)");
  for (const [kind, counts] of kinds) console.log(`${kind.padEnd(12)} ${figures(counts)}`);
  console.log(`${"all kinds".padEnd(12)} ${figures(sum([...kinds.values()]))}`);
  console.log(`states and places in sentences that name a country: ${figures(country)}`);
  console.log(`state or place told right: ${(told.right / told.all).toFixed(3)} of ${told.all} (both draws)`);
  console.log(`a country told as party or as where: ${(uses.right / uses.all).toFixed(3)} of ${uses.all} (both draws)`);
  if (process.env.DRAGOMAN_WORST) console.log(wrong.join("\n"));
  await evaluateWorldwide(gold, language, register);
}

const overlap = (
  one: { readonly start: number; readonly end: number },
  other: { readonly start: number; readonly end: number },
): boolean => one.start < other.end && one.end > other.start;

const at = (where: Where, label: Label): boolean =>
  where.start !== null && where.end !== null && overlap({ start: where.start, end: where.end }, label);

const sum = (all: readonly Counts[]): Counts => ({
  right: all.reduce((total, one) => total + one.right, 0),
  found: all.reduce((total, one) => total + one.found, 0),
  labelled: all.reduce((total, one) => total + one.labelled, 0),
});

function figures({ right, found, labelled }: Counts): string {
  const { p, r, f1 } = rates(right, found, labelled);
  return `P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${f1.toFixed(3)} of ${labelled}`;
}

function readDrawn(): readonly Drawn[] {
  const drawn: (Drawn & { readonly labels: Label[] })[] = [];
  for (const line of readFileSync(new URL("names/labels.tsv", import.meta.url), "utf8").split("\n")) {
    if (line === "" || /^(?:#|file\t)/.test(line)) continue;
    const [file = "", from, start, end, kind, use] = line.split("\t");
    const span = { start: Number(start), end: Number(end) };
    if (kind === "sentence") drawn.push({ file, drawn: from as Drawn["drawn"], ...span, labels: [] });
    else
      drawn.at(-1)?.labels.push({
        ...span,
        kind: kind as Label["kind"],
        use: use === "acts" || use === "lies" ? use : null,
      });
  }
  return drawn;
}
