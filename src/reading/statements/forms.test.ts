import { describe, expect, it } from "vitest";
import { readText, saidIn } from "../reading.testing.ts";

describe("an interview and a transcript", () => {
  it("keeps questions that nobody in particular asks apart from the answers of whoever is named", async () => {
    const said = await saidIn(
      "Press briefing by the spokesman, Ines Calder\n\nMS CALDER: Good afternoon to all of you here.\n\nQUESTION: Will the border stay open?\n\nMS CALDER: The border will stay open for everyone.\n\nQUESTION: And the ferries?\n\nMS CALDER: They will run as they always have.",
    );
    expect(said.map(({ speaker, content }) => `${speaker}: ${content}`)).toEqual([
      "MS CALDER: Good afternoon to all of you here.",
      ": Will the border stay open?",
      "MS CALDER: The border will stay open for everyone.",
      ": And the ferries?",
      "MS CALDER: They will run as they always have.",
    ]);
  });

  it("gives what follows A: to whoever is interviewed, by the header", async () => {
    const text =
      "Interview with Ines Calder\n\nQ: Will the border stay open?\n\nA: The border will stay open for everyone who lives beside it.\n\nQ: And the ferries?\n\nA: They will run as they always have.";
    const { statements } = await readText(text);
    expect(statements.map(({ act, speakers }) => [act, speakers[0]?.basis ?? null])).toEqual([
      ["ask", null],
      ["assert", "implied"],
      ["ask", null],
      ["assert", "implied"],
    ]);
    expect(statements.every(({ route }) => route[0]?.kind === "interview")).toBe(true);
  });

  it("knows a speaker by the last word of a label, and an outlet with its number", async () => {
    const said = await saidIn(
      "Channel 9 spoke to the interior minister, Ines Calder, on Monday. The following is a transcript of the interview.\n\nCHANNEL 9: Will the border stay open?\n\nINES CALDER: The border will stay open for everyone who lives beside it.\n\nCHANNEL 9: Why is that?\n\nCALDER: Because nobody has asked us to close it.",
    );
    const turns = said.filter((one) => one.cue === ":");
    expect(turns.map(({ speaker, via }) => [speaker, via])).toEqual([
      ["CHANNEL 9", "the interview: interview"],
      ["INES CALDER", "the interview: interview"],
      ["CHANNEL 9", "the interview: interview"],
      ["CALDER", "the interview: interview"],
    ]);
  });

  it("reads names in small letters where they take turns, and paragraphs that go on", async () => {
    const said = await saidIn(
      "The Lake Daily: Will the border stay open, minister?\n\nInes Calder: The border will stay open for everyone who lives beside it.\n\nThat is what we have always said.\n\nThe Lake Daily: And the ferries?\n\nInes Calder: They will run as they always have.",
    );
    const turns = said.filter((one) => one.cue === ":");
    expect(turns.map((one) => one.speaker)).toEqual(["The Lake Daily", "Ines Calder", "The Lake Daily", "Ines Calder"]);
    expect(turns[1]?.content).toContain("That is what we have always said.");
  });

  it("finds what is told inside a turn", async () => {
    const said = await saidIn(
      "HALE: Will the border stay open?\n\nCALDER: The governor told the farmers on Monday that it would.\n\nHALE: And you?\n\nCALDER: I told him so myself.",
    );
    expect(said.find((one) => one.cue === "told")).toMatchObject({
      speaker: "The governor",
      to: "the farmers",
      within: true,
    });
  });

  it.each([
    ["Marsh: The ferry ran on time.\n\nThe gates were open.\n\nWeather: The morning was mild and dry."],
    ["When: Monday at nine in the hall.\n\nWhere: The old harbour in Marsh.\n\nWhen: Tuesday at ten in the hall."],
    ["STOCKS: Shares in ferries rose by five points.\n\nOIL: Prices fell by a dollar on Monday."],
  ])("is no list of headings: %s", async (text) => {
    expect((await saidIn(text)).filter((one) => one.cue === ":")).toEqual([]);
  });
});

describe("a phrase that gives a clause to somebody", () => {
  it.each([
    ["The border will stay open, per the ministry.", "the ministry"],
    [
      "The border will stay open, per two officials familiar with the matter.",
      "two officials familiar with the matter",
    ],
    ["Per a statement from the ministry, the border will stay open.", "a statement from the ministry"],
    ["In the words of Ines Calder, the border “is a scar that will not heal”.", "Ines Calder"],
    ["The border is, in the words of one diplomat, “a scar that will not heal”.", "one diplomat"],
  ])("is read: %s", async (text, speaker) => {
    expect((await saidIn(text))[0]?.speaker).toBe(speaker);
  });

  it.each([
    ["Prices rose by five per cent in March, and bread costs two dollars per person."],
    ["The ferry carries two hundred people per day, or ten per crew member."],
    ["The gates were locked at night, as per usual."],
    ["Income, per capita, rose in March."],
    ["The song was lost in the words of the crowd."],
  ])("is none: %s", async (text) => {
    expect(await saidIn(text)).toEqual([]);
  });
});

describe("a line that is a quotation and a name", () => {
  it.each([
    ["“The talk about the border and the farmers has to stop now.” ― Carla Hale", "Carla Hale"],
    [
      "“The border will stay open for as long as I am minister.” — Ines Calder, interior minister",
      "Ines Calder, interior minister",
    ],
    ["Ines Calder, the minister, spoke to farmers.\n\nCalder: “We will not be told what to do by anyone.”", "Calder"],
  ])("is theirs: %s", async (text, speaker) => {
    expect((await saidIn(text)).at(-1)?.speaker).toBe(speaker);
  });

  it("is not theirs where more stands beside it, or a title alone", async () => {
    expect(await saidIn("“The Long Border” — opens on Friday in the hall.")).toEqual([]);
    const said = await saidIn("“The border is open” — Calder walked to the bridge and stood there for a while.");
    expect(said.filter((one) => one.cue === "—")).toEqual([]);
  });
});

describe("a headline", () => {
  const lead = "\n\nInes Calder, the interior minister, walked to the bridge on Monday and stood there for a while.";
  it.each([
    ["Calder: border will stay open", "Calder", "border will stay open"],
    ["Border ‘will stay open’ – Calder", "Calder", "Border ‘will stay open’"],
    ["Border will stay open, says Calder", "Calder", "Border will stay open"],
    ["Border to close at midnight – minister", "minister", "Border to close at midnight"],
    ["Exclusive: Calder: border will stay open", "Calder", "border will stay open"],
    ["Breaking: Minister: border will stay open", "Minister", "border will stay open"],
    ["Live: Border ‘will stay open’ – Calder", "Calder", "Border ‘will stay open’"],
  ])("names its speaker: %s", async (headline, speaker, content) => {
    expect((await saidIn(headline + lead))[0]).toMatchObject({ speaker, content });
  });

  it.each([
    ["Exclusive: Border to close at midnight, minister says", "Border to close at midnight"],
    ["UPDATE 2-Border to close at midnight, minister says", "Border to close at midnight"],
    ["Harbour talks: border to close at midnight, minister says", "Harbour talks: border to close at midnight"],
  ])("is told without the word for its kind: %s", async (headline, content) => {
    expect((await saidIn(headline + lead))[0]).toMatchObject({ speaker: "minister", content });
  });

  it("can have two states side by side for its speakers", async () => {
    const [both] = await saidIn(`Norway, Sweden pledge closer trade ties${lead}`);
    expect(both).toMatchObject({ speaker: "Norway | Sweden", content: "closer trade ties" });
    const [one] = await saidIn(`Bergen, Norway's second city, pledges closer trade ties${lead}`);
    expect(one?.speaker).not.toContain("|");
  });

  it.each([
    ["Border talks: what we know so far"],
    ["Gaza: Fire at the harbour kills two"],
    ["Talks on the old border – Lake Daily"],
    ["Border talks in Marsh – live"],
    ["Live: Calder walks to the bridge"],
    ["Opinion: Why the border has to stay open"],
    ["Interview: “A small harbour needs many friends”"],
    ["Analysis: What the closed border means for Calder"],
  ])("names none: %s", async (headline) => {
    expect((await saidIn(headline + lead)).filter((one) => /^[:–]$/.test(one.cue))).toEqual([]);
  });
});
