import { evaluateEcb } from "./events/ecb.ts";
import { evaluateGsr } from "./events/gsr.ts";
import { evaluateInventions } from "./events/inventions.ts";
import { evaluatePages } from "./events/pages.ts";
import { evaluatePlv } from "./events/plv.ts";
import { evaluateRaters } from "./events/raters.ts";
import { openReader } from "./events/reader.ts";
import { evaluateReports } from "./events/reports.ts";
import { evaluateStatus } from "./events/status.ts";
import { evaluateTies } from "./events/ties.ts";

/** Events and ties against every development set there is; each table names its set and whether it was tuned on. */
export async function evaluateEvents(gold: string, list: boolean): Promise<void> {
  const read = await openReader();
  for (const evaluate of [
    evaluatePlv,
    evaluateGsr,
    evaluateRaters,
    evaluateReports,
    evaluateStatus,
    evaluateTies,
    evaluateInventions,
    evaluatePages,
    evaluateEcb,
  ])
    await evaluate(gold, read, list);
}
