import { DragomanError } from "../../contract/index.ts";
import {
  backUp,
  checkRecord,
  datasetteMetadata,
  type OlderCopy,
  olderCopies,
  removeCopies,
} from "../../record/index.ts";
import { inLine } from "../terminal/clean.ts";
import { ERASE, type Terminal } from "../terminal/out.ts";

interface CareFlags {
  readonly record: string;
}

/** `dragoman backup`: 0 when the backup is whole and on the disk. */
export function backupCommand(
  file: string,
  { record, force }: CareFlags & { readonly force?: boolean },
  terminal: Terminal,
): number {
  const { bytes, reports } = backUp(record, file, { force: force ?? false });
  terminal.err(`${reports} reports, ${megabytes(bytes)}: ${inLine(file)}\n`);
  return 0;
}

/** `dragoman check`: 0 when the record is sound, 4 when it is not. */
export function checkCommand(
  { record, json, quiet }: CareFlags & { readonly json?: boolean; readonly quiet?: boolean },
  terminal: Terminal,
): number {
  const live = terminal.live && !quiet;
  const seen = (done: number, all: number): void => {
    if (live && done % 500 === 0) terminal.err(`${ERASE}${done} of ${all} reports`);
  };
  const { faults, counts, unfound } = checkRecord(record, { seen });
  if (live) terminal.err(ERASE);
  if (json) terminal.out(`${JSON.stringify({ faults, counts, unfound }, null, 2)}\n`);
  else {
    terminal.out(
      `${Object.entries(counts)
        .map(([what, count]) => `${count} ${what}`)
        .join(", ")}\n`,
    );
    if (unfound > 0)
      terminal.out(`${unfound} decisions whose words were not found again: dragoman review --orphans lists them\n`);
    for (const { of, message } of faults) terminal.out(`${of}: ${inLine(message)}\n`);
    terminal.out(faults.length === 0 ? "the record is sound\n" : CURE);
  }
  return faults.length === 0 ? 0 : 4;
}

const CURE =
  "the record is not sound: use a backup, or read the reports anew with dragoman reread; a damaged file is saved with sqlite3 FILE .recover\n";

/** `dragoman copies`: 0 when there are any, 1 when there are none. */
export function copiesCommand(
  names: readonly string[],
  { record, remove }: CareFlags & { readonly remove?: boolean },
  terminal: Terminal,
): number {
  if (names.length > 0 && !remove)
    throw new DragomanError(
      "query",
      "--remove removes the copies that are named; without names and --remove they are listed",
    );
  const copies = remove ? removeCopies(record, names) : olderCopies(record);
  const line = ({ path, version, bytes, made }: OlderCopy): string =>
    `${inLine(path)}  ${version === null ? "never finished" : `tables of version ${version}`}  ${megabytes(bytes)}  ${made.slice(0, 10)}`;
  for (const copy of copies) terminal.out(`${remove ? "removed " : ""}${line(copy)}\n`);
  if (copies.length === 0) terminal.out(`there are no copies of ${inLine(record)}\n`);
  return copies.length > 0 ? 0 : 1;
}

/** `dragoman datasette`. */
export function datasetteCommand({ record }: CareFlags, terminal: Terminal): number {
  terminal.out(`${JSON.stringify(datasetteMetadata(record), null, 2)}\n`);
  return 0;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
