import type {
  ActorList,
  ActorsQuery,
  Answer,
  Counterpart,
  Counts,
  Deeds,
  Page,
  Pair,
  PairCount,
  PairQuestion,
  Period,
  PeriodCount,
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
  | ActorsDocument
  | PairDocument
  | MissingDocument;

/** `/`: what is in here, and what is new. */
export interface RecordDocument {
  readonly page: "record";
  readonly counts: Counts;
  readonly years: readonly { readonly value: string; readonly count: number }[];
  readonly reports: Page<ReportRow>;
  readonly statements: readonly StatementRow[];
  /** Which two speak to each other most in the newest 2,000 reports. */
  readonly pairs: readonly PairCount[];
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
  /** Events that answer the same question; null where it asks for what only statements have. With `show=events` their rows. */
  readonly events: Deeds | null;
  /** Statements over time, and all reports of each period; null where they took too long to count. */
  readonly counts: { readonly by: Period; readonly periods: readonly PeriodCount[] } | null;
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
  /** What they did that happened or goes on, and what was done to them. */
  readonly did: Deeds;
  readonly undergone: Deeds;
  /** With whom, most first. */
  readonly counterparts: readonly Counterpart[];
  readonly states: Readonly<Record<string, string>>;
}

/** `/actors` */
export interface ActorsDocument {
  readonly page: "actors";
  readonly query: ActorsQuery;
  readonly actors: ActorList;
  readonly states: Readonly<Record<string, string>>;
}

/** `/pairs/A/B` */
export interface PairDocument {
  readonly page: "pair";
  readonly question: PairQuestion;
  /** Null where the question is wrong. */
  readonly pair: Pair | null;
  readonly error?: { readonly code: string; readonly message: string };
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

/** Parses the sentences of a report. */
export type Parse = (reading: Reading) => Promise<readonly ParsedSentence[]>;

/** `/reports/ID/sentences.json`: parsed when it is asked for, not kept. */
export interface SentencesDocument {
  readonly page: "sentences";
  readonly sentences: readonly ParsedSentence[];
}

export interface MissingDocument {
  readonly page: "missing";
  readonly message: string;
}
