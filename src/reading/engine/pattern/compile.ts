import type { Node } from "../../document/tree.ts";
import { PatternError, parsePattern, type WrittenArc, type WrittenNode, type WrittenTest } from "./parse.ts";
import type { Arc, Pattern, PatternNode, Test, Vocabulary } from "./types.ts";

/** Words between two that an order asks for, where the pattern names no number. */
const REACH = 40;

/**
 * Compiles a pattern once, with every name looked up.
 *
 * @throws PatternError for a slip in the form, a name that the vocabulary lacks, a reference to nothing, and a pattern
 *   that every word matches
 */
export function compilePattern(source: string, vocabulary: Vocabulary): Pattern {
  const written = parsePattern(source);
  const captures: string[] = [];
  const root = compileNode(written, { source, vocabulary, captures });
  if (written.tests.length === 0 && !written.arcs.some(({ negated, optional }) => !negated && !optional))
    throw new PatternError(source, 0, "a test or an arc that some words fail; every word matches this");
  return { source, root, captures };
}

interface Names {
  readonly source: string;
  readonly vocabulary: Vocabulary;
  readonly captures: string[];
}

function compileNode({ tests, capture, reference, arcs, position }: WrittenNode, names: Names): PatternNode {
  let index = capture === null ? -1 : names.captures.indexOf(capture);
  if (reference && index < 0) throw new PatternError(names.source, position, `a capture "${capture}" in front`);
  if (!reference && index >= 0) throw new PatternError(names.source, position, `one word alone to be "=${capture}"`);
  if (capture !== null && index < 0) index = names.captures.push(capture) - 1;
  const own = tests.map((test) => compileTest(test, names));
  return {
    test: own.length === 1 ? (own[0] as Test) : (node) => own.every((test) => test(node)),
    capture: index,
    reference,
    arcs: arcs.map((arc) => compileArc(arc, names)),
  };
}

function compileArc(
  { operator, relations, reach, negated, optional, target, position }: WrittenArc,
  names: Names,
): Arc {
  const named = relations.filter((one) => one.startsWith("@"));
  if (named.length > 0 && (relations.length > 1 || operator !== ">"))
    throw new PatternError(names.source, position, `a derived relation by itself behind ">"`);
  const derived = named[0] === undefined ? null : names.vocabulary.relations[named[0].slice(1)];
  if (derived === undefined)
    throw new PatternError(names.source, position, `a relation that is known, not ${named[0]}`);
  return {
    operator,
    relation: relations.length === 0 || derived ? () => true : relationTest(relations),
    derived,
    reach: reach ?? REACH,
    negated,
    optional,
    target: compileNode(target, names),
  };
}

/** "obl" with any subtype, "obl:agent" with that one, "acl!" with none. */
function relationTest(relations: readonly string[]): Test {
  const bases = new Set(relations.filter((one) => !/[:!]/.test(one)));
  const exact = new Set(relations.filter((one) => /[:!]/.test(one)).map((one) => one.replace("!", "")));
  return ({ rel, deprel }) => bases.has(rel) || exact.has(deprel);
}

const FIELDS: Readonly<Record<string, (node: Node) => string>> = {
  form: ({ lower }) => lower,
  lemma: ({ lemma }) => lemma,
  tag: ({ upos }) => upos,
};

function compileTest(written: WrittenTest, names: Names): Test {
  const test = positiveTest(written, names);
  return written.negated ? (node) => !test(node) : test;
}

function positiveTest({ key, values, position }: WrittenTest, { source, vocabulary: { tests } }: Names): Test {
  const any = (tests: readonly Test[]): Test =>
    tests.length === 1 ? (tests[0] as Test) : (node) => tests.some((test) => test(node));
  const known = (value: string, test: Test | undefined): Test => {
    if (test === undefined) throw new PatternError(source, position, `a ${key} that is known, not "${value}"`);
    return test;
  };
  if (values.some((value) => value === "")) throw new PatternError(source, position, `a value behind "${key}:"`);
  const field = FIELDS[key];
  if (field) return wordTest(field, values);
  if (key === "rel") return relationTest(values);
  if (key === "feat") return ({ feats }) => values.some((value) => feats.split("|").includes(value));
  const named = tests[key];
  if (named) return any(values.map((value) => known(value, named(value))));
  throw new PatternError(source, position, `one of form, lemma, tag, rel, feat, ${Object.keys(tests).join(", ")}`);
}

/** Whole words; "*ing" and "im*" match by their end and beginning. */
function wordTest(field: (node: Node) => string, values: readonly string[]): Test {
  const whole = new Set(values.filter((value) => !value.includes("*")));
  const ends = values.filter((value) => value.startsWith("*")).map((value) => value.slice(1));
  const begins = values.filter((value) => value.endsWith("*")).map((value) => value.slice(0, -1));
  return (node) => {
    const word = field(node);
    return whole.has(word) || ends.some((end) => word.endsWith(end)) || begins.some((begin) => word.startsWith(begin));
  };
}
