import { spawn } from "node:child_process";
import type { Reading } from "../../contract/index.ts";
import type { Explain } from "../../http/index.ts";
import type { Language, Sentence } from "../../language/index.ts";
import { ownRegister } from "../../pipeline/own.ts";
import { withinBudget } from "../../reading/budget.ts";
import { makeRecord } from "../../record/index.ts";
import type { Register } from "../../register/index.ts";
import { VERSION } from "../../version.ts";
import type { Terminal } from "../terminal/out.ts";
import { openWriting } from "./serve/adding.ts";
import { openServed } from "./serve/open.ts";
import { guarded, type ReachFlags } from "./serve/reach.ts";
import { untilInterrupted } from "./serve/wait.ts";

export interface ServeFlags extends ReachFlags {
  readonly record: string;
  readonly port: number;
  readonly open?: boolean;
  /** Makes an empty record where there is none. */
  readonly new?: boolean;
  /** The record is that of the example reports: its front page says so. */
  readonly example?: boolean;
}

/** `dragoman serve`: the reading room, on this machine where no other host is named, until interrupted. */
export async function serveCommand(flags: ServeFlags, terminal: Terminal): Promise<number> {
  const { serve } = await import("../../http/index.ts");
  if (flags.new) makeRecord(flags.record);
  const reach = await guarded(flags, terminal);
  const { store, answers, register, read, draft, lent, close } = openServed(flags.record, terminal);
  const writing = openWriting(flags.record, lent);
  try {
    const server = await serve(store, {
      ...reach,
      port: flags.port,
      release: VERSION,
      parse: sentencesOf,
      register,
      rules,
      draft,
      read,
      explain: explainBy(register),
      example: flags.example ?? false,
      add: writing.add,
      writable: writing.writable,
      reread: writing.reread,
      lay: ownRegister,
      answers,
    });
    terminal.out(`dragoman: the record ${flags.record} is open at ${server.url} (Ctrl-C ends it)\n`);
    // The register is opened while the first page is read, not when the first actor is asked for.
    setImmediate(() => register().catch(() => undefined));
    if (flags.open && process.env.CI === undefined) openBrowser(server.url);
    await untilInterrupted();
    await server.close();
  } finally {
    await close();
    writing.close();
  }
  return 0;
}

/** The rules are opened when the first report is shown. */
const rules = async (): Promise<string> => (await import("../../reading/en/rulesHash.ts")).rulesHash();

/** Reads a kept report anew and tells the decisions about one of its findings. */
const explainBy =
  (register: () => Promise<Register>): Explain =>
  async (reading, finding) => {
    const [{ explainReport, findingById, trialsAt }, { reportOf }] = await Promise.all([
      import("../../pipeline/explain.ts"),
      import("../../pipeline/read.ts"),
    ]);
    const explained = await explainReport(reportOf(reading), { register: await register() });
    const kept = findingById(reading, finding);
    const anew = findingById(explained.reading, finding);
    return { same: anew !== undefined, trials: trialsAt(explained, anew ?? kept ?? null) };
  };

let language: Promise<Language> | undefined;

/** Sentences for the page that shows their trees; the network is opened when the first is asked for. */
async function sentencesOf(reading: Reading): Promise<readonly Sentence[]> {
  language ??= import("../../language/index.ts").then(({ openLanguage }) => openLanguage());
  const { dated } = await import("../../intake/index.ts");
  return (await (await language).analyse(dated(withinBudget(reading).part))).sentences;
}

/** Opens the system's browser; where there is none, the printed address is enough. */
function openBrowser(url: string): void {
  const [command, ...args] =
    process.platform === "darwin"
      ? ["open", url]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", url]
        : ["xdg-open", url];
  const child = spawn(command as string, args, { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
