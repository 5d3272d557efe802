import { describe, expect, it } from "vitest";
import { saidIn } from "../../reading.testing.ts";

const first = async (text: string) => (await saidIn(text))[0];

describe("what the reporter adds behind somebody's words", () => {
  it.each([
    ["The ministry said they agreed on “first steps” but did not elaborate.", "they agreed on “first steps”"],
    ["Calder said the talks would go on but did not give any dates or other details.", "the talks would go on"],
    ["Calder said that the port would close, without giving a reason.", "that the port would close"],
    ["The council said the boats had been sold, but did not say when.", "the boats had been sold"],
    [
      "Calder suggested that the port should “pay the costs”, remarks from which the government distanced itself.",
      "that the port should “pay the costs”",
    ],
    [
      "Calder said that the port had been mined by Norway, a charge Oslo has denied.",
      "that the port had been mined by Norway",
    ],
    [
      "Calder added that the causes had to be addressed first, a phrase that officials in Oslo say stands for surrender.",
      "that the causes had to be addressed first",
    ],
    [
      "Calder told reporters that the talks would not take place but gave no new date.",
      "that the talks would not take place",
    ],
  ])("is no part of them: %s", async (text, content) => {
    expect((await first(text))?.content).toBe(content);
  });

  it.each([
    ["The ministry said the boats left the harbour but did not reach the island.", "but did not reach the island"],
    ["Calder said the pump ran but did not give the farms any water.", "but did not give the farms any water"],
    ["“They left the harbour but did not say when,” Calder said.", "but did not say when,”"],
    ["Calder said the town had gone from fishing to tours, a trade that nobody wanted.", "a trade that nobody wanted"],
    ["Calder said the council had made a promise, a pledge that nobody kept.", "a pledge that nobody kept"],
    ["Calder said the town had heard threats, claims and charges that nobody could prove.", "that nobody could prove"],
  ])("is told from what they tell: %s", async (text, end) => {
    expect((await first(text))?.content.endsWith(end)).toBe(true);
  });

  it("is no dateline, and who speaks is none either", async () => {
    const held =
      "A high-level Dutch delegation held talks with Norway's vice farm minister on Sunday and Monday in Voss";
    const said = await first(
      `BERGEN (Lusa) - ${held}, a town neighbouring Bergen, the Norwegian farm ministry said on Monday.`,
    );
    expect(said?.speaker).toBe("the Norwegian farm ministry");
    expect(said?.content.startsWith(held)).toBe(true);
    const uk = await first("UK (and not Norway) - that was the answer, Calder said.");
    expect(uk?.speaker).toBe("Calder");
  });

  it("does not hold the cue where a long quotation is cut by it", async () => {
    const said = await first(
      '"We let them know that they need to stop the work and to leave the places they hold, to go back to their old homes," he said. "Today they are telling us the council has decided to leave. That is good because I think if we tell that to the (rebel) groups we will be able to talk."',
    );
    expect(said?.content).toContain('old homes," | "Today they are');
    expect(said?.mode).toBe("direct");
  });
});

describe("whose the words are", () => {
  it("is not the agency's that tells them behind a comma: it is their route", async () => {
    const said = await saidIn("The army said the boats had sunk, Reuters reported.");
    expect(said).toHaveLength(1);
    expect(said[0]).toMatchObject({
      speaker: "The army",
      cue: "said",
      content: "the boats had sunk",
      via: "Reuters: agency",
    });
    expect((await first("The boats had sunk in the storm, Reuters reported."))?.speaker).toBe("Reuters");
    expect((await first("The army said the boats had sunk, Calder reported."))?.speaker).toBe("Calder");
  });

  it("is nobody's who is asked", async () => {
    const [asked, said] = await saidIn("Asked whether the harbour would close, Calder replied that it would not.");
    expect(asked).toMatchObject({ speaker: "", to: "Calder", act: "ask", content: "whether the harbour would close" });
    expect(said?.speaker).toBe("Calder");
    expect(await first("Calder asked whether the harbour would close.")).toMatchObject({ speaker: "Calder", to: "" });
    expect(await first("Asked by Hale whether the harbour would close, Calder said no.")).not.toMatchObject({
      speaker: "Calder",
    });
  });

  it("goes back to who speaks where a thing is told of", async () => {
    const said = await saidIn(
      "Calder said the treaty had stopped an “open race” in the north and described his country's support for it as firm.",
    );
    expect(said.map(({ speaker, within }) => [speaker, within])).toEqual([
      ["Calder", false],
      ["Calder", false],
    ]);
    expect(said[0]?.content.endsWith("in the north")).toBe(true);
    const nested = await saidIn("Calder said the minister had stopped the “open race” and described it as a mistake.");
    expect(nested[0]?.content.endsWith("as a mistake")).toBe(true);
    const ended = await saidIn(
      "Moreau ended by listing the main needs of both towns saying “I will talk to him about fish.”",
    );
    expect(ended.find(({ cue }) => cue === "saying")?.speaker).toBe("Moreau");
    const letter = await saidIn("Moreau sent a letter to the council saying “I will talk to him about fish.”");
    expect(letter.find(({ cue }) => cue === "saying")?.speaker).toBe("Moreau");
  });

  it("ends before a share of those told of", async () => {
    expect(
      (
        await first(
          "The storm killed 30 people, according to the city's health office, many of them women and children.",
        )
      )?.speaker,
    ).toBe("the city's health office");
    expect((await first("The bridge is safe, according to Ann Hale, one of its builders."))?.speaker).toBe(
      "Ann Hale, one of its builders",
    );
  });
});

describe("calling somebody something", () => {
  it.each([
    ["Moreau praised the harbour and called Calder a “great leader.”", "assert"],
    ["Calder called for calm at the border.", "request"],
    ["Calder called on the governor to open the border.", "request"],
  ])("asks for nothing: %s", async (text, act) => {
    expect((await saidIn(text)).find(({ cue }) => /call/.test(cue))?.act).toBe(act);
  });
});
