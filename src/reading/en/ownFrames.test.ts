import { expect, it } from "vitest";
import { complaintsAbout } from "../../contract/validate.ts";
import { read } from "../../pipeline/read.ts";
import { ownFrames } from "./ownFrames.ts";
import { rulesHash } from "./rulesHash.ts";

const OWN = `
# Our own.
[event-verbs code=160 to=object]
snub
[event-verbs code=112 to=object object=gift]
refuse
[object-gift]
gift
`;

it("a user's own frames are read beside those of the lexicon, and change what made a reading", async () => {
  const frames = ownFrames(OWN);
  const body = "France snubbed Norway on Monday. France accused Norway of piracy.";
  const source = { kind: "text" as const, body, published: "2023-03-15" };
  const [plain, own] = [await read(source), await read(source, { frames })];
  expect(plain.events.map(({ cameo }) => cameo)).toEqual(["112"]);
  expect(own.events.map(({ cameo, by }) => `${cameo} ${by}`)).toEqual(["160 frame/snub", "112 frame/accuse"]);
  expect(complaintsAbout(own)).toEqual([]);
  expect(plain.made.rules).toBe(rulesHash());
  expect(own.made.rules).toBe(frames.hash);
  expect(ownFrames(OWN).hash).toBe(frames.hash);
});

it("a file of frames with a slip is refused with what is wrong", () => {
  expect(() => ownFrames("snub")).toThrow(/frames:1/);
  expect(() => ownFrames("[event-verbs to=object]\nsnub")).toThrow(/"snub".*code=/);
  expect(() => ownFrames("[event-verbs code=999 to=object]\nsnub")).toThrow(/999/);
  expect(() => ownFrames("[event-verbs code=160 object=nothing]\nsnub")).toThrow(/object-nothing/);
});
