import { z } from "@hono/zod-openapi";
import { FORMATS } from "../../../answers/exports/names.ts";
import { type FoundFinding, PERIODS, type Utterance, VERDICTS, type Verified } from "../../../answers/index.ts";
import { ActorSchema, OfficeSchema } from "../../../contract/schema.ts";
import { Event, Office, Reading, Statement, Tie, Warning } from "./contract.ts";
import {
  ActorRow_,
  Counterpart_,
  Counts_,
  EventRow,
  Facet_,
  PairCount_,
  PairPeriod_,
  PeriodCount_,
  ReportRow_,
  Review_,
  Side_,
  Spelling_,
  StatementRow_,
  Value,
} from "./rows.ts";

const text = z.string();
const maybe = text.nullable();
const count = z.int().nonnegative();
const states = z.record(z.string(), z.string()).describe("English names of the states that are named by code");
const question = z.record(z.string(), z.unknown()).describe("the question as it was understood");
const next = maybe.describe("the cursor of what follows; null where nothing does");
const listOf = <Row extends z.ZodType>(row: Row) => z.object({ total: count, rows: z.array(row) });

/** What each address of the API answers with. */
export const Record_ = z
  .object({
    counts: Counts_,
    over: z
      .object({ by: z.enum(PERIODS), periods: z.array(PeriodCount_) })
      .nullable()
      .describe("statements over time; null where they took too long to count, or there are none"),
    reports: listOf(ReportRow_),
    statements: z.array(StatementRow_),
    speakers: z.array(z.object({ actor: text, name: text, count })),
    pairs: z.array(PairCount_),
    example: z.boolean().describe("whether it holds our own example reports, whose quotations are invented"),
  })
  .openapi("Record");

export const Search = z
  .object({ question, total: count, rows: z.array(StatementRow_), facets: z.array(Facet_), next })
  .openapi("Search");

export const Events = z
  .object({
    question,
    total: count,
    leftOut: count.describe("how many more were planned, threatened, denied or are only claimed"),
    rows: z.array(EventRow),
    facets: z.array(z.object({ field: z.enum(["type", "status"]), values: z.array(Value) })),
    next,
  })
  .openapi("Events");

const party = z.object({
  role: text,
  words: text,
  start: count.nullable(),
  end: count.nullable(),
  actor: maybe,
  name: maybe,
});

export const Ties = z
  .object({
    total: count,
    rows: z.array(
      z
        .looseObject({
          id: text,
          report: text,
          title: maybe,
          publisher: maybe,
          published: maybe,
          url: maybe,
          kind: Tie.shape.kind,
          negated: z.boolean(),
          parties: z.array(z.looseObject(party.shape)),
          evidence_start: count,
          evidence_end: count,
          by: text,
          confidence: z.number(),
        })
        .openapi("TieRow"),
    ),
    next,
  })
  .openapi("Ties");

export const Counts = z.object({ by: z.enum(PERIODS), counts: z.array(PeriodCount_) }).openapi("CountsOverTime");

export const Reports = z.object({ query: question, total: count, rows: z.array(ReportRow_), next }).openapi("Reports");

export const Report = z
  .object({
    id: text,
    reading: Reading,
    reviews: z.record(z.string(), Review_).describe("what people decided, by the id of the finding"),
    tellings: z
      .record(
        z.string(),
        z.array(z.object({ kind: z.enum(["utterance", "occurrence"]), id: text, outlets: count }).openapi("Telling")),
      )
      .describe("by the id of a finding what it tells of together with other reports"),
    states,
    older: z.boolean().describe("read by other rules than those of now"),
  })
  .openapi("Report");

export const Copies = z
  .object({ copies: z.array(z.object({ report: text, share: z.number() })) })
  .openapi("Copies", { description: "Reports that are copies of one text, with the share of the shorter's words." });

export const Sentences = z
  .object({
    sentences: z.array(
      z.object({
        start: count,
        end: count,
        tokens: z.array(
          z.object({
            form: text,
            lemma: text,
            upos: text,
            feats: text,
            head: z.int().nullable(),
            deprel: text,
          }),
        ),
      }),
    ),
  })
  .openapi("Sentences");

export const Actors = z
  .object({ query: question, total: count, rows: z.array(ActorRow_), kinds: z.array(Value), states, next })
  .openapi("Actors");

const answer = z.object({ total: count, rows: z.array(StatementRow_), facets: z.array(Facet_) });
const deeds = Events.pick({ total: true, leftOut: true, rows: true, facets: true });

export const Actor = z
  .object({
    actor: ActorSchema.partial({ identity: true, speaks_for: true }).extend({ offices: z.array(Office) }),
    career: z.array(OfficeSchema.extend({ basis: OfficeSchema.shape.basis.nullable() })),
    names: z.array(text),
    source: maybe,
    spellings: z.array(Spelling_),
    reports: count,
    days: z.object({ from: text, until: text }).nullable(),
    said: answer,
    told: answer,
    did: deeds,
    undergone: deeds,
    counterparts: z.array(Counterpart_),
    states,
  })
  .openapi("Actor");

export const Pair = z
  .object({
    question,
    sides: z.tuple([Side_, Side_]),
    said: z.object({ there: count, back: count }),
    statements: listOf(StatementRow_),
    events: listOf(EventRow),
    order: z.array(z.enum(["statement", "event"])),
    by: z.enum(PERIODS),
    periods: z.array(PairPeriod_),
    next,
  })
  .openapi("Pair");

const piece = z.object({ start: count, end: count, words: text }).openapi("Piece");
const found = {
  id: text,
  report: z.object({ id: text, title: maybe, publisher: maybe, published: maybe, url: maybe, hash: text }),
  pieces: z.array(piece).describe("words of the report; text.slice(start, end) is `words`"),
  cue: piece.nullable(),
  parties: z.array(party.extend({ role: z.enum(["speaker", "addressee", "actor", "recipient", "a", "b"]) })),
  utterances: z.array(text),
} as const;

export const Finding = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("statement"), ...found, finding: Statement }),
    z.object({ kind: z.literal("event"), ...found, finding: Event }),
    z.object({ kind: z.literal("tie"), ...found, finding: Tie }),
  ])
  .openapi("Finding") satisfies z.ZodType<FoundFinding>;

export const Utterance_ = z
  .object({
    id: text,
    outlets: count,
    base: text.describe("the statement that the others are held against"),
    renderings: z.array(
      z.object({
        statement: text,
        report: text,
        publisher: maybe,
        published: maybe,
        speaker: text,
        addressee: text,
        content: text,
        route: text,
        mode: text,
        stretches: z.array(
          z.object({
            op: z.enum(["same", "cut", "inserted", "otherwise"]),
            words: text,
            base: text,
            marks: z.enum(["in", "out"]).nullable(),
          }),
        ),
        otherRoute: z.boolean(),
        otherAddressee: z.boolean(),
      }),
    ),
    judgements: z.array(
      z.object({ a: text, b: text, score: z.number(), reasons: z.record(z.string(), z.number()), by: text }),
    ),
  })
  .openapi("Utterance") satisfies z.ZodType<Utterance>;

export const Verified_ = z
  .object({
    start: count,
    end: count,
    verdict: z.enum(VERDICTS),
    finding: text.optional(),
    difference: z
      .array(
        z.object({
          op: z.enum([
            "replace",
            "add",
            "leave-out",
            "join",
            "marks",
            "cut",
            "bracket",
            "number",
            "negation",
            "speaker",
            "day",
          ]),
          draft: text,
          record: text,
        }),
      )
      .optional(),
    report: text.optional(),
    words: text.optional(),
    confidence: z.number().optional(),
    reviewed: z.boolean().optional(),
  })
  .openapi("Verified") satisfies z.ZodType<Verified>;

export const Verification = z
  .object({ verified: z.array(Verified_), warnings: z.array(Warning) })
  .openapi("Verification");

export const Manifest_ = z
  .object({
    dragoman: text,
    kind: text,
    format: z.enum(FORMATS),
    query: question,
    count,
    rows: count,
    left_out: count,
    untold: count,
    bytes: count,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .openapi("Manifest");

export const Failed = z
  .object({ error: z.object({ code: text, message: text, cure: text }) })
  .openapi("Error", { description: "What is wrong, and what to do about it. `code` is stable." });
