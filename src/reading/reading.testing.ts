import type { Reading, Ref, Span } from "../contract/index.ts";
import { complaintsAbout } from "../contract/validate.ts";
import { read } from "../pipeline/read.ts";

/** One statement as a reader would write it down. */
export interface Said {
  readonly speaker: string;
  readonly cue: string;
  readonly content: string;
  readonly to: string;
  readonly via: string;
  readonly inserted: string;
  readonly mode: string;
  readonly act: string;
  readonly negated: boolean;
  readonly within: boolean;
}

/** Reads a text for a test; throws when the reading does not keep the contract. */
export async function readText(text: string, published = "2023-03-15"): Promise<Reading> {
  const reading = await read({ kind: "text", body: text, published });
  const complaints = complaintsAbout(reading);
  if (complaints.length > 0) throw new Error(complaints.join("\n"));
  return reading;
}

export async function saidIn(text: string, published?: string): Promise<readonly Said[]> {
  const reading = await readText(text, published);
  const words = (spans: readonly (Span | Ref)[]): string =>
    spans
      .map(({ start, end }) => (start === null || end === null ? "(implied)" : reading.text.slice(start, end)))
      .join(" | ");
  return reading.statements.map((one) => ({
    speaker: words(one.speakers),
    cue: one.cue ? words([one.cue]) : "",
    content: words(one.content),
    to: words(one.addressees),
    via: one.route.map((route) => `${words([route])}: ${route.kind}`).join(" | "),
    inserted: words(one.insertions),
    mode: one.mode,
    act: one.act,
    negated: one.negated,
    within: one.within !== null,
  }));
}

/** Who the words of a mention mean, by the actor's name; null where nobody is linked. */
export async function meant(text: string, words: string, published?: string): Promise<string | null | undefined> {
  const reading = await readText(text, published);
  const mention = reading.mentions.findLast((one) => reading.text.slice(one.start, one.end) === words);
  if (mention === undefined) return undefined;
  return reading.actors.find((actor) => actor.id === mention.actor)?.name ?? null;
}
