import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { dated, toReport } from "../src/intake/index.ts";
import { type Language, openLanguage } from "../src/language/index.ts";
import { read } from "../src/pipeline/read.ts";
import { englishDocument } from "../src/reading/en/document.ts";
import { findMentions } from "../src/reading/mentions/index.ts";
import { findPlaces, placeOfEvent } from "../src/reading/places/index.ts";
import { openRegister, type Register } from "../src/register/index.ts";
import { timeBankText } from "./times.ts";
import { unitsOf } from "./units.ts";

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
  await ofEvents(gold, language, register);
  console.log("split: dev. our own labels (evaluate/places/labels.tsv)");
  for (const [set, { right, found, all }] of tally)
    console.log(
      `${set}: right country ${(right / all).toFixed(3)} of ${all}; found ${found}, of these right ${(right / Math.max(1, found)).toFixed(3)}`,
    );
}

interface GoldReport {
  readonly text: string;
  readonly published: string;
  readonly events: readonly {
    readonly trigger: readonly [number, number];
    readonly place: string | null;
    readonly optional?: boolean;
  }[];
}

/** How often the place of an event in the six reports is the labelled one, given the labelled trigger. */
async function ofEvents(gold: string, language: Language, register: Register): Promise<void> {
  let [right, given, labelled] = [0, 0, 0];
  const folder = join(gold, "reports");
  for (const name of readdirSync(folder).filter((one) => one.endsWith(".json"))) {
    const { text, published, events } = JSON.parse(readFileSync(join(folder, name), "utf8")) as GoldReport;
    const report = dated(await toReport({ kind: "text", body: text, published }));
    const document = englishDocument(report, await language.analyse(report));
    const { sentences } = document;
    const places = findPlaces(report, sentences, findMentions(document, register), register);
    const units = unitsOf(text);
    for (const { trigger, place, optional } of events) {
      if (optional) continue;
      const span = { start: units[trigger[0]] as number, end: units[trigger[1]] as number };
      const found = placeOfEvent({ document, places }, span);
      if (found) given += 1;
      if (place) labelled += 1;
      const words = found ? [found.where.name, text.slice(found.where.start ?? 0, found.where.end ?? 0)] : [];
      const same = words.some((one) => place?.toLowerCase().includes(one.toLowerCase().replace(/ province$/, "")));
      if (same) right += 1;
      else if (process.env.DRAGOMAN_WORST && (found || place))
        console.log(`event "${text.slice(span.start, span.end)}": ${found?.where.name ?? "-"} for ${place ?? "-"}`);
    }
  }
  console.log(
    `places of events, triggers given: P ${(right / Math.max(1, given)).toFixed(3)} of ${given}, R ${(right / labelled).toFixed(3)} of ${labelled} (six whole reports, dev)`,
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
