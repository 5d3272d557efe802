import { ACTS, DragomanError, MODES, PLOVER_TYPES, STATUSES, TIE_KINDS } from "../../contract/index.ts";
import { EDITABLE, type Fields, type FindingKind } from "./types.ts";

/** What a new finding has where its maker says nothing. */
const EMPTY: Readonly<Record<FindingKind, Fields>> = {
  statement: {
    speakers: [],
    addressees: [],
    cue: null,
    content: [],
    quoted: [],
    mode: "indirect",
    insertions: [],
    route: [],
    act: "assert",
    negated: false,
    within: null,
    when: null,
    where: null,
    block: "report",
  },
  event: {
    trigger: null,
    also: [],
    plover: null,
    mode: null,
    context: [],
    cameo: null,
    goldstein: 0,
    quad: 1,
    actors: [],
    recipients: [],
    mutual: false,
    status: "happened",
    alleged: false,
    when: null,
    where: null,
    statement: null,
    block: "report",
    evidence: null,
  },
  tie: { a: null, b: null, kind: null, negated: false, when: null, statement: null, block: "report", evidence: null },
};

/** Fields that a new finding cannot do without. */
const WANTED: Readonly<Record<FindingKind, readonly string[]>> = {
  statement: ["content"],
  event: ["trigger", "plover", "cameo", "evidence"],
  tie: ["a", "b", "kind", "evidence"],
};

type Test = (value: unknown, text: string) => boolean;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const oneOf =
  (known: readonly string[]): Test =>
  (value) =>
    known.includes(value as string);
const isFlag: Test = (value) => typeof value === "boolean";
const isNull: Test = (value) => value === null;
const list =
  (test: Test): Test =>
  (value, text) =>
    Array.isArray(value) && value.every((one) => test(one, text));
const either =
  (...tests: readonly Test[]): Test =>
  (value, text) =>
    tests.some((test) => test(value, text));
const LOW = /[\uDC00-\uDFFF]/;
/** A span of the text: its words, and no half of a character. */
const isSpan: Test = (value, text) => {
  if (!isObject(value)) return false;
  const { start, end } = value as { start: number; end: number };
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    start >= 0 &&
    end > start &&
    end <= text.length &&
    !LOW.test(text[start] as string) &&
    !LOW.test(text[end] ?? "")
  );
};
const isNamed: Test = (value) => typeof value === "string" && /^(?:wd:Q\d+|dg:.+)$/.test(value);
const isRef: Test = (value, text) =>
  isObject(value) &&
  (isSpan(value, text) || (value.start === null && value.end === null && value.actor !== null)) &&
  (value.actor === null || isNamed(value.actor, text)) &&
  ["stated", "implied", "known"].includes(value.basis as string);
const DAY = /^[+-]?\d{4,}(-\d{2}(-\d{2})?)?$/;
const isDay: Test = (value) => value === null || (typeof value === "string" && DAY.test(value));
const isWhen: Test = (value, text) =>
  isObject(value) &&
  isDay(value.from, text) &&
  isDay(value.until, text) &&
  typeof value.value === "string" &&
  typeof value.precision === "string" &&
  typeof value.basis === "string";
const isWhere: Test = (value) => isObject(value) && typeof value.name === "string" && value.name !== "";
const isNumber: Test = (value) => typeof value === "number" && Number.isFinite(value);

const TESTS: Readonly<Record<string, Test>> = {
  speakers: list(isRef),
  addressees: list(isRef),
  actors: list(isRef),
  recipients: list(isRef),
  a: isRef,
  b: isRef,
  cue: either(isNull, isSpan),
  content: (value, text) => list(isSpan)(value, text) && (value as readonly unknown[]).length > 0,
  quoted: list(isSpan),
  trigger: isSpan,
  also: list(isSpan),
  evidence: isSpan,
  act: oneOf(ACTS),
  plover: oneOf(PLOVER_TYPES),
  cameo: (value) => typeof value === "string" && /^\d{2,4}$/.test(value),
  status: oneOf(STATUSES),
  negated: isFlag,
  alleged: isFlag,
  mutual: isFlag,
  when: either(isNull, isWhen),
  where: either(isNull, isWhere),
  goldstein: isNumber,
  quad: (value) => [1, 2, 3, 4].includes(value as number),
  context: list((value) => typeof value === "string"),
};

/** Fields that mean other things in findings of other kinds. */
const OF_KIND: Readonly<Record<FindingKind, Readonly<Record<string, Test>>>> = {
  statement: { mode: oneOf(MODES) },
  event: { mode: either(isNull, (value) => typeof value === "string") },
  tie: { kind: oneOf(TIE_KINDS) },
};

/**
 * The fields that a person sets, as they are kept; of a new finding all that it has.
 *
 * @param text the report's text, into which spans point
 * @throws DragomanError `query` for a field that is none or cannot be set, or a value that it cannot have
 */
export function checkFields(kind: FindingKind, set: Fields, text: string, isNew = false): Fields {
  const names = Object.keys(set);
  if (names.length === 0) throw new DragomanError("query", `say which field is what: ${EDITABLE[kind].join(", ")}`);
  for (const name of names) {
    if (!EDITABLE[kind].includes(name) && !(isNew && name === "block"))
      throw new DragomanError(
        "query",
        `${kind}s have no field "${name}" to set; there are: ${EDITABLE[kind].join(", ")}`,
      );
    const test = OF_KIND[kind][name] ?? TESTS[name];
    if (test && !test(set[name], text))
      throw new DragomanError("query", `${name} of a ${kind} cannot be ${JSON.stringify(set[name])?.slice(0, 120)}`);
  }
  if (!isNew) return { ...set };
  const missing = WANTED[kind].find((name) => !Object.hasOwn(set, name));
  if (missing !== undefined) throw new DragomanError("query", `a ${kind} of your own wants ${WANTED[kind].join(", ")}`);
  return { ...EMPTY[kind], ...set };
}
