import type { Statement } from "../../../contract/index.ts";

/** What speaks for a statement. */
interface Evidence {
  readonly rule: string;
  readonly mode: Statement["mode"];
  /** Whether it is told inside another's words. */
  readonly nested: boolean;
  /** The network's certainty; null where it does not see the statement. */
  readonly certainty: number | null;
}

type Row = readonly [above: number, indirect: number, quoted: number];

/**
 * The share of statements that were right on the development texts (content overlaps a labelled one by half), by who
 * sees it and how sure the network is: rows from the surest down. `npm run evaluate -- statements` prints how well they
 * still hold.
 */
const SHARES: Readonly<Record<"strong" | "weak" | "network", readonly Row[]>> = {
  strong: [
    [0.95, 0.95, 0.98],
    [0.9, 0.88, 0.91],
    [0.8, 0.83, 0.81],
    [0, 0.66, 0.72],
  ],
  weak: [
    [0.95, 0.94, 0.92],
    [0.9, 0.9, 0.9],
    [0.8, 0.83, 0.8],
    [0, 0.61, 0.65],
  ],
  network: [
    [0.95, 0.92, 0.95],
    [0.9, 0.8, 0.85],
    [0.8, 0.73, 0.85],
    [0, 0.66, 0.66],
  ],
};

/** A rule that the network does not support; only quotations and labels of speech stand then. */
const UNSUPPORTED = 0.6;

/** The same, told inside another's words: the labels mark none of those; of 44 read by hand 36 were right. */
const NESTED = 0.75;
const LABELLED: Readonly<Record<string, number>> = {
  "label/transcript": 0.9,
  "label/headline": 0.7,
  "label/line": 0.8,
  "content/ruled-out": 0.7,
  "quotation/alone": 0.6,
  "label/signature": 0.95,
  "label/introduced": 0.7,
  "source/according-to": 0.7,
  "content/accused-of": 0.8,
};

const STRONG = /^(?:content\/(?:clause|quotation|accused-of|noun-clause)|source\/.*)$/;

/** How often statements with the same evidence were right. */
export function confidenceOf({ rule, mode, nested, certainty }: Evidence): number {
  if (certainty === null) return LABELLED[rule] ?? (nested ? NESTED : UNSUPPORTED);
  const rows = SHARES[rule === "head/attribution" ? "network" : STRONG.test(rule) ? "strong" : "weak"];
  const [, indirect, quoted] = rows.find(([above]) => certainty >= above) ?? (rows[rows.length - 1] as Row);
  return mode === "indirect" ? indirect : quoted;
}
