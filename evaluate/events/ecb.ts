import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Reader } from "./reader.ts";

interface Document {
  readonly doc: string;
  readonly words: readonly string[];
  readonly sentence: readonly number[];
  readonly mentions: readonly { readonly type: string; readonly at: readonly number[]; readonly chain?: string }[];
}

/** The topics of the usual development part; 36 to 45 are its test part and stay closed. */
const DEV = new Set([2, 5, 12, 18, 21, 23, 34, 35]);
const FILE = "events/measure/ecbplus/ecbplus.jsonl.gz";

/**
 * The same event told twice within a document: pairs of ECB+'s mentions that are one event there, against pairs that are one
 * event of ours. Most of its events are crime, sport and accidents, which are no events here: so the links are counted again
 * among those mentions alone that an event of ours tells.
 */
export async function evaluateEcb(gold: string, read: Reader, list: boolean): Promise<void> {
  if (!existsSync(join(gold, FILE))) return console.log("ECB+: skipped, the set is not there");
  const documents = gunzipSync(readFileSync(join(gold, FILE)))
    .toString("utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Document)
    .filter(({ doc }) => DEV.has(Number.parseInt(doc, 10)));
  const sums = { ours: 0, gold: 0, right: 0, told: 0, mentions: 0, found: 0 };
  for (const one of documents) {
    const { text, starts } = textOf(one);
    const mentions = one.mentions.filter(({ type }) => /^(?:NEG_)?ACTION/.test(type));
    const { findings } = await read(text);
    const at = mentions.map((mention) => {
      const within = mention.at.map((word) => starts[word] as number);
      return findings.events.findIndex(({ trigger, also }) =>
        [trigger, ...also].some((span) => within.some((start) => start >= span.start && start < span.end)),
      );
    });
    sums.mentions += mentions.length;
    sums.found += at.filter((event) => event >= 0).length;
    for (const [i, first] of mentions.entries())
      for (const [j, second] of mentions.entries()) {
        if (j <= i) continue;
        const both = (at[i] as number) >= 0 && (at[j] as number) >= 0;
        const same = first.chain !== undefined && first.chain === second.chain;
        const linked = both && at[i] === at[j];
        sums.gold += same ? 1 : 0;
        sums.told += same && both ? 1 : 0;
        sums.ours += linked ? 1 : 0;
        sums.right += linked && same ? 1 : 0;
        if (!list || !both || same === linked) continue;
        const words = ({ at: words }: (typeof mentions)[number]): string =>
          words.map((word) => one.words[word]).join(" ");
        console.log(`  ${linked ? "+" : "-"} ${one.doc}: ${words(first)} | ${words(second)}`);
      }
  }
  const rate = (part: number, of: number): string => `${of === 0 ? "–" : (part / of).toFixed(3)} (${part}/${of})`;
  const f = (gold: number): string => ((2 * sums.right) / Math.max(1, sums.ours + gold)).toFixed(3);
  console.log(`ECB+, links within a document, ${documents.length} documents of the dev topics`);
  console.log(`  mentions that an event of ours tells: ${rate(sums.found, sums.mentions)}`);
  console.log(`  links: P ${rate(sums.right, sums.ours)}  R ${rate(sums.right, sums.gold)}  F1 ${f(sums.gold)}`);
  console.log(`  between such mentions alone: R ${rate(sums.right, sums.told)}  F1 ${f(sums.told)}`);
}

/** The words as a text with a paragraph a sentence, and where each begins in it. */
function textOf({ words, sentence }: Document): { readonly text: string; readonly starts: readonly number[] } {
  let text = "";
  const starts: number[] = [];
  for (const [at, word] of words.entries()) {
    if (at > 0) {
      const begins = sentence[at] !== sentence[at - 1];
      const close =
        /^(?:[.,;:!?)\]%]|'s|'|n't|''|'\w{1,2})$/.test(word) || /^(?:\(|``|\$)$/.test(words[at - 1] as string);
      text += begins ? "\n\n" : close ? "" : " ";
    }
    starts.push(text.length);
    text += word === "``" || word === "''" ? '"' : word;
  }
  return { text, starts };
}
