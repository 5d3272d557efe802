import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Half } from "../labels/sentences.ts";
import type { NegationLabel } from "../negation/judge.ts";

/** One sentence with the place of it that is judged. */
export interface Sentence {
  readonly text: string;
  readonly label: NegationLabel;
}

/** What the first letter of a line says: whether a statement stands at the cue, and whether it is denied. */
const KINDS: Readonly<Record<string, Pick<NegationLabel, "negated" | "optional">>> = {
  "+": { negated: false },
  "-": { negated: true },
  "?": { negated: true, optional: true },
  "0": { negated: null },
};

/**
 * Our own sentences of one half: those whose SHA-256, of the words without marks, begins with an even hex digit serve to
 * fit, the others only to measure.
 *
 * @throws where a line of the file has no kind or no cue
 */
export const sentencesOf = (half: Half): readonly Sentence[] =>
  readFileSync(join(import.meta.dirname, "sentences.txt"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map(sentenceFrom)
    .filter(({ text }) => halfOf(text) === half);

const halfOf = (text: string): Half =>
  Number.parseInt(createHash("sha256").update(text).digest("hex").slice(0, 1), 16) % 2 === 0 ? "fit" : "measure";

/** "- Norway [did not rule out] {a strike}." with the offsets that its marks give. */
export function sentenceFrom(line: string): Sentence {
  const kind = KINDS[line.slice(0, 1)];
  const found: Record<"[" | "{", [number, number][]> = { "[": [], "{": [] };
  let text = "";
  for (const piece of line.slice(2).split(/([[\]{}])/)) {
    if (piece === "[" || piece === "{") found[piece].push([text.length, text.length]);
    else if (piece === "]" || piece === "}")
      (found[piece === "]" ? "[" : "{"].at(-1) as [number, number])[1] = text.length;
    else text += piece;
  }
  const [cue] = found["["];
  if (kind === undefined || cue === undefined) throw new Error(`sentences.txt: no kind or no cue in “${line}”`);
  return { text, label: { ...kind, cue, content: found["{"] } };
}
