import { z } from "@hono/zod-openapi";
import { EXPORT_KINDS, FORMATS } from "../../answers/exports/names.ts";
import { PERIODS } from "../../answers/index.ts";
import { ACTOR_KINDS, ACTS, MODES, PLOVER_TYPES, ROUTE_KINDS, SECTORS, STATUSES } from "../../contract/index.ts";

/** Letters of one value, and values of one name. */
const [LETTERS, VALUES] = [1000, 20];

const words = (description: string) => z.string().max(LETTERS).optional().openapi({ description });

/** Several values of one name: any of them will do. */
const several = <Item extends z.ZodType>(item: Item, description: string) =>
  z
    .preprocess((given) => (given === undefined ? undefined : [given].flat()), z.array(item).max(VALUES).optional())
    .openapi({ description });

const who = (description: string) =>
  several(z.string().max(LETTERS), `${description}: words of a name or role, an actor's id, country:FRA or for:FRA`);

/** Hono gives words; what they look like as a number is said in the description of the API. */
const whole = (most: number, description: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .refine((given) => Number(given) <= most, { error: `at most ${most}` })
    .optional()
    .openapi({ type: "integer", minimum: 0, maximum: most, description });

const day = (description: string) =>
  z
    .string()
    .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
    .optional()
    .openapi({ description: `${description}: 2024-11-12, 2024-11 or 2024`, example: "2024-11" });

const yesNo = (description: string) => z.enum(["yes", "no"]).optional().openapi({ description });

const least = z
  .string()
  .regex(/^(?:0?\.\d+|0|1|1\.0*)$/)
  .max(20)
  .optional()
  .openapi({ description: "confidence at least, 0 to 1, such as 0.9", example: "0.9" });

const cursor = z
  .string()
  .max(2000)
  .optional()
  .openapi({ description: "`next` of the answer before, with the same question; the first rows without it" });

const OF_PARTIES = {
  to: who("to whom"),
  actor: who("either of them"),
  between: z
    .preprocess(
      (given) => (given === undefined ? undefined : [given].flat()),
      z.array(z.string().max(LETTERS)).length(2, "wants two: between=for:RUS&between=for:CHN").optional(),
    )
    .openapi({ description: "given twice: two of whom one said or did it to the other, whichever" }),
  country: several(z.string().max(LETTERS), "either of them is of this country: FRA or France"),
  for: several(z.string().max(LETTERS), "either of them is this state or speaks for it: FRA or France"),
  sector: several(z.enum(SECTORS), "PLOVER sector of either of them"),
} as const;

const OF_REPORTS = {
  publisher: several(z.string().max(LETTERS), "part of an outlet's name"),
  from: day("published on this day or later"),
  until: day("published on this day or earlier"),
} as const;

const FILTERS = {
  q: words('words: "quoted phrase", prefix*, -without, OR, NOT, parentheses'),
  ...OF_PARTIES,
  ...OF_REPORTS,
  place: words("where: part of a place's name, or a country's code"),
  least,
} as const;

const acts = [...ACTS, ...ACTS.map((act) => `not ${act}` as const)] as const;

/** The filters of statements, under the names that addresses have for them. */
const OF_STATEMENTS = {
  ...FILTERS,
  speaker: who("who said it"),
  about: words("words of what was said"),
  act: several(z.enum(acts), 'what was done by saying it; "not accuse" for a denied one'),
  mode: several(z.enum(MODES), "direct, indirect or mixed speech"),
  negated: yesNo("only where the cue is denied, or only where it is not"),
  route: several(z.enum(ROUTE_KINDS), "through what the report has it"),
  "said-from": day("said on this day or later"),
  "said-until": day("said on this day or earlier"),
  day: z.enum(["published", "said"]).optional().openapi({ description: "the day that counts and `undated` go by" }),
  undated: yesNo("only what has no such day"),
} as const;

/** The filters of events. */
const OF_EVENTS = {
  ...FILTERS,
  did: who("who did it"),
  type: several(z.enum(PLOVER_TYPES), "type of PLOVER"),
  code: several(z.string().regex(/^\d{2,4}$/), "the beginning of a CAMEO code: 19 for all use of force"),
  status: several(z.enum(STATUSES), "happened and ongoing where not given"),
  alleged: yesNo("only what a party claims, or only what the report tells itself"),
  "done-from": day("done on this day or later"),
  "done-until": day("done on this day or earlier"),
} as const;

const paged = (most: number) => ({ limit: whole(most, `rows at most, up to ${most}; 50 where not given`), cursor });

export const SearchQuery = z.strictObject({
  ...OF_STATEMENTS,
  sort: z
    .enum(["newest", "oldest", "surest", "doubtful"])
    .optional()
    .openapi({ description: "newest where not given" }),
  ...paged(1000),
});
export const EventsQuery = z.strictObject({ ...OF_EVENTS, ...paged(1000) });
export const TiesQuery = z.strictObject({ ...OF_REPORTS, ...paged(1000) });
export const CountsQuery = z.strictObject({
  ...OF_STATEMENTS,
  by: z.enum(PERIODS).optional().openapi({ description: "month where not given" }),
});
export const ReportsQuery = z.strictObject({
  q: words("words of its text"),
  publisher: words("its outlet's whole name"),
  from: OF_REPORTS.from,
  until: OF_REPORTS.until,
  ...paged(500),
});
export const ActorsQuery = z.strictObject({
  q: words("a part of the name, or a country's code"),
  kind: z.enum(ACTOR_KINDS).optional(),
  ...paged(500),
});
export const PairQuery = z.strictObject({ from: OF_REPORTS.from, until: OF_REPORTS.until, ...paged(500) });

/** Of exports: the filters of the kind that is exported; those of the other kind are refused when it is asked for. */
export const ExportQuery = z.strictObject({
  kind: z.enum(EXPORT_KINDS).optional().openapi({ description: "statements where not given" }),
  format: z.enum(FORMATS).optional().openapi({ description: "csv where not given" }),
  raw: yesNo("cells as they are, with formulas and control characters, for machines"),
  ...OF_STATEMENTS,
  ...OF_EVENTS,
});

export const NoQuery = z.strictObject({});

const id = (description: string) => z.string().min(1).max(300).openapi({ description });

export const ReportId = z.object({
  id: z
    .string()
    .regex(/^(?:[0-9a-f]{16}|[0-9a-f]{64})$/)
    .openapi({ description: "the first 16 hex digits of the text's hash, or all 64" }),
});
export const FindingId = z.object({ id: z.string().regex(/^[0-9a-f]{16}$/) });
export const UtteranceId = z.object({ id: id("as `utterances` of a finding names it") });
export const ActorId = z.object({ id: id("wd:Q… or dg:…") });
export const Sides = z.object({
  one: id("an actor's id, for:RUS, a state's name, or words of a name"),
  other: id("the same of the other"),
});

/** A text of the caller's own. Its offsets are UTF-16 code units, as JavaScript counts them. */
const SENT = {
  published: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
    .optional()
    .openapi({ description: "its day, YYYY-MM-DD", example: "2024-11-12" }),
} as const;
const LONGEST = 2_000_000;
const text = z.string().min(1).max(LONGEST).openapi({ description: "plain text, taken as it is" });
const html = z.string().min(1).max(LONGEST).openapi({ description: "a page as it was fetched" });
const metadata = {
  url: z.string().max(4000).optional(),
  publisher: z.string().max(LETTERS).optional(),
  title: z.string().max(LETTERS).optional(),
} as const;

export const DraftBody = z
  .union([z.strictObject({ text, ...SENT }), z.strictObject({ html, ...SENT })])
  .openapi("Draft", { description: "A text that is to be held against the record." });
export const SourceBody = z
  .union([z.strictObject({ text, ...SENT, ...metadata }), z.strictObject({ html, ...SENT, ...metadata })])
  .openapi("Source", { description: "A text that is to be read. Nothing is fetched: an address is metadata." });
