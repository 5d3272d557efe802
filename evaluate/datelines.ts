import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Dateline, Span } from "../src/contract/index.ts";
import { dated, toReport } from "../src/intake/index.ts";
import { timeBankText } from "./times.ts";

interface Label {
  readonly file: string;
  /** "from-until" of the places, the agency, the day and its value, as in the file; null for a text that has none. */
  readonly told: string | null;
}

/** Both sets: texts to work with, whose errors are printed, and texts to measure on, whose errors are not. */
const SETS: readonly { readonly name: string; readonly file: string; readonly shown: boolean }[] = [
  { name: "to work with", file: "labels/datelines-work.tsv", shown: true },
  { name: "to measure", file: "labels/datelines-measure.tsv", shown: false },
];

/**
 * Prints how many datelines are read exactly (all places, the agency, the day and its value), and how many texts that only
 * look as if they had one are taken to have one. Our own labels; no network is needed.
 */
export async function evaluateDatelines(gold: string): Promise<void> {
  const worldwide = new Map(
    gunzipSync(readFileSync(join(gold, "names/worldwide/train.jsonl.gz")))
      .toString("utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { readonly id: string; readonly text: string })
      .map(({ id, text }) => [id, text]),
  );
  console.log("split: train and dev texts of several sets. our own labels (evaluate/labels/datelines-*.tsv)");
  for (const { name, file, shown } of SETS) {
    const wrong: string[] = [];
    const labels = readLabels(file);
    let [right, taken] = [0, 0];
    for (const label of labels) {
      const body = textOf(gold, label.file, worldwide);
      const { datelines } = dated(await toReport({ kind: "text", body }));
      const told = datelines[0] ? written(datelines[0]) : null;
      if (told === label.told) right += label.told === null ? 0 : 1;
      else {
        if (label.told === null) taken += 1;
        const found = datelines[0] ? body.slice(datelines[0].start, datelines[0].end).replace(/\s+/g, " ") : "nothing";
        wrong.push(`${label.file}: read "${found}" ${told ?? ""} for ${label.told ?? "none"}`);
      }
    }
    const all = labels.filter((label) => label.told !== null).length;
    console.log(
      `${name}: right ${right} of ${all}; of ${labels.length - all} that look alike and are none, taken ${taken}`,
    );
    if (shown && wrong.length > 0) console.log(wrong.join("\n"));
  }
}

function written({ places, agency, day }: Dateline): string {
  const span = (one: Span | null): string => (one ? `${one.start}-${one.end}` : "-");
  return [places.map(span).join(",") || "-", span(agency), span(day), day?.value ?? "-"].join("\t");
}

function textOf(gold: string, file: string, worldwide: ReadonlyMap<string, string>): string {
  const [set = "", ...rest] = file.split("/");
  const name = rest.at(-1) as string;
  if (set === "worldwide") return worldwide.get(name) as string;
  if (set === "timebank") return timeBankText(gold, name).text;
  if (set === "reports") return JSON.parse(readFileSync(join(gold, file), "utf8")).text;
  return readFileSync(join(gold, "attribution/polnear", rest[0] as string, "text", name), "utf8");
}

const readLabels = (file: string): readonly Label[] =>
  readFileSync(new URL(file, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !/^(?:#|text\t)/.test(line))
    .map((line) => {
      const [name = "", ...told] = line.split("\t");
      return { file: name, told: told[0] === "none" ? null : told.join("\t") };
    });
