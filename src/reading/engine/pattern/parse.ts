import type { Operator } from "./types.ts";

/** A pattern as it is written, before its names are looked up. */
export interface WrittenNode {
  readonly tests: readonly WrittenTest[];
  readonly capture: string | null;
  readonly reference: boolean;
  readonly arcs: readonly WrittenArc[];
  readonly position: number;
}

export interface WrittenTest {
  readonly key: string;
  readonly values: readonly string[];
  readonly negated: boolean;
  readonly position: number;
}

export interface WrittenArc {
  readonly operator: Operator;
  readonly relations: readonly string[];
  readonly reach: number | null;
  readonly negated: boolean;
  readonly optional: boolean;
  readonly target: WrittenNode;
  readonly position: number;
}

/** A slip in a pattern: what was expected, and where (from 0). */
export class PatternError extends Error {
  readonly position: number;
  constructor(source: string, position: number, expected: string) {
    super(`column ${position + 1}: expected ${expected} at "${source.slice(position, position + 20)}" in ${source}`);
    this.name = "PatternError";
    this.position = position;
  }
}

const NAME = /[a-z][a-z0-9-]*/y;
const OPERATOR = /(?:>>|<<|>|<|\.\.(\d+)?|\.|--(\d+)?|-|\$)/y;
/** "obl", "obl:agent", "acl!" (without a subtype), "@subject". */
const RELATION = /@[a-z-]+|[a-z]+(?::[a-z]+)?!?/y;
/** "lemma:quote|cite", "!is:passive", "cue". */
const TEST = /(!?)([a-z]+)(?::([^;{}]+))?/y;

/**
 * Reads the pattern language (after Semgrex and the dependency matchers): `{tests}=capture` is a word, `>obj {…}` a word
 * that hangs on it as its object, `<` the word it hangs on, `>>` and `<<` the same over several arcs, `.` the next word,
 * `..12` a word behind it with at most twelve between, `-` and `--12` the same in front, `$` a sibling. `!` before an arc
 * forbids it, `?` makes it optional; all arcs belong to the word before them unless parentheses say otherwise; `=name`
 * without braces is the word that was captured before.
 *
 * @throws PatternError with the position of the slip and what was expected there
 */
export function parsePattern(source: string): WrittenNode {
  let at = 0;
  const fail = (expected: string, position = at): never => {
    throw new PatternError(source, position, expected);
  };
  const space = (): void => {
    while (/\s/.test(source[at] ?? "")) at += 1;
  };
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at += found[0].length;
    return found;
  };
  const is = (mark: string): boolean => {
    if (source[at] !== mark) return false;
    at += 1;
    return true;
  };

  const tests = (): readonly WrittenTest[] => {
    const found: WrittenTest[] = [];
    space();
    while (source[at] !== "}") {
      const position = at;
      const [, not, key, value] = take(TEST) ?? fail('a test such as "lemma:say"');
      found.push({ key: key as string, values: (value ?? "").trim().split("|"), negated: not === "!", position });
      space();
      if (is(";")) space();
      else if (source[at] !== "}") fail('";" or "}"');
    }
    at += 1;
    return found;
  };

  const name = (): string => (take(NAME) ?? fail("the name of a capture"))[0];

  const arcs = (): readonly WrittenArc[] => {
    const found: WrittenArc[] = [];
    for (;;) {
      space();
      if (at >= source.length || source[at] === ")") return found;
      const position = at;
      const negated = is("!");
      const optional = !negated && is("?");
      const operator = take(OPERATOR) ?? fail('an arc such as ">obj"');
      const relations: string[] = [];
      if (/^[<>]/.test(operator[0])) {
        let first = take(RELATION);
        while (first) {
          relations.push(first[0]);
          first = is("|") ? (take(RELATION) ?? fail("a relation")) : null;
        }
      }
      space();
      const reach = operator[1] ?? operator[2];
      found.push({
        operator: operator[0].replace(/\d+$/, "") as Operator,
        relations,
        reach: reach === undefined ? null : Number(reach),
        negated,
        optional,
        target: word(),
        position,
      });
    }
  };

  const word = (): WrittenNode => {
    space();
    const position = at;
    if (is("(")) {
      const inner = word();
      const more = arcs();
      if (!is(")")) fail('")"');
      return { ...inner, arcs: [...inner.arcs, ...more] };
    }
    if (is("=")) return { tests: [], capture: name(), reference: true, arcs: [], position };
    if (!is("{")) fail('"{", "(" or "="');
    const own = tests();
    const capture = is("=") ? name() : null;
    return { tests: own, capture, reference: false, arcs: [], position };
  };

  const root = word();
  const whole = { ...root, arcs: [...root.arcs, ...arcs()] };
  if (at < source.length) fail("the end of the pattern");
  return whole;
}
