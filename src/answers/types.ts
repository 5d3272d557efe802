import type { Actor, BlockKind, Event, Mention, Statement, Tie } from "../contract/index.ts";
import type { Review } from "../record/corrections/types.ts";

/** Which findings by what a person said of them; those that nobody rejected where not given. */
export type Reviewed = "yes" | "no" | "rejected" | "all";

/** One report in a list. */
export interface ReportRow {
  /** First 16 hex digits of the text's hash; the address is `/reports/ID`. */
  readonly id: string;
  readonly title: string | null;
  /** Its first words, by which one without a title is known. */
  readonly begins: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly language: string;
  readonly statements: number;
  readonly events: number;
  readonly words: number;
  /** ISO time at which it was added. */
  readonly added: string;
  /** 1 for the first, 2 for the next words found at the same address … */
  readonly version: number;
}

export interface ReportsQuery {
  readonly id?: string;
  readonly text?: string;
  readonly publisher?: string;
  readonly from?: string;
  readonly until?: string;
  readonly offset?: number;
  /** At most 500; 50 where not given. */
  readonly limit?: number;
}

/** One or several values; a statement has to have one of them. */
export type OneOrMore = string | readonly string[];

/**
 * Who said what to whom: every part may be left out, and all that are given have to hold. The whole query fits in an
 * address. Somebody is told by words of a name or role, an actor id, `country:FRA` or `for:FRA` (see `whereOf`).
 */
export interface Question {
  /** Free text over the whole statement: "quoted phrase", prefix*, -without, OR, NOT, parentheses; see `toWanted`. */
  readonly text?: string;
  readonly speaker?: OneOrMore;
  readonly to?: OneOrMore;
  /** Speaker or addressee. */
  readonly actor?: OneOrMore;
  /** Two of whom one said it to the other, whichever. */
  readonly between?: readonly [string, string];
  /** A state's code or name: speaker or addressee of that country. */
  readonly country?: OneOrMore;
  /** A state's code or name: speaker or addressee is the state or speaks for it. */
  readonly for?: OneOrMore;
  /** PLOVER sector of speaker or addressee. */
  readonly sector?: OneOrMore;
  /** Anyone or anything named in the content. */
  readonly about?: string;
  /** Part of an outlet's name. */
  readonly publisher?: OneOrMore;
  /** "accuse", "not accuse" for a denied one. */
  readonly act?: OneOrMore;
  readonly mode?: OneOrMore;
  readonly negated?: boolean;
  /** Kind of route. */
  readonly route?: OneOrMore;
  /** Days of publication. */
  readonly from?: string;
  readonly until?: string;
  /** Only of reports that were added to the record after this time (ISO). */
  readonly addedAfter?: string;
  /** Days of saying. */
  readonly saidFrom?: string;
  readonly saidUntil?: string;
  /** Which day counts over time and `undated` go by; the day of publication where not given. */
  readonly day?: "published" | "said";
  /** Only what has no such day. */
  readonly undated?: boolean;
  /** Part of a place's name, or a country's code: where it was said. */
  readonly place?: string;
  /** Confidence at least, 0 to 1. */
  readonly least?: number;
  /** Told by so many outlets at least, 1 to 1000: the same utterance, or the same occurrence. */
  readonly outlets?: number;
  /** False: of reports that are copies of one text only the first counts. */
  readonly copies?: boolean;
  readonly reviewed?: Reviewed;
  /** A tag that a person set. */
  readonly tag?: OneOrMore;
  /** Newest first where not given. */
  readonly sort?: Sort;
  readonly offset?: number;
  readonly limit?: number;
  /** Only rows behind this one, as the answer before told in `next`. */
  readonly after?: Cursor;
}

/**
 * Who did what to whom: as in `Question`, every part may be left out. Unless `status` says otherwise, only what happened
 * or goes on is told, and not what is only claimed: what was planned or threatened was not done.
 */
export interface DeedQuestion
  extends Pick<
    Question,
    | "to"
    | "actor"
    | "between"
    | "country"
    | "for"
    | "sector"
    | "publisher"
    | "from"
    | "until"
    | "addedAfter"
    | "place"
    | "least"
    | "outlets"
    | "copies"
    | "reviewed"
    | "tag"
    | "sort"
    | "offset"
    | "limit"
    | "after"
  > {
  /** Every one of these words stands in the words that tell of it. */
  readonly text?: string;
  /** Who did it. */
  readonly did?: OneOrMore;
  /** Type of PLOVER. */
  readonly type?: OneOrMore;
  /** The beginning of a CAMEO code: "19" for all use of force. */
  readonly code?: OneOrMore;
  readonly status?: OneOrMore;
  readonly alleged?: boolean;
  /** Days on which it was done. */
  readonly doneFrom?: string;
  readonly doneUntil?: string;
}

/** One event as an answer. */
export interface DeedRow {
  readonly id: string;
  readonly report: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly parties: readonly DeedParty[];
  /** The page's own word for it. */
  readonly words: string;
  /** The sentence or clause that tells of it. */
  readonly evidence: string;
  readonly plover: Event["plover"];
  readonly cameo: string;
  /** What the code means, in CAMEO's words. */
  readonly meaning: string;
  readonly goldstein: number;
  readonly quad: number;
  readonly status: Event["status"];
  readonly alleged: boolean;
  readonly mutual: boolean;
  readonly when: string | null;
  readonly whenUntil: string | null;
  readonly where: string | null;
  /** The statement that tells of it; null where the report does. */
  readonly statement: string | null;
  readonly by: string;
  readonly confidence: number;
  readonly start: number;
  /** What people decided about it; null where nobody has. */
  readonly reviewed: Review | null;
}

export interface DeedParty extends Omit<PartyRow, "role"> {
  readonly role: "actor" | "recipient";
}

export interface Deeds extends Page<DeedRow> {
  /** How many more answer the question but were planned, threatened, denied … or are only claimed; 0 where `status` was given. */
  readonly leftOut: number;
  readonly facets: readonly { readonly field: "type" | "status"; readonly values: Facet["values"] }[];
}

export type Sort = "newest" | "oldest" | "surest" | "doubtful";

export type Period = "day" | "week" | "month" | "year";

/** Statements in one period, and all reports of it. */
export interface PeriodCount {
  /** 2024-11-12, 2024-W46, 2024-11 or 2024 */
  readonly period: string;
  readonly count: number;
  readonly reports: number;
}

export const dayOf = ({ day = "published" }: Question): "published" | "said" => day;

/** The place of a row in the order of answers. */
export interface Cursor {
  /** Day or confidence by which the answer is sorted; null where there is none. */
  readonly by: string | number | null;
  readonly report: string;
  readonly position: number;
}

/** Somebody who said it or to whom it was said. */
export interface PartyRow {
  readonly role: "speaker" | "addressee";
  readonly words: string;
  readonly actor: string | null;
  /** The actor's name in the record; null where the words were linked to nobody. */
  readonly name: string | null;
}

/** One statement as an answer: its words, never more than a link away from the page. */
export interface StatementRow {
  readonly id: string;
  readonly report: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly speaker: string;
  /** The actor's name in the record where the words were linked. */
  readonly speakerName: string | null;
  readonly addressee: string;
  readonly addresseeName: string | null;
  /** Each of them by itself, with whom the words were linked to. */
  readonly parties: readonly PartyRow[];
  readonly cue: string;
  /** Pieces joined by " … ". */
  readonly content: string;
  readonly route: string;
  readonly mode: Statement["mode"];
  /** What is done by saying it; of a denied cue (`negated`) that of the bare verb, which nobody did. */
  readonly act: Statement["act"];
  /** The cue is denied: "did not rule out". `toldAct` gives the act as people are told it. */
  readonly negated: boolean;
  /** The first day on which it may have been said, and the last; of a day both; null for an open end, or for none at all. */
  readonly when: string | null;
  readonly whenUntil: string | null;
  readonly block: BlockKind;
  readonly by: string;
  /** The other rules and heads that agree or gave a part of it. */
  readonly support: readonly string[];
  readonly confidence: number;
  /** Offset of the first piece of content in the report's text. */
  readonly start: number;
  /** Where the words asked for stand in `content`, as offsets into it; none where no words were asked for. */
  readonly hits: readonly (readonly [start: number, end: number])[];
  /** What people decided about it; null where nobody has. The confidence stays the machine's. */
  readonly reviewed: Review | null;
}

/** Words by which reports mean an actor, and where they stand first. */
export interface Spelling {
  readonly words: string;
  readonly form: Mention["form"];
  readonly count: number;
  readonly reports: number;
  /** A report that has them, and the offset of the first. */
  readonly report: string;
  readonly start: number;
}

export interface Facet {
  readonly field: "speaker" | "addressee" | "country" | "publisher" | "act" | "mode" | "route" | "year";
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

export interface Answer {
  readonly total: number;
  /** Where the next rows begin; null where these are the last. */
  readonly next: Cursor | null;
  readonly rows: readonly StatementRow[];
  readonly facets: readonly Facet[];
}

/** A part of an answer's rows, and where the next begins; null where these are the last. */
export interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly next: Cursor | null;
}

export interface Page<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

/** How much a record holds, and between which days of publication. */
export interface Counts {
  readonly reports: number;
  readonly statements: number;
  readonly speakers: number;
  readonly publishers: number;
  readonly from: string | null;
  readonly until: string | null;
}

/** One of two who speak and deal with each other. */
export interface Side {
  /** As a question tells it: an id, `for:RUS` (the state and whoever speaks for it), or words. */
  readonly told: string;
  readonly name: string;
  /** Whose page it has; null for words that are linked to nobody. */
  readonly actor: string | null;
}

/** Two, and the days of publication between which they are asked about. */
export interface PairQuestion extends Pick<Question, "from" | "until" | "offset"> {
  readonly one: string;
  readonly other: string;
  /** At most 500 rows; 50 where not given. */
  readonly limit?: number;
}

/** A month or a year of a pair. */
export interface PairPeriod {
  readonly period: string;
  /** Statements of the first to the second, and back. */
  readonly there: number;
  readonly back: number;
  /** Events that happened or go on, by quad. */
  readonly cooperation: number;
  readonly conflict: number;
}

export interface Pair {
  readonly sides: readonly [Side, Side];
  readonly said: { readonly there: number; readonly back: number };
  readonly statements: Page<StatementRow>;
  /** Of every status. */
  readonly events: Page<DeedRow>;
  /** The rows of both on one line: which kind comes next. */
  readonly order: readonly ("statement" | "event")[];
  readonly by: Period;
  readonly periods: readonly PairPeriod[];
}

/** With whom somebody speaks and deals, and how often. */
export interface Counterpart {
  readonly actor: string;
  readonly name: string;
  /** How the counterpart stands in the address of a pair. */
  readonly pairAs: string;
  readonly said: number;
  readonly told: number;
  readonly did: number;
  readonly undergone: number;
}

/** Two who speak to each other. */
export interface PairCount {
  readonly one: Side;
  readonly other: Side;
  /** Statements in both directions. */
  readonly count: number;
}

/** One actor in a list. */
export interface ActorRow {
  readonly id: string;
  readonly name: string;
  readonly kind: Actor["kind"];
  readonly country: string | null;
  readonly sector: string | null;
  readonly reports: number;
  readonly said: number;
  readonly told: number;
  /** Events in which it takes part, of every status. */
  readonly events: number;
}

export interface ActorsQuery {
  /** A part of the name, or a country's code. */
  readonly text?: string;
  readonly kind?: string;
  readonly offset?: number;
  /** At most 500; 50 where not given. */
  readonly limit?: number;
}

export interface ActorList extends Page<ActorRow> {
  /** How many of each kind answer, whatever kind is asked for. */
  readonly kinds: Facet["values"];
}

/** Who said how much. */
export interface SpeakerCount {
  readonly actor: string;
  readonly name: string;
  readonly count: number;
}

/** Days of publication, and who stands for whom. */
export interface NetworkQuestion extends Pick<Question, "from" | "until"> {
  /** `states`, where not given: whoever speaks for a state stands for it; `actors`: each by itself. */
  readonly by?: "states" | "actors";
}

export interface NetworkNode {
  readonly id: string;
  readonly name: string;
  readonly kind: Actor["kind"];
  readonly country: string | null;
  /** How it stands in the address of a pair. */
  readonly pairAs: string;
  /** Of all its ties. */
  readonly count: number;
}

/** What two said to each other and did that happened or goes on, in both directions. */
export interface NetworkEdge {
  readonly one: string;
  readonly other: string;
  readonly said: number;
  readonly cooperation: number;
  readonly conflict: number;
}

export interface Network {
  readonly by: "states" | "actors";
  /** The greatest first. */
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  /** How many smaller ties are not among them. */
  readonly leftOut: number;
}

/** What happened in one place. */
export interface PlaceCount {
  readonly name: string;
  readonly country: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly cooperation: number;
  readonly conflict: number;
}

export interface Placed {
  readonly places: readonly PlaceCount[];
  /** Events whose place is not known. */
  readonly unplaced: number;
  /** Events that were only planned, denied or claimed. */
  readonly leftOut: number;
}

/** A finding in the passage that it stands in. */
export type Card = {
  readonly kind: "statement" | "event" | "tie";
  /** As it stands; spans point into the report's text. */
  readonly finding: Statement | Event | Tie;
  /** As the reader found it; null where a person added it. */
  readonly machine: Statement | Event | Tie | null;
  /** The names of those whom it names, by their ids. */
  readonly names: Readonly<Record<string, string>>;
  /** The lines around it, and where they begin in the report's text. */
  readonly passage: { readonly start: number; readonly words: string };
};

/** One statement of a sample that people code, without what the reader or anybody else made of it. */
export interface SampleRow {
  readonly id: string;
  readonly publisher: string | null;
  readonly published: string | null;
  /** The paragraph around it. */
  readonly passage: string;
  /** What was said, as the report's own words. */
  readonly words: string;
}

/** An actor as a change of who is who shows it. */
export interface PersonShown {
  readonly id: string;
  readonly name: string;
  /** Other names. */
  readonly names: readonly string[];
  readonly offices: readonly {
    readonly title: string;
    readonly of: string | null;
    readonly from: string | null;
    readonly until: string | null;
  }[];
  /** Findings in which reports mean them, as they were read last. */
  readonly statements: number;
  readonly events: number;
}

/** What a change of who is who does. */
export interface PeopleAfter {
  /** In one line. */
  readonly done: string;
  readonly before: readonly PersonShown[];
  readonly after: readonly PersonShown[];
  /** Ids of the reports whose words it may be about: they are to be read anew. */
  readonly naming: readonly string[];
  /** The first of them. */
  readonly reports: readonly ReportRow[];
  /** The number of the decision; null where it is only tried. */
  readonly decision: number | null;
}
