import type { z } from "zod";
import type * as own from "./own.ts";
import type * as schema from "./schema.ts";

/** Plain data all the way down, never changed once made. */
type Frozen<T> = T extends (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

type Of<S extends z.ZodType> = Frozen<z.infer<S>>;

/** UTF-16 code units into the report's text: `text.slice(start, end)` gives the words, always; `end > start`. */
export type Span = Of<typeof schema.SpanSchema>;
export type Ask = Of<typeof schema.AskSchema>;
/** A stretch of the text with a kind and the reason it got that kind. */
export type Block = Of<typeof schema.BlockSchema>;
export type BlockKind = Block["kind"];
export type Warning = Of<typeof schema.WarningSchema>;
/** A piece of metadata and where on the page it was found. */
export type Found = Of<typeof schema.FoundSchema>;
export type When = Of<typeof schema.WhenSchema>;
export type Where = Of<typeof schema.WhereSchema>;
/** One person or state that is meant, and the words that say so. */
export type Ref = Of<typeof schema.RefSchema>;
export type Office = Of<typeof schema.OfficeSchema>;
/** Somebody in a report as other reports can know them. */
export type ReportedActor = Of<typeof schema.ActorSchema>;
/** Who is meant, as the register and the reader hand it on. */
export type Actor = Omit<ReportedActor, "identity" | "speaks_for">;
export type Name = Of<typeof schema.NameSchema>;
export type Mention = Of<typeof schema.MentionSchema>;
export type Route = Of<typeof schema.RouteSchema>;
export type Statement = Of<typeof schema.StatementSchema>;
export type Event = Of<typeof schema.EventSchema>;
export type Tie = Of<typeof schema.TieSchema>;
/** One article, cleaned: metadata, text, labelled blocks. What intake gives. */
export type Report = Of<typeof schema.ReportSchema>;
export type Made = Of<typeof schema.MadeSchema>;
/** What `read` gives: the report and everything found in it. */
export type Reading = Of<typeof schema.ReadingSchema>;
export type Failure = Of<typeof schema.FailureSchema>;
export type InputLine = Of<typeof schema.InputLineSchema>;
/** The findings of one report: what the reading room adds to a report. */
export type Findings = Pick<
  Reading,
  "actors" | "names" | "mentions" | "times" | "places" | "statements" | "events" | "ties"
>;
/** An office in the user's own words. */
export type OwnOffice = Of<typeof own.OwnOfficeSchema>;
/** What the user says of one actor: a new one, or more of one that the register holds. */
export type OwnActor = Of<typeof own.OwnActorSchema>;
/** The user's own rows: they are laid over the register, and win. */
export type OwnRows = Of<typeof own.OwnRowsSchema>;
