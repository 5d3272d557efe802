import { describe, expect, it } from "vitest";
import { givenDay } from "./givenDay.ts";

describe("a day that a caller gives", () => {
  it("is taken in words and figures", () => {
    for (const words of ["2024-11-12", "12 November 2024", "Nov. 12, 2024", "2024/11/12", "2024-11-12T08:00:00Z"])
      expect(givenDay(words)).toBe("2024-11-12");
  });

  it("is taken day first or month first where only one of them is a day", () => {
    expect(givenDay("13/04/2024")).toBe("2024-04-13");
    expect(givenDay("04/13/2024")).toBe("2024-04-13");
    expect(givenDay("05/05/2024")).toBe("2024-05-05");
  });

  it("is refused where it may be two days, and both are told", () => {
    expect(() => givenDay("03/04/2024")).toThrow(/2024-04-03 or 2024-03-04; give it as YYYY-MM-DD/);
    expect(() => givenDay("3-4-2024")).toThrow(/may be/);
  });

  it("is refused where it is none", () => {
    for (const words of ["soon", "", "2024-02-30", "31/31/2024"]) expect(() => givenDay(words)).toThrow(/is no date/);
  });
});
