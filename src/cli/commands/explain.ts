import { DragomanError } from "../../contract/index.ts";
import { failureOf } from "../../intake/jsonl.ts";
import { framesFile } from "../sources/frames.ts";
import { sourcesOf } from "../sources/index.ts";
import { inLine } from "../terminal/clean.ts";
import type { Terminal } from "../terminal/out.ts";

export interface ExplainFlags {
  readonly at?: number;
  readonly finding?: string;
  readonly published?: string;
  readonly json?: boolean;
  readonly allowPrivate?: boolean;
  readonly frames?: string;
}

/** `dragoman explain`: what was proposed for each cue and act of a report, what won, and why. 1 for a finding that is none. */
export async function explainCommand(source: string, flags: ExplainFlags, terminal: Terminal): Promise<number> {
  const { explain, foundOf, trialsAt } = await import("../../pipeline/explain.ts");
  const { frames: text } = framesFile(flags.frames);
  const options = text === undefined ? {} : { frames: (await import("../../reading/en/ownFrames.ts")).ownFrames(text) };
  const given = sourcesOf([source], {
    stdin: terminal.stdin,
    known: flags.published === undefined ? {} : { published: flags.published },
    ...(flags.allowPrivate ? { allowPrivate: true } : {}),
  });
  for await (const one of given) {
    if ("failure" in one) {
      terminal.err(`dragoman: ${inLine(one.name)}: ${inLine(one.failure.error.message)}\n`);
      return 3;
    }
    const explained = await explain(one.source, options).catch((error: unknown) => failureOf(error, null, null));
    if ("error" in explained) throw new DragomanError(explained.error.code, explained.error.message);
    const { text: whole } = explained.reading;
    const finding = flags.finding === undefined ? null : foundOf(explained.reading, flags.finding);
    if (finding === undefined)
      throw new DragomanError(
        "finding",
        `${one.name} has no finding ${flags.finding}; dragoman read ${one.name} --json prints their ids`,
      );
    const trials = trialsAt(explained, finding ?? flags.at ?? null);
    if (flags.json) {
      terminal.out(`${JSON.stringify(trials, null, 2)}\n`);
      return 0;
    }
    const words = ({ start, end }: { readonly start: number; readonly end: number }): string =>
      inLine(whole.slice(start, end).replace(/\s+/g, " "));
    for (const { slot, at, candidates, why } of trials) {
      terminal.out(`${slot} at ${at.start} “${short(words(at))}”: ${why}\n`);
      for (const { by, weight, words: spans, kept } of candidates)
        terminal.out(
          `  ${kept ? "+" : "-"} ${by} ${weight.toFixed(2)}  ${spans.length === 0 ? "nobody" : short(spans.map(words).join(" … "))}\n`,
        );
    }
    return 0;
  }
  return 3;
}

const short = (words: string): string => (words.length > 110 ? `${words.slice(0, 109)}…` : words);
