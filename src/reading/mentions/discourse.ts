import type { Name, Report } from "../../contract/index.ts";
import type { Register } from "../../register/index.ts";
import type { Document } from "../document/index.ts";
import type { TreeSentence } from "../document/tree.ts";
import type { Cast, Entity } from "./entities/index.ts";
import type { NamedCountries } from "./namedCountries.ts";
import type { Initials } from "./names/initials.ts";
import type { Spotted } from "./names/spotted.ts";
import { type Run, spanOfRun } from "./run.ts";

/** What reading the mentions of one sentence needs of the report, and where it puts what it finds. */
export interface Discourse {
  readonly document: Document;
  readonly report: Report;
  readonly register: Register;
  readonly cast: Cast;
  readonly names: Name[];
  /** How often the report names each state; ISO 3166 alpha-3. */
  readonly about: ReadonlyMap<string, number>;
  /** The ids of the bodies of several states that it names. */
  readonly unions: ReadonlySet<string>;
  /** The countries that its sentences tell of. */
  readonly around: NamedCountries;
  /** Number of the quotation that an offset stands in; -1 outside of all. */
  readonly quoteAt: (offset: number) => number;
  /** Bodies by the initials that the report gave them: "the Lake Harbour Board (LHB)". */
  readonly initials: Map<string, Entity>;
  /** Who speaks a quotation, as far as it is known. */
  readonly speakers: Map<number, number>;
}

/** One sentence made ready: its names, and whom its words mean. */
export interface SentenceContext {
  readonly sentence: TreeSentence;
  /** Its place in the report. */
  readonly number: number;
  readonly spotted: readonly Spotted[];
  /** The initials in brackets that it gives to names. */
  readonly initials: readonly Initials[];
  /** Whom each word of a person's name or role means, as far as the sentence has been read. */
  readonly owners: Map<number, Entity>;
  /** Whom each head word means, of whatever kind. */
  readonly meant: Map<number, Entity>;
}

/** The words of a run as they are printed. */
export const printedWords = ({ sentence }: SentenceContext, run: Run, { report }: Discourse): string => {
  const { start, end } = spanOfRun(sentence, run);
  return report.text.slice(start, end);
};
