import { spawn } from "node:child_process";
import { type Answers, openAnswers } from "../../answers/index.ts";
import { DragomanError, type Reading } from "../../contract/index.ts";
import type { Explain, ReadDraft } from "../../http/index.ts";
import type { Language, Sentence } from "../../language/index.ts";
import { ownRegister } from "../../pipeline/own.ts";
import { withinBudget } from "../../reading/budget.ts";
import { isOutdated, makeRecord, openStore, type Store } from "../../record/index.ts";
import type { Register } from "../../register/index.ts";
import { clean } from "../terminal/clean.ts";
import type { Terminal } from "../terminal/out.ts";
import { openWriting } from "./serve/adding.ts";

export interface ServeFlags {
  readonly record: string;
  readonly port: number;
  readonly open?: boolean;
  /** Makes an empty record where there is none. */
  readonly new?: boolean;
  /** The record is that of the example reports: its front page says so. */
  readonly example?: boolean;
}

/** `dragoman serve`: the reading room on this machine, until interrupted. */
export async function serveCommand(flags: ServeFlags, terminal: Terminal): Promise<number> {
  const { serve } = await import("../../http/index.ts");
  if (flags.new) makeRecord(flags.record);
  const store = openToShow(flags.record, terminal);
  const writing = openWriting(flags.record);
  const answers = openAnswers(flags.record);
  try {
    const register = registerOf(store, answers);
    const server = await serve(store, {
      port: flags.port,
      parse: sentencesOf,
      register,
      rules,
      draft: draftBy(register),
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
    await new Promise<void>((done) => {
      process.once("SIGINT", () => done());
      process.once("SIGTERM", () => done());
    });
    await server.close();
  } finally {
    await answers.close();
    await writing.close();
    store.close();
  }
  return 0;
}

/** A record that is there, brought up to date where it can be written, else as it is. */
function openToShow(record: string, terminal: Terminal): Store {
  if (isOutdated(record))
    try {
      openStore(record).close();
    } catch (error) {
      if (!(error instanceof DragomanError) || !["read-only", "unwritable"].includes(error.code)) throw error;
      terminal.err(`dragoman: ${clean(error.message)}; it is shown as an older version left it\n`);
    }
  return openStore(record, { readonly: true });
}

/** The register with the user's rows as they are now: laid anew when another command has changed the record. */
function registerOf(store: Store, answers: Answers): () => Promise<Register> {
  let version: number | null = null;
  let register: Promise<Register>;
  return () => {
    const now = store.version();
    if (now !== version) {
      register = answers.ask("own").then(ownRegister);
      register.catch(() => {
        version = null;
      });
    }
    version = now;
    return register;
  };
}

/** The rules are opened when the first report is shown. */
const rules = async (): Promise<string> => (await import("../../reading/en/rulesHash.ts")).rulesHash();

/** Reads a draft with the register as it is now; the network is opened when the first is sent. */
const draftBy =
  (register: () => Promise<Register>): ReadDraft =>
  async (sent) => {
    const { readDraft } = await import("../../pipeline/draft.ts");
    return readDraft(sent, { register: await register() });
  };

/** Reads a kept report anew and tells the decisions about one of its findings. */
const explainBy =
  (register: () => Promise<Register>): Explain =>
  async (reading, finding) => {
    const [{ explainReport, findingOf, trialsAt }, { reportOf }] = await Promise.all([
      import("../../pipeline/explain.ts"),
      import("../../pipeline/read.ts"),
    ]);
    const explained = await explainReport(reportOf(reading), { register: await register() });
    const kept = findingOf(reading, finding);
    const anew = findingOf(explained.reading, finding);
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
