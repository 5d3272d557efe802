import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Reading, Ref, Span, Statement } from "../src/contract/index.ts";
import { dated } from "../src/intake/index.ts";
import { type Language, openLanguage } from "../src/language/index.ts";
import { read } from "../src/pipeline/read.ts";
import { englishDocument } from "../src/reading/en/document.ts";
import { UNSAID } from "../src/reading/en/rules/unsaid.ts";
import { firstFired } from "../src/reading/engine/rule.ts";
import type { Trial } from "../src/reading/engine/trace.ts";
import { openRegister } from "../src/register/index.ts";
import { type GoldStatement, type GoldText, polnearDev, relations, reports } from "./statements/gold.ts";
import { pairs, refs, shared } from "./statements/matching.ts";

/** How often a rule gave a part of a statement, and how often that part was as labelled, of those that have a label. */
export interface Measured {
  fires: number;
  /** How often it fires in reports of the newswire that names were labelled in (train), where no statement is labelled. */
  wide: number;
  judged: number;
  right: number;
}

/**
 * Prints how often each rule fires and how often it is right on development texts: rules of content by the labelled
 * content, of speakers by the labelled source, of addressees and routes by our labels. Writes the figures, without words,
 * for the page of rules and for the arbiter's weights.
 */
export async function evaluateWeights(gold: string): Promise<void> {
  const trials: Trial[] = [];
  const trace = (trial: Trial): void => void trials.push(trial);
  const options = { language: await openLanguage(), register: openRegister(), trace };
  const texts = [...polnearDev(gold), ...reports(gold)];
  const related = relations(gold, polnearDev(gold));
  const measured = new Map<string, Measured>();
  for (const text of texts) {
    const reading = await read(
      { kind: "text", body: text.text, ...(text.published ? { published: text.published } : {}) },
      options,
    );
    count(reading, text, related.get(text.name) ?? text.statements, measured);
    countDenials(trials.splice(0), "fires", measured);
    await countUnsaid(reading, options.language, "fires", measured);
  }
  const wide = newswire(gold);
  for (const text of wide) {
    const reading = await read({ kind: "text", body: text }, options);
    for (const one of reading.statements)
      for (const name of rulesOf(one)) {
        const row = measured.get(name) ?? NONE;
        measured.set(name, { ...row, wide: row.wide + 1 });
      }
    countDenials(trials.splice(0), "wide", measured);
    await countUnsaid(reading, options.language, "wide", measured);
  }
  const rows = [...measured].sort(([a], [b]) => (a < b ? -1 : 1));
  console.log(
    `split: dev. PolNeAR dev and the six reports, ${texts.length} texts; newswire: ${wide.length} train articles`,
  );
  for (const [name, { fires, wide, judged, right }] of rows)
    console.log(
      `${name.padEnd(36)} ${String(fires).padStart(5)} ${String(wide).padStart(5)}  ${judged === 0 ? "-" : (right / judged).toFixed(2)} of ${judged}`,
    );
  const file = new URL("rules/measured.json", import.meta.url);
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(rows), null, 1)}\n`);
}

const NONE: Measured = { fires: 0, wide: 0, judged: 0, right: 0 };
/** All articles of names/worldwide train. */
function newswire(gold: string): readonly string[] {
  const file = join(gold, "names/worldwide/train.jsonl.gz");
  if (!existsSync(file)) return [];
  const lines = gunzipSync(readFileSync(file)).toString("utf8").trim().split("\n");
  return lines.map((line) => (JSON.parse(line) as { readonly text: string }).text);
}

function count(
  { statements }: Reading,
  { statements: labels }: GoldText,
  related: readonly GoldStatement[],
  measured: Map<string, Measured>,
): void {
  const rowOf = new Map(pairs(statements, labels));
  for (const one of statements)
    for (const name of rulesOf(one)) {
      const row = measured.get(name) ?? NONE;
      const right = isRight(name, one, rowOf.get(one), related);
      measured.set(name, {
        ...row,
        fires: row.fires + 1,
        judged: row.judged + (right === null ? 0 : 1),
        right: row.right + (right ? 1 : 0),
      });
    }
}

/** The rules that made a statement; those of denials are counted by their trials. */
const rulesOf = ({ by, support }: Statement): ReadonlySet<string> =>
  new Set([by, ...support].filter((name) => !isDenial(name)));

const isDenial = (name: string): boolean => name.startsWith("denial/");

/** A denial may leave no statement behind: its rules are counted where they fire. No label tells whether they are right. */
function countDenials(trials: readonly Trial[], field: "fires" | "wide", measured: Map<string, Measured>): void {
  for (const { candidates } of trials.filter(({ slot }) => slot === "denial"))
    for (const { by } of candidates.filter((one) => isDenial(one.by))) {
      const row = measured.get(by) ?? NONE;
      measured.set(by, { ...row, [field]: row[field] + 1 });
    }
}

/** Words that look like cues and report nothing leave no statement behind either: their rules are counted at each word. */
async function countUnsaid(
  reading: Reading,
  language: Language,
  field: "fires" | "wide",
  measured: Map<string, Measured>,
): Promise<void> {
  const sent = dated(reading);
  for (const { nodes } of englishDocument(sent, await language.analyse(sent)).sentences)
    for (const node of nodes) {
      const by = firstFired(UNSAID, node)?.rule.name;
      if (by === undefined) continue;
      const row = measured.get(by) ?? NONE;
      measured.set(by, { ...row, [field]: row[field] + 1 });
    }
}

/** Whether what a rule of some family gave is as labelled; null where no label tells. */
function isRight(
  name: string,
  one: Statement,
  row: GoldStatement | undefined,
  related: readonly GoldStatement[],
): boolean | null {
  const family = name.slice(0, name.indexOf("/"));
  if (family === "speaker") return row && row.speakers.length > 0 ? shared(refs(one.speakers), row.speakers) > 0 : null;
  const near = related.filter((label) => shared(one.content, label.content) > 0);
  if (family === "hearer")
    return near.length === 0 ? null : touches(refs(one.addressees as readonly Ref[]), near, "addressees");
  if (family === "route" || family === "tail") return near.length === 0 ? null : touches(one.route, near, "routes");
  return row !== undefined;
}

const touches = (spans: readonly Span[], labels: readonly GoldStatement[], field: "addressees" | "routes"): boolean =>
  labels.some((label) => shared(spans, label[field]) > 0);
