import { DragomanError } from "../../contract/index.ts";
import { type AskFlags, pair } from "./ask.ts";
import type { DeedFlags } from "./deeds.ts";

/** Flags that ask something of statements alone, as they are written. */
const OF_STATEMENTS: readonly (readonly [keyof AskFlags, string])[] = [
  ["speaker", "--speaker"],
  ["about", "--about"],
  ["act", "--act"],
  ["mode", "--mode"],
  ["negated", "--negated"],
  ["route", "--route"],
  ["undated", "--undated"],
  ["day", "--day"],
  ["sort", "--sort"],
  ["by", "--by"],
];

/**
 * The flags of `dragoman ask` as a question about events.
 *
 * @throws DragomanError `query` where a flag asks something of statements alone
 */
export function deedFlags(words: readonly string[], flags: AskFlags & DeedFlags): DeedFlags {
  const wrong = OF_STATEMENTS.find(([name]) => flags[name] !== undefined);
  if (wrong)
    throw new DragomanError(
      "query",
      `${wrong[1]} asks for statements, --did, --type, --code and --status for events; ask twice`,
    );
  const { saidFrom, saidUntil, between, text, ...rest } = flags;
  const asked = [text, ...words].filter(Boolean).join(" ");
  return {
    ...rest,
    ...(asked ? { text: asked } : {}),
    ...(between ? { between: pair(between) } : {}),
    ...(saidFrom ? { doneFrom: saidFrom } : {}),
    ...(saidUntil ? { doneUntil: saidUntil } : {}),
  };
}
