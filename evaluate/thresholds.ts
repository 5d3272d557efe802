import type { Statement } from "../src/contract/index.ts";
import { dated, toReport } from "../src/intake/index.ts";
import { attributionsOf, LIMITS, type Limits } from "../src/language/decode/attributions.ts";
import { decodeWindow } from "../src/language/decode/sentences.ts";
import { openNetwork } from "../src/language/network.ts";
import type { Sentence } from "../src/language/types.ts";
import { windowsOf } from "../src/language/windows.ts";
import { openWords } from "../src/language/words.ts";
import type { Document } from "../src/reading/document/index.ts";
import { englishDocument } from "../src/reading/en/document.ts";
import { findMentions } from "../src/reading/mentions/index.ts";
import { draftStatements, findStatements } from "../src/reading/statements/index.ts";
import { SURE, type Sure } from "../src/reading/statements/joining/sure.ts";
import type { Who } from "../src/reading/types.ts";
import { openRegister } from "../src/register/index.ts";
import { rates } from "./rates.ts";
import { polnearDev } from "./statements/gold.ts";
import { pairs } from "./statements/matching.ts";

type Setting = Limits & Sure;

const PRESENT: Setting = { ...LIMITS, ...SURE };
/** Values to try for each constant, the others as they are. */
const GRID: Readonly<Partial<Record<keyof Setting, readonly number[]>>> = {
  cue: [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6],
  edges: [1.5, 2, 2.5, 3, 3.5, 4],
  odds: [1, 1.25, 1.5, 2, 2.5],
  first: [0, 0.5, 1, 1.5, 2],
  further: [2, 3, 4, 5, 7],
  listed: [0.15, 0.2, 0.25, 0.3, 0.4, 0.5],
  unlisted: [0.3, 0.35, 0.4, 0.45, 0.5, 0.6],
  speakerless: [0.7, 0.8, 0.85, 0.9, 0.95, 1],
};

interface Count {
  right: number;
  found: number;
  wanted: number;
  /** Contents found with exactly their words. */
  exact: number;
}

/**
 * Prints what the constants of decoding and of joining give with other values, one at a time: F1 of whole statements on
 * PolNeAR dev (contents that share half of both) and of contents that are exact. The network reads each text once.
 */
export async function evaluateThresholds(gold: string): Promise<void> {
  const [network, words] = await Promise.all([openNetwork(), openWords()]);
  const register = openRegister();
  const settings: { readonly name: string; readonly setting: Setting }[] = [{ name: "present", setting: PRESENT }];
  for (const [name, values] of Object.entries(GRID))
    for (const value of values)
      if (PRESENT[name as keyof Setting] !== value)
        settings.push({ name: `${name} ${value}`, setting: { ...PRESENT, [name]: value } });
  const counts = settings.map((): Count => ({ right: 0, found: 0, wanted: 0, exact: 0 }));
  const texts = polnearDev(gold);
  for (const text of texts) {
    const report = dated(
      await toReport({
        kind: "text",
        body: text.text,
        ...(text.published ? { published: text.published } : {}),
      }),
    );
    const breaks = report.datelines.map(({ end }) => end);
    const windows = report.blocks.flatMap((block, index) =>
      /^(?:headline|report|caption|notice|appeal)$/.test(block.kind)
        ? windowsOf(report.text, block, index, network.pieces, breaks)
        : [],
    );
    const readings = [];
    const sentences: Sentence[] = [];
    for (const window of windows) {
      const reading = await network.read(window);
      readings.push({ window, reading });
      const { kind } = report.blocks[window.block] as (typeof report.blocks)[number];
      for (const sentence of decodeWindow(report.text, window, reading, network, words))
        sentences.push({ ...sentence, block: window.block, kind });
    }
    const known = { ...findMentions(englishDocument(report, { sentences, attributions: [] }), register) };
    for (const [at, { setting }] of settings.entries()) {
      const attributions = readings.flatMap(({ window, reading }) => attributionsOf(window, reading, setting));
      const found = statementsOf(englishDocument(report, { sentences, attributions }), known, setting);
      const matched = pairs(found, text.statements);
      const count = counts[at] as Count;
      count.right += matched.length;
      count.found += found.length;
      count.wanted += text.statements.length;
      count.exact += matched.filter(([one, row]) => isExact(one.content, row.content)).length;
    }
  }
  console.log(`split: dev. PolNeAR dev, ${texts.length} texts; each constant by itself, the others as they are`);
  const [present] = counts.map(scoresOf);
  for (const [at, { name }] of settings.entries()) {
    const { precision, recall, half, exact } = scoresOf(counts[at] as Count);
    const change = half - (present?.half ?? 0);
    console.log(
      `${name.padEnd(16)} P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${half.toFixed(4)} (${change >= 0 ? "+" : ""}${change.toFixed(4)})  exact F1 ${exact.toFixed(4)}`,
    );
  }
}

const statementsOf = (document: Document, known: Who, sure: Sure): readonly Statement[] =>
  findStatements(document, draftStatements(document, known, { sure }), known);

const isExact = (some: Statement["content"], others: Statement["content"]): boolean =>
  some.length === others.length &&
  some.every(({ start, end }, at) => others[at]?.start === start && others[at]?.end === end);

function scoresOf({ right, found, wanted, exact }: Count) {
  const { p, r, f1 } = rates(right, found, wanted);
  return { precision: p, recall: r, half: f1, exact: rates(exact, found, wanted).f1 };
}
