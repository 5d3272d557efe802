import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { complaintsAbout } from "../../src/contract/validate.ts";
import { openStore } from "../../src/record/index.ts";
import { sampleReading } from "../../src/record/record.testing.ts";
import type { BatchOptions, Count } from "../kinds.ts";
import { contentOf } from "../record.ts";
import { asLines, smallReports } from "../reports.ts";
import { killChain, undisturbed } from "./chain.ts";
import { momentsOf } from "./moments.ts";

const REPORTS = 60;
const KILLS = 24;

/** `add` of tiny reports, killed and begun again until all are kept; every second of its seeds (1, 7, 13 …) begins without a record. */
export async function killAdds(folder: string, seed: number, count: Count, options: BatchOptions): Promise<void> {
  const lines = asLines(smallReports(seed, REPORTS));
  const source = join(folder, "reports.jsonl");
  writeFileSync(source, lines);
  const args = (record: string, workers: number): readonly string[] => {
    return ["add", source, "--record", record, "--quiet", "--workers", `${workers}`];
  };
  const calm = join(folder, "undisturbed.dragoman");
  if (seed % 4 === 1) begin(calm);
  const pace = await undisturbed(calm, args(calm, 1));
  const whole = contentOf(calm);
  checkReadings(calm, [...whole.keys()]);
  const record = join(folder, "record.dragoman");
  if (seed % 4 === 1) begin(record);
  await killChain(
    {
      what: "add",
      record,
      args: (workers) => args(record, workers),
      allowed: (id) => [whole.get(id)].filter((rows) => rows !== undefined),
      whole,
      pace,
      input: { "reports.jsonl": lines },
    },
    momentsOf(seed, KILLS),
    count,
    options,
  );
}

/** A record that has something in it already. */
function begin(path: string): void {
  const store = openStore(path);
  store.keep(sampleReading());
  store.close();
}

/** What every record is compared with is true to the contract itself. */
function checkReadings(record: string, ids: readonly string[]): void {
  const store = openStore(record, { readonly: true });
  try {
    const reports = ids.filter((id) => /^[0-9a-f]{16}$/.test(id));
    if (reports.length === 0) throw new Error("the undisturbed run kept nothing");
    for (const id of reports) {
      const complaints = complaintsAbout(store.reading(id));
      if (complaints.length > 0) throw new Error(`an undisturbed run kept ${id} wrongly: ${complaints.join("; ")}`);
    }
  } finally {
    store.close();
  }
}
