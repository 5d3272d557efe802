import { openLanguage } from "../src/language/index.ts";
import { read } from "../src/pipeline/read.ts";
import { openRegister } from "../src/register/index.ts";
import type { Half } from "./labels/sentences.ts";
import { judgeNegation, type Said, type Verdict } from "./negation/judge.ts";
import { type Sentence, sentencesOf } from "./polarity/sentences.ts";

/**
 * Prints of how many of our own sentences (`evaluate/polarity/sentences.txt`) the statement is found with its polarity, or
 * none where none stands: both halves, each by the kind of its label.
 *
 * @param list whether each error of the fitting half is printed; never of the measuring half
 */
export async function evaluatePolarity(_gold: string, list = false): Promise<void> {
  const [language, register] = [await openLanguage(), await openRegister()];
  for (const half of ["fit", "measure"] as const) {
    const judged: Judged[] = [];
    for (const sentence of sentencesOf(half)) {
      const reading = await read({ kind: "text", body: sentence.text, published: PUBLISHED }, { language, register });
      judged.push({ ...sentence, ...verdictOn(sentence, reading.statements) });
    }
    print(half, judged);
    if (list && half === "fit")
      for (const { verdict, told, text, label } of judged)
        if (verdict !== "right")
          console.log(`  ${verdict}${told ? " (told as done)" : ""} “${text.slice(...label.cue)}” in: ${text}`);
  }
}

const PUBLISHED = "2023-03-15";

interface Judged extends Sentence {
  readonly verdict: Verdict;
  /** Whether a statement is told as done where the label has none or a denied one. */
  readonly told: boolean;
}

function verdictOn({ label }: Sentence, found: readonly Said[]): Pick<Judged, "verdict" | "told"> {
  const [start, end] = label.cue;
  const verdict = judgeNegation(label, found);
  const atCue = found.filter(({ cue }) => cue !== null && cue.start < end && cue.end > start);
  return { verdict, told: label.negated !== false && verdict !== "right" && atCue.some(({ negated }) => !negated) };
}

function print(half: Half, judged: readonly Judged[]): void {
  console.log(`split: ${half}. our own sentences (evaluate/polarity/sentences.txt), halves by hash`);
  const line = (name: string, has: (one: Judged) => boolean): void => {
    const of = judged.filter(has);
    const count = (verdict: Verdict): number => of.filter((one) => one.verdict === verdict).length;
    const told = of.filter((one) => one.verdict === "invented" && one.told).length;
    console.log(
      `${name}: right ${count("right")} of ${of.length} (${(count("right") / Math.max(1, of.length)).toFixed(3)}); opposite ${count("opposite")}, missed ${count("missed")}, invented ${count("invented")} (${told} told as done)`,
    );
  };
  line("all", () => true);
  line("  said", ({ label }) => label.negated === false);
  line("  denied, and told all the same", ({ label }) => label.negated === true);
  line("  no statement", ({ label }) => label.negated === null);
}
