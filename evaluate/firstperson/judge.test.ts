import { expect, it } from "vitest";
import type { Mention, Reading, Statement } from "../../src/contract/index.ts";
import { isLabelledSource, judgeFirstPerson } from "./judge.ts";

const TEXT = "Ines Calder said: “I told them: ‘I stay’.” Tom Reed left.";
const at = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};
const [I, INNER] = [at("I", at("“").start), at("I", at("‘").start)];

const statement = (quoted: string, entity: number | null, within: string | null = null): Statement =>
  ({
    quoted: [at(quoted)],
    speakers: [{ ...at("Ines Calder"), actor: null, entity, basis: "stated" }],
    within,
  }) as Partial<Statement> as Statement;
const mention = (span: { start: number; end: number }, entity: number): Mention => ({
  ...span,
  entity,
  actor: null,
  form: "pronoun",
});
const reading = (
  statements: readonly Statement[],
  mentions: readonly Mention[],
): Pick<Reading, "statements" | "mentions"> => ({
  statements,
  mentions,
});

const OUTER = statement("I told them: ‘I stay’.", 1);

it("is right where the pronoun and a speaker of its statement are one, and another where they are not", () => {
  expect(judgeFirstPerson(reading([OUTER], [mention(I, 1)]), I)).toBe("right");
  expect(judgeFirstPerson(reading([OUTER], [mention(I, 2)]), I)).toBe("other");
});

it("judges a pronoun by the innermost statement around it", () => {
  const inner = statement("I stay", 2, "outer");
  expect(judgeFirstPerson(reading([OUTER, inner], [mention(INNER, 1)]), INNER)).toBe("other");
  expect(judgeFirstPerson(reading([OUTER, inner], [mention(INNER, 2)]), INNER)).toBe("right");
  expect(judgeFirstPerson(reading([OUTER, inner], [mention(I, 1)]), I)).toBe("right");
});

it("takes either of two statements of the same words, but the nested one where one stands in the other", () => {
  const [one, other] = [statement("I stay", 1), statement("I stay", 2)];
  expect(judgeFirstPerson(reading([one, other], [mention(INNER, 2)]), INNER)).toBe("right");
  expect(judgeFirstPerson(reading([one, statement("I stay", 2, "one")], [mention(INNER, 1)]), INNER)).toBe("other");
});

it("counts what is nobody's mention, what nobody speaks, and what stands in no statement", () => {
  expect(judgeFirstPerson(reading([OUTER], []), I)).toBe("unresolved");
  expect(judgeFirstPerson(reading([statement("I told them", null)], [mention(I, 1)]), I)).toBe("unresolved");
  expect(judgeFirstPerson(reading([statement("I stay", 1)], [mention(I, 1)]), I)).toBe("lost");
});

it("tells by the labels whether the pronoun is the one named as the source", () => {
  const label = (content: string, source: string | null) => ({
    speakers: source === null ? [] : [at(source)],
    cue: null,
    content: [at(content)],
    addressees: [],
    routes: [],
    optional: false,
  });
  const named = reading([], [mention(I, 1), mention(at("Ines Calder"), 1), mention(at("Tom Reed"), 2)]);
  const outer = label("“I told them: ‘I stay’.”", "Ines Calder");
  expect(isLabelledSource(named, [outer], I)).toBe(true);
  expect(isLabelledSource(named, [outer, label("I told", "Tom Reed")], I)).toBe(false);
  expect(isLabelledSource(named, [label("I told", null)], I)).toBe(null);
  expect(isLabelledSource(named, [], I)).toBe(null);
});
