import type {
  Answer,
  Counts,
  Page,
  Question,
  ReportRow,
  ReportsQuery,
  Spelling,
  StatementRow,
} from "../answers/types.ts";
import type { Actor, Office, Reading } from "../contract/types.ts";

/** What one address holds: the same object as JSON (`.json` behind the address) and as the data of the page. */
export type Document =
  | RecordDocument
  | ReportsDocument
  | SearchDocument
  | ReportDocument
  | ActorDocument
  | MissingDocument;

/** `/`: what is in here, and what is new. */
export interface RecordDocument {
  readonly page: "record";
  readonly counts: Counts;
  readonly years: readonly { readonly value: string; readonly count: number }[];
  readonly reports: Page<ReportRow>;
  readonly statements: readonly StatementRow[];
}

/** `/reports` */
export interface ReportsDocument {
  readonly page: "reports";
  readonly query: ReportsQuery;
  readonly reports: Page<ReportRow>;
}

/** `/search` */
export interface SearchDocument {
  readonly page: "search";
  readonly question: Question;
  readonly answer: Answer;
  /** What is wrong with the question; the answer is empty then. */
  readonly error?: { readonly code: string; readonly message: string };
}

/** `/reports/ID` */
export interface ReportDocument {
  readonly page: "report";
  readonly id: string;
  readonly reading: Reading;
  /** English names of the states that the reading names by code. */
  readonly states: Readonly<Record<string, string>>;
  /** Read with another register or by other rules than reports are read with now: it may read otherwise. */
  readonly older: boolean;
}

/** A time in office; `basis` of the one that is only assumed to last. */
export interface Career extends Omit<Office, "basis"> {
  readonly basis: Office["basis"] | null;
}

/** `/actors/ID` */
export interface ActorDocument {
  readonly page: "actor";
  /** As the reports of this record know it, else as the register does. */
  readonly actor: Actor;
  /** Every time in office that is known, the latest first. */
  readonly career: readonly Career[];
  /** Other names that the register has. */
  readonly names: readonly string[];
  /** Where the row comes from: "register", "yours …"; null for somebody whom only reports know. */
  readonly source: string | null;
  /** Names and roles by which these reports mean them. */
  readonly spellings: readonly Spelling[];
  readonly reports: number;
  /** First and last day of the reports that name them. */
  readonly days: { readonly from: string; readonly until: string } | null;
  /** What they said, newest first. */
  readonly said: Answer;
  /** What was said to them. */
  readonly told: Answer;
  readonly states: Readonly<Record<string, string>>;
}

/** One sentence as the network reads it: what somebody who checks a wrong reading wants to see. */
export interface ParsedSentence {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly {
    readonly form: string;
    readonly lemma: string;
    readonly upos: string;
    readonly feats: string;
    /** Index of the head in the sentence; -1 for the root. */
    readonly head: number | null;
    readonly deprel: string;
  }[];
}

/** `/reports/ID/sentences.json`: parsed when it is asked for, not kept. */
export interface SentencesDocument {
  readonly page: "sentences";
  readonly sentences: readonly ParsedSentence[];
}

export interface MissingDocument {
  readonly page: "missing";
  readonly message: string;
}
