import type { BlockKind, Mention, Statement } from "../contract/index.ts";

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

/** Who said what to whom: every part may be left out. The whole query fits in an address. */
export interface Question {
  /** Free text over contents; parsed by us into bound FTS5 terms ("quoted phrase", -without). */
  readonly text?: string;
  /** A name, words or an actor id. */
  readonly speaker?: string;
  readonly to?: string;
  /** Speaker, addressee or mentioned. */
  readonly actor?: string;
  /** Anyone or anything named in the content. */
  readonly about?: string;
  readonly publisher?: string;
  readonly act?: string;
  readonly mode?: Statement["mode"];
  readonly from?: string;
  readonly until?: string;
  readonly offset?: number;
  readonly limit?: number;
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
  readonly act: Statement["act"];
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
  readonly field: "speaker" | "addressee" | "publisher" | "act" | "year";
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

export interface Answer {
  readonly total: number;
  readonly rows: readonly StatementRow[];
  readonly facets: readonly Facet[];
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
