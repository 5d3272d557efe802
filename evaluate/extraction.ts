import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";
import { decode } from "../src/intake/decode.ts";
import { toReport } from "../src/intake/index.ts";
import { defuddleFixtures, readabilityFixtures, wordsOf } from "./extraction/fixtures.ts";
import { bodyPages, segmentPages } from "./extraction/pages.ts";
import { type Rates, rates } from "./rates.ts";

/** What one reader makes of one page: the article's words, and the milliseconds from bytes to words. */
interface Extracted {
  readonly text: string;
  readonly ms: number;
  readonly published?: string | null;
}

type Extract = (html: Buffer, url: string) => Promise<Extracted>;

const dragoman: Extract = async (html, url) => {
  const begun = performance.now();
  const report = await toReport({ body: html, kind: "html", ...(url ? { url } : {}) });
  const ms = performance.now() - begun;
  const text = report.blocks
    .filter((block) => block.kind === "report" && block.part === 1)
    .map((block) => report.text.slice(block.start, block.end))
    .join("\n");
  return { text, ms, published: report.published };
};

const readability: Extract = async (html) => {
  const begun = performance.now();
  const { document } = parseHTML(decode(html).text);
  const article = new Readability(document as never).parse();
  return { text: article?.textContent ?? "", ms: performance.now() - begun };
};

const defuddle: Extract = async (html, url) => {
  const begun = performance.now();
  const { document } = parseHTML(decode(html).text);
  const { content } = await Defuddle(document as never, url || "https://example.org/", {
    markdown: false,
  });
  const ms = performance.now() - begun;
  return { text: wordsOf(content), ms };
};

const READERS: readonly (readonly [string, Extract])[] = [
  ["dragoman", dragoman],
  ["readability 0.6", readability],
  ["defuddle 0.19", defuddle],
];

/**
 * Prints extraction figures beside the witnesses', on the same pages in the same run. All sets are development sets;
 * a tenth of the pages (by a hash of the name) is not looked at while rules are tuned and is printed apart.
 */
export async function evaluateExtraction(gold: string): Promise<void> {
  const verbose = process.env.DRAGOMAN_WORST === "1";
  const bodies = bodyPages(gold);
  const segments = segmentPages(gold);
  console.log(
    `split: dev. ${bodies.length} pages with whole bodies (${bodies.filter((page) => page.english).length} English), ${segments.length} pages with segments`,
  );
  for (const [name, extract] of READERS) {
    if (verbose && name !== "dragoman") continue;
    await quietly(async () => {
      const rows: {
        f: number;
        english: boolean;
        unseen: boolean;
        name: string;
        ms: number;
        day: boolean | null;
        p: number;
        r: number;
      }[] = [];
      for (const page of bodies) {
        const got = await attempt(extract, page.html, page.url);
        const { p, r, f1: f } = shingles(got.text, page.body);
        const day =
          page.published === null || got.published === undefined
            ? null
            : got.published !== null && Math.abs(Date.parse(got.published) - Date.parse(page.published)) <= 86_400_000;
        rows.push({ f, p, r, english: page.english, unseen: page.unseen, name: page.name, ms: got.ms, day });
      }
      const mean = (of: typeof rows): string =>
        (of.reduce((sum, row) => sum + row.f, 0) / Math.max(1, of.length)).toFixed(3);
      const dated = rows.filter((row) => row.day !== null);
      print(
        `${name.padEnd(16)} bodies  shingle F1 ${mean(rows)}  English ${mean(rows.filter((row) => row.english))}  unseen tenth ${mean(rows.filter((row) => row.unseen))}  ms/page median ${median(rows.map((row) => row.ms)).toFixed(1)}${dated.length ? `  date within a day ${((100 * dated.filter((row) => row.day).length) / dated.length).toFixed(1)} % of ${dated.length}` : ""}`,
      );
      if (verbose)
        for (const row of [...rows]
          .filter((row) => !row.unseen)
          .sort((a, b) => a.f - b.f)
          .slice(0, 30))
          print(
            `   ${row.f.toFixed(2)} p ${row.p.toFixed(2)} r ${row.r.toFixed(2)} ${row.day === false ? "DATE" : ""} ${row.name}`,
          );
      if (verbose)
        for (const row of rows.filter((row) => row.day === false && !row.unseen)) print(`   date ${row.name}`);
      const marks: {
        tp: number;
        fp: number;
        fn: number;
        english: boolean;
        unseen: boolean;
        name: string;
        ms: number;
      }[] = [];
      for (const page of segments) {
        const got = await attempt(extract, page.html, page.url);
        const words = fold(got.text);
        const found = page.with.filter((segment) => words.includes(fold(segment))).length;
        const wrong = page.without.filter((segment) => words.includes(fold(segment))).length;
        const english = /\b(?:the|and|of)\b/.test(page.with.join(" "));
        marks.push({
          tp: found,
          fn: page.with.length - found,
          fp: wrong,
          english,
          unseen: page.unseen,
          name: page.name,
          ms: got.ms,
        });
      }
      print(
        `${name.padEnd(16)} segments F1 ${prf(marks)}  English F1 ${prf(marks.filter((mark) => mark.english))}  unseen tenth ${prf(marks.filter((mark) => mark.unseen))}  ms/page median ${median(marks.map((mark) => mark.ms)).toFixed(1)}`,
      );
      if (verbose)
        for (const mark of [...marks]
          .filter((mark) => !mark.unseen)
          .sort((a, b) => b.fn + b.fp - a.fn - a.fp)
          .slice(0, 40))
          print(`   fn ${mark.fn} fp ${mark.fp} ${mark.name}`);
    });
  }
  for (const [name, fixtures] of [
    ["Readability", readabilityFixtures(gold)],
    ["Defuddle", defuddleFixtures(gold)],
  ] as const) {
    let sum = 0;
    for (const fixture of fixtures) sum += shingles((await attempt(dragoman, fixture.html, "")).text, fixture.words).f1;
    print(
      `agreement with ${name}'s own fixtures: mean shingle F1 ${(sum / Math.max(1, fixtures.length)).toFixed(3)} of ${fixtures.length}`,
    );
  }
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** The witnesses warn on the console about pages they dislike; the table is what is wanted here. */
async function quietly(run: () => Promise<void>): Promise<void> {
  const kept = { log: console.log, warn: console.warn, error: console.error };
  console.log = console.warn = console.error = () => undefined;
  try {
    await run();
  } finally {
    Object.assign(console, kept);
  }
}

async function attempt(extract: Extract, html: Buffer, url: string): Promise<Extracted> {
  const begun = performance.now();
  try {
    return await extract(html, url);
  } catch {
    return { text: "", ms: performance.now() - begun, published: null };
  }
}

const fold = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Four-word shingles as multisets: precision, recall and F1 of the found text against the expected one. */
function shingles(got: string, wanted: string): Rates {
  const count = (text: string): Map<string, number> => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const map = new Map<string, number>();
    for (let at = 0; at + 4 <= Math.max(words.length, 4); at += 1) {
      const key = words.slice(at, at + 4).join(" ");
      if (key !== "") map.set(key, (map.get(key) ?? 0) + 1);
    }
    return map;
  };
  const [a, b] = [count(got), count(wanted)];
  let shared = 0;
  for (const [key, times] of a) shared += Math.min(times, b.get(key) ?? 0);
  const size = (map: Map<string, number>): number => [...map.values()].reduce((sum, times) => sum + times, 0);
  return rates(shared, size(a), size(b));
}

function prf(marks: readonly { tp: number; fp: number; fn: number }[]): string {
  const sum = (key: "tp" | "fp" | "fn"): number => marks.reduce((total, mark) => total + mark[key], 0);
  const [tp, fp, fn] = [sum("tp"), sum("fp"), sum("fn")];
  const { p, r, f1 } = rates(tp, tp + fp, tp + fn);
  return `${f1.toFixed(3)} (P ${p.toFixed(3)} R ${r.toFixed(3)})`;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
