import { type Quotation, quotationsWithin } from "../document/quotations.ts";
import { DENIALS } from "../en/rules/denials.ts";
import { fired } from "../engine/rule.ts";
import { lastStarting } from "../order.ts";
import { within } from "../syntax/spans.ts";
import type { CueFrame } from "./cueFrames.ts";
import { type Joined, joinQuotations, type Setting } from "./quoted.ts";

/**
 * Another's words told inside a quotation: “He told me, ‘We will never leave,’” she said; and what is told there not to have
 * been said: “No one has said that we would leave,” she said.
 */
export function spokenWithin(
  text: string,
  quotes: readonly Quotation[],
  frames: readonly CueFrame[],
  paragraph: number,
): readonly Joined[] {
  const cues = frames.map(({ cue }) => cue);
  return quotes.flatMap((quote) => {
    const inside = quotationsWithin(text, quote);
    const first = lastStarting(cues, quote.inner.start - 1) + 1;
    const own = frames
      .slice(first, lastStarting(cues, quote.inner.end) + 1)
      .filter(({ cue }) => within(cue, quote.inner));
    const setting: Setting = { paragraph, start: quote.inner.start, before: null, announced: null };
    return joinQuotations(text, inside, own, setting).filter(
      (one) => one.quotes.length > 0 || (one.content.length > 0 && fired(DENIALS, one.frame.node).length > 0),
    );
  });
}
