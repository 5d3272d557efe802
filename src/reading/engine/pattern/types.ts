import type { Node } from "../../document/tree.ts";

/** A test of one word by itself. */
export type Test = (node: Node) => boolean;

/** How a word of a pattern stands to the one that an arc leads to. */
export type Operator = ">" | "<" | ">>" | "<<" | "." | ".." | "-" | "--" | "$";

export interface Arc {
  readonly operator: Operator;
  /** Whether the relation between the two will do; always true where none is named. */
  readonly relation: (node: Node) => boolean;
  /** The words that a derived relation ("@subject") leads to; null for relations of the tree. */
  readonly derived: ((node: Node) => readonly Node[]) | null;
  /** Words between at most, for the operators of order. */
  readonly reach: number;
  /** "!": no such word may stand there. */
  readonly negated: boolean;
  /** "?": it is captured where it stands there. */
  readonly optional: boolean;
  readonly target: PatternNode;
}

export interface PatternNode {
  readonly test: Test;
  /** Index of the capture that this word fills, or that it must be, where it is a reference; -1 for none. */
  readonly capture: number;
  /** "=name" without braces: the very word that was captured before. */
  readonly reference: boolean;
  readonly arcs: readonly Arc[];
}

/** A pattern ready to be matched. */
export interface Pattern {
  readonly source: string;
  readonly root: PatternNode;
  /** Names of the captures in the order of their first appearance. */
  readonly captures: readonly string[];
}

/** The words of one match by the names of the captures; optional ones may be absent. */
export type Match = Readonly<Record<string, Node | undefined>>;

/** What patterns of a language may name beside forms, lemmas, tags, relations and features. */
export interface Vocabulary {
  /** Tests by their key: "class:asks" asks `tests.class` for "asks", which is undefined where there is no such class. */
  readonly tests: Readonly<Record<string, (value: string) => Test | undefined>>;
  /** ">@subject": words that the clause has in a role, whatever the tree calls it. */
  readonly relations: Readonly<Record<string, (node: Node) => readonly Node[]>>;
}
