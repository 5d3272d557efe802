import { describe, expect, it } from "vitest";
import { meant } from "../../reading.testing.ts";

describe("a title between commas", () => {
  it.each([
    [
      "In a letter to the Security Council seen by AFP, Peru's foreign minister, Ana Pardo-Quint, accused Norway of it.",
    ],
    ["In a letter to the lake council seen by AFP, Peru's foreign minister, Ana Pardo-Quint, accused Norway of it."],
    ["Ana Pardo-Quint, Peru's foreign minister, accused Norway of it."],
    ["Peru's foreign minister, Ana Pardo-Quint, accused Norway of it."],
  ])("is that of the name beside it, whatever stands before: %s", async (text) => {
    expect(await meant(text, "Peru's foreign minister")).toBe("Ana Pardo-Quint");
  });

  it.each([
    "In a letter to Peru's foreign minister, Ana Pardo said that it was late.",
    "The letter went to the council, Peru's foreign minister, and Ana Pardo.",
    "Ana Pardo met Peru's foreign minister, a farmer, and Omar Hale.",
  ])("is not that of a name which stands for itself: %s", async (text) => {
    expect(await meant(text, "Peru's foreign minister")).toBe("Peru's foreign minister");
  });
});
