import { spawn } from "node:child_process";
import type { Reading } from "../../contract/index.ts";
import type { Language, Sentence } from "../../language/index.ts";
import { ownRegister } from "../../own.ts";
import { withinBudget } from "../../reading/budget.ts";
import { openStore, type Store } from "../../record/index.ts";
import type { Register } from "../../register/index.ts";
import type { Terminal } from "../terminal/out.ts";

export interface ServeFlags {
  readonly record: string;
  readonly port: number;
  readonly open?: boolean;
}

/** `dragoman serve`: the reading room on this machine, until interrupted. */
export async function serveCommand(flags: ServeFlags, terminal: Terminal): Promise<number> {
  const { serve } = await import("../../http/index.ts");
  const store = openStore(flags.record);
  const register = registerOf(store);
  const server = await serve(store, { port: flags.port, parse: sentencesOf, register });
  terminal.out(`dragoman: the record ${flags.record} is open at ${server.url} (Ctrl-C ends it)\n`);
  // The register is opened while the first page is read, not when the first actor is asked for.
  setImmediate(register);
  if (flags.open && process.env.CI === undefined) openBrowser(server.url);
  await new Promise<void>((done) => {
    process.once("SIGINT", () => done());
    process.once("SIGTERM", () => done());
  });
  await server.close();
  store.close();
  return 0;
}

/** The register with the user's rows as they are now: laid anew when another command has changed the record. */
function registerOf(store: Store): () => Register {
  let version: number | null = null;
  let register: Register;
  return () => {
    const { data_version } = store.db.prepare("PRAGMA data_version").get() as { data_version: number };
    if (data_version !== version) register = ownRegister(store.own());
    version = data_version;
    return register;
  };
}

let language: Promise<Language> | undefined;

/** Sentences for the page that shows their trees; the network is opened when the first is asked for. */
async function sentencesOf(reading: Reading): Promise<readonly Sentence[]> {
  language ??= import("../../language/index.ts").then(({ openLanguage }) => openLanguage());
  return (await (await language).analyse(withinBudget(reading).part)).sentences;
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
