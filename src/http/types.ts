import type { Citations } from "../answers/exports/cite.ts";
import type { Occurrence, Telling, Utterance } from "../answers/mergedTypes.ts";
import type {
  ActorList,
  ActorsQuery,
  Answer,
  Card,
  Counterpart,
  Counts,
  DeedQuestion,
  Deeds,
  Network,
  NetworkQuestion,
  Page,
  Pair,
  PairCount,
  PairQuestion,
  Period,
  PeriodCount,
  Placed,
  Question,
  ReportRow,
  ReportsQuery,
  SampleRow,
  SpeakerCount,
  Spelling,
  StatementRow,
} from "../answers/types.ts";
import type {
  Actor,
  Event,
  Office,
  OwnOffice,
  Reading,
  ReportedActor,
  Span,
  Statement,
  Tie,
} from "../contract/types.ts";
import type { Decision, Review, Told } from "../record/corrections/types.ts";

export type { Decision, Review, Told };

/** What one address holds: the same object as JSON (`.json` behind the address) and as the data of the page. */
export type Document =
  | RecordDocument
  | ReportsDocument
  | SearchDocument
  | ReportDocument
  | ActorDocument
  | ActorsDocument
  | PairDocument
  | AddDocument
  | VerifyPageDocument
  | FindingDocument
  | SearchesDocument
  | NetworkDocument
  | MapDocument
  | ReviewDocument
  | UtteranceDocument
  | OccurrenceDocument
  | CodingDocument
  | MissingDocument;

/** `/`: what is in here, and what is new. */
export interface RecordDocument {
  readonly page: "record";
  readonly counts: Counts;
  /** What is in it is our own example reports, whose quotations are invented. */
  readonly example: boolean;
  /** Statements over time; null where they took too long to count, or there are none. */
  readonly over: { readonly by: Period; readonly periods: readonly PeriodCount[] } | null;
  readonly reports: Page<ReportRow>;
  /** The surest statement of each of the newest reports. */
  readonly statements: readonly StatementRow[];
  /** Who speaks most in the newest 2,000 reports. */
  readonly speakers: readonly SpeakerCount[];
  /** Which two speak to each other most in the newest 2,000 reports. */
  readonly pairs: readonly PairCount[];
}

/** By the id of a finding what it tells of together with others; those that stand alone are left out. */
export type Tellings = Readonly<Record<string, readonly Telling[]>>;

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
  /** By the id of each row what it tells of together with others. */
  readonly tellings: Tellings;
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
  /** What people decided about the report and its findings, by the id of each. */
  readonly reviews: Readonly<Record<string, Review>>;
  /** By the id of a finding what it tells of together with others. */
  readonly tellings: Tellings;
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
  /** How the id ties reports together: `by name` says that the name is the same in them, not that the person is. */
  readonly identity: ReportedActor["identity"];
  /** What can be taken off them for somebody else, offices in the order of their numbers; null for a state. */
  readonly parts: {
    readonly names: readonly string[];
    readonly offices: readonly Pick<OwnOffice, "title" | "of" | "from" | "until">[];
  } | null;
  /** Who was merged into them by a person. */
  readonly merged: readonly { readonly id: string; readonly name: string }[];
  /** Decisions in force about who they are, the newest last. */
  readonly latest: readonly Told[];
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

/** `/add`: where reports are given to the record. */
export interface AddDocument {
  readonly page: "add";
  /** This server can keep reports: it was not given a record that is only read. */
  readonly open: boolean;
}

/** `/verify`: where a draft is held against the record. */
export interface VerifyPageDocument {
  readonly page: "verify";
  readonly open: boolean;
}

/** `POST /add.json`: what became of a report that was sent. */
export interface Added {
  readonly outcome: "added" | "version" | "reread" | "same";
  /** The id of its page. */
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly language: string;
  readonly words: number;
  readonly statements: number;
  readonly events: number;
  readonly warnings: readonly string[];
}

/** `/findings/ID` */
export interface FindingDocument {
  readonly page: "finding";
  readonly id: string;
  readonly kind: "statement" | "event" | "tie";
  /** The id of the report, and how the record has read it. */
  readonly report: string;
  readonly reading: Reading;
  readonly states: Readonly<Record<string, string>>;
  readonly citations: Citations;
  /** What it tells of together with others. */
  readonly tellings: readonly Telling[];
  /** Other reports that tell the same words. */
  readonly renderings: readonly {
    readonly statement: string;
    readonly report: string;
    readonly publisher: string | null;
    readonly published: string | null;
    readonly content: string;
  }[];
  /** What people decided about it; null where nobody has. */
  readonly reviewed: Review | null;
  /** As the reader found it; null where a person added it. */
  readonly machine: Statement | Event | Tie | null;
  /** All decisions about it, the newest last; `after` of a decision is `reviewed.last`, or 0. */
  readonly history: readonly Told[];
}

/** `/findings/ID/trial.json`: the decisions about a finding's words, made anew when it is asked for. */
export interface TrialDocument {
  readonly page: "trial";
  /** False where the report reads otherwise now than when it was kept. */
  readonly same: boolean;
  readonly trials: readonly {
    readonly slot: string;
    readonly at: Span;
    readonly why: string;
    readonly candidates: readonly {
      readonly by: string;
      readonly weight: number;
      readonly words: readonly Span[];
      readonly kept: boolean;
    }[];
  }[];
}

/** A saved search, its address, and what it finds; `fresh` and `total` null where that took too long to count. */
export interface SearchRow {
  readonly name: string;
  readonly kind: "statements" | "events";
  /** `/search?…` */
  readonly address: string;
  /** The same with only what is new. */
  readonly fresh: { readonly address: string; readonly count: number | null };
  readonly total: number | null;
  readonly saved: string;
  readonly seen: string | null;
  /** What is wrong with the question. */
  readonly error?: string;
}

/** `/searches` */
export interface SearchesDocument {
  readonly page: "searches";
  readonly searches: readonly SearchRow[];
  /** Until when what is shown was added: the time to send back when it has been seen. */
  readonly newest: string | null;
  readonly open: boolean;
}

/** `/network` */
export interface NetworkDocument {
  readonly page: "network";
  readonly question: NetworkQuestion;
  /** Null where the question is wrong. */
  readonly network: Network | null;
  readonly error?: { readonly code: string; readonly message: string };
}

/** `/map` */
export interface MapDocument {
  readonly page: "map";
  readonly question: Pick<NetworkQuestion, "from" | "until">;
  readonly placed: Placed | null;
  readonly states: Readonly<Record<string, string>>;
  readonly error?: { readonly code: string; readonly message: string };
}

/** `/utterances/ID`: the sentences of several reports that tell one utterance, held against one another. */
export interface UtteranceDocument extends Utterance {
  readonly page: "utterance";
}

/** `/occurrences/ID`: the events of several reports that are one, and what they say otherwise. */
export interface OccurrenceDocument extends Occurrence {
  readonly page: "occurrence";
}

/** `/review`: what a person may look at next, the least certain first unless the address says otherwise. */
export type ReviewDocument = {
  readonly page: "review";
  /** This server can keep decisions. */
  readonly open: boolean;
  /** Who decided last in this record: the name that is taken where none is sent. */
  readonly who: string | null;
  /** The last decisions, the newest last. */
  readonly latest: readonly Told[];
  /** Decisions whose words were not found again after rereading, the newest first. */
  readonly orphans: readonly Told[];
  /** The findings of the answer in their passages, by id. */
  readonly cards: Readonly<Record<string, Card>>;
  readonly error?: { readonly code: string; readonly message: string };
} & (
  | { readonly kind: "statements"; readonly question: Question; readonly answer: Answer }
  | { readonly kind: "events"; readonly question: DeedQuestion; readonly answer: Deeds }
);

/** `POST /corrections.json` */
export interface CorrectedDocument {
  readonly page: "corrected";
  /** Who decided. */
  readonly as: string;
  readonly decisions: readonly Decision[];
  /** Reports to read anew (`dragoman reread`), for their relative times are reckoned from another day now. */
  readonly reread: readonly string[];
}

/** `/coding?seed=&size=`: a sample to code blind: nobody's answers but one's own. */
export interface CodingDocument {
  readonly page: "coding";
  readonly open: boolean;
  readonly who: string | null;
  readonly seed: number;
  readonly size: number;
  readonly rows: readonly SampleRow[];
  /** One's own answers so far: by statement, by field. */
  readonly coded: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly error?: { readonly code: string; readonly message: string };
}
