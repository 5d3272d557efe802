import { z } from "zod";
import {
  ACTOR_KINDS,
  ACTS,
  BLOCK_KINDS,
  IDENTITIES,
  MENTION_FORMS,
  MODES,
  NAME_KINDS,
  PERIODS,
  PLOVER_TYPES,
  PRECISIONS,
  REF_BASES,
  ROUTE_KINDS,
  STATUSES,
  TIE_KINDS,
  WHEN_BASES,
} from "./kinds.ts";

/**
 * The contract of the output as a zod schema: the one place that says what `read` gives. Types are inferred from it
 * (`types.ts`), `dragoman schema` prints it as JSON Schema, and every test of `read` goes through it.
 * This file loads zod, so only the commands that need it import it; everyone else takes the types.
 */
export const CONTRACT = 1;

const offset = z.int().nonnegative().describe("UTF-16 code units into `text`");
const day = z
  .string()
  .regex(/^[+-]?\d{4,}(-\d{2}(-\d{2})?)?$/)
  .describe("ISO 8601 day");
const confidence = z.number().min(0).max(1).describe("of findings at 0.9, nine in ten are right");
const by = z.string().min(1).describe("the rule or network that made it");
const support = z.array(z.string().min(1)).describe("the other rules and heads that agree or gave a part of it");
const blockKind = z.enum(BLOCK_KINDS);

export const SpanSchema = z.object({ start: offset, end: offset });

/** The ask of an appeal: "from just $2 a month" is amount 2, USD, month, minimum. */
export const AskSchema = z.object({
  amount: z.number().nullable(),
  currency: z.string().length(3).nullable().describe("ISO 4217"),
  period: z.enum(PERIODS).nullable(),
  minimum: z.boolean(),
});

export const BlockSchema = z.object({
  kind: blockKind,
  start: offset,
  end: offset,
  reason: z.string().min(1),
  part: z.int().positive().describe("numbers several reports on one page"),
  ask: AskSchema.optional(),
});

export const WarningSchema = z.object({ code: z.string().min(1), message: z.string() });

/** Where a piece of metadata was found: an addition to the contract, so that a date can be checked like any other fact. */
export const FoundSchema = z.object({
  field: z.enum(["title", "publisher", "byline", "published", "language", "url", "dateline"]),
  value: z.string(),
  where: z.string().min(1).describe("json-ld, meta:og:title, time, url, dateline, caller …"),
});

export const WhenSchema = z.object({
  start: offset.nullable(),
  end: offset.nullable(),
  from: day.nullable(),
  until: day.nullable(),
  value: z.string().describe("TIMEX3 value"),
  precision: z.enum(PRECISIONS),
  basis: z.enum(WHEN_BASES),
});

export const WhereSchema = z.object({
  start: offset.nullable(),
  end: offset.nullable(),
  name: z.string(),
  country: z.string().length(3).nullable().describe("ISO 3166 alpha-3"),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  geonames: z.int().optional(),
  claims: z
    .array(z.string().length(3))
    .optional()
    .describe("states that claim a disputed territory, by code; its country is null then"),
});

export const RefSchema = z.object({
  start: offset.nullable(),
  end: offset.nullable(),
  actor: z.string().nullable(),
  entity: z.int().nullable(),
  basis: z.enum(REF_BASES),
  candidates: z.array(z.object({ actor: z.string(), score: z.number() })).optional(),
});

export const OfficeSchema = z.object({
  title: z.string(),
  of: z.string().nullable(),
  from: z.string().nullable(),
  until: z.string().nullable(),
  seen: z.string().nullable().describe("the last day on which a source shows the holder in office"),
  basis: z.enum(["known", "assumed"]),
});

export const ActorSchema = z.object({
  id: z.string().regex(/^(wd:Q\d+|dg:.+)$/),
  name: z.string().min(1),
  kind: z.enum(ACTOR_KINDS),
  country: z.string().length(3).nullable(),
  sector: z.string().nullable().describe("PLOVER 2.0, manual table 5.2"),
  speaks_for: z
    .string()
    .nullable()
    .describe(
      "the state whose voice the actor is by office or nature on the report's day: a minister, a ministry, its army",
    ),
  identity: z
    .enum(IDENTITIES)
    .describe(
      "known to the register; by name: one id for all of this name, kind and country; else of this report alone",
    ),
  offices: z.array(OfficeSchema),
  by: by.optional().describe("the rule that tied the report's words to this actor"),
});

export const NameSchema = z.object({ start: offset, end: offset, kind: z.enum(NAME_KINDS) });

export const MentionSchema = z.object({
  start: offset,
  end: offset,
  entity: z.int(),
  actor: z.string().nullable(),
  form: z.enum(MENTION_FORMS),
  by: by.optional().describe("the rule that led from these words to the entity"),
  candidates: z
    .array(z.object({ actor: z.string(), name: z.string(), score: z.number().min(0).max(1) }))
    .optional()
    .describe("whom the words could mean, where the register knows several; likeliest first"),
});

export const RouteSchema = z.object({
  start: offset,
  end: offset,
  kind: z.enum(ROUTE_KINDS),
  actor: z.string().optional(),
});

const findingId = z.string().regex(/^[0-9a-f]{16}$/);

export const StatementSchema = z.object({
  id: findingId,
  speakers: z.array(RefSchema),
  addressees: z.array(RefSchema),
  cue: SpanSchema.nullable(),
  content: z.array(SpanSchema),
  quoted: z.array(SpanSchema),
  mode: z.enum(MODES),
  insertions: z.array(SpanSchema),
  route: z.array(RouteSchema),
  act: z.enum(ACTS).describe("what is done by saying it; of a denied cue that of the bare verb"),
  negated: z
    .boolean()
    .describe("the cue is denied: 'did not rule out', 'refused to condemn'; nobody did `act`, show the page's own cue"),
  within: z.string().nullable(),
  when: WhenSchema.nullable(),
  where: WhereSchema.nullable(),
  block: blockKind,
  by,
  support,
  confidence,
});

export const EventSchema = z.object({
  id: findingId,
  trigger: SpanSchema,
  also: z.array(SpanSchema),
  plover: z.enum(PLOVER_TYPES),
  mode: z.string().nullable(),
  context: z.array(z.string()),
  cameo: z.string().regex(/^\d{2,4}$/),
  goldstein: z.number(),
  quad: z.int().min(1).max(4),
  actors: z.array(RefSchema),
  recipients: z.array(RefSchema),
  mutual: z.boolean(),
  status: z.enum(STATUSES),
  alleged: z.boolean(),
  when: WhenSchema.nullable(),
  where: WhereSchema.nullable(),
  statement: z.string().nullable(),
  block: blockKind,
  evidence: SpanSchema,
  by,
  support,
  confidence,
});

export const TieSchema = z.object({
  id: findingId,
  a: RefSchema,
  b: RefSchema,
  kind: z.enum(TIE_KINDS),
  negated: z.boolean(),
  when: WhenSchema.nullable(),
  statement: z.string().nullable(),
  block: blockKind,
  evidence: SpanSchema,
  by,
  support,
  confidence,
});

/** What intake gives: one article, cleaned and labelled; the head of every reading. */
export const ReportSchema = z.object({
  id: z.string().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  source: z.string().nullable(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  byline: z.string().nullable(),
  published: day.nullable(),
  language: z.string().min(2).describe("BCP 47, und when unsure"),
  text: z.string(),
  warnings: z.array(WarningSchema),
  found: z.array(FoundSchema),
  blocks: z.array(BlockSchema),
});

export const MadeSchema = z.object({
  dragoman: z.string(),
  network: z.string().nullable(),
  register: z.string(),
  rules: z
    .string()
    .min(1)
    .optional()
    .describe("hash of the rules that read it; readings of versions that named none lack it"),
});

/** One object a source: the report and everything read from it. */
export const ReadingSchema = z.object({
  contract: z.literal(CONTRACT),
  made: MadeSchema,
  ...ReportSchema.shape,
  actors: z.array(ActorSchema),
  names: z.array(NameSchema),
  mentions: z.array(MentionSchema),
  times: z.array(WhenSchema),
  places: z.array(WhereSchema),
  statements: z.array(StatementSchema),
  events: z.array(EventSchema),
  ties: z.array(TieSchema),
});

/** What stands in place of a reading when one source of many cannot be read. */
export const FailureSchema = z.object({
  id: z.string().nullable(),
  line: z.int().positive().nullable(),
  error: z.object({ code: z.string(), message: z.string() }),
});

/** One line of JSON Lines input. Unknown keys are ignored. */
export const InputLineSchema = z.object({
  id: z.string().optional(),
  text: z.string().optional(),
  html: z.string().optional(),
  published: z.string().optional(),
  url: z.string().optional(),
  publisher: z.string().optional(),
  title: z.string().optional(),
});
