import { claimsOf, type Difference, MOST_CLAIMS, openAnswers, type Verified, verifyBy } from "../../answers/index.ts";
import { DragomanError } from "../../contract/index.ts";
import { failureOf } from "../../intake/jsonl.ts";
import { type Given, sourcesOf } from "../sources/index.ts";
import { inLine } from "../terminal/clean.ts";
import type { Terminal } from "../terminal/out.ts";
import { table } from "../terminal/table.ts";

export interface VerifyFlags {
  readonly record: string;
  readonly published?: string;
  readonly allowPrivate?: boolean;
  readonly json?: boolean;
}

/** `dragoman verify`: 0 when the text has something that can be held against the record, 1 when it has nothing. */
export async function verifyCommand(draft: string, flags: VerifyFlags, terminal: Terminal): Promise<number> {
  const given = sourcesOf([draft], {
    stdin: terminal.stdin,
    known: flags.published === undefined ? {} : { published: flags.published },
    ...(flags.allowPrivate ? { allowPrivate: true } : {}),
  });
  const answers = openAnswers(flags.record);
  try {
    for await (const one of given) return await verifyOne(one, answers, flags, terminal);
    return 3;
  } finally {
    await answers.close();
  }
}

async function verifyOne(
  one: Given,
  answers: ReturnType<typeof openAnswers>,
  { json }: VerifyFlags,
  terminal: Terminal,
): Promise<number> {
  if ("failure" in one) {
    terminal.err(`dragoman: ${inLine(one.name)}: ${inLine(one.failure.error.message)}\n`);
    return 3;
  }
  // The record is asked first: a mistyped name is told before a long text is read.
  const [{ readDraft }, { ownRegister }] = [
    await import("../../pipeline/draft.ts"),
    await import("../../pipeline/own.ts"),
  ];
  const register = ownRegister(await answers.ask("own"));
  const draft = await readDraft(one.source, { register }).catch((error: unknown) => failureOf(error, null, null));
  if ("error" in draft) throw new DragomanError(draft.error.code, `${one.name}: ${draft.error.message}`);
  for (const { code, message } of draft.reading.warnings)
    if (code !== "left-out") terminal.err(`dragoman: ${inLine(one.name)}: ${inLine(message)}\n`);
  const claims = claimsOf(draft).length;
  if (claims > MOST_CLAIMS)
    terminal.err(
      `dragoman: ${claims} quotations and attributions; the first ${MOST_CLAIMS} are held against the record\n`,
    );
  const verified = await verifyBy(answers, draft);
  if (json) terminal.out(`${JSON.stringify(verified, null, 2)}\n`);
  else terminal.out(forPeople(draft.reading.text, verified, terminal.width));
  return verified.length > 0 ? 0 : 1;
}

function forPeople(text: string, verified: readonly Verified[], width: number): string {
  if (verified.length === 0) return "there is no quotation and no attribution in it\n";
  const rows = verified.map(({ start, end, verdict, words, difference = [], report, confidence }) => [
    verdict,
    text.slice(start, end),
    difference.length > 0 ? difference.map(inWords).join("; ") : verdict === "exact" ? "" : (words ?? ""),
    report === undefined ? "" : `${report}${confidence === undefined ? "" : ` ${confidence.toFixed(2)}`}`,
  ]);
  const exact = verified.filter(({ verdict }) => verdict === "exact").length;
  return `${table(["verdict", "in the draft", "in the record", "report, how sure"], rows, [15, 40, 40, 18], width)}\n\n${exact} of ${verified.length} are in the record as they stand\n`;
}

function inWords({ op, draft, record }: Difference): string {
  if (draft === "") return `${op}: “${record}”`;
  return record === "" ? `${op}: “${draft}”` : `${op}: “${draft}”, in the record “${record}”`;
}
