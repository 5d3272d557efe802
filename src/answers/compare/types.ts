import type { Event } from "../../contract/index.ts";

/** The event data sets that can be held against a record. */
export type TheirFormat = "gdelt" | "polecat" | "icews";

/** Somebody as another data set has them. */
export interface TheirParty {
  /** As it is written there; empty where there is none. */
  readonly name: string;
  /** ISO 3166 alpha-3; null where none is told, or one that is no state (a region, an organisation). */
  readonly country: string | null;
}

/** One line of another data set. */
export interface TheirEvent {
  /** The line in the file, the first is 1. */
  readonly line: number;
  readonly id: string;
  /** The day, YYYY-MM-DD. */
  readonly day: string;
  readonly from: TheirParty;
  readonly to: TheirParty;
  /** PLOVER's type, by the published table; null for a mere statement (CAMEO 01), which is no event here. */
  readonly type: Event["plover"] | null;
  /** CAMEO's code with its leading zero; null in POLECAT, which has none. */
  readonly cameo: string | null;
  /** What it is, in words: the code's title, or type and mode. */
  readonly label: string;
  /** The report that it is from, where it names one. */
  readonly url: string | null;
  readonly outlet: string | null;
}

/** A line that could not be read, with the file's name, the line's number and what is wrong. */
export interface BadLine {
  readonly line: number;
  readonly message: string;
}

/** A file of events of others, read line by line. */
export interface Theirs {
  readonly format: TheirFormat;
  readonly events: AsyncIterable<TheirEvent | BadLine>;
}

/** An event of the record. */
export interface OurEvent {
  readonly id: string;
  readonly report: string;
  readonly day: string | null;
  readonly from: string;
  readonly to: string;
  /** The word that tells it, and the sentence or clause around it. */
  readonly words: string;
  readonly evidence: string;
  readonly plover: Event["plover"];
  /** The type it has in formats without a status; null where those cannot tell it (denied, imagined, only claimed). */
  readonly type: Event["plover"] | null;
  readonly cameo: string;
  readonly status: Event["status"];
  readonly alleged: boolean;
  readonly publisher: string | null;
  readonly url: string | null;
}

/** How near an event of ours comes to one that only they have: same type or same parties, or the same but not done. */
export type Near = "status" | "type" | "parties";

/** One line of the comparison. */
export type Compared =
  | { readonly side: "both"; readonly theirs: TheirEvent; readonly ours: OurEvent }
  | {
      readonly side: "theirs";
      readonly theirs: TheirEvent;
      /** Why the record could have it: it has the very report, or one of the outlet and day. */
      readonly covered: "report" | "outlet";
      /** What comes nearest in the record; null where nothing does. */
      readonly ours: OurEvent | null;
      readonly near: Near | null;
    }
  | {
      readonly side: "ours";
      readonly ours: OurEvent;
      /** Their file has lines from the very report of this event. */
      readonly sameReport: boolean;
    };

/** How many of one type. */
export interface TypeCount {
  readonly type: string;
  /** Their lines, and our events, that the other side has too. */
  readonly theirsBoth: number;
  readonly oursBoth: number;
  readonly theirsOnly: number;
  readonly oursOnly: number;
}

/** What a comparison comes to. */
export interface Comparison {
  readonly format: TheirFormat;
  /** Days on either side that still match. */
  readonly window: number;
  /** First and last day of their file; null where it has no event. */
  readonly days: { readonly from: string; readonly until: string } | null;
  readonly theirs: {
    readonly lines: number;
    readonly both: number;
    readonly only: number;
    /** Mere statements (CAMEO 01). */
    readonly statements: number;
    /** Of days or outlets of which the record has no report. */
    readonly uncovered: number;
    /** Without a state on either side, so that nothing can be matched. */
    readonly stateless: number;
    /** Lines that could not be read. */
    readonly bad: number;
  };
  readonly ours: {
    readonly events: number;
    readonly both: number;
    readonly only: number;
    /** Of days that their file does not have, or of no known day. */
    readonly uncovered: number;
    readonly stateless: number;
    /** Denied, imagined or only claimed: no format of theirs tells such. */
    readonly untold: number;
  };
  readonly types: readonly TypeCount[];
}
