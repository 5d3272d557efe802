import { z } from "@hono/zod-openapi";
import {
  ActorSchema,
  BlockSchema,
  EventSchema,
  MentionSchema,
  OfficeSchema,
  ReadingSchema,
  StatementSchema,
  TieSchema,
  WarningSchema,
} from "../../../contract/schema.ts";

/**
 * The contract's own schemas, under the names that the description of the API has for them. They are cloned, since whoever
 * loaded the contract before has made them without the method that names them.
 */
export const Warning = WarningSchema.clone().openapi("Warning");
export const Office = OfficeSchema.clone().openapi("Office");
export const ReportedActor = ActorSchema.extend({ offices: z.array(Office) }).openapi("ReportedActor");
export const Statement = StatementSchema.clone().openapi("Statement");
export const Event = EventSchema.clone().openapi("Event");
export const Tie = TieSchema.clone().openapi("Tie");
export const Mention = MentionSchema.clone().openapi("Mention");
export const Block = BlockSchema.clone().openapi("Block");
export const Reading = ReadingSchema.extend({
  warnings: z.array(Warning),
  blocks: z.array(Block),
  actors: z.array(ReportedActor),
  mentions: z.array(Mention),
  statements: z.array(Statement),
  events: z.array(Event),
  ties: z.array(Tie),
}).openapi("Reading", {
  description: "One report and everything that is read from it: what `dragoman schema` prints.",
});
