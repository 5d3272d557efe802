import { z } from "@hono/zod-openapi";
import type {
  ActorRow,
  Counterpart,
  Counts,
  DeedRow,
  Facet,
  PairCount,
  PairPeriod,
  PeriodCount,
  ReportRow,
  Side,
  Spelling,
  StatementRow,
} from "../../../answers/index.ts";
import { ACTOR_KINDS, MENTION_FORMS } from "../../../contract/index.ts";
import { EventSchema, StatementSchema } from "../../../contract/schema.ts";

const text = z.string();
const maybe = text.nullable();
const count = z.int().nonnegative();
const day = maybe.describe("ISO 8601 day; null where there is none");
const statement = StatementSchema.shape;
const event = EventSchema.shape;

export const Review_ = z
  .object({
    state: z
      .enum(["accepted", "rejected", "edited", "added", "changed"])
      .nullable()
      .describe("changed: decided once, but the finding claims something else now"),
    by: maybe,
    at: maybe,
    fields: z.array(text).describe("fields that a person has set"),
    notes: z.array(z.object({ decision: count, who: text, at: text, words: text })),
    tags: z.array(text),
    last: count.describe("the last decision about it; 0 for none"),
  })
  .openapi("Review");

/** Rows of answers as JSON: each keeps the type that the answers give, and the compiler holds it to that. */
export const Side_ = z
  .object({
    told: text.describe("as a question tells it: an id, for:RUS, or words"),
    name: text,
    actor: maybe,
  })
  .openapi("Side") satisfies z.ZodType<Side>;

const party = { words: text, actor: maybe, name: maybe } as const;

export const StatementRow_ = z
  .object({
    id: statement.id,
    report: text,
    title: maybe,
    publisher: maybe,
    published: day,
    url: maybe,
    speaker: text,
    speakerName: maybe,
    addressee: text,
    addresseeName: maybe,
    parties: z.array(z.object({ role: z.enum(["speaker", "addressee"]), ...party })),
    cue: text,
    content: text.describe('the page\'s words; pieces joined by " … "'),
    route: text,
    mode: statement.mode,
    act: statement.act,
    negated: statement.negated,
    when: day,
    whenUntil: day,
    block: statement.block,
    by: statement.by,
    support: statement.support,
    confidence: statement.confidence,
    start: count.describe("offset of the first piece in the report's text, in UTF-16 code units"),
    reviewed: Review_.nullable(),
    hits: z.array(z.tuple([count, count])).describe("where the words asked for stand in `content`"),
  })
  .openapi("StatementRow") satisfies z.ZodType<StatementRow>;

export const EventRow = z
  .object({
    id: event.id,
    report: text,
    title: maybe,
    publisher: maybe,
    published: day,
    url: maybe,
    parties: z.array(z.object({ role: z.enum(["actor", "recipient"]), ...party })),
    words: text,
    evidence: text,
    plover: event.plover,
    cameo: text,
    meaning: text,
    goldstein: z.number(),
    quad: event.quad,
    status: event.status,
    alleged: z.boolean(),
    mutual: z.boolean(),
    when: day,
    whenUntil: day,
    where: maybe,
    statement: maybe,
    by: event.by,
    confidence: event.confidence,
    start: count,
    reviewed: Review_.nullable(),
  })
  .openapi("EventRow") satisfies z.ZodType<DeedRow>;

export const ReportRow_ = z
  .object({
    id: text,
    title: maybe,
    begins: text,
    publisher: maybe,
    published: day,
    url: maybe,
    language: text,
    statements: count,
    events: count,
    words: count,
    added: text,
    version: count,
  })
  .openapi("ReportRow") satisfies z.ZodType<ReportRow>;

export const ActorRow_ = z
  .object({
    id: text,
    name: text,
    kind: z.enum(ACTOR_KINDS),
    country: maybe,
    sector: maybe,
    reports: count,
    said: count,
    told: count,
    events: count,
  })
  .openapi("ActorRow") satisfies z.ZodType<ActorRow>;

export const Value = z.object({ value: text, count }).openapi("ValueCount");

export const Facet_ = z
  .object({
    field: z.enum(["speaker", "addressee", "country", "publisher", "act", "mode", "route", "year"]),
    values: z.array(Value),
  })
  .openapi("Facet") satisfies z.ZodType<Facet>;

export const Spelling_ = z
  .object({ words: text, form: z.enum(MENTION_FORMS), count, reports: count, report: text, start: count })
  .openapi("Spelling") satisfies z.ZodType<Spelling>;

export const Counterpart_ = z
  .object({ actor: text, name: text, pairAs: text, said: count, told: count, did: count, undergone: count })
  .openapi("Counterpart") satisfies z.ZodType<Counterpart>;

export const Counts_ = z
  .object({ reports: count, statements: count, speakers: count, publishers: count, from: day, until: day })
  .openapi("Counts") satisfies z.ZodType<Counts>;

export const PairCount_ = z
  .object({ one: Side_, other: Side_, count })
  .openapi("PairCount") satisfies z.ZodType<PairCount>;

export const PairPeriod_ = z
  .object({ period: text, there: count, back: count, cooperation: count, conflict: count })
  .openapi("PairPeriod") satisfies z.ZodType<PairPeriod>;

export const PeriodCount_ = z
  .object({ period: text, count, reports: count })
  .openapi("PeriodCount") satisfies z.ZodType<PeriodCount>;
