import { type ProposalAsked, propose } from "../../answers/index.ts";
import { DragomanError } from "../../contract/index.ts";
import { VERSION } from "../../version.ts";
import type { Terminal } from "../terminal/out.ts";
import { openWriting } from "./serve/adding.ts";
import { openServed } from "./serve/open.ts";
import { guarded, type ReachFlags } from "./serve/reach.ts";
import { untilInterrupted } from "./serve/wait.ts";

export interface McpFlags extends ReachFlags {
  readonly http?: boolean;
  readonly port: number;
  /** Proposals are taken; of this name, or of the one that the assistant's program tells. */
  readonly proposals?: string | true;
}

/** `dragoman mcp`: a record for an assistant, until it ends the conversation or the command is interrupted. */
export async function mcpCommand(flags: McpFlags, terminal: Terminal): Promise<number> {
  if (!flags.http && (flags.host !== undefined || flags.rate !== undefined))
    throw new DragomanError(
      "query",
      "--host and --rate are for --http; over standard input and output nobody else asks",
    );
  const { overHttp, overStdio } = await import("../../mcp/index.ts");
  const reach = flags.http ? await guarded(flags, terminal) : {};
  const { store, answers, register, read, draft, lent, close } = openServed(flags.record, terminal);
  const writing = flags.proposals === undefined ? null : openWriting(flags.record, lent);
  const options = {
    answers,
    read,
    draft,
    release: VERSION,
    ...(typeof flags.proposals === "string" ? { proposer: flags.proposals } : {}),
    ...(writing
      ? {
          propose: async (asked: ProposalAsked, by: string) => propose(writing.writable(), asked, by, await register()),
        }
      : {}),
  };
  try {
    if (flags.http) {
      const { serveAssistants } = await import("../../http/index.ts");
      const server = await serveAssistants(overHttp(options), { ...reach, port: flags.port });
      terminal.err(`dragoman: assistants are answered at ${server.url}mcp (Ctrl-C ends it)\n`);
      await untilInterrupted();
      await server.close();
      return 0;
    }
    terminal.err(`dragoman: the record ${store.path} answers an assistant over standard input and output\n`);
    const stdio = overStdio(options);
    await Promise.race([untilInterrupted(), ended()]);
    await stdio.close();
  } finally {
    await close();
    writing?.close();
  }
  return 0;
}

/** Standard input was closed by the other side. */
const ended = (): Promise<void> =>
  new Promise((done) => {
    process.stdin.once("end", () => done());
    process.stdin.once("close", () => done());
  });
