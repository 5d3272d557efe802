import { describe, expect, it } from "vitest";
import { judgeNegation, type NegationLabel, type Said } from "./judge.ts";

// "The mayor did not say that the bridge was closed."
const denied: NegationLabel = { cue: [10, 21], content: [[22, 48]], negated: true };
const said = (negated?: boolean): Said => ({
  cue: { start: 18, end: 21 },
  content: [{ start: 27, end: 48 }],
  negated,
});

describe("the verdict on a negated or affirmed statement", () => {
  it("is right where the statement is found with its polarity", () => {
    expect(judgeNegation(denied, [said(true)])).toBe("right");
    expect(judgeNegation({ ...denied, negated: false }, [said(false)])).toBe("right");
  });

  it("is the opposite where the statement is found with the other polarity, or with none told", () => {
    expect(judgeNegation(denied, [said(false)])).toBe("opposite");
    expect(judgeNegation(denied, [said()])).toBe("opposite");
    expect(judgeNegation({ ...denied, negated: false }, [said(true)])).toBe("opposite");
  });

  it("is the opposite where one of two statements at the cue has the wrong polarity", () => {
    expect(judgeNegation(denied, [said(true), said(false)])).toBe("opposite");
  });

  it("is missed where no statement is found, where only the cue is, or where only the content is", () => {
    expect(judgeNegation(denied, [])).toBe("missed");
    expect(judgeNegation(denied, [{ ...said(true), content: [{ start: 60, end: 80 }] }])).toBe("missed");
    expect(judgeNegation(denied, [{ ...said(true), cue: { start: 60, end: 64 } }])).toBe("missed");
    expect(judgeNegation(denied, [{ ...said(true), cue: null }])).toBe("missed");
  });

  it("lets a refused act go unfound, yet not be told as done", () => {
    const refused: NegationLabel = { ...denied, optional: true };
    expect(judgeNegation(refused, [])).toBe("right");
    expect(judgeNegation(refused, [said(true)])).toBe("right");
    expect(judgeNegation(refused, [said(false)])).toBe("opposite");
  });
});

describe("the verdict on a place where no statement stands", () => {
  const none: NegationLabel = { cue: [10, 21], content: [], negated: null };

  it("is right where nothing is found there, whatever is found elsewhere", () => {
    expect(judgeNegation(none, [])).toBe("right");
    expect(judgeNegation(none, [{ ...said(false), cue: { start: 21, end: 30 } }])).toBe("right");
  });

  it("is invented where a statement is found there, negated or not", () => {
    expect(judgeNegation(none, [said(false)])).toBe("invented");
    expect(judgeNegation(none, [said(true)])).toBe("invented");
  });
});
