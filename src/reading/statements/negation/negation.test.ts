import { describe, expect, it } from "vitest";
import { readText, saidIn } from "../../reading.testing.ts";

/** Each statement as "not criticise «refused to condemn» the raid", in the order of the text. */
const toldIn = async (text: string): Promise<readonly string[]> =>
  (await saidIn(text)).map(({ negated, act, cue, content }) => `${negated ? "not " : ""}${act} «${cue}» ${content}`);

describe("a denied cue whose words are still told", () => {
  it.each([
    ["Calder has not denied that she paid the captors.", "not deny «has not denied» that she paid the captors"],
    [
      "Calder did not rule out sending boats to the strait.",
      "not reject «did not rule out» sending boats to the strait",
    ],
    ["Calder refused to condemn the raid on the port.", "not criticise «refused to condemn» the raid on the port"],
    ["Calder has refused to rule out a new toll.", "not reject «has refused to rule out» a new toll"],
    ["Calder avoided blaming the rebels for the raid.", "not accuse «avoided blaming» the rebels for the raid"],
    [
      "Calder has yet to acknowledge that the bridge was hit.",
      "not confirm «has yet to acknowledge» that the bridge was hit",
    ],
    [
      "Calder was unable to confirm that the boat had sunk.",
      "not confirm «was unable to confirm» that the boat had sunk",
    ],
    [
      "Calder did not go so far as to accuse the army of lying.",
      "not accuse «did not go so far as to accuse» the army of lying",
    ],
    [
      "Calder could neither confirm nor deny that the boat had sunk.",
      "not deny «could neither confirm nor deny» that the boat had sunk",
    ],
    ["No official has confirmed that the bridge was hit.", "not confirm «has confirmed» that the bridge was hit"],
    ["Neither Oslo nor Bergen confirmed that the ships had sunk.", "not confirm «confirmed» that the ships had sunk"],
    ["Neither side has said that the talks failed.", "not assert «has said» that the talks failed"],
    ["Nobody denied that the dam was cracked.", "not deny «denied» that the dam was cracked"],
    ["Calder gave no assurance that the port would open.", "not promise «gave no assurance» that the port would open"],
    ["The raid was condemned by neither side.", "not criticise «was condemned» The raid"],
    [
      "Calder did not attend the talks, nor did she say that the port was open.",
      "not assert «did she say» that the port was open",
    ],
    [
      "The army offered no apology for the raid on the port.",
      "not apologise «offered no apology» the raid on the port",
    ],
    ["Calder refused to apologise for the raid.", "not apologise «refused to apologise» for the raid"],
    ["Nor has Calder admitted that the dam was cracked.", "not confirm «has Calder admitted» that the dam was cracked"],
  ])("is a negated statement with the act of the bare verb: %s", async (text, told) => {
    expect(await toldIn(text)).toEqual([told]);
  });

  it("says nothing of whoever did do it beside", async () => {
    const said = await saidIn("Calder refused to condemn the raid, while Hale condemned the raid at once.");
    expect(said.map(({ speaker, act, negated }) => [speaker, act, negated])).toEqual([
      ["Calder", "criticise", true],
      ["Hale", "criticise", false],
    ]);
  });

  it("is found inside another's words", async () => {
    expect(await toldIn("Calder said she would not rule out a strike.")).toEqual([
      "assert «said» she would not rule out a strike",
      "not reject «would not rule out» a strike",
    ]);
  });

  it("is found inside a quotation, with the one who speaks around it", async () => {
    expect(await toldIn("“The fund has never said that the port would close,” Calder said.")).toEqual([
      "assert «said» “The fund has never said that the port would close,”",
      "not assert «has never said» that the port would close",
    ]);
  });

  it("is read whatever stands in the paragraph before", async () => {
    const said = await saidIn(
      "Ships came and went.\n\nNor has the coast guard admitted that its boat rammed the trawler.\n\nNever has the premier said that the tax would fall.",
    );
    expect(said.length).toBeGreaterThan(0);
    expect(said.map(({ negated }) => negated)).not.toContain(false);
  });

  it("names the rule that denies it, and does not go on with a quotation behind", async () => {
    const { statements } = await readText("Calder has not denied that she paid the captors. “We will not wait.”");
    expect(statements[0]?.support).toContain("denial/own");
    expect(statements[0]?.content).toHaveLength(1);
  });
});

describe("what tells nothing", () => {
  it.each([
    "Calder did not say when the port would open.",
    "Calder did not say whether the port would open.",
    "Calder refused to say why the port had closed.",
    "Neither side mentioned the island in its readout.",
    "Calder has yet to comment, and Hale failed to mention it.",
    "Calder never said so.",
    "Nobody said anything about the island.",
    "Calder did not announce any losses.",
    "Calder accused no one.",
    "Calder said nothing about the island.",
    "The two letters made no mention of the governor, who has been ill since May.",
    "Calder offered no explanation for the delay.",
    "Calder declined to name the pilot.",
    "Calder could not say precisely how many boats had sunk.",
    "In none of the letters does Calder mention the loan.",
    "The mill does not offer its workers a day of leave.",
    "Calder was silent on the killings.",
    "Oslo banned hundreds of Danish boats.",
    "The witness, who asked not to be named, left the hall.",
  ])("is no statement: %s", async (text) => {
    expect(await saidIn(text)).toEqual([]);
  });

  it("does not take what stands beside it along", async () => {
    expect(await toldIn("Neither side mentioned the island. Calder said the talks had been frank.")).toEqual([
      "assert «said» the talks had been frank",
    ]);
  });

  it("is a refusal still where something was asked for", async () => {
    expect(await toldIn("Calder refused to disclose the records of the port.")).toEqual([
      "reject «refused» to disclose the records of the port",
    ]);
  });
});

describe("what looks like a denial", () => {
  it.each([
    "Calder said she would not leave the town.",
    "Calder said that nothing had been decided.",
    "Calder said no decision had been taken.",
    "The governor did not go to the talks, Calder said.",
    "Nobody was hurt, Calder said.",
    "Nor are new cranes likely, said Calder.",
    "“I did not order the raid,” Calder said.",
    "Calder, who did not attend the talks, said that the port was open.",
    "Calder did not attend the talks but said that the port was open.",
    "Calder did not attend the talks and said that the port was open.",
    "Calder not only said that the port was open but opened it.",
    "Calder did not hesitate to accuse the army of lying.",
    "Calder could not help saying that the plan was mad.",
    "Calder never tired of saying that the dam was cracked.",
    "Calder refused to leave the hall.",
    "Calder vowed not to leave.",
    "Calder urged the army not to fire.",
    "Calder accused the army of refusing to condemn the raid.",
    "Without naming the army, Calder said that foreign boats had come.",
    "Not surprisingly, Calder said that the port was open.",
    "Calder, not the governor, said that the port was open.",
    "No fewer than thirty ministers said that the port was open.",
    "No 10 has confirmed that the port was open.",
    "None other than Calder said that the port was open.",
    "The committee could not but admit that the money was gone.",
    "Calder, who has denied the accusations, left the hall.",
    "The three guards asked not to be identified by name.",
    "The flats would be two years late, Calder added without mentioning the strike.",
  ])("is none: %s", async (text) => {
    const said = await saidIn(text);
    expect(said.length).toBeGreaterThan(0);
    expect(said.map(({ negated }) => negated)).not.toContain(true);
  });
});

describe("what leaves open whether it was said", () => {
  it.each([
    "“I am glad that the toll went up,” said no one ever.",
    "Said no minister ever: the tolls are too low.",
    "Calder did not refuse to condemn the raid.",
    "Calder did not fail to mention that the dam was cracked.",
    "Nobody did not say that the port was open.",
    "Calder said the vote was a fraud, didn’t she?",
    "Did Calder not say that the port was open?",
    "If Calder does not say that the port is open, the boats will leave.",
    "Unless Calder denies that she paid, the talks will end.",
    "Calder may not have said that the port was open.",
    "Calder hardly ever criticised the army.",
    "Few officials said that the port was open.",
    "Not all ministers said that the port was open.",
    "Calder did not say that the port was open until Friday.",
    "Calder did not accuse the army but the police of lying.",
    "Calder hesitated to condemn the raid.",
    "Calder denied accusing the army of lying.",
    "Calder rejected reports that she had threatened to resign.",
    "Did Calder say that the port was open?",
    "Calder might yet announce that the port is open.",
    "Nobody doubts that the port is open.",
    "Far from condemning the raid, Calder sent gifts.",
  ])("is silent rather than wrong: %s", async (text) => {
    const said = await saidIn(text);
    expect(said.filter(({ act }) => act !== "deny" && act !== "reject")).toEqual([]);
  });

  it("stays bounded, and tells no denied thing as done, in a paragraph of fifty negations", async () => {
    const one = "Calder did not deny that nobody had never refused not to say that no one was unwilling. ";
    const nots = `Calder did ${"not ".repeat(50)}say that the port was open. `;
    const began = performance.now();
    const said = await saidIn(`${one.repeat(50)}\n\n${nots}`);
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(said.filter(({ negated, cue }) => !negated && /deny|say/.test(cue))).toEqual([]);
  });

  it("gives a quotation inside a quotation inside a quotation to nobody twice", async () => {
    const said = await saidIn("“Hale told me, ‘The guard said, “Nobody ever said no,” and left,’” Calder said.");
    expect(said[0]).toMatchObject({ speaker: "Calder", negated: false, within: false });
    expect(said.filter(({ speaker, negated }) => speaker === "Nobody" && !negated)).toEqual([]);
  });
});
