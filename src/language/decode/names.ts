import type { Name } from "../../contract/index.ts";
import { greatest, type Labels, type Reading } from "../network.ts";
import type { Token } from "../types.ts";
import { withStates } from "./americanStates.ts";
import { edged, inverted, type NameSpan, under } from "./nameEdges.ts";

/** What a name beginning straight behind another one costs, in nats; chosen on UNER's EWT dev texts. */
const BESIDE = 1.5;
/** By how much a word must rather be in a name than in none, in nats: the labels learned from name too much; chosen there too. */
const SHY = 0.6;
/** Relations by which the tree holds the words of one name together. */
const TIES = /^(?:compound|flat)(?::|$)/;

/** Offices that nobody is called by: words that end so name a post ("the Foreign Minister"), not who holds it. */
const OFFICE =
  /^(?:minister|secretary|president|premier|chancellor|ambassador|chairman|chairwoman|governor|senator|spokes(?:man|woman|person)|commissioner|director|general|envoy|speaker|deputy)$/i;

/** What ends a firm's name ("Harwell Inc. of Leeds"). */
const FIRM = /^(?:inc|corp|ltd|plc|llc|llp|co|gmbh)\.?$/i;

/** A name that is still being put together. */
type Span = { -readonly [Part in keyof NameSpan]: NameSpan[Part] };

/**
 * The names of a sentence: the best sequence of tags in which an inside tag follows its own kind, and then what the
 * tree holds together as one name.
 *
 * @param rows the row of each token's first unit in the heads' output
 */
export function namesOf(
  tokens: readonly Token[],
  rows: readonly number[],
  reading: Reading,
  { name: labels }: Labels,
): readonly Name[] {
  const scores = rows.map((row) => logShares(reading.row("name", row)));
  // Most sentences of a report hold few names: where every word surely is none, there is nothing to search.
  if (scores.every((row) => (row[0] as number) > -0.001)) return [];
  const whole = lengthened(tokens, joined(tokens, spansOf(bestTags(scores, labels), labels), scores, labels));
  const told = whole.map((span) => edged(tokens, initials(tokens, span, scores, labels)));
  const spans = withStates(tokens, inverted(tokens, told)).filter(
    (span) => tokens.slice(span.from, span.until).some(named) && !isAddress(tokens, span) && !isOffice(tokens, span),
  );
  return spans.map(({ from, until, kind }) => ({
    start: (tokens[from] as Token).start,
    end: (tokens[until - 1] as Token).end,
    kind: kind as Name["kind"],
  }));
}

/** Whether a word can make a name: a proper noun, or with a letter or number that is no small one ("president" is none). */
const named = ({ upos, form }: Token): boolean => upos === "PROPN" || form !== form.toLowerCase();

function logShares(row: Float32Array): Float64Array {
  const shares = new Float64Array(row);
  const most = row[greatest(row)] as number;
  let sum = 0;
  for (let at = 0; at < row.length; at += 1) sum += Math.exp((row[at] as number) - most);
  const whole = most + Math.log(sum);
  for (let at = 0; at < row.length; at += 1) shares[at] = (row[at] as number) - whole;
  return shares;
}

/**
 * Viterbi's search over the tags: B, I, E for the first, inner and last words of a name, S where it has one alone, O where
 * there is none. Weights without E and S end a name where another tag begins.
 */
function bestTags(scores: readonly Float64Array[], labels: readonly string[]): readonly number[] {
  const ends = labels.some((label) => label.startsWith("E-"));
  /** Whether a name goes on behind a tag; without E and S only perhaps. */
  const open = (tag: string): boolean => /^[BI]-/.test(tag);
  /** `then`: the tag of the word before; the sentence's first word has none. */
  const step = (now: string, then = "O"): number => {
    if (/^[IE]-/.test(now)) return open(then) && then.slice(2) === now.slice(2) ? 0 : Number.NEGATIVE_INFINITY;
    if (ends && open(then)) return Number.NEGATIVE_INFINITY;
    if (now === "O") return SHY;
    return then === "O" ? 0 : -BESIDE;
  };
  const moves = labels.map((now) => labels.map((then) => step(now, then)));
  const back: Int32Array[] = [];
  let best = Float64Array.from(scores[0] as Float64Array, (value, tag) => value + step(labels[tag] as string));
  for (const row of scores.slice(1)) {
    const pointers = new Int32Array(labels.length);
    const next = new Float64Array(labels.length).fill(Number.NEGATIVE_INFINITY);
    for (let tag = 0; tag < labels.length; tag += 1)
      for (let before = 0; before < labels.length; before += 1) {
        const value = (best[before] as number) + ((moves[tag] as number[])[before] as number) + (row[tag] as number);
        if (value <= (next[tag] as number)) continue;
        next[tag] = value;
        pointers[tag] = before;
      }
    back.push(pointers);
    best = next;
  }
  if (ends) best = best.map((value, tag) => (open(labels[tag] as string) ? Number.NEGATIVE_INFINITY : value));
  let tag = best.indexOf(Math.max(...best));
  const tags = [tag];
  for (const pointers of back.reverse()) {
    tag = pointers[tag] as number;
    tags.push(tag);
  }
  return tags.reverse();
}

function spansOf(tags: readonly number[], labels: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (const [at, tag] of tags.entries()) {
    const label = labels[tag] as string;
    const last = spans[spans.length - 1];
    if (/^[BS]-/.test(label)) spans.push({ from: at, until: at + 1, kind: label.slice(2) });
    else if (/^[IE]-/.test(label) && last) last.until = at + 1;
  }
  return spans;
}

/**
 * Words in front of a name that the tree hangs on it belong to it: a proper noun, or an adjective with a capital ("the
 * [Northern] Ports Council"); where they are a name themselves, the two are one, of the kind that all its words favour.
 */
function joined(
  tokens: readonly Token[],
  spans: readonly Span[],
  scores: readonly Float64Array[],
  labels: readonly string[],
): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    let whole = span;
    for (;;) {
      const at = whole.from - 1;
      if (at < 0 || !leans(tokens, at, whole)) break;
      const before = kept[kept.length - 1];
      if (before !== undefined && before.until > at) {
        kept.pop();
        whole = { from: before.from, until: whole.until, kind: kindOf(before.from, whole.until, scores, labels) };
      } else whole = { ...whole, from: at };
    }
    kept.push(mended(tokens, whole));
  }
  return kept;
}

/**
 * A body's name goes on over "of" where the tree hangs the next name on it ("the [Port Authority of Northern Harbours]"),
 * and then over "and" with a capital behind it ("Department of Roads and Rural Works"). A person's or a place's name never
 * does.
 */
function lengthened(tokens: readonly Token[], spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    const body = kept[kept.length - 1];
    if (body !== undefined && owns(tokens, body, span)) body.until = span.until;
    else kept.push({ ...span });
    const last = kept[kept.length - 1] as Span;
    for (let end = overAnd(tokens, last); end > last.until; end = overAnd(tokens, last)) last.until = end;
  }
  return kept;
}

function owns(tokens: readonly Token[], body: Span, span: Span): boolean {
  const between = tokens.slice(body.until, span.from).map((token) => token.form.toLowerCase());
  if (body.kind !== "organisation" || !/^of(?: the)?$/.test(between.join(" "))) return false;
  if (FIRM.test(tokens[body.until - 1]?.form ?? "")) return false;
  return (
    tokens[body.until - 1]?.upos === "PROPN" && tokens.slice(span.from, span.until).some((token) => under(token, body))
  );
}

function overAnd(tokens: readonly Token[], body: Span): number {
  const within = tokens.slice(body.from, body.until);
  const open = tokens[body.until - 1]?.form === "of";
  if (body.kind !== "organisation" || (tokens[body.until]?.form !== "and" && !open)) return 0;
  if (!within.some((token) => token.form === "of")) return 0;
  let end = body.until + (open ? 0 : 1);
  while (/^\p{Lu}/u.test(tokens[end]?.form ?? "") && /^(?:PROPN|NOUN|ADJ)$/.test(tokens[end]?.upos ?? "")) end += 1;
  const inner = { ...body, from: body.from + 1 };
  const joins = tokens
    .slice(body.until, end)
    .some((token) => (open ? under(token, body) : token.deprel === "conj" && under(token, inner)));
  return joins ? end : 0;
}

/** "paper.doc", "example.com": a file or an address, no name, where one word in small letters ends it so. */
function isAddress(tokens: readonly Token[], { from, until }: Span): boolean {
  return until - from === 1 && /[\p{L}\d]{2}\.\p{Ll}{2,4}$/u.test(tokens[from]?.form ?? "");
}

const isOffice = (tokens: readonly Token[], { until, kind }: Span): boolean =>
  kind === "person" && OFFICE.test(tokens[until - 1]?.form ?? "");

/** Initials in a sentence that has small letters too ("the RPHA said") are nobody's name: a body's or a place's, as the tags say. */
function initials(
  tokens: readonly Token[],
  span: Span,
  scores: readonly Float64Array[],
  labels: readonly string[],
): Span {
  const form = tokens[span.from]?.form ?? "";
  if (span.kind !== "person" || span.until - span.from > 1 || !/^\p{Lu}{3,5}$/u.test(form)) return span;
  if (!tokens.some((token) => /^\p{Ll}{3}/u.test(token.form))) return span;
  const others = labels.map((label) => (label.endsWith("-person") ? "O" : label));
  return { ...span, kind: kindOf(span.from, span.until, scores, others) };
}

/** The parts of a name with a hyphen stay together where the tree holds them so; none ends at a hyphen. */
function mended(tokens: readonly Token[], { from, until, kind }: Span): Span {
  const glued = (at: number): boolean => tokens[at]?.start === tokens[at - 1]?.end;
  const hyphen = (at: number): boolean => /^[-‐‑]$/.test(tokens[at]?.form ?? "");
  // Where the hyphen was taken for a part of the word in front of it, the name is cut inside a word.
  if (/\p{L}[-‐‑]$/u.test(tokens[until - 1]?.form ?? "") && tokens[until] !== undefined && glued(until))
    return { from, until: until + 1, kind };
  const last = hyphen(until - 1) ? until - 1 : until;
  const part = tokens[last + 1];
  if (hyphen(last) && glued(last) && part !== undefined && glued(last + 1)) {
    const inside = part.head !== null && part.head >= from && part.head < last;
    if (last < until || (inside && TIES.test(part.deprel))) return { from, until: last + 2, kind };
  }
  return { from, until: Math.max(last, from + 1), kind };
}

function leans(tokens: readonly Token[], at: number, span: Span): boolean {
  const token = tokens[at] as Token;
  if (!/^\p{Lu}/u.test(token.form) || (token.upos !== "PROPN" && token.upos !== "ADJ")) return false;
  if (under(token, span)) return TIES.test(token.deprel) || token.deprel === "amod";
  return tokens.slice(span.from, span.until).some((inside) => inside.head === at && TIES.test(inside.deprel));
}

function kindOf(from: number, until: number, scores: readonly Float64Array[], labels: readonly string[]): string {
  const sums = new Map<string, number>();
  for (const row of scores.slice(from, until))
    for (const [tag, label] of labels.entries())
      if (label !== "O") sums.set(label.slice(2), (sums.get(label.slice(2)) ?? 0) + Math.exp(row[tag] as number));
  return [...sums].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
