import type { Reading, Span } from "../src/contract/index.ts";
import { openLanguage } from "../src/language/index.ts";
import { read } from "../src/pipeline/read.ts";
import { openRegister } from "../src/register/index.ts";
import { type DayLabel, type FoundDay, isAfter, judgeDay, type Verdict } from "./days/judge.ts";
import { byText, type Half, labels, type Place } from "./labels/sentences.ts";

type Label = Place &
  DayLabel & {
    readonly what: "statement" | "act";
    readonly trigger: readonly [number, number];
    readonly time: readonly [number, number] | null;
  };

interface Judged {
  readonly label: Label;
  readonly verdict: Verdict;
  /** Whether the statement or event itself was found; of an act without an event the time expression is judged. */
  readonly met: boolean;
}

/**
 * Prints of how many dated statements and acts the day is right, missing or wrong, and how many statements are dated
 * after their report. Our own labels, by the half that is asked for.
 *
 * @param list whether each error is printed with its sentence; never of the measuring half
 */
export const evaluateDays =
  (half: Half) =>
  async (gold: string, list = false): Promise<void> => {
    const [language, register] = [await openLanguage(), openRegister()];
    const judged: Judged[] = [];
    const [errors, later]: [string[], string[]] = [[], []];
    for (const { text, rows } of byText(gold, labels<Label>("days", half))) {
      const published = (rows[0] as Label).published;
      const reading = await read({ kind: "text", body: text, published }, { language, register });
      for (const { when, cue } of reading.statements)
        if (when && isAfter(when, published))
          later.push(`  ${when.value} “${cue ? text.slice(cue.start, cue.end) : ""}” published ${published}`);
      for (const label of rows) {
        const { found, met } = foundDay(reading, label);
        const verdict = judgeDay(label, found);
        judged.push({ label, verdict, met });
        if (verdict === "right" || verdict === "silent") continue;
        const told = `${found?.from ?? "none"}…${found?.until ?? "none"} for ${label.day?.join("…") ?? "none"}`;
        const words = `“${text.slice(...label.trigger)}” ${text.slice(...label.sentence).replace(/\s+/g, " ")}`;
        errors.push(`  ${verdict} ${met ? "" : "(not found) "}${told}, published ${published}: ${words}`);
      }
    }
    console.log(`split: train and dev articles of names/worldwide. our own labels (evaluate/labels/days-${half}.json)`);
    print("all", judged);
    print(
      "statements",
      judged.filter(({ label }) => label.what === "statement"),
    );
    print(
      "acts",
      judged.filter(({ label }) => label.what === "act"),
    );
    console.log(`statements of these articles dated after publication: ${later.length}`);
    if (list && half === "fit") for (const one of [...errors, ...later]) console.log(one);
  };

function print(name: string, judged: readonly Judged[]): void {
  const count = (verdict: Verdict): number => judged.filter((one) => one.verdict === verdict).length;
  const dated = judged.filter(({ label }) => label.day !== null);
  const right = count("right") + count("silent");
  const share = (part: number, of: number): string => (part / Math.max(1, of)).toFixed(3);
  const unmet = judged.filter(({ met }) => !met).length;
  console.log(
    `${name}: right ${right} of ${judged.length} (${share(right, judged.length)}, of them ${count("silent")} rightly without a day); missing ${count("missing")} (${share(count("missing"), dated.length)} of the ${dated.length} dated); wrong ${count("wrong")}; ${unmet} not found as a statement or event`,
  );
}

function foundDay(
  { statements, events, times }: Reading,
  { what, trigger, time }: Label,
): { readonly found: FoundDay | null; readonly met: boolean } {
  const at = ({ start, end }: Span): boolean => start < trigger[1] && end > trigger[0];
  if (what === "statement") {
    const said = statements.filter(({ cue }) => cue !== null && at(cue));
    return { found: (said.find(({ when }) => when) ?? said[0])?.when ?? null, met: said.length > 0 };
  }
  const event = events.find((one) => at(one.trigger));
  if (event) return { found: event.when, met: true };
  const told = times.find(
    ({ start, end }) => time && start !== null && end !== null && start < time[1] && end > time[0],
  );
  return { found: told ?? null, met: false };
}
