import { describe, expect, it } from "vitest";
import { cover } from "./speech.ts";

describe("a clause that a quotation stands in", () => {
  const quote = { start: 10, end: 50 };

  it("grows to the whole of it, once, though the tree has it in pieces", () => {
    expect(cover([{ start: 12, end: 20 }], quote)).toEqual([quote]);
    expect(
      cover(
        [
          { start: 5, end: 20 },
          { start: 24, end: 49 },
        ],
        quote,
      ),
    ).toEqual([{ start: 5, end: 50 }]);
  });

  it("keeps what stands outside of it apart", () => {
    expect(
      cover(
        [
          { start: 12, end: 20 },
          { start: 60, end: 70 },
        ],
        quote,
      ),
    ).toEqual([quote, { start: 60, end: 70 }]);
  });
});
