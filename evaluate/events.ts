import { evaluatePlv } from "./events/plv.ts";
import { openReader } from "./events/reader.ts";
import { evaluateReports } from "./events/reports.ts";

/** Events and ties against every development set there is; each table names its set. */
export async function evaluateEvents(gold: string, list: boolean): Promise<void> {
  const read = await openReader();
  await evaluatePlv(gold, read, list);
  await evaluateReports(gold, read, list);
}
