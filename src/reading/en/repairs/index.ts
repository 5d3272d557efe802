import type { Repair } from "../../document/repair.ts";
import { accordingOf } from "./accordingOf.ts";
import { addedToReport } from "./addedToReport.ts";
import { agentOfSaying } from "./agentOfSaying.ts";
import { asFarAsTo } from "./asFarAsTo.ts";
import { askedBeside } from "./askedBeside.ts";
import { chargeTitle } from "./chargeTitle.ts";
import { citedApart } from "./citedApart.ts";
import { joinedToReport } from "./joinedToReport.ts";
import { nameOverVerb } from "./nameOverVerb.ts";
import { remarkOnSpeech } from "./remarkOnSpeech.ts";

/** Every known mistake of the parser that is mended before anyone reads the tree, in the order in which they are. */
export const REPAIRS: readonly Repair[] = [
  accordingOf,
  asFarAsTo,
  chargeTitle,
  nameOverVerb,
  agentOfSaying,
  citedApart,
  joinedToReport,
  askedBeside,
  addedToReport,
  remarkOnSpeech,
];
