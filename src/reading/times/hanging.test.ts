import { describe, expect, it } from "vitest";
import { daysSaid } from "./times.testing.ts";

const TUESDAY = "2024-11-12";

describe("the day of a statement", () => {
  it.each([
    ["Calder will announce on Friday that the mill is safe.", "2024-11-15"],
    ["Calder was quoted as saying on Monday that the mill was safe.", "2024-11-11"],
    ["Last week, Calder had said the mill was safe.", "2024-11-04 to 2024-11-10"],
    ["Calder said in an interview that aired on Sunday that the mill was safe.", "2024-11-10"],
    ["A report released last year found that the mill was safe.", "2023-01-01 to 2023-12-31"],
    ["Asked on Monday, Calder said the mill was safe.", "2024-11-11"],
    ["Calder said at Monday's meeting that the mill was safe.", "2024-11-11"],
    ["A court on Monday ordered the release of the guard.", "2024-11-11"],
    [
      "In an interview with the Harbour Daily earlier this month Calder said the mill was safe.",
      "2024-11-01 to 2024-11-12",
    ],
    ["The quarrel came to a head this week, when Calder accused the guards of theft.", "2024-11-11 to 2024-11-17"],
    ["That changed on May 8, 2019, when Calder told the council that the mill was safe.", "2019-05-08"],
    // Stretches stay stretches, and an open end stays open.
    ["Calder said in June that the mill was safe.", "2024-06-01 to 2024-06-30"],
    ["Calder has warned since 2014 that the mill is unsafe.", "2014-01-01 to open"],
    ["Until Thursday, Calder refused to release the guard.", "open to 2024-11-07"],
  ])("%s", async (text, expected) => {
    expect((await daysSaid(text, TUESDAY))[0]).toBe(expected);
  });

  it("goes on from the verb that it is joined to", async () => {
    const text = "Calder disputed on Monday whether the mill was safe, calling the report misleading.";
    expect(await daysSaid(text, TUESDAY)).toEqual(["2024-11-11", "2024-11-11"]);
  });

  it("is none of the clause before", async () => {
    const text = "Calder has denied that the mill is shut; in an interview on Monday she said it was safe.";
    expect(await daysSaid(text, TUESDAY)).toEqual([null, "2024-11-11"]);
  });

  it.each([
    "Resolution 2231 (2015) calls on Iran to stop the tests.",
    "The council, in its resolution 1701 (2006), demanded that all groups disarm.",
    "The 1995 Mosun accord says that the land is one.",
    "Founded in 1994, the group said the mill was safe.",
    "After the guard resigned in June, Calder said the mill was safe.",
    "Calder, responding to Monday's attack, said the guards would stay.",
    "The Sunday Times reported that the mill was unsafe.",
    "Calder condemned Monday's attack on the town.",
  ])("is none that belongs to something else: %s", async (text) => {
    expect((await daysSaid(text, TUESDAY))[0]).toBe(null);
  });
});
