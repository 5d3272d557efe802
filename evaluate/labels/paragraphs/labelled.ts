import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Half } from "./draw.ts";

/** Where words begin and end, in UTF-16 code units into the article; the end is exclusive. */
export type Range = readonly [start: number, end: number];

/** Who is meant by words of an article, as far as it can be known. */
export interface LabelledActor {
  readonly kind: "person" | "body" | "state" | "group" | "igo";
  /** False for one of whom nobody can say who it is ("critics"). */
  readonly known: boolean;
  /** Names that are right; of one who is not known, names that do no harm. */
  readonly names: readonly string[];
  /** Countries that are right, ISO 3166 alpha-3; null among them: none is right as well. Null: open, not judged. */
  readonly countries: readonly (string | null)[] | null;
}

/** A statement of a drawn paragraph as we read it. See the README beside the labels. */
export interface LabelledStatement {
  readonly content: readonly Range[];
  /** Other bounds that are as right. */
  readonly otherContent: readonly (readonly Range[])[];
  readonly cue: Range | null;
  readonly speakers: readonly { readonly span: Range; readonly actor: string | null }[];
  readonly addressees: readonly { readonly span: Range; readonly actor: string | null; readonly optional: boolean }[];
  readonly routes: readonly { readonly span: Range; readonly kinds: readonly string[]; readonly optional: boolean }[];
  readonly acts: readonly string[];
  readonly negated: boolean;
  readonly day: { readonly from: string; readonly until: string; readonly optional: boolean } | null;
  readonly within: number | null;
  /** Counts neither for nor against the reader. */
  readonly optional: boolean;
}

export interface LabelledParagraph {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly statements: readonly LabelledStatement[];
}

export interface LabelFile {
  readonly half: Half;
  /** The day of publication by article, where the page tells it. */
  readonly published: Readonly<Record<string, string | null>>;
  readonly actors: Readonly<Record<string, LabelledActor>>;
  readonly paragraphs: readonly LabelledParagraph[];
}

/** The labels of one half. */
export const readLabels = (half: Half): LabelFile =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../statements-${half}.json`), "utf8")) as LabelFile;
