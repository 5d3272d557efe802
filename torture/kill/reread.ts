import { join } from "node:path";
import { openStore } from "../../src/record/index.ts";
import { say } from "../../src/register/own/index.ts";
import type { BatchOptions, Count } from "../kinds.ts";
import { contentOf, copyRecord } from "../record.ts";
import { killChain, undisturbed } from "./chain.ts";
import { momentsOf } from "./moments.ts";
import { makeOlder, TODAY } from "./older.ts";
import { recordOfReports } from "./recordOfReports.ts";

const REPORTS = 60;
const KILLS = 24;

/**
 * `reread` after the user's rows have changed, killed and begun again until every report is read anew; a third of them
 * rereads a record with older tables, so that the migration is killed in its own command too.
 */
export async function killRereads(folder: string, seed: number, count: Count, options: BatchOptions): Promise<void> {
  const { record: today, lines } = await recordOfReports(folder, seed, REPORTS);
  changeOwn(today);
  const record = join(folder, "record.dragoman");
  if (Math.floor(seed / 3) % 3 === 0) makeOlder(today, record, TODAY - 1);
  else copyRecord(today, record);
  const calm = join(folder, "undisturbed.dragoman");
  copyRecord(record, calm);
  const before = contentOf(calm);
  copyRecord(record, calm);
  const args = (path: string): readonly string[] => ["reread", "--record", path, "--quiet"];
  const pace = await undisturbed(calm, args(calm));
  const whole = contentOf(calm);
  if ([...whole].every(([id, rows]) => before.get(id) === rows)) throw new Error("rereading changed nothing");
  await killChain(
    {
      what: "reread",
      record,
      args: () => args(record),
      allowed: (id) => [whole.get(id), before.get(id)].filter((rows) => rows !== undefined),
      whole,
      pace,
      input: { "reports.jsonl": lines },
    },
    momentsOf(seed, KILLS),
    count,
    options,
  );
}

/** A row of the user's that changes who is meant in the reports. */
function changeOwn(path: string): void {
  const store = openStore(path);
  store.changeOwn((own) => say(own, { id: "dg:own-calder", name: "Ines Calder", kind: "person", source: "a letter" }));
  store.close();
}
