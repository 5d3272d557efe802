import type { Reading } from "../../src/contract/index.ts";
import type { GoldText } from "./gold.ts";
import { pairs, refs } from "./matching.ts";
import { wordsOf } from "./words.ts";

/**
 * How often the speaker of a found statement has the labelled country: of the labels with a country, and how often no
 * country is given to a speaker who has none of one's own ("both men", the United Nations). Every speaker of a statement
 * counts: two of two countries are right for neither.
 */
export function speakersCountry(texts: readonly GoldText[], readings: ReadonlyMap<string, Reading>): void {
  const [told, none] = [
    { right: 0, all: 0 },
    { right: 0, all: 0 },
  ];
  for (const text of texts) {
    const { statements = [], actors = [] } = readings.get(text.name) ?? {};
    const country = new Map(actors.map((actor) => [actor.id, actor.country]));
    for (const [{ speakers, by }, row] of pairs(statements, text.statements)) {
      if (row.optional || row.country === undefined) continue;
      const found = new Set(speakers.map(({ actor }) => (actor === null ? null : (country.get(actor) ?? null))));
      const right =
        row.country === null ? [...found].every((one) => one === null) : found.size === 1 && found.has(row.country);
      const tally = row.country === null ? none : told;
      tally.all += 1;
      if (right) tally.right += 1;
      else if (process.env.DRAGOMAN_WORST)
        console.log(
          `speaker's country: "${wordsOf(text.text, row.speakers, " | ")}" ${row.country ?? "-"}, found "${wordsOf(text.text, refs(speakers), " | ")}" ${[...found].map((one) => one ?? "-").join(" ") || "-"} (${by})`,
        );
    }
  }
  const share = ({ right, all }: { readonly right: number; readonly all: number }): string =>
    `${(right / Math.max(1, all)).toFixed(3)} of ${all}`;
  console.log(`reports      speaker's country ${share(told)} that have one; none given ${share(none)} that have none`);
}
