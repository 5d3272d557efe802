import { describe, expect, it } from "vitest";
import { readText, saidIn } from "../reading.testing.ts";

const saying = async (text: string): Promise<string | undefined> =>
  (await saidIn(text)).find(({ cue }) => /^saying$/.test(cue ?? ""))?.speaker;

describe("who says what a participle adds behind a comma", () => {
  it.each([
    ["Calder dismissed the threat after Hale placed the army on alert, saying that the border was safe.", "Calder"],
    ["Calder brushed aside the threat after Hale placed the army on alert, saying that the border was safe.", "Calder"],
    [
      "The guard said a boat had rammed the pier, an account the ministry rejected, saying that the pier had been shut.",
      "the ministry",
    ],
    ["Calder rejected the plan, saying that it would fail.", "Calder"],
  ])("is who speaks in the sentence: %s", async (text, speaker) => {
    expect(await saying(text)).toBe(speaker);
  });

  it("is who acts in the clause of time where nobody else speaks", async () => {
    const text = "The ferries stopped after the court closed the port, saying that it was unsafe.";
    expect(await saying(text)).toBe("the court");
  });
});

describe("requests joined by “and”", () => {
  it("are parted where each has somebody of its own", async () => {
    const said = await saidIn(
      "Calder telephoned both governors, urging Hale to pull back and asking Marsh to end the strike.",
    );
    expect(said.map(({ cue, content }) => `${cue}: ${content}`)).toEqual([
      "urging: to pull back",
      "asking: to end the strike",
    ]);
  });

  it("are one where what is asked for has two parts", async () => {
    const said = await saidIn("Calder telephoned the governor, urging Hale to pull back and to stop asking questions.");
    expect(said.find(({ cue }) => cue === "urging")?.content).toBe("to pull back and to stop asking questions");
  });
});

describe("who is asked", () => {
  it("answers, and does not ask, in an aside behind the name", async () => {
    const said = await saidIn("Calder, asked about the port, told a briefing: “The port will stay open for everyone.”");
    expect(said.find(({ cue }) => cue === "told")?.speaker).toBe("Calder");
    expect(said.filter(({ cue }) => /asked/.test(cue ?? "")).map(({ speaker }) => speaker)).not.toContain("Calder");
  });

  it("says nothing where neither of two responded", async () => {
    expect(
      await saidIn("Neither the town nor the port authority immediately responded to a request for comment."),
    ).toEqual([]);
    expect(await saidIn("The town responded to the request for boats, saying that it had none.")).not.toEqual([]);
  });
});

describe("who said the same", () => {
  it.each([
    ["Calder warned against a raid on the port, as did the interior ministry.", ["Calder", "the interior ministry"]],
    ["Calder voiced similar concerns, as did the ambassadors of Norway.", ["Calder", "the ambassadors of Norway"]],
  ])("speaks, too: %s", async (text, speakers) => {
    const reading = await readText(text);
    const [said] = reading.statements;
    expect(said?.speakers.map(({ start, end }) => reading.text.slice(start as number, end as number))).toEqual(
      speakers,
    );
  });

  it.each([
    "Calder said the port would close, as he did in May.",
    "Calder said the port would close, as had been expected.",
    "Calder said the port would close as did most of the town.",
  ])("is nobody else here: %s", async (text) => {
    expect((await readText(text)).statements[0]?.speakers).toHaveLength(1);
  });
});
