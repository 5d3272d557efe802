import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inputLine } from "./jsonl.ts";

const failure = (line: string): string | undefined => {
  const result = inputLine(line, 7);
  return "failure" in result ? result.failure.error.code : undefined;
};

describe("a line of JSON Lines", () => {
  it("is a source with what the caller knows of it", () => {
    expect(
      inputLine('{"id":"a","text":"Words.","published":"2024-01-02","publisher":"P","title":"T","more":1}', 1),
    ).toEqual({
      source: { body: "Words.", kind: "text", id: "a", published: "2024-01-02", publisher: "P", title: "T" },
    });
  });

  it("is told what is wrong with it, with its number", () => {
    expect(failure("{nonsense")).toBe("json");
    expect(failure("[1]")).toBe("json");
    expect(failure('{"text":"a","html":"b"}')).toBe("both");
    expect(failure('{"id":"x"}')).toBe("neither");
    expect(inputLine("{nonsense", 7)).toMatchObject({
      failure: { line: 7, error: { message: expect.stringMatching(/line 7/) } },
    });
  });

  it.each(["", " ", "\t"])("has no id where the id given is empty (%j), as where none is given", (id) => {
    expect(inputLine(JSON.stringify({ id, text: "Words." }), 1)).toEqual({ source: { body: "Words.", kind: "text" } });
    expect(inputLine(JSON.stringify({ id }), 1)).toMatchObject({ failure: { id: null, error: { code: "neither" } } });
  });

  it("treats keys such as __proto__ as data", () => {
    const result = inputLine('{"__proto__":{"text":"evil"},"constructor":"x","text":"Words."}', 1);
    expect(result).toEqual({ source: { body: "Words.", kind: "text" } });
    expect(({} as { text?: string }).text).toBeUndefined();
  });

  it("gives a source or a failure for anything at all", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (line) => {
        const result = inputLine(line, 1);
        expect("source" in result !== "failure" in result).toBe(true);
      }),
    );
  });
});
