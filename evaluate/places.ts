import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { openLanguage } from "../src/language/index.ts";
import { read } from "../src/read.ts";
import { openRegister } from "../src/register/index.ts";
import { timeBankText } from "./times.ts";

interface Label {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  /** Null where the place lies in no country or in several. */
  readonly country: string | null;
}

/**
 * Prints how often a place named in a text gets its country, by our own labels: of all labelled (a place that is not
 * found counts as wrong) and of those found.
 */
export async function evaluatePlaces(gold: string): Promise<void> {
  const [language, register] = [await openLanguage(), openRegister()];
  const labels = readLabels();
  const tally = new Map<string, { right: number; found: number; all: number }>();
  for (const file of new Set(labels.map((label) => label.file))) {
    const { text, published } = textOf(gold, file);
    const { places } = await read({ kind: "text", body: text, published }, { language, register });
    const set = file.startsWith("reports/")
      ? "places of the events in six whole reports"
      : "150 mentions drawn at random";
    const counts = tally.get(set) ?? { right: 0, found: 0, all: 0 };
    tally.set(set, counts);
    for (const label of labels.filter((one) => one.file === file)) {
      const place = places.find((one) => one.start !== null && one.start < label.end && (one.end ?? 0) > label.start);
      counts.all += 1;
      if (place) counts.found += 1;
      if (place?.country === label.country) counts.right += 1;
      else if (process.env.DRAGOMAN_WORST) {
        const around = text.slice(Math.max(0, label.start - 50), label.end + 40).replace(/\s+/g, " ");
        const given = place ? `${place.name}, ${place.country}` : "not found";
        console.log(`${text.slice(label.start, label.end)} (${label.country}): ${given} | ${around}`);
      }
    }
  }
  console.log("split: dev. our own labels (evaluate/places/labels.tsv)");
  for (const [set, { right, found, all }] of tally)
    console.log(
      `${set}: right country ${(right / all).toFixed(3)} of ${all}; found ${found}, of these right ${(right / Math.max(1, found)).toFixed(3)}`,
    );
}

function textOf(gold: string, file: string): { readonly text: string; readonly published?: string } {
  if (file.startsWith("reports/")) return JSON.parse(readFileSync(join(gold, file), "utf8"));
  const name = basename(file);
  if (file.startsWith("timebank/")) return timeBankText(gold, name);
  const published = /_(\d{4}-\d{2}-\d{2})_/.exec(name)?.[1];
  const text = readFileSync(join(gold, "attribution/polnear/dev/text", name), "utf8");
  return published === undefined ? { text } : { text, published };
}

const readLabels = (): readonly Label[] =>
  readFileSync(new URL("places/labels.tsv", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !/^(?:#|file\t)/.test(line))
    .map((line) => {
      const [file = "", start, end, country] = line.split("\t");
      return { file, start: Number(start), end: Number(end), country: country === "-" ? null : (country ?? null) };
    });
