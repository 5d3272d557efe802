import { openAnswers, settleProposals } from "../../answers/index.ts";
import { DragomanError } from "../../contract/index.ts";
import { inWords, type Proposal } from "../../record/index.ts";
import { inLine } from "../terminal/clean.ts";
import type { Terminal } from "../terminal/out.ts";
import { table } from "../terminal/table.ts";
import { type DecideFlags, openExisting } from "./correcting.ts";

export interface ProposalsFlags extends DecideFlags {
  readonly accept?: readonly string[];
  readonly reject?: readonly string[];
  readonly all?: boolean;
}

/** `dragoman proposals`: 0 when something is proposed or was settled, 1 when nothing waits. */
export async function proposalsCommand(flags: ProposalsFlags, terminal: Terminal): Promise<number> {
  const [accept, reject] = [(flags.accept ?? []).map(numberIn), (flags.reject ?? []).map(numberIn)];
  if (accept.length + reject.length > 0) return settled(accept, reject, flags, terminal);
  const answers = openAnswers(flags.record);
  try {
    const proposals = await answers.ask("proposalsOf", flags.all ? {} : { state: "open" });
    if (flags.json) terminal.out(`${JSON.stringify(proposals, null, 2)}\n`);
    else terminal.out(proposals.length === 0 ? "nothing is proposed\n" : `${inTable(proposals, terminal.width)}\n`);
    return proposals.length > 0 ? 0 : 1;
  } finally {
    await answers.close();
  }
}

async function settled(
  accept: readonly number[],
  reject: readonly number[],
  { record, as, why, after, json }: ProposalsFlags,
  terminal: Terminal,
): Promise<number> {
  const { ownRegister } = await import("../../pipeline/own.ts");
  const store = openExisting(record);
  try {
    const register = ownRegister(store.own());
    const person = as === undefined ? {} : { as };
    const more = { ...person, ...(why ? { why } : {}), ...(after === undefined ? {} : { after }), register };
    const decisions = settleProposals(store, { accept, reject }, more);
    if (json) terminal.out(`${JSON.stringify({ decisions, rejected: reject }, null, 2)}\n`);
    else {
      for (const one of decisions) terminal.out(`${inLine(inWords(one))}\n`);
      if (reject.length > 0) terminal.out(`rejected: ${reject.join(", ")}\n`);
    }
    return 0;
  } finally {
    store.close();
  }
}

function numberIn(told: string): number {
  if (!/^\d{1,12}$/.test(told)) throw new DragomanError("query", `"${told}" is no number of a proposal`);
  return Number(told);
}

const inTable = (proposals: readonly Proposal[], width: number): string =>
  table(
    ["no.", "by", "what", "on", "words", "why", "state"],
    proposals.map((one) => [
      String(one.number),
      one.by,
      [one.what, one.kind, ...Object.entries(one.value ?? {}).map(([name, value]) => `${name}=${value}`)]
        .filter(Boolean)
        .join(" "),
      one.finding ?? one.report,
      `“${one.words}”`,
      one.why ?? "",
      [one.state, one.who && `by ${one.who}`].filter(Boolean).join(" "),
    ]),
    [5, 20, 26, 18, 40, 24, 14],
    width,
  );
