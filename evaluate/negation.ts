import { openLanguage } from "../src/language/index.ts";
import { read } from "../src/pipeline/read.ts";
import { openRegister } from "../src/register/index.ts";
import { byText, type Half, labels, type Place } from "./labels/sentences.ts";
import { judgeNegation, type NegationLabel, type Said, type Verdict } from "./negation/judge.ts";

type Label = Place & NegationLabel & { readonly class: "negated" | "lookalike" };

/**
 * Prints of how many sentences with a negated, refused or absent act of speech, and with one that only looks like it, the
 * labelled statement is found with its polarity, or none where none stands. Our own labels, by the half that is asked for.
 *
 * @param list whether each error is printed with its sentence; never of the measuring half
 */
export const evaluateNegation =
  (half: Half) =>
  async (gold: string, list = false): Promise<void> => {
    const [language, register] = [await openLanguage(), openRegister()];
    const judged: { readonly label: Label; readonly verdict: Verdict }[] = [];
    const errors: string[] = [];
    for (const { text, rows } of byText(gold, labels<Label>("negation", half))) {
      const reading = await read({ kind: "text", body: text }, { language, register });
      const statements: readonly Said[] = reading.statements;
      for (const label of rows) {
        const verdict = judgeNegation(label, statements);
        judged.push({ label, verdict });
        if (verdict === "right") continue;
        const cue = text.slice(...label.cue);
        const told = statements.filter((one) => one.cue && one.cue.start < label.cue[1] && one.cue.end > label.cue[0]);
        errors.push(`  ${verdict} “${cue}” (${label.negated}): ${text.slice(...label.sentence).replace(/\s+/g, " ")}`);
        for (const { cue: at, content, negated } of told)
          errors.push(
            `    ${negated ? "not " : ""}“${at ? text.slice(at.start, at.end) : ""}” ${content.map(({ start, end }) => text.slice(start, end)).join(" … ")}`,
          );
      }
    }
    console.log(`split: train and dev texts of several sets. our own labels (evaluate/labels/negation-${half}.json)`);
    const line = (name: string, has: (label: Label) => boolean): void => {
      const of = judged.filter(({ label }) => has(label));
      const count = (verdict: Verdict): number => of.filter((one) => one.verdict === verdict).length;
      const right = count("right");
      console.log(
        `${name}: right ${right} of ${of.length} (${(right / Math.max(1, of.length)).toFixed(3)}); opposite ${count("opposite")}, missed ${count("missed")}, invented ${count("invented")}`,
      );
    };
    line("all", () => true);
    line("negated, refused or absent", (label) => label.class === "negated");
    line("  of these: told all the same", (label) => label.class === "negated" && label.negated === true);
    line("  of these: nothing told", (label) => label.class === "negated" && label.negated === null);
    line("look-alikes", (label) => label.class === "lookalike");
    if (list && half === "fit") for (const one of errors) console.log(one);
  };
