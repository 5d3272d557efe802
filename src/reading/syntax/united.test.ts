import { describe, expect, it } from "vitest";
import { united } from "./united.ts";

describe("a clause that a quotation stands in", () => {
  const quote = { start: 10, end: 50 };

  it("grows to the whole of it, once, though the tree has it in pieces", () => {
    expect(united([{ start: 12, end: 20 }], [quote])).toEqual([quote]);
    expect(
      united(
        [
          { start: 5, end: 20 },
          { start: 24, end: 49 },
        ],
        [quote],
      ),
    ).toEqual([{ start: 5, end: 50 }]);
  });

  it("keeps what stands outside of it apart", () => {
    expect(
      united(
        [
          { start: 12, end: 20 },
          { start: 60, end: 70 },
        ],
        [quote],
      ),
    ).toEqual([quote, { start: 60, end: 70 }]);
  });
});
