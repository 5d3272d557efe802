import { describe, expect, it } from "vitest";
import type { Reading } from "../../contract/index.ts";
import { read } from "../../pipeline/read.ts";
import { readText, saidIn } from "../reading.testing.ts";

/** What is said and by whom, a line a statement: "Calder: that the border was open". */
async function lines(text: string): Promise<readonly string[]> {
  return (await saidIn(text)).map(({ speaker, content }) => `${speaker}: ${content}`);
}

/** Whom the speaker of the last statement means: an actor's name and country. */
function lastSpeaker({ statements, actors }: Reading): string {
  const actor = actors.find(({ id }) => id === statements.at(-1)?.speakers[0]?.actor);
  return actor ? `${actor.name} of ${actor.country}` : "nobody";
}

describe("a content outside marks", () => {
  it.each([
    ["The pier fell at noon. Nobody was hurt, a guard said.", "a guard: Nobody was hurt"],
    ["Marsh had been shelled. Voss was next, a clerk said.", "a clerk: Voss was next"],
    ["It rained. The road was closed, the harbour office reported.", "the harbour office: The road was closed"],
  ])("begins with its own sentence: %s", async (text, line) => {
    expect(await lines(text)).toEqual([line]);
  });

  it("holds both sentences where both stand in marks", async () => {
    expect(await lines("“The pier fell at noon. Nobody was hurt,” a guard said.")).toEqual([
      "a guard: “The pier fell at noon. Nobody was hurt,”",
    ]);
  });
});

describe("a name in marks", () => {
  it.each([
    "“They came before sunrise,” said a guerrilla who uses the call sign “Otter.”",
    "“They came before sunrise,” said a fisherman nicknamed “Captain.”",
    "“They came before sunrise,” said a guard who goes by the name “the Old Man.”",
  ])("is no part of what was said: %s", async (text) => {
    const said = await saidIn(text);
    expect(said.map(({ content }) => content)).toEqual(["“They came before sunrise,”"]);
  });

  it("is another than what somebody calls something", async () => {
    const [said] = await saidIn("Calder called the plan “a long walk into the fog.”");
    expect(said?.content).toContain("a long walk");
  });
});

describe("a quotation and what stands around it", () => {
  it("is not whose who moves next", async () => {
    const said = await readText("The mayor turned to the colonel. “Nobody leaves the town.” The colonel shrugged.");
    const [one, ...others] = said.statements;
    expect(others).toEqual([]);
    expect(one?.speakers.map(({ start, end, basis }) => [said.text.slice(start ?? 0, end ?? 0), basis])).toEqual([
      ["The mayor", "implied"],
    ]);
    expect(one?.addressees.map(({ basis }) => basis)).toEqual(["implied"]);
  });

  it("is somebody's, and nobody in particular's, where two are in play in its paragraph", async () => {
    const said = await saidIn("Hale waited on the quay with Calder. “The boat is late again.” Calder lit a lamp.");
    expect(said.map(({ speaker, content }) => [speaker, content])).toEqual([["", "“The boat is late again.”"]]);
  });

  it.each([
    "Moreau lost her temper and said: “When I signed it I thought it was final”, she said.",
    "Hale said in a letter: “The road will be opened,” Hale said.",
  ])("is told once where its speaker is named on both sides: %s", async (text) => {
    const said = await saidIn(text);
    expect(said).toHaveLength(1);
    expect(said[0]?.content).toMatch(/^“[^“”]*”$/);
  });

  it("is parted from what its teller adds", async () => {
    const said = await saidIn("“She told me: ‘Pack your things and leave’, so we went,” said Marsh.");
    expect(said.map(({ speaker, content, within }) => [speaker, content, within])).toEqual([
      ["Marsh", "“She told me: ‘Pack your things and leave’, so we went,”", false],
      ["She", "‘Pack your things and leave’", true],
    ]);
    const other = await saidIn(
      "“The captain told me: ‘Nothing can happen to us’, which was kind of him.” Ines Marsh told reporters.",
    );
    expect(other.find(({ within }) => within)?.content).toBe("‘Nothing can happen to us’");
  });

  it("stands between spaced marks in tokenised texts", async () => {
    const [said] = await saidIn('" The boats turn round in the bay , " the minister said .');
    expect(said).toMatchObject({ speaker: "the minister", mode: "direct" });
  });
});

describe("words that report nothing", () => {
  it.each([
    "The guards have no reason to say “Welcome home, brother.”",
    "No captain has the nerve to admit that the dam failed.",
    "Far from offering travellers “rest and bread”, the huts on the pass are locked.",
    "The town offered little resistance.",
    "The plan is expected to cover the north.",
    "The general is referring to the pact.",
    "The man was identified as Joseph Marsh.",
    "The bank was sanctioned in May.",
    "Moreau put it otherwise. Hale said so.",
    "The council has called it an ultimatum.",
    "Hale said nothing about the port.",
    "Calder called Hale on Monday.",
    "Some might say that the lake was too cold.",
  ])("make no statement: %s", async (text) => {
    expect(await lines(text)).toEqual([]);
  });

  it.each([
    ["Calder offered talks to the council.", "Calder: talks"],
    ["Calder offered to open the road.", "Calder: to open the road"],
    ["Hale said no.", "Hale: no"],
    ["Hale said nothing had been decided.", "Hale: nothing had been decided"],
  ])("are other words than these: %s", async (text, line) => {
    expect(await lines(text)).toContain(line);
  });

  it("are the publisher's own in a headline", async () => {
    const html =
      "<h1>What we know about the flood</h1><p>The harbour office said on Monday that the port would close for the winter, and that the boats would be kept in the upper basin.</p>";
    const { statements } = await read({ kind: "html", body: html });
    expect(statements).toHaveLength(1);
  });
});

describe("who speaks", () => {
  it("is not the one whom the clause tells of", async () => {
    const { statements, text } = await readText("Moreau, he said, was a man of the old school.");
    expect(statements[0]?.speakers[0]?.actor).toBe(null);
    expect(statements[0]?.content.map(({ start, end }) => text.slice(start, end))).toEqual([
      "Moreau",
      "was a man of the old school",
    ]);
  });

  it.each([
    "The coalition battling the Houthis said it had sunk two boats.",
    "The army fighting Hamas said it had found the tunnel.",
    "Groups opposed to the Taliban said the school was closed.",
    "An alliance against Russia said it would grow.",
    "The committee on Syria said the war was over.",
    "The mission in Libya said it would leave.",
  ])("is not whom the speaker deals with: %s", async (text) => {
    expect(lastSpeaker(await readText(text))).not.toMatch(/ of (?:YEM|PSE|AFG|RUS|SYR|LBY)$|Houthi|Hamas|Taliban/);
  });

  it("is one of two of one post only where the words mean his state", async () => {
    const met = "Norwegian Foreign Minister Ann Hale met Danish Foreign Minister Joseph Marsh in Bergen.";
    expect(lastSpeaker(await readText(`${met} The foreign minister said the visit was long.`))).toBe("nobody");
    expect(lastSpeaker(await readText(`${met} The minister said Denmark would build the bridge.`))).toMatch(/of DNK$/);
  });

  it("goes on outside the marks", async () => {
    const said = await saidIn('Calder said: "Norway will raise its fees", noting that trade had grown.');
    expect(said.map(({ speaker }) => speaker)).toEqual(["Calder", "Calder"]);
  });

  it("goes on in a participle behind a clause about a thing", async () => {
    const said = await saidIn("Calder stressed that the bridge had held, stating that nobody was hurt.");
    expect(said.map(({ speaker }) => speaker)).toEqual(["Calder", "Calder"]);
  });

  it("is heard by the one who asked, and a lawyer passes on nobody else's denial", async () => {
    const said = await saidIn("Asked by union leader Greta Marsh whether it would close, Hale replied: “Not now.”");
    expect(said.at(-1)).toMatchObject({ speaker: "Hale", to: "union leader Greta Marsh" });
    const never = await saidIn("Asked by Greta Marsh whether the port would close, Hale answered: “Never.”");
    expect(never.at(-1)?.content).toBe("“Never.”");
    const denied = await saidIn(
      "The town has denied that it sold the boats, said Ines Marsh, a lawyer for the fishermen.",
    );
    expect(denied.at(-1)?.via).toBe("");
  });

  it("addresses nobody by thanks, and no longer the one told before where a question is answered", async () => {
    const thanked = await saidIn("Calder thanked Hale. She said the port would open.");
    expect(thanked.at(-1)?.to).toBe("");
    const asked = await saidIn("Calder told Hale that the port would open. Asked about the fee, she said it was high.");
    expect(asked.at(-1)?.to).toBe("");
  });

  it("is told of within another's words", async () => {
    const said = await saidIn("Hale said in June that the envoy had vowed to open the port.");
    expect(said.map(({ speaker, within }) => [speaker, within])).toEqual([
      ["Hale", false],
      ["the envoy", true],
    ]);
    expect((await saidIn("What Calder says is that the port is closed.")).map(({ content }) => content)).toEqual([
      "that the port is closed",
    ]);
  });

  it("goes on with a second act", async () => {
    const said = await saidIn("The Lake Agency said its reporter had been held at the pier, and demanded her return.");
    expect(said.map(({ act, content }) => [act, content])).toContainEqual(["demand", "her return"]);
  });
});
