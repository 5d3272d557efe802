import { describe, expect, it } from "vitest";
import type { Reading } from "../../../contract/index.ts";
import { meant, readText } from "../../reading.testing.ts";

const named = ({ text, names }: Reading): readonly string[] =>
  names.map(({ start, end, kind }) => `${text.slice(start, end)}: ${kind}`);
const actorOf = ({ text, mentions, actors }: Reading, words: string) => {
  const mention = mentions.findLast(({ start, end }) => text.slice(start, end) === words);
  return actors.find(({ id }) => id === mention?.actor);
};

describe("names that are longer or shorter than they look", () => {
  it("takes a realm's whole name for the state, and its place for the state's", async () => {
    const reading = await readText("The envoy spoke in the Republic of Niger. The Kingdom of Norway denied it.");
    expect(actorOf(reading, "Republic of Niger")?.country).toBe("NER");
    expect(actorOf(reading, "Kingdom of Norway")?.country).toBe("NOR");
    expect(reading.places.map(({ name, country }) => [name, country])).toEqual([["Niger", "NER"]]);
    expect(named(await readText("The Bank of the Republic of Letters was closed."))).not.toContain(
      "Republic of Letters: state",
    );
  });

  it("knows a ship by what stands before its name, and its namesake where nothing does", async () => {
    expect(named(await readText("The port saw the USS Robert E. Lee and HMS Ada Brown."))).toEqual([
      "USS Robert E. Lee: other",
      "HMS Ada Brown: other",
    ]);
    expect(named(await readText("The port saw Robert E. Lee."))).toEqual(["Robert E. Lee: person"]);
  });

  it("takes letters behind a thing for the thing, and behind a body for the body", async () => {
    const thing = await readText("The army fired an intercontinental ballistic missile (ICBM). The ICBM fell.");
    expect(thing.actors.map(({ name }) => name)).not.toContain("ICBM");
    const body = await readText("The farmers' relief group (FRG) met. The FRG said it was glad.");
    expect(body.actors.map(({ name }) => name)).toContain("FRG");
  });

  it("parts the post from the name", async () => {
    const text = "The talks prepare for Secretary of State Antony Blinken’s visit to Peru.";
    const reading = await readText(text, "2022-12-12");
    expect(actorOf(reading, "Antony Blinken")?.country).toBe("USA");
    expect(await meant("The mother of State Hale wept.", "State Hale")).not.toBe("Hale");
  });

  it("takes the seat of a union for the town where one is in it", async () => {
    const reading = await readText("The ministers met in Brussels on Monday. Brussels rejected the plan.");
    expect(named(reading)).toEqual(["Brussels: place", "Brussels: organisation"]);
    expect(named(await readText("The ministers met in the UN on Monday."))).toContain("the UN: organisation");
  });
});

describe("whose they are", () => {
  const country = async (text: string, words: string): Promise<string | null | undefined> =>
    actorOf(await readText(text), words)?.country;

  it("is told by the report where somebody new has a post of a state", async () => {
    expect(await country("The Sudanese army said it was ready. Army spokesman Omar Adil said so.", "Omar Adil")).toBe(
      "SDN",
    );
    expect(await country("Colombia closed its ports. Health Minister Ana Pardo agreed.", "Ana Pardo")).toBe("COL");
    expect(await country("Colombia closed its ports. Company spokesman Omar Adil agreed.", "Omar Adil")).toBeNull();
    expect(await country("The African Union met. Union spokesman Omar Adil said so.", "Omar Adil")).toBeNull();
    expect(await country("Norway is cold. EU lawmaker Omar Adil agreed.", "Omar Adil")).toBeNull();
  });

  it("is not the state that somebody is sent to or deals with", async () => {
    expect(await country("The special envoy for Iran, Ann Hale, agreed.", "Ann Hale")).toBeNull();
    expect(await country("The US ambassador to China, Ann Hale, agreed.", "Ann Hale")).toBe("USA");
    expect(await country("Norway's consul, Ann Hale, agreed.", "Ann Hale")).toBe("NOR");
    expect(await country("The French chargé d'affaires, Ann Hale, agreed.", "Ann Hale")).toBe("FRA");
    expect(await country("The director for Norway affairs, Ann Hale, agreed.", "Ann Hale")).toBeNull();
    const spokesman = "The spokesman for Kenya's government";
    expect(await country(`${spokesman} said the talks were good.`, spokesman)).toBe("KEN");
  });

  it("is that of the head of state told of last, for those who speak for one", async () => {
    const talks = "said the talks with Norway were good.";
    expect(await country(`Kenyan President Ann Hale flew to Norway. The presidency ${talks}`, "The presidency")).toBe(
      "KEN",
    );
    expect(await country(`Jordan's King Hakim flew to Norway. The royal court ${talks}`, "The royal court")).toBe(
      "JOR",
    );
    expect(await country(`The farmer Ann Hale flew from Kenya. The presidency ${talks}`, "The presidency")).not.toBe(
      "KEN",
    );
  });

  it("is not where an agency sits that tells it", async () => {
    expect(await country("The army said the boats had sunk, Reuters reported.", "The army")).toBeNull();
    expect(await country("The army said Kenya's boats had sunk in Kenya, Reuters reported.", "The army")).not.toBe(
      "GBR",
    );
  });

  it("is nobody's before whom the words look forward to", async () => {
    const text = "Ben Hale met Omar Adil. On his part, Adil assured Hale that the talks would go on.";
    expect(await meant(text, "his")).toBeUndefined();
    expect(await meant("Ben Hale left the hall. On his way, Adil met a farmer.", "his")).toBe("Ben Hale");
  });

  it("is a diplomat's or an official's by their post, where they were told of last", async () => {
    const again = (words: string) => meant(`${words} The diplomat said the talks would go on.`, "The diplomat");
    expect(await again("Norway's ambassador Ann Hale spoke in Oslo.")).toBe("Ann Hale");
    expect(await again("The farmer Ann Hale spoke in Oslo.")).not.toBe("Ann Hale");
    expect(await again("Ambassador Ann Hale spoke in Oslo. The farmer Omar Adil left.")).not.toBe("Ann Hale");
    expect(await meant("Mayor Ann Hale spoke. The official said the talks would go on.", "The official")).toBe(
      "Ann Hale",
    );
  });

  it("is a state's whose press service it is", async () => {
    const { actors } = await readText("The Armenian prime minister's press service said the call was short.");
    expect(actors.find(({ name }) => /press service/.test(name))).toMatchObject({ country: "ARM", sector: "GOV" });
  });
});
