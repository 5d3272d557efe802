import { describe, expect, it } from "vitest";
import { readText, saidIn } from "../../reading.testing.ts";

const via = async (text: string, at = 0): Promise<string> => (await saidIn(text))[at]?.via ?? "nothing said";

describe("a route that the sentence behind tells", () => {
  it.each([
    ["Calder said the border would stay open. The comments were carried by the Interfax news agency.", "agency"],
    ["Calder promised to keep the border open. She made the pledge at a rally in Marsh on Friday.", "speech"],
    ["Calder said the border would stay open. The remarks were made in an interview with Channel 9.", "interview"],
  ])("belongs to what was said: %s", async (text, kind) => {
    expect(await via(text)).toMatch(new RegExp(`: ${kind}$`));
  });

  it("belongs to all that the same one said before it, and to nobody else's words", async () => {
    const text =
      "Hale said the gates were old. Calder said the border would stay open. “Nobody will close it,” she said. The comments were carried by the Interfax news agency.";
    const said = await saidIn(text);
    expect(said.map((one) => [one.speaker, one.via !== ""])).toEqual([
      ["Hale", false],
      ["Calder", true],
      ["she", true],
    ]);
  });

  it.each([
    ["Calder said the border would stay open. The comments were about the north only."],
    ["Calder said the border would stay open. A statement was published by the harbour office on the ferries."],
    ["Calder said the border would stay open. The ferries were made at a yard in Marsh."],
  ])("is none where nothing tells how the words came: %s", async (text) => {
    expect(await via(text)).toBe("");
  });
});

describe("a sentence that sets the scene for the words behind it", () => {
  it("gives them its occasion and whom they are said to", async () => {
    const [one] = await saidIn(
      "During a town hall in Marsh, Ann Hale had a question for the president. “Why is the border closed?” she asked.",
    );
    expect(one).toMatchObject({ via: "a town hall in Marsh: speech", to: "the president" });
  });

  it("gives them the paper that they are written on", async () => {
    expect(
      await via("The city sent a letter to the ferry company on Thursday. It says the company broke the law."),
    ).toBe("a letter: document");
  });

  it("gives nothing to what somebody else says, or says elsewhere", async () => {
    expect(
      await via("During a town hall in Marsh, Ann Hale had a question. “The border is closed,” Calder said.", 0),
    ).toBe("");
    const said = await saidIn(
      "“The border will stay open,” Calder said in an interview with Channel 9. “The gates are old,” she said.",
    );
    expect(said.at(-1)?.via).toBe("");
  });
});

describe("who is still addressed", () => {
  const implied = async (text: string): Promise<readonly string[]> => {
    const reading = await readText(text);
    return reading.statements.flatMap((one) =>
      one.addressees.flatMap((ref) => (ref.basis === "implied" ? [text.slice(ref.start ?? 0, ref.end ?? 0)] : [])),
    );
  };

  it("is whoever was told in the sentence before, by the same speaker", async () => {
    expect(
      await implied(
        "Ines Calder told Governor Hale that the border would stay open. She added that nobody had asked for anything else.",
      ),
    ).toEqual(["Governor Hale"]);
  });

  it("is not the speaker, who was asked in the sentence before", async () => {
    expect(
      await implied("Asked about the gates, Ines Calder said they were old.\n\n“They are,” Calder stressed."),
    ).toEqual([]);
  });

  it.each([
    ["Ines Calder told Governor Hale that the border would stay open. Marsh said the gates were old."],
    ["Calder told Governor Hale that the border would stay open. The ferry was late. Calder said the gates were old."],
    ["Calder told Governor Hale that the border would stay open. “Nobody will close it,” she said in a statement."],
    [
      "Calder told Governor Hale that the border would stay open. In a speech on Monday, Calder said the gates were old.",
    ],
  ])("is nobody: %s", async (text) => {
    expect(await implied(text)).toEqual([]);
  });
});

describe("who tells another's words", () => {
  it("is the route of what is told inside", async () => {
    const said = await saidIn(
      "A source familiar with the talks said that Calder had told the governor to open the border.",
    );
    expect(said.find((one) => one.within)).toMatchObject({
      speaker: "Calder",
      to: "the governor",
      via: "A source familiar with the talks: relay",
    });
  });

  it("is a paper that cites somebody in front of its verb", async () => {
    expect(
      await saidIn("Kommersant, citing a ministry source, reported that the border would stay open."),
    ).toHaveLength(1);
  });

  it("is a paper, and whom it cites", async () => {
    for (const text of ["The border will stay open, Kommersant reported, citing a source in the ministry."]) {
      const said = await saidIn(text);
      expect(said).toHaveLength(1);
      expect(said[0]?.via).toMatch(/^Kommersant: outlet \| a .*source.*: relay$/);
    }
  });

  it("is no route where it speaks for itself, nor somebody who tells of another by name", async () => {
    expect(await via("Kommersant reported that the border would stay open.")).toBe("");
    const said = await saidIn("Calder said the governor had denied that the border was closed.");
    expect(said.map((one) => one.via)).toEqual(["", ""]);
  });
});
