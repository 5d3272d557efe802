import { type Quote, quotesWithin } from "../../speech/quotes.ts";
import { within } from "../../tree.ts";
import type { Frame } from "../cues/frame.ts";
import { standingBy } from "../standing.ts";
import { type Joined, joinSpeech, type Setting } from "./speech.ts";

/** Another's words told inside a quotation: “He told me, ‘We will never leave,’” she said. */
export function spokenWithin(
  text: string,
  quotes: readonly Quote[],
  frames: readonly Frame[],
  paragraph: number,
): readonly Joined[] {
  const cuesBy = standingBy(frames, ({ cue }) => [cue]);
  return quotes.flatMap((quote) => {
    const inside = quotesWithin(text, quote);
    if (inside.length === 0) return [];
    const cues = cuesBy([quote]).filter((frame) => within(frame.cue, quote.inner));
    const setting: Setting = { paragraph, start: quote.inner.start, before: null, announced: null };
    return joinSpeech(text, inside, cues, setting).filter((one) => one.quotes.length > 0);
  });
}
