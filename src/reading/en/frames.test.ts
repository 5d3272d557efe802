import { describe, expect, it } from "vitest";
import { codeOf } from "../../codes/index.ts";
import { sectionsOf } from "../engine/lexicon.ts";
import { FRAMES, framesOf } from "./frames.ts";

describe("frames of events", () => {
  it("name codes that the book knows and that have a type", () => {
    const all = [...FRAMES.verbs.values(), ...FRAMES.nouns.values()].flat();
    expect(all.length).toBeGreaterThan(400);
    expect(all.filter(({ code }) => !codeOf(code)?.plover).map(({ name, code }) => `${name} ${code}`)).toEqual([]);
  });

  it("ask for more before they ask for less", () => {
    const frames = FRAMES.verbs.get("impose") ?? [];
    expect(frames.length).toBeGreaterThan(1);
    for (const [at, { weight }] of frames.entries()) expect(weight).toBeLessThanOrEqual(frames[at - 1]?.weight ?? 99);
  });

  it("refuse a heading without a code, and a class of objects that there is not", () => {
    const made = (text: string) => framesOf(sectionsOf(text, "own.txt"));
    expect(() => made("[event-verbs to=object]\nsnub")).toThrow(/"snub".*code/);
    expect(() => made("[event-verbs code=112 object=nothing]\nlevel")).toThrow(/object-nothing/);
    expect(made("[event-verbs code=160 to=object]\nsnub").verbs.get("snub")?.[0]?.code).toBe("160");
  });
});
