import type { Span, Statement } from "../../src/contract/index.ts";
import type { GoldStatement, GoldText } from "./gold.ts";
import { pairs, refs, shared, size } from "./matching.ts";
import { modeOf } from "./modes.ts";
import { wordsOf } from "./words.ts";

/**
 * Prints the ten worst errors with why: inventions that the reader was surest of, and quotations that it missed, before
 * everything else.
 */
export function tenWorst(texts: readonly GoldText[], found: ReadonlyMap<string, readonly Statement[]>): void {
  const errors: { readonly weight: number; readonly line: string }[] = [];
  for (const text of texts) {
    const got = found.get(text.name) ?? [];
    const matched = pairs(got, text.statements);
    const words = (spans: readonly Span[]): string => wordsOf(text.text, spans).slice(0, 110);
    const share = (a: readonly Span[], b: readonly Span[]): number => shared(a, b) / Math.max(size(a), size(b));
    const why = (
      content: readonly Span[],
      cue: Span | null,
      others: readonly (GoldStatement | Statement)[],
    ): string => {
      const best = [...others].sort((a, b) => share(b.content, content) - share(a.content, content))[0];
      const near = best ? share(best.content, content) : 0;
      const cued = others.find((one) => one.cue && cue && shared([one.cue], [cue]) > 0);
      if (cued && share(cued.content, content) < 0.5)
        return `the cue is seen, its content is another: ${words(cued.content)}`;
      if (near >= 0.5) return "a second reading of what is matched already";
      if (near > 0) return `overlaps by ${Math.round(100 * near)} %: ${words((best as GoldStatement).content)}`;
      return "nothing is seen there";
    };
    for (const one of got)
      if (!matched.some(([other]) => other === one))
        errors.push({
          weight: one.confidence,
          line: `invented ${one.confidence.toFixed(2)} (${one.by}) <${one.cue ? words([one.cue]) : ""}> ${words(one.content)}\n     ${why(one.content, one.cue, text.statements)}`,
        });
    for (const row of text.statements)
      if (!matched.some(([, other]) => other === row))
        errors.push({
          weight: modeOf(text.text, row.content) === "direct" ? 0.96 : 0.5,
          line: `missed <${row.cue ? words([row.cue]) : ""}> ${words(row.content)}\n     ${why(row.content, row.cue, got)}`,
        });
  }
  console.log("\nthe ten worst errors on PolNeAR dev");
  for (const { line } of errors.sort((a, b) => b.weight - a.weight).slice(0, 10)) console.log(`  ${line}`);
}

/** Prints all that was missed or invented in one text, and every other speaker than the labelled one. */
export function worst(text: GoldText, found: readonly Statement[]): void {
  const matched = pairs(found, text.statements);
  const words = (spans: readonly Span[]): string => wordsOf(text.text, spans);
  console.log(`\n-- ${text.name}`);
  for (const row of text.statements)
    if (!row.optional && !matched.some(([, other]) => other === row))
      console.log(
        `  missed   [${words(row.speakers)}] <${row.cue ? words([row.cue]) : ""}> ${words(row.content).slice(0, 130)}`,
      );
  for (const one of found)
    if (!matched.some(([other]) => other === one))
      console.log(
        `  invented [${words(refs(one.speakers))}] <${one.cue ? words([one.cue]) : ""}> ${words(one.content).slice(0, 130)} (${one.by})`,
      );
  for (const [one, row] of matched)
    if (row.speakers.length > 0 && shared(refs(one.speakers), row.speakers) === 0)
      console.log(
        `  speaker  [${words(refs(one.speakers))}] for [${words(row.speakers)}] <${one.cue ? words([one.cue]) : ""}>`,
      );
}
