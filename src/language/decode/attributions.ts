import type { Span } from "../../contract/index.ts";
import { greatest, type Reading } from "../network.ts";
import type { Attribution } from "../types.ts";
import type { Window } from "../windows.ts";

/** What the decoding of the heads hangs on; `npm run evaluate -- thresholds` shows what other values would give. */
export interface Limits {
  /** A word this likely to be a cue may open an attribution. */
  readonly cue: number;
  /** How much it counts that a run begins and ends where spans of its cue do, beside the odds of its words. */
  readonly edges: number;
  /** How far one word's odds may count, so that a single sure word does not pull in a doubtful sentence. */
  readonly odds: number;
  /** What a first span of a content must score to be one. */
  readonly first: number;
  /** What a further span must score. */
  readonly further: number;
}

/** Chosen on PolNeAR dev. */
export const LIMITS: Limits = { cue: 0.35, edges: 3, odds: 1.25, first: 0.5, further: 4 };

/** An edge is never worse than this, in natural logarithms: a span may run out of the window. */
const LEAST_EDGE = -9;

type Head = "source" | "cue" | "content";

/**
 * What the attribution heads say of one window: for every cue the spans of its content and of its source.
 *
 * For each cue a unit has the odds of being that cue's content: that it is content at all, times that its pointer goes
 * to this cue, or to a cue that itself stands in this cue's content (speech in speech). The content is the run of units
 * with the greatest sum of log odds, and a further run on either side where its sum is high.
 */
export function attributionsOf(window: Window, reading: Reading, limits: Limits = LIMITS): readonly Attribution[] {
  if (!reading.has("cue")) return [];
  const count = window.units.length;
  const cue = Array.from({ length: count }, (_, unit) => probabilities(reading, "cue", unit));
  const cues = cueRuns(cue, limits.cue);
  if (cues.length === 0) return [];
  const heads = cues.map(([from]) => from);
  const content = nested(shares(reading, "content", "to_content", count, heads), heads);
  const source = shares(reading, "source", "to_source", count, heads);
  const found: Attribution[] = [];
  for (const [at, [from, until]] of cues.entries()) {
    const spans = spansOf(content[at] as Float64Array, edgesOf(reading, "content", from, count), [from, until], limits);
    if (spans.length === 0) continue;
    const sources = spansOf(source[at] as Float64Array, edgesOf(reading, "source", from, count), [from, until], {
      ...limits,
      first: 0,
      further: Number.POSITIVE_INFINITY,
    });
    const whole = (run: Run): Span => ({ start: unitAt(window, run[0]).start, end: unitAt(window, run[1] - 1).end });
    found.push({
      cue: whole([from, until]),
      content: spans.map(whole),
      source: sources.map(whole)[0] ?? null,
      certainty: mean(content[at] as Float64Array, spans) * onCue(cue[from] as Triple),
    });
  }
  return found;
}

type Triple = readonly [none: number, begin: number, inside: number];
type Run = readonly [from: number, until: number];

const unitAt = (window: Window, at: number): Span => window.units[at] as Span;
const onCue = ([none]: Triple): number => 1 - none;

function probabilities(reading: Reading, head: Head, unit: number): Triple {
  const [a = 0, b = 0, c = 0] = reading.row(head, unit + 1);
  const most = Math.max(a, b, c);
  const [x, y, z] = [Math.exp(a - most), Math.exp(b - most), Math.exp(c - most)];
  const sum = x + y + z;
  return [x / sum, y / sum, z / sum];
}

/** Runs of units that are a cue; a unit that surely begins one begins a new run. */
function cueRuns(cue: readonly Triple[], least: number): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < cue.length; at += 1) {
    if (onCue(cue[at] as Triple) < least) continue;
    let until = at + 1;
    while (until < cue.length) {
      const next = cue[until] as Triple;
      if (onCue(next) < least || (next[1] > next[2] && next[1] > 0.5)) break;
      until += 1;
    }
    runs.push([at, until]);
    at = until - 1;
  }
  return runs;
}

/** For each cue the chance of every unit to be its content (or its source): being one, times pointing at that cue. */
function shares(
  reading: Reading,
  head: "source" | "content",
  pointer: "to_source" | "to_content",
  count: number,
  heads: readonly number[],
): readonly Float64Array[] {
  const chances = heads.map(() => new Float64Array(count));
  for (let unit = 0; unit < count; unit += 1) {
    const on = 1 - probabilities(reading, head, unit)[0];
    if (on < 0.02) continue;
    const scores = heads.map((cue) => reading.point(pointer, unit + 1, cue + 1));
    const most = Math.max(...scores);
    const sum = scores.reduce((total, score) => total + Math.exp(score - most), 0);
    for (const [at, score] of scores.entries())
      (chances[at] as Float64Array)[unit] = (on * Math.exp(score - most)) / sum;
  }
  return chances;
}

/** Speech in speech belongs to the outer speaker too: twice, for a third layer. */
function nested(base: readonly Float64Array[], heads: readonly number[]): readonly Float64Array[] {
  let chances = base;
  for (let layer = 0; layer < 2; layer += 1) {
    const before = chances;
    chances = base.map((own, outer) => {
      const inside = heads.map((cue, inner) =>
        inner === outer ? 0 : ((before[outer] as Float64Array)[cue] as number),
      );
      if (inside.every((chance) => chance < 0.05)) return own;
      return own.map((chance, unit) =>
        Math.min(
          1,
          inside.reduce((sum, share, inner) => sum + share * ((base[inner] as Float64Array)[unit] as number), chance),
        ),
      );
    });
  }
  return chances;
}

/** Where a cue's spans begin and end: logarithms of the chances of every unit. */
interface Edges {
  readonly start: Float64Array;
  readonly end: Float64Array;
}

function edgesOf(reading: Reading, head: "source" | "content", cue: number, count: number): Edges {
  const chances = (edge: `${typeof head}_start` | `${typeof head}_end`): Float64Array => {
    if (!reading.has(edge)) return new Float64Array(count);
    const scores = reading.edges(edge, cue + 1);
    const most = scores[greatest(scores)] as number;
    let sum = 0;
    for (let unit = 0; unit <= count; unit += 1) sum += Math.exp((scores[unit] as number) - most);
    const whole = Math.log(sum) + most;
    const logs = new Float64Array(count);
    for (let unit = 0; unit < count; unit += 1) logs[unit] = Math.max(LEAST_EDGE, (scores[unit + 1] as number) - whole);
    return logs;
  };
  return { start: chances(`${head}_start`), end: chances(`${head}_end`) };
}

/**
 * The best run of units, and one more on either side of it where its words score enough. A
 * run is as good as the sum of its words' odds and of its edges; the cue itself is never in one.
 */
function spansOf(chance: Float64Array, edges: Edges, cue: Run, limits: Limits): readonly Run[] {
  const odds = Float64Array.from(chance, (value, unit) => {
    if (unit >= cue[0] && unit < cue[1]) return -30;
    const sure = Math.min(0.997, Math.max(0.003, value));
    return Math.max(-limits.odds, Math.min(limits.odds, Math.log(sure / (1 - sure))));
  });
  const run = (from: number, until: number): Scored | null => bestRun(odds, edges, limits.edges, from, until);
  const best = run(0, odds.length);
  if (best === null || best.words <= limits.first) return [];
  if (limits.further === Number.POSITIVE_INFINITY) return [best.run];
  const more = [run(0, best.run[0]), run(best.run[1], odds.length)].filter(
    (one) => one !== null && one.words > limits.further,
  );
  return [best, ...more].map((one) => (one as Scored).run).sort((a, b) => a[0] - b[0]);
}

interface Scored {
  readonly run: Run;
  /** The sum of the words' odds alone. */
  readonly words: number;
}

/** One pass: the best place to have begun at is kept while the end moves on. */
function bestRun(odds: Float64Array, edges: Edges, weight: number, from: number, until: number): Scored | null {
  let best: (Scored & { readonly score: number }) | null = null;
  let sum = 0;
  let begin = { at: from, sum: 0, score: Number.NEGATIVE_INFINITY };
  for (let at = from; at < until; at += 1) {
    const score = weight * (edges.start[at] as number) - sum;
    if (score > begin.score) begin = { at, sum, score };
    sum += odds[at] as number;
    const whole = sum + begin.score + weight * (edges.end[at] as number);
    if (best === null || whole > best.score) best = { run: [begin.at, at + 1], words: sum - begin.sum, score: whole };
  }
  return best;
}

function mean(chance: Float64Array, runs: readonly Run[]): number {
  let [sum, count] = [0, 0];
  for (const [from, until] of runs)
    for (let at = from; at < until; at += 1) {
      sum += chance[at] as number;
      count += 1;
    }
  return count === 0 ? 0 : sum / count;
}
