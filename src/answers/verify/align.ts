import { isNegation, type Piece } from "./tokens.ts";

/** A word of a report as a quotation of it is held against it. */
export interface SpokenWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** The editor's own word in brackets: a quotation may leave it out. */
  readonly inserted: boolean;
  /** Nobody may go on from the word before to this one without a sign: another remark begins. */
  readonly apart: boolean;
}

/** One step of an alignment: a piece of the draft beside a word of the report. */
export interface Step {
  readonly op: "same" | "replace" | "add" | "leave-out" | "join" | "cut" | "bracket";
  /** Index into the draft's pieces; null where the draft has nothing here. */
  readonly piece: number | null;
  /** Index into the report's words; null where the report has nothing here. */
  readonly word: number | null;
}

export interface Alignment {
  readonly cost: number;
  readonly same: number;
  readonly steps: readonly Step[];
}

/** Words of the report for which a bracket of the draft may stand. */
const BRACKET = 8;
const JOIN = 1.5;
/** What a free step costs, so that of two ways the shorter is taken. */
const FREE = 0.001;
/** Of ways that cost the same that one is told which keeps most words: a word left out before one put in. */
const [REPLACED, ADDED] = [1.005, 1.01];

/** How a cell of the table was reached; `BEGIN` is 0, so that a new table needs no filling. */
const [BEGIN, SAME, REPLACE, ADD, LEAVE_OUT, JUMP, SIGN] = [0, 1, 2, 3, 4, 5, 6];

/** The place where all words of a quotation stand one behind the other, unchanged; null where there is none. */
export function straight(pieces: readonly Piece[], words: readonly SpokenWord[]): Alignment | null {
  const sought: string[] = [];
  for (const piece of pieces) {
    if (piece.kind !== "word") return null;
    sought.push(piece.word);
  }
  for (let at = 0; at + sought.length <= words.length; at += 1)
    if (sought.every((word, index) => standsAt(words[at + index] as SpokenWord, word, index)))
      return {
        cost: 0,
        same: sought.length,
        steps: sought.map((_, index) => ({ op: "same", piece: index, word: at + index })),
      };
  return null;
}

const standsAt = (one: SpokenWord, word: string, index: number): boolean =>
  one.word === word && (index === 0 || !one.apart);

/**
 * The cheapest way to make a quotation out of a report's words: a word changed, put in or left out costs 1, running two
 * remarks together 1.5; words that the draft says it cut, the editor's brackets and the draft's own cost nothing. The
 * quotation may begin and end anywhere in the report's words.
 */
export function align(pieces: readonly Piece[], words: readonly SpokenWord[]): Alignment {
  const wide = words.length + 1;
  const cost = new Float64Array((pieces.length + 1) * wide);
  const moves = new Uint8Array(cost.length);
  for (let i = 1; i <= pieces.length; i += 1) {
    const piece = pieces[i - 1] as Piece;
    // Words that the draft cuts may go on to any later word; its brackets stand for a few.
    let [reach, from] = [Number.POSITIVE_INFINITY, 0];
    for (let j = 0; j < wide; j += 1) {
      const at = i * wide + j;
      const above = at - wide;
      if (piece.kind !== "word") {
        const before = cost[above] as number;
        if (before <= reach + (j - from) * FREE || (piece.kind === "bracket" && j - from > BRACKET))
          [reach, from] = [before, j];
        cost[at] = reach + (j - from) * FREE;
        moves[at] = from === j ? SIGN : JUMP;
        continue;
      }
      let [best, move] = [(cost[above] as number) + ADDED, ADD];
      if (j > 0) {
        const word = words[j - 1] as SpokenWord;
        const crossed = word.apart ? JOIN : 0;
        const onward = moves[above - 1] === BEGIN || signBefore(pieces, i) ? 0 : crossed;
        const equal = word.word === piece.word;
        const beside = (cost[above - 1] as number) + (equal ? 0 : REPLACED) + onward;
        if (beside < best || (equal && beside === best)) [best, move] = [beside, equal ? SAME : REPLACE];
        const skipped = (cost[at - 1] as number) + (word.inserted ? FREE : 1) + crossed;
        if (skipped < best) [best, move] = [skipped, LEAVE_OUT];
      }
      cost[at] = best;
      moves[at] = move;
    }
  }
  return trace(pieces, words, cost, moves);
}

const signBefore = (pieces: readonly Piece[], i: number): boolean => i >= 2 && pieces[i - 2]?.kind !== "word";

function trace(
  pieces: readonly Piece[],
  words: readonly SpokenWord[],
  cost: Float64Array,
  moves: Uint8Array,
): Alignment {
  const wide = words.length + 1;
  const last = pieces.length * wide;
  let j = 0;
  for (let k = 1; k < wide; k += 1) if ((cost[last + k] as number) < (cost[last + j] as number)) j = k;
  const total = cost[last + j] as number;
  const steps: Step[] = [];
  let i = pieces.length;
  let same = 0;
  while (i > 0) {
    const move = moves[i * wide + j];
    const sign = pieces[i - 1]?.kind === "bracket" ? "bracket" : "cut";
    if (move === ADD) steps.push({ op: "add", piece: --i, word: null });
    else if (move === LEAVE_OUT) {
      const word = words[--j] as SpokenWord;
      if (!word.inserted) steps.push({ op: "leave-out", piece: null, word: j });
      if (word.apart) steps.push({ op: "join", piece: null, word: j });
    } else if (move === SAME || move === REPLACE) {
      steps.push({ op: move === SAME ? "same" : "replace", piece: --i, word: --j });
      if (move === SAME) same += 1;
      if (words[j]?.apart && moves[i * wide + j] !== BEGIN && pieces[i - 1]?.kind === "word")
        steps.push({ op: "join", piece: i, word: j });
    } else if (move === JUMP) steps.push({ op: sign, piece: i - 1, word: --j });
    else steps.push({ op: sign, piece: --i, word: null });
  }
  return { cost: total, same, steps: steps.reverse() };
}

/** Whether a quotation is the report's own words, fairly cut: nothing was changed but what bears a sign of it. */
export function isFair(pieces: readonly Piece[], words: readonly SpokenWord[], { steps }: Alignment): boolean {
  if (steps.some(({ op }) => op !== "same" && op !== "cut" && op !== "bracket")) return false;
  return !turns(pieces, words, steps);
}

/** How many words a cut may have and be one that only takes a negation out. */
const SHORT_CUT = 3;

/** Whether a cut, a bracket or the beginning of the quotation turns what was said into its opposite. */
export function turns(pieces: readonly Piece[], words: readonly SpokenWord[], steps: readonly Step[]): boolean {
  const first = steps.find(({ word }) => word !== null)?.word ?? 0;
  const [before, begins] = [words[first - 1], words[first]];
  // "No, we will stay" may lose its "no", "not ready" its "not" may not.
  if (before && begins && isNegation(before.word) && !begins.apart && begins.start - before.end === 1) return true;
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === "word") continue;
    const passed = steps.flatMap((step) =>
      step.piece === index && step.word !== null ? [(words[step.word] as SpokenWord).word] : [],
    );
    const taken = passed.some(isNegation);
    if (piece.kind === "bracket") {
      if (taken !== piece.words.some(({ word }) => isNegation(word))) return true;
    } else if (taken && passed.length <= SHORT_CUT) return true;
  }
  return false;
}
