import { describe, expect, it } from "vitest";
import { areTwo } from "./twoNames.ts";

describe("two names in one row", () => {
  it.each([
    ["Ann Quill", "Tom Quill"],
    ["Sam Quill", "Ada Hale De Quill"],
  ])("are of two people where the surname alone is common: %s, %s", (one, other) => {
    expect(areTwo(one, other)).toBe(true);
  });

  it.each([
    ["Ann Quill", "Anne B. Quill"],
    ["Ann Maria Quill", "Maria Quill"],
    ["Jacob Quill", "Jake Quill"],
    ["James Quill", "Jim Quill"],
    ["Ann Quill Torres", "Ann Quill"],
    ["Quill", "Ann Quill"],
  ])("are of one where the given names go together: %s, %s", (one, other) => {
    expect(areTwo(one, other)).toBe(false);
  });
});
