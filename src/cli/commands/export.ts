import {
  type ExportKind,
  type FormatName,
  formatOf,
  type Manifest,
  runExport,
  type Wanted,
} from "../../answers/exports/index.ts";
import { openAnswers } from "../../answers/index.ts";
import { DragomanError } from "../../contract/index.ts";
import { VERSION } from "../../version.ts";
import { inLine } from "../terminal/clean.ts";
import type { Terminal } from "../terminal/out.ts";
import type { AskFlags } from "./ask.ts";
import { pair } from "./ask.ts";
import { deedFlags } from "./deedFlags.ts";
import type { DeedFlags } from "./deeds.ts";
import { openFile } from "./export/file.ts";

export interface ExportFlags extends AskFlags, Omit<DeedFlags, "between" | "record"> {
  readonly kind: ExportKind;
  readonly format: FormatName;
  readonly out?: string;
  readonly force?: boolean;
}

/** How long one part may take, in milliseconds: an export is long work, and a busy machine no reason to give it up. */
const DEADLINE = 60_000;

/**
 * `dragoman export`: 0 when something was exported, 1 when the question found nothing (a file with no rows is written all
 * the same), 130 when it was interrupted; then, and whenever something fails, no file is left.
 */
export async function exportCommand(words: readonly string[], given: ExportFlags, terminal: Terminal): Promise<number> {
  const { record, kind, format, out, force, raw, ...flags } = given;
  const wanted = wantedOf(kind, words, flags as AskFlags & DeedFlags);
  if (formatOf(format, kind).binary && out === undefined)
    throw new DragomanError("query", `${format} is for a file: name one with --out`);
  const file = out === undefined ? null : openFile(out, force ?? false);
  const answers = openAnswers(record, { deadline: DEADLINE });
  let interrupted = false;
  const interrupt = (): void => {
    interrupted = true;
  };
  process.once("SIGINT", interrupt);
  const take = async (bytes: Uint8Array): Promise<void> => {
    if (interrupted) throw new DragomanError("interrupted", "interrupted; no file was written");
    if (file) return file.write(bytes);
    terminal.out(Buffer.from(bytes).toString("utf8"));
    await terminal.ready?.();
  };
  try {
    const manifest = await runExport(answers, { version: VERSION, wanted, format, raw: raw ?? false, take });
    file?.keep(`${JSON.stringify(manifest, null, 2)}\n`);
    terminal.err(`${summary(manifest, out)}\n`);
    return manifest.count > 0 ? 0 : 1;
  } catch (error) {
    file?.drop();
    if (interrupted) return 130;
    throw error;
  } finally {
    process.off("SIGINT", interrupt);
    await answers.close();
  }
}

function summary({ kind, count, rows, left_out, untold, sha256 }: Manifest, out: string | undefined): string {
  const lines = rows === count ? "" : ` in ${rows} rows`;
  const without =
    left_out > 0 ? `, without ${left_out} that were planned, denied or only claimed (--status, --alleged)` : "";
  const silent = untold > 0 ? `, ${untold} of which the format cannot tell` : "";
  return `${count} ${kind}${lines}${silent}${without}, SHA-256 ${sha256}${out === undefined ? "" : `: ${inLine(out)}`}`;
}

/** Flags that ask something of reports, whichever findings are exported. */
const OF_REPORTS = new Set(["publisher", "from", "until"]);

/** Flags that ask of a person's word, which reports and actors have not. */
const OF_FINDINGS = new Set(["reviewed", "tag"]);

function wantedOf(kind: ExportKind, words: readonly string[], flags: AskFlags & DeedFlags): Wanted {
  if (kind === "events") return { kind, question: deedFlags(words, flags) };
  const wrong = (told: string): DragomanError =>
    new DragomanError("query", `${told} does not choose ${kind}; --publisher, --from and --until do`);
  if (kind !== "statements") {
    const other = Object.keys(flags).find(
      (name) => !OF_REPORTS.has(name) && !(kind === "ties" && OF_FINDINGS.has(name)),
    );
    if (other !== undefined) throw wrong(`--${other.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
    if (words.length > 0) throw wrong(`"${words[0]}"`);
    return { kind, question: flags };
  }
  const ofEvents = ["did", "type", "code", "status", "alleged"].find((name) => Object.hasOwn(flags, name));
  if (ofEvents) throw new DragomanError("query", `--${ofEvents} asks for events: --kind events`);
  const { between, text: more, ...rest } = flags as AskFlags;
  const text = [more, ...words].filter(Boolean).join(" ");
  const { record: _, ...question } = rest;
  return { kind, question: { ...question, ...(text ? { text } : {}), ...(between ? { between: pair(between) } : {}) } };
}
