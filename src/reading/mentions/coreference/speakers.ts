import type { Span } from "../../../contract/index.ts";
import type { Quotation } from "../../document/quotations.ts";
import type { Discourse, SentenceContext } from "../discourse.ts";
import type { Entity } from "../entities/index.ts";
import { tellersIn } from "./tellers.ts";

/** Who speaks each quotation, by the verb of saying outside of its marks; what goes on without one has the same. */
export function speakersOf(
  read: readonly SentenceContext[],
  quotes: readonly Quotation[],
  discourse: Discourse,
): ReadonlyMap<number, Entity> {
  const speakers = new Map<number, Entity>();
  const textOf = ({ start, end }: Span): string => discourse.report.text.slice(start, end);
  let next = 0;
  for (const one of read) {
    const { sentence } = one;
    while (next < quotes.length && (quotes[next] as Quotation).end <= sentence.start) next += 1;
    const speaker = tellersIn(one, discourse)[0];
    if (!speaker) continue;
    // A quotation that ends in a comma goes on in "Biden said", even where that is read as a sentence of its own.
    const before = quotes[next - 1];
    if (before && sentence.start - before.end <= 2 && /[,?!]$/.test(textOf(before.inner)) && !speakers.has(next - 1))
      speakers.set(next - 1, speaker);
    for (let index = next; index < quotes.length; index += 1) {
      const quote = quotes[index] as Quotation;
      if (quote.start >= sentence.end) {
        // "The minister said:" announces what stands in the next line.
        const between = discourse.report.text.slice(sentence.end, quote.start);
        if (index === next && /:$/.test(sentence.tokens.at(-1)?.form ?? "") && /^\s*$/.test(between))
          speakers.set(index, speaker);
        break;
      }
      if (!speakers.has(index)) speakers.set(index, speaker);
    }
  }
  for (const [index, quote] of quotes.entries()) {
    const before = quotes[index - 1];
    if (speakers.has(index) || !before) continue;
    const goesOn =
      (before.open && quote.paragraph === before.paragraph + 1) ||
      (quote.paragraph === before.paragraph && /[.!?]\s*$/.test(discourse.report.text.slice(before.end, quote.start)));
    const same = speakers.get(index - 1);
    if (same && goesOn) speakers.set(index, same);
  }
  return speakers;
}
