import { describe, expect, it } from "vitest";
import { readText, saidIn } from "../reading.testing.ts";

describe("direct speech", () => {
  it("is a quotation with its speaker and cue on either side", async () => {
    const [after] = await saidIn("“The border will stay open,” said Ines Calder, the interior minister.");
    expect(after).toMatchObject({
      speaker: "Ines Calder, the interior minister",
      cue: "said",
      content: "“The border will stay open,”",
      mode: "direct",
    });
    const [before] = await saidIn("Ines Calder told reporters: “The border will stay open.”");
    expect(before).toMatchObject({ speaker: "Ines Calder", content: "“The border will stay open.”", to: "reporters" });
  });

  it("goes on over the cue, and over a sentence without one", async () => {
    const [one] = await saidIn(
      "“The border will stay open,” Calder said. “Nobody has asked us to close it, and nobody will.”",
    );
    expect(one?.content).toBe("“The border will stay open,” | “Nobody has asked us to close it, and nobody will.”");
  });

  it("runs over paragraphs that each open with a mark", async () => {
    const [one, ...others] = await saidIn(
      "“The border will stay open for everyone who lives beside it,” Calder said.\n\n“We have talked to the farmers and to the railway, and they agree.\n\n“There is nothing to be afraid of.”",
    );
    expect(one?.content).toContain("nothing to be afraid of");
    expect(others).toEqual([]);
  });

  it("goes on with what was told in the sentence right before it", async () => {
    const quotation = "“We will not wait for another winter.”";
    const [beside, ...others] = await saidIn(`The ports will close, Calder said on Monday. ${quotation}`);
    expect(beside?.content).toBe(`The ports will close | ${quotation}`);
    expect(beside?.mode).toBe("mixed");
    expect(others).toEqual([]);
    const [below] = await saidIn(`The ports will close, Calder said on Monday.\n\n${quotation}\n\n${quotation}`);
    expect(below?.content).toBe(`The ports will close | ${quotation} | ${quotation}`);
  });

  it("goes on with the last of two told in one sentence", async () => {
    const said = await saidIn("Calder thanked Hale for the boats and said the port would close. “It is an old port.”");
    expect(said.find((one) => one.cue === "said")?.content).toBe("the port would close | “It is an old port.”");
  });

  it("goes on with nothing where another sentence stands between, or nobody spoke", async () => {
    const quotation = "“We will not wait for another winter.”";
    const [said] = await saidIn(`The ports will close, Calder said. Snow had fallen since noon.\n\n${quotation}`);
    expect(said?.content).toBe("The ports will close");
    expect(await saidIn(`Snow had fallen since noon.\n\n${quotation}`)).toEqual([]);
    const [part] = await saidIn("Calder said the ports will close. “The Long Winter” opened on Friday.");
    expect(part?.content).toBe("the ports will close");
  });

  it("ends with its marks where it is a sentence, and not where marks stand inside one", async () => {
    const [whole] = await saidIn("“That makes me tired of the border,” Calder said when Hale blamed her for it.");
    expect(whole).toMatchObject({ content: "“That makes me tired of the border,”", mode: "direct" });
    const [part] = await saidIn("Calder said the border was “a long road,” and that it would stay open.");
    expect(part?.content).toContain("it would stay open");
  });

  it("is no title, nickname or doubted word", async () => {
    expect(await saidIn("The film “The Long Border” opens on Friday.")).toEqual([]);
    expect(await saidIn("Joseph “Red” Marsh ran the ferry for years.")).toEqual([]);
    expect(await saidIn("The so-called “experts” left the hall early.")).toEqual([]);
  });

  it("does not run away where a mark is never closed", async () => {
    const said = await saidIn(
      "“The border will stay open, Calder said.\n\nThe harbour was quiet on Monday.\n\nThe weather was mild, and the ferries ran on time.",
    );
    expect(said.every((one) => !one.content.includes("ferries"))).toBe(true);
  });

  it.each([
    ["«The border will stay open,» Calder said."],
    ["„The border will stay open,“ Calder said."],
    ["'The border will stay open,' Calder said."],
  ])("knows the marks of other languages: %s", async (text) => {
    expect((await saidIn(text))[0]).toMatchObject({ speaker: "Calder", cue: "said" });
  });
});

describe("indirect and mixed speech", () => {
  it("begins with its complementizer and ends with the clause", async () => {
    const [one] = await saidIn("The ministry said that the border would stay open.");
    expect(one).toMatchObject({ content: "that the border would stay open", mode: "indirect", act: "assert" });
  });

  it("is mixed where a part stands in marks", async () => {
    const [one] = await saidIn("Calder said the border would stay open “for as long as it takes”.");
    expect(one).toMatchObject({ content: "the border would stay open “for as long as it takes”", mode: "mixed" });
  });

  it("knows what is done by saying it", async () => {
    for (const [text, act] of [
      ["Calder denied that the border had been closed.", "deny"],
      ["Calder warned that the border could be closed.", "warn"],
      ["The two ministers pledged to keep the border open.", "promise"],
      ["Calder accused the governor of lying about the border.", "accuse"],
      ["Calder suggested that the border had been closed by mistake.", "assert"],
      ["Calder urged the governor to open the border.", "request"],
      ["Calder asked the governor to open the border.", "request"],
      ["Calder asked the governor why the border had been closed.", "ask"],
      ["Calder told the guards to open the border.", "order"],
      ["Calder told the guards that the border had been opened.", "assert"],
      ["Calder ruled out a return to the talks.", "reject"],
      ["Calder did not rule out closing the border.", "reject"],
      ["Calder did not deny that the border was closed.", "deny"],
      ["Calder insisted that the border be opened.", "demand"],
      ["Calder insisted that the border had been opened.", "assert"],
      ["The council voted to condemn the closure of the border.", "criticise"],
      ["Calder expressed concern about the closure.", "criticise"],
      ["Calder voiced support for the treaty.", "praise"],
      ["Calder expressed gratitude for the help of the farmers.", "thank"],
    ])
      expect((await saidIn(text as string))[0]?.act).toBe(act);
  });

  it("finds speech in speech", async () => {
    const said = await saidIn("Calder said the governor had denied that the border was closed.");
    expect(said.map((one) => [one.cue, one.within])).toEqual([
      ["said", false],
      ["had denied", true],
    ]);
  });

  it("finds the words of another inside a quotation", async () => {
    const [outer, inner] = await saidIn("“He told me, ‘We will never leave this place,’” Calder said.");
    expect([outer?.speaker, outer?.within]).toEqual(["Calder", false]);
    expect(inner).toMatchObject({
      speaker: "He",
      to: "me",
      content: "‘We will never leave this place,’",
      within: true,
    });
    expect(await saidIn("“We call it ‘the long dark border of our fathers’ here,” Calder said.")).toHaveLength(1);
    expect(await saidIn("“He told me about the farmers' gates and the ferries' bells,” Calder said.")).toHaveLength(1);
  });

  it("leans on a source: according to", async () => {
    const [one] = await saidIn("The border will stay open, according to a senior official at the ministry.");
    expect(one).toMatchObject({ speaker: "a senior official at the ministry", content: "The border will stay open" });
  });

  it.each([
    ["Calder did not immediately respond to a request for comment."],
    ["Ministers declined to comment on the closure of the border."],
    ["Ministers met in Marsh on Monday. They declined to give details."],
    ["The ministry gave no details on the closure of the border."],
    ["Calder did not elaborate on the closure of the border."],
  ])("is not where nothing was said: %s", async (text) => {
    expect(await saidIn(text)).toEqual([]);
  });

  it("is where something was refused, or said not to be so", async () => {
    expect((await saidIn("Calder refused to open the border."))[0]?.act).toBe("reject");
    expect((await saidIn("Calder did not say that the border was closed."))[0]?.content).toBe(
      "that the border was closed",
    );
    expect((await saidIn("“I will not comment on that,” Calder said."))[0]?.content).toBe(
      "“I will not comment on that,”",
    );
  });

  it("ends before what the reporter sets against it", async () => {
    const [one] = await saidIn(
      "Calder said she was bound to the “two banks” treaty, while the farmers deny that it was broken.",
    );
    expect(one?.content).toBe("she was bound to the “two banks” treaty");
  });

  it("is not in a report of what was done, nor where nothing was said", async () => {
    expect(await saidIn("The army closed the border on Monday and opened it again on Tuesday.")).toEqual([]);
    const guard = await saidIn("The guard, who asked not to be named, said the border was open.");
    expect(guard.map(({ cue }) => cue)).toEqual(["said"]);
    expect(await saidIn("Calder walked to the bridge with two of her aides and stood there for a while.")).toEqual([]);
  });
});

describe("the editor's insertions", () => {
  it.each([
    ["“They [the farmers] will not be [harmed] by it,” Calder said.", "[the farmers] | [harmed]"],
    ["“The border [...] will stay open,” Calder said.", "[...]"],
    ["“The border … will stay open for everyone,” Calder said.", "…"],
    ["“We will not close it. ... Nobody has asked us to,” Calder said.", "..."],
    ["“He is a good carpenter (sic) and a good minister,” Calder said.", "(sic)"],
    ["“They have theire [sic] own gates over there,” Calder said.", "[sic]"],
    ["“We will never leave that country (Norway) alone,” Calder said.", "(Norway)"],
    ["“I spoke to him (Governor Hale) about it,” Calder said.", "(Governor Hale)"],
  ])("are kept apart: %s", async (text, inserted) => {
    expect((await saidIn(text))[0]?.inserted).toBe(inserted);
  });

  it.each([
    ["“I thought that we... that nobody would close it,” Calder said."],
    ["“We will keep it open (and why should we not?) for everyone,” Calder said."],
    ["“There are two ways, (a) the bridge and (b) the ferry,” Calder said."],
    ["“The gates (Norway too) will stay open,” Calder wrote on Telegram."],
  ])("are none of the speaker's own: %s", async (text) => {
    expect((await saidIn(text))[0]?.inserted).toBe("");
  });
});

describe("the one who speaks", () => {
  const by = async (text: string): Promise<string | undefined> => (await saidIn(text))[0]?.speaker;

  it("ends before the comma that closes an apposition, and before a relative clause", async () => {
    expect(await by("Maria Calder, the interior minister, said that the border would stay open.")).toBe(
      "Maria Calder, the interior minister",
    );
    expect(await by("Maria Calder, who lives beside the border, said that it would stay open.")).toBe("Maria Calder");
    expect(await by("On Monday, Calder said that the border would stay open.")).toBe("Calder");
  });

  it("keeps a coordination inside a title, and parts two who speak", async () => {
    expect(await by("Maria Calder, the minister of trade and industry, said that the border would stay open.")).toBe(
      "Maria Calder, the minister of trade and industry",
    );
    expect(await by("Calder and Governor Hale said that the border would stay open.")).toBe("Calder | Governor Hale");
    expect(
      await by(
        "German Defense Minister Boris Hale and his Polish counterpart Wladyslaw Marsh said Tuesday they would meet.",
      ),
    ).toBe("German Defense Minister Boris Hale | his Polish counterpart Wladyslaw Marsh");
  });

  it("is two where one phrase means two", async () => {
    const both = "The presidents of Guyana and Suriname";
    expect(await by(`${both} said that the border would stay open.`)).toBe(`${both} | ${both}`);
    expect(await by("The ministers of health and education said that the border would stay open.")).toBe(
      "The ministers of health and education",
    );
  });

  it("is each of those named behind their number, dash or comma, and one where only one is named", async () => {
    const told = "said that the border would stay open.";
    for (const list of [
      `The three states - Guyana, Suriname and Brazil - ${told}`,
      `The three states, Guyana, Suriname and Brazil, ${told}`,
      `The S3 - Guyana, Suriname and Brazil - ${told}`,
    ])
      expect(await by(list)).toBe("Guyana | Suriname | Brazil");
    expect(await by(`The S4 - Guyana, Suriname and Brazil - ${told}`)).not.toContain("|");
    expect(await by(`The minister, Ines Calder, ${told}`)).toBe("The minister, Ines Calder");
  });

  it("is as many as the states that one phrase names, and each by its own", async () => {
    const both = "The leaders of Guyana and Suriname";
    const { statements, actors } = await readText(`${both} said that the border would stay open.`);
    const names = statements[0]?.speakers.map((ref) => actors.find((actor) => actor.id === ref.actor)?.country);
    expect(names).toEqual(["GUY", "SUR"]);
    const three = "The foreign ministers of Guyana, Suriname and Brazil";
    expect(await by(`${three} agreed to meet at the border in May.`)).toBe([three, three, three].join(" | "));
    expect(await by("The ministers of Guyana and the farmers said that the border would stay open.")).toBe(
      "The ministers of Guyana and the farmers",
    );
  });

  it("is nobody known where they are told by whom they are close to", async () => {
    const speaker = async (words: string) =>
      (await readText(`${words} said the border would stay open.`)).statements[0]?.speakers[0]?.actor;
    expect(await speaker("A source close to Hezbollah")).toBeNull();
    expect(await speaker("Residents interviewed by Reuters")).toContain("residents");
    expect(await speaker("An Israeli government source quoted by Reuters")).toMatch(/isr/i);
    expect(await speaker("Some farmers who spoke to Reuters")).toContain("farmers");
    expect(await speaker("Two officials familiar with Kenya")).not.toMatch(/KEN/);
    expect(await speaker("A Kenyan official close to the talks")).not.toBeNull();
  });

  it("is not the place and the agency with which a report opens", async () => {
    const told = "External Affairs Minister Ines Calder on Tuesday told the council that the border was open.";
    expect(await by(`RIO DE JANEIRO, Nov. 19 (PTI) ${told}`)).toBe("External Affairs Minister Ines Calder");
    expect(await by("NATO, the alliance (of 32), told the council that the border was open.")).toMatch(/^NATO/);
  });

  it("is named without what they did meanwhile", async () => {
    expect(await by("Minister Ines Calder, visiting the port, called the raid “very serious”.")).toBe(
      "Minister Ines Calder",
    );
    expect(await by("Ines Calder, the retired minister, called the raid “very serious”.")).toBe(
      "Ines Calder, the retired minister",
    );
  });

  it("is one with two posts", async () => {
    const one = "Ann Hale, the president of the council and chair of the farmers' union";
    expect(await by(`${one}, said that the border would stay open.`)).toBe(one);
    expect(await by("Ann Hale, the president of the council, and the chair of the union said that it would.")).toBe(
      "Ann Hale, the president of the council | the chair of the union",
    );
  });

  it("adds to what they said themselves", async () => {
    const said = await saidIn(
      "Calder said the council would share its findings, adding that no decision had been taken.",
    );
    expect(said.map(({ speaker, cue }) => `${speaker} ${cue}`)).toEqual(["Calder said", "Calder adding"]);
    const other = await saidIn("The council warned the farmers, adding that no decision had been taken.");
    expect(other.at(-1)).toMatchObject({ speaker: "The council", cue: "adding" });
  });

  it("keeps what tells which one is meant", async () => {
    expect(await by("Farmers living beside the border said that it should stay open.")).toBe(
      "Farmers living beside the border",
    );
  });
});

describe("what is to be done, or could be", () => {
  it("is no statement of its own inside another's words", async () => {
    const said = await saidIn("The two sides pledged to oppose “all forms of closure” on the border.");
    expect(said.map(({ cue }) => cue)).toEqual(["pledged"]);
    const would = await saidIn("President Ines Calder said that no foreign judge would decide who passes the border.");
    expect(would.map(({ cue }) => cue)).toEqual(["said"]);
  });

  it("is none where somebody stopped short of it", async () => {
    expect(await saidIn("Governor Hale stopped short of condemning the closure.")).toEqual([]);
    expect(await saidIn("Hale refrained from openly criticising the council.")).toEqual([]);
    expect((await saidIn("Hale stopped in Voss, condemning the closure of the border."))[0]?.cue).toBe("condemning");
  });

  it("is one where it was said", async () => {
    const said = await saidIn("Hale said on Monday that the governor had denied that the border was closed.");
    expect(said.map(({ cue }) => cue)).toEqual(["said", "had denied"]);
    expect((await saidIn("Calder opposed “all forms of closure” on the border."))[0]?.cue).toBe("opposed");
  });
});
