import { describe, expect, it } from "vitest";
import { readText, saidIn } from "../reading.testing.ts";

const via = async (text: string): Promise<string> => (await saidIn(text))[0]?.via ?? "nothing said";

describe("words that another passes on", () => {
  it("are those of the one who is quoted, and not of the one who quotes", async () => {
    const [said] = await saidIn("Calder was quoted by the Lake Times as saying that the border would stay open.");
    expect(said).toMatchObject({ speaker: "Calder", content: "that the border would stay open" });
    const [quoted] = await saidIn("“The border will stay open,” Calder was quoted as saying by the Lake Times.");
    expect(quoted).toMatchObject({ speaker: "Calder", cue: "was quoted as saying" });
  });

  it.each([
    [
      "The paper quoted an unnamed diplomat as saying that talks had stalled.",
      "an unnamed diplomat",
      "that talks had stalled",
      "The paper: outlet",
    ],
    [
      "Tass quoted Calder, the interior minister, as warning that the port would close.",
      "Calder, the interior minister",
      "that the port would close",
      "Tass: agency",
    ],
    [
      "“The talks have stalled,” the Lake Times quoted unnamed officials as saying on Monday.",
      "unnamed officials",
      "“The talks have stalled,”",
      "the Lake Times: outlet",
    ],
    [
      "One of the clerks quoted the governor as telling ministers: “We will not go.”",
      "the governor",
      "“We will not go.”",
      "One of the clerks: relay",
    ],
  ])("are those of whom a paper or somebody else quotes: %s", async (text, speaker, content, route) => {
    const said = await saidIn(text);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatchObject({ speaker, content, via: route });
  });

  it("are the paper's where it quotes a text that says nothing itself", async () => {
    const said = await saidIn("The Lake Times quoted a letter in which Calder praised the port.");
    expect(said.find((one) => one.cue === "quoted")?.speaker ?? "The Lake Times").toBe("The Lake Times");
  });
});

describe("a route in front", () => {
  it("ends before the one who speaks", async () => {
    const [said] = await saidIn(
      "In a letter to the council seen by the Lake Daily, the Norwegian interior minister, Ines Calder, alleged that the town had trained the gunmen.",
    );
    expect(said?.speaker).toContain("Ines Calder");
    expect(said?.via).not.toContain("Calder");
    expect(said?.via).toContain("a letter to the council seen by the Lake Daily");
  });

  it("ends before the clause that tells what it says", async () => {
    const said = await saidIn(
      "Calder denied reports that the town had asked Hale to shoot down drones over the border.",
    );
    expect(said.find(({ cue }) => /asked/.test(cue))?.via ?? "").not.toContain("asked");
  });
});

describe("a route told at the end", () => {
  it.each([
    [
      "Calder said the border was open, in comments carried by the Lake Press Agency.",
      "comments carried by the Lake Press Agency",
    ],
    ["Calder said the border was open, in an interview aired on Monday.", "an interview aired on Monday"],
  ])("is no part of what was said: %s", async (text, route) => {
    const [said] = await saidIn(text);
    expect(said?.content).toBe("the border was open");
    expect(said?.via).toContain(route);
  });

  it("is none where it tells where something is", async () => {
    expect((await saidIn("Calder said the border was open, in spring and in autumn."))[0]).toMatchObject({ via: "" });
  });
});

describe("the route of a statement", () => {
  it.each([
    ["“The border will stay open,” Calder said in a statement.", "a statement: statement"],
    ["“The border will stay open,” Calder said at a news conference.", "a news conference: conference"],
    ["“The border will stay open,” Calder said on Channel 9.", "Channel 9: outlet"],
    ["“The border will stay open,” Calder wrote on Telegram.", "Telegram: post"],
    ["Through a spokesman, Calder said that the border would stay open.", "a spokesman: relay"],
  ])("stands behind a preposition of its kind: %s", async (text, route) => {
    expect(await via(text)).toBe(route);
  });

  it.each([
    ["Speaking at a rally in Marsh, Calder said the border would stay open.", /^a rally/, "speech"],
    ["Giving a speech in Marsh, Calder said the border would stay open.", /^a speech/, "speech"],
    ["Calder sent a letter to the council saying that the border would stay open.", /^a letter/, "document"],
    ["Calder released a letter from her doctor on Friday that says she is in good health.", /^a letter/, "document"],
    ["Calder took to Twitter on Monday to accuse the governor of lying about the border.", /^Twitter/, "post"],
  ])("stands in the clause that tells of the same act: %s", async (text, words, kind) => {
    const route = await via(text);
    expect(route).toMatch(words);
    expect(route.endsWith(`: ${kind}`)).toBe(true);
  });

  it.each([
    [
      "“The border will stay open,” Calder said, as quoted by national news agencies.",
      "national news agencies: agency",
    ],
    ["“The border will stay open,” Calder said, according to a statement.", "a statement: statement"],
    ["Calder told Hale that the border “matters” to farmers, according to a statement.", "a statement: statement"],
    ["Calder, quoted by the state news agency, said the border would stay open.", "the state news agency: agency"],
    ["“The border will stay open,” Calder was quoted as saying by the Lake Times.", "the Lake Times: outlet"],
    ["Calder was quoted by the Lake Times as saying that the border would stay open.", "the Lake Times: outlet"],
    ["The army said the boats had sunk, the state-run Lake Times reported.", "the state-run Lake Times: outlet"],
    ["The army said the boats had sunk, state news agency Laketa reported.", "state news agency Laketa: agency"],
    [
      "The army said the boats had sunk, the opposition newspaper Nova reported.",
      "the opposition newspaper Nova: outlet",
    ],
    [
      "The Lake Daily reported, citing officials, that the border was open.",
      "The Lake Daily: outlet | officials: relay",
    ],
    ["Calder told Hale that the border was open, according to the interior ministry.", "the interior ministry: relay"],
    ["A new poll found that most farmers want the border open.", "A new poll: document"],
    ["Data from the survey show that most farmers want the border open.", "the survey: document"],
  ])("is what quotes or carries the words: %s", async (text, route) => {
    expect(await via(text)).toBe(route);
  });

  it("is the outlet that was told, of whatever name", async () => {
    expect(await via("Calder told the Lake Daily that the border would stay open.")).toBe("the Lake Daily: outlet");
    expect(await via("Calder told LakeSources that the border would stay open.")).toBe("LakeSources: outlet");
  });

  it.each([
    ["Calder told Ann Hale of Channel 9 that the border would stay open.", /Channel 9: outlet/],
    ["“The border will stay open,” wrote Ann Calder for Morning Letters.", /Morning Letters: outlet/],
    ["Ann Calder at the Lake Daily wrote that the border would stay open.", /the Lake Daily: outlet/],
    ["Hale has been silent since the debate, when he said that the border would stay open.", /the debate: debate/],
    ["Hale thanked the farmers on Telegram for their patience.", /Telegram: post/],
    ["The border will stay open, according to a Lake Daily poll released last week.", /poll.*: document/],
  ])("is found wherever the tree hangs it: %s", async (text, route) => {
    expect(await via(text)).toMatch(route);
  });

  it("is the programme with its channel", async () => {
    expect(await via("“The border will stay open,” Calder said on Lake TV’s “The Border Hour.”")).toMatch(
      /The Border Hour.*broadcast/,
    );
  });

  it.each([
    ["“The border will stay open,” Calder said in the harbour."],
    ["In response to the report, Calder said that the border would stay open."],
    ["In the run-up to the debate, Calder said that the border would stay open."],
    ["At next week’s debate Calder will say that the border should stay open."],
    ["Bill Hale said that the border would stay open."],
    ["Calder said the letter was lost in the harbour."],
    ["The Commission on Election Debates said that the border would stay open."],
    ["“The border will stay open,” said a farmer on the panel."],
    ["Calder combed through the reports and found that the border had been open."],
    ["Calder condemned the governor's comments at the rally in Marsh."],
    ["Calder told Channel 9's viewers that the border would stay open."],
  ])("is none: %s", async (text) => {
    expect(await via(text)).toBe("");
  });
});

describe("whose a route is", () => {
  const whose = async (text: string): Promise<string | undefined> => {
    const { statements, actors } = await readText(text);
    const route = statements[0]?.route[0];
    return actors.find((actor) => actor.id === route?.actor)?.name;
  };

  it("is the agency's, the outlet's or the ministry's that it names", async () => {
    expect(await whose("“The border will stay open,” Calder said, as quoted by Interfax.")).toBe("Interfax");
    expect(
      await whose("“The border will stay open,” Calder said, according to a statement from Norway's Foreign Ministry."),
    ).toMatch(/foreign ministry/i);
    expect(await whose("“The border will stay open,” Calder said in an interview with Reuters.")).toBe("Reuters");
  });

  it("is not said where nobody is named, nor the one it is about", async () => {
    expect(await whose("“The border will stay open,” Calder said in a statement.")).toBeUndefined();
    expect(await whose("“The border will stay open,” Calder said in a debate with Ann Hale.")).toBeUndefined();
  });
});

describe("a source that a paper quotes", () => {
  it("came through the paper, and a transcript holds what was told elsewhere", async () => {
    const source = await saidIn("A government source quoted by the Lake Daily said that the border would stay open.");
    expect(source).toMatchObject([
      { speaker: "A government source quoted by the Lake Daily", via: "the Lake Daily: outlet" },
    ]);
    const told = await saidIn(
      '"We will open the border," Calder told reporters aboard her plane, according to a transcript released by her office.',
    );
    expect(told).toMatchObject([{ speaker: "Calder", cue: "told", content: '"We will open the border,"' }]);
    const hired = await saidIn("A clerk hired by the Lake Daily said that the border would stay open.");
    expect(hired[0]?.via).toBe("");
  });
});

describe("earlier, a paper reported, citing somebody, that", () => {
  it("is what the paper reported, and not when", async () => {
    const said = await saidIn(
      "The talks went on in Marsh.\n\nEarlier, the Izvestia newspaper reported, citing a diplomatic source, that a meeting could be held in Kirkenes.",
    );
    expect(said).toMatchObject([{ cue: "reported", content: "that a meeting could be held in Kirkenes" }]);
  });

  it("is not what somebody is cited for", async () => {
    const said = await saidIn("The Lake Daily closed its office, citing a ministry source that nobody had named.");
    expect(said.some(({ content }) => content.startsWith("that nobody"))).toBe(false);
  });
});
