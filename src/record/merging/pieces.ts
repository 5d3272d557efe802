/** Sentences of one remark are utterances of their own: another report may have only one of them. */
const END = /(?<=[\p{Ll}\p{N}]{2}[.!?]["”’»)]*)\s+(?=["“‘«([]?\p{Lu})/u;
const ENDS = /[.!?]["”’»)]*$/;
const GOES_ON = /^[\s"“‘«([…]*\p{Ll}/u;
/** Shorter ones ("Of course.") tell nothing that could be known again. */
const LEAST = 3;

/** A sentence of a statement's content, with its place among the sentences. */
export interface PieceWords {
  readonly position: number;
  readonly words: string;
}

/**
 * The sentences of a content whose spans stand with " … " between them: where a cue cuts a sentence in two, the halves are
 * one.
 */
export function piecesOf(content: string): readonly PieceWords[] {
  const spans: string[] = [];
  for (const part of content.split(" … ")) {
    const last = spans.at(-1);
    // “We will stay,” she said, “and help” goes on; “We will stay,” she said. “Let them come” does not.
    if (last !== undefined && !ENDS.test(last) && GOES_ON.test(part)) spans[spans.length - 1] = `${last} … ${part}`;
    else spans.push(part);
  }
  return spans
    .flatMap((span) => span.split(END))
    .map((words, position) => ({ position, words }))
    .filter(({ words }) => (words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= LEAST);
}

/** The id of a sentence: its statement's and its place. */
export const pieceId = (statement: string, position: number): string => `${statement}#${position}`;
