import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../src/contract/index.ts";
import { openLanguage } from "../src/language/index.ts";
import { read } from "../src/pipeline/read.ts";
import { openRegister } from "../src/register/index.ts";
import { isLabelledSource, judgeFirstPerson, type Verdict } from "./firstperson/judge.ts";
import { polnearDev } from "./statements/gold.ts";

/**
 * Prints how many quoted "I", "me" and "my" in PolNeAR's development texts do not mean the speaker of their statement.
 * Which pronouns there are is fixed in firstperson/labels.tsv, so that one whose statement is lost counts as missed.
 *
 * @param list whether each miss is printed with the words around it
 */
export async function evaluateFirstPerson(gold: string, list = false): Promise<void> {
  const [language, register] = [await openLanguage(), openRegister()];
  const pronouns = readPronouns();
  const counts: Record<Verdict, number> = { right: 0, other: 0, unresolved: 0, lost: 0 };
  const source = { right: 0, all: 0 };
  const missed: string[] = [];
  const texts = new Map(polnearDev(gold).map((text) => [`${text.name}.txt`, text]));
  if (texts.size === 0) return console.log(`skipped: no texts of PolNeAR dev in ${gold}`);
  for (const [file, spans] of pronouns) {
    const text = texts.get(file);
    if (!text) throw new Error(`${file} is not among the texts of PolNeAR dev in ${gold}`);
    const published = text.published ? { published: text.published } : {};
    const reading = await read({ body: text.text, kind: "text", ...published }, { language, register });
    for (const span of spans) {
      const verdict = judgeFirstPerson(reading, span);
      counts[verdict] += 1;
      const labelled = isLabelledSource(reading, text.statements, span);
      if (labelled !== null) source.all += 1;
      if (labelled) source.right += 1;
      const around = text.text.slice(Math.max(0, span.start - 60), span.end + 40).replace(/\s+/g, " ");
      if (verdict !== "right") missed.push(`  ${verdict} ${file}:${span.start} ${around}`);
    }
  }
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  console.log(
    `split: dev. PolNeAR dev: quoted I, me, my that do not mean the statement's speaker: ${all - counts.right} of ${all} (another ${counts.other}, unresolved ${counts.unresolved}, statement lost ${counts.lost})`,
  );
  console.log(`the same one as the labelled source: ${source.right} of ${source.all} that have one`);
  if (list) for (const one of missed) console.log(one);
}

/** The pronouns of each text, by file. */
function readPronouns(): ReadonlyMap<string, readonly Span[]> {
  const pronouns = new Map<string, Span[]>();
  const rows = readFileSync(join(import.meta.dirname, "firstperson/labels.tsv"), "utf8")
    .trim()
    .split("\n");
  for (const row of rows.filter((one) => !one.startsWith("#")).slice(1)) {
    const [file = "", start, end] = row.split("\t");
    pronouns.set(file, [...(pronouns.get(file) ?? []), { start: Number(start), end: Number(end) }]);
  }
  return pronouns;
}
