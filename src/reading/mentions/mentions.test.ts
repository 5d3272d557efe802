import { describe, expect, it } from "vitest";
import { read } from "../../pipeline/read.ts";
import { build } from "../../register/index.ts";
import { meant, readText } from "../reading.testing.ts";

describe("who is meant", () => {
  it("is the holder of the office on the report's day", async () => {
    const text = "The German chancellor said the talks would go on.";
    expect(await meant(text, "The German chancellor", "2010-03-01")).toBe("Angela Merkel");
    expect(await meant(text, "The German chancellor", "2023-03-01")).toBe("Olaf Scholz");
  });

  it("is nobody in particular where the words say one of many", async () => {
    expect(await meant("A German chancellor once said so.", "A German chancellor", "2010-03-01")).not.toBe(
      "Angela Merkel",
    );
    expect(await meant("No German chancellor has said so.", "No German chancellor", "2010-03-01")).toBeUndefined();
  });

  it("is not the holder where the post is a former one", async () => {
    expect(await meant("The former German chancellor spoke.", "The former German chancellor", "2010-03-01")).not.toBe(
      "Angela Merkel",
    );
  });

  it("goes by the name that a title stands beside", async () => {
    const text = "Olaf Scholz, the German chancellor, met Macron. “We agree,” the chancellor said.";
    expect(await meant(text, "the chancellor", "2023-03-01")).toBe("Olaf Scholz");
  });

  it("is the one whose full name stands anywhere in the report", async () => {
    const text = "Macron sees allies\n\nEmmanuel Macron met allies in Paris on Monday and told them that he was glad.";
    const reading = await readText(text, "2023-03-01");
    const actors = new Set(reading.mentions.map((one) => one.actor));
    expect([...actors].map((id) => reading.actors.find((actor) => actor.id === id)?.name)).toContain("Emmanuel Macron");
    expect(await meant(text, "he", "2023-03-01")).toBe("Emmanuel Macron");
  });

  it("follows a pronoun to the subject of the sentence before, not to whoever was named last", async () => {
    const text = "Emmanuel Macron welcomed Olaf Scholz in Paris. He said the visit had been planned for months.";
    expect(await meant(text, "He", "2023-03-01")).toBe("Emmanuel Macron");
  });

  it("takes a capital for its government where it acts, for a city where one is in it", async () => {
    const reading = await readText("Paris rejected the offer. Delegates met in Paris on Monday.", "2023-03-01");
    expect(reading.names.map((name) => name.kind)).toEqual(["state", "place"]);
  });

  it("knows a person called like a state", async () => {
    const reading = await readText("Jordan and Syria opened the border before Michael Jordan came.", "2023-03-01");
    expect(reading.names.map((name) => name.kind)).toEqual(["state", "state", "person"]);
  });

  it("knows a state by the office it has, and behind the number of its king", async () => {
    const kinds = async (text: string) => (await readText(text, "2023-03-01")).names.map((name) => name.kind);
    expect(await kinds("Jordan's King Hakim opened the border.")).toEqual(["state", "person"]);
    expect(await kinds("Jordan's agent opened the letter.")).toEqual(["person"]);
    expect(await kinds("King Hakim II of Jordan opened the border.")).toEqual(["person", "state"]);
  });

  it("gives somebody unknown a local actor with country and sector", async () => {
    const reading = await readText("A Kenyan opposition lawmaker said the vote was unfair.", "2023-03-01");
    expect(reading.actors).toContainEqual(
      expect.objectContaining({ kind: "person", country: "KEN", sector: "OPP", offices: [] }),
    );
  });

  it("tells by which rules words came to their actor", async () => {
    const text =
      "Olaf Scholz, the German chancellor, met the French president. Scholz said he was glad. Berlin said so too. A Kenyan lawmaker, who was there, agreed.";
    const reading = await readText(text, "2023-03-01");
    const why = (words: string) => {
      const found = reading.mentions.find((one) => reading.text.slice(one.start, one.end) === words);
      return [found?.by, reading.actors.find((actor) => actor.id === found?.actor)?.by];
    };
    expect(why("Olaf Scholz")).toEqual(["mentions/full-name", "actors/full-name"]);
    expect(why("Scholz")).toEqual(["mentions/part-of-name", "actors/full-name"]);
    expect(why("the German chancellor")).toEqual(["mentions/title-beside-name", "actors/full-name"]);
    expect(why("the French president")).toEqual(["mentions/office-holder", "actors/office-on-day"]);
    expect(why("he")).toEqual(["mentions/pronoun", "actors/full-name"]);
    expect(why("Berlin")).toEqual(["mentions/capital", "actors/state"]);
    expect(why("A Kenyan lawmaker")).toEqual(["mentions/description", "actors/described"]);
    expect(why("who")).toEqual(["mentions/relative-pronoun", "actors/described"]);
    expect(reading.mentions.every((one) => one.by !== undefined)).toBe(true);
    expect(reading.actors.every((one) => one.by !== undefined)).toBe(true);
  });

  it("chooses nobody of two who bear the name, and names both", async () => {
    const office = ["prime minister", "head_of_government", "NLD", "2020-01-01", "2024-12-31", ""];
    const register = build(
      "NLD|Northland|Northlandic|Norville|",
      "",
      JSON.stringify([
        ["Ada Quill", "wd:Q1", [], [office]],
        ["Ada Quill", "wd:Q2", [], [office]],
      ]),
    );
    const body = "On Monday Ada Quill said that the bridge would be painted.";
    const reading = await read({ kind: "text", body, published: "2023-03-01" }, { register });
    const found = reading.mentions.find((one) => reading.text.slice(one.start, one.end) === "Ada Quill");
    expect(found?.actor).toMatch(/^dg:person-/);
    expect(found?.candidates).toEqual([
      { actor: "wd:Q1", name: "Ada Quill", score: 0.5 },
      { actor: "wd:Q2", name: "Ada Quill", score: 0.5 },
    ]);
    expect(reading.mentions.filter((one) => one.candidates !== undefined)).toHaveLength(1);
  });
});
