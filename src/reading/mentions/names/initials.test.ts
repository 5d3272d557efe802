import { describe, expect, it } from "vitest";
import { meant, readText } from "../../reading.testing.ts";

describe("initials in brackets", () => {
  it("are the body before them, and no other that the register calls so", async () => {
    const text = "The Norwegian Philharmonic Academy (NPA) spoke. Later the NPA said that it was late.";
    const { actors } = await readText(text);
    expect(actors.map(({ country }) => country)).not.toContain("PHL");
  });

  it("stay the register's body where its name is the one before them", async () => {
    expect(await meant("The New People's Army (NPA) spoke. Later the NPA said that it was late.", "NPA")).toBe(
      "New People's Army",
    );
  });

  it("pass over an owner's mark in the name", async () => {
    const text = "The Norwegian Sailors' Council (NSC) spoke. Later the NSC said that it was late.";
    expect(await meant(text, "NSC")).toBe("Norwegian Sailors' Council");
  });

  it("are whoever has the post before them, in small letters too", async () => {
    const text = "Lima superintendent of harbours (SH) Omar Quill spoke. “It was late,” said the SH.";
    expect(await meant(text, "SH")).toBe("Omar Quill");
  });
});
