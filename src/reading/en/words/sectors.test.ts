import { describe, expect, it } from "vitest";
import { readText } from "../../reading.testing.ts";
import { sectorOf } from "./sectors.ts";

describe("the sector that a description tells", () => {
  it.each([
    ["the Norwegian police", "COP"],
    ["a police station in the old town", "COP"],
    ["opposition senators", "OPP"],
    ["police in the opposition stronghold", "COP"],
    ["the deputy leader of the party", "PTY"],
    ["the army's deputy chief", "MIL"],
    ["a spokesman for the farmers", "AGR"],
    ["the company's chairman", "BUS"],
    ["a rebel commander", "REB"],
    ["rebel soldiers", "REB"],
    ["government soldiers", "MIL"],
    ["a cartel's gunmen", "CRM"],
    ["two gunmen", "UAF"],
    ["a pro-government militia", "PRM"],
    ["§REB fighters", "REB"],
    ["a §SPY official", "SPY"],
    ["state television", "GOV"],
    ["a television station", "JRN"],
    ["a state journalist", "JRN"],
    ["the former trade minister", "ELI"],
    ["an ex-general", "ELI"],
    ["a former teacher", "EDU"],
    ["the minister's wife", "ELI"],
    ["the farmer's wife", "AGR"],
    ["striking dockworkers", "LAB"],
    ["nurses and their union", "MED"],
    ["a think-tank analyst", "EDU"],
    ["human rights groups", "SOC"],
    ["bus passengers", "CVL"],
  ])("%s: %s", (words, sector) => expect(sectorOf(words)).toBe(sector));

  it.each(["the former capital", "a stormy night", "the old bridge", "", "of the"])("%s: nobody's", (words) =>
    expect(sectorOf(words)).toBeNull(),
  );
});

const told = async (text: string, words: string): Promise<unknown> => {
  const reading = await readText(text, "2023-03-01");
  const found = reading.mentions.find((one) => reading.text.slice(one.start, one.end) === words);
  const actor = reading.actors.find((one) => one.id === found?.actor);
  return actor && [actor.country, actor.sector];
};

describe("somebody known by a description", () => {
  it.each([
    ["Portuguese firefighters said the wind had turned.", "Portuguese firefighters", "PRT", "GOV"],
    ["Catholic bishops in Peru said the vote was fair.", "Catholic bishops in Peru", "PER", "REL"],
    ["A Kenya-based airline said it would fly again.", "A Kenya-based airline", "KEN", "BUS"],
    ["Lagos police said the road was open.", "Lagos police", "NGA", "COP"],
    ["Dock workers said the strike was over.", "Dock workers", null, "LAB"],
  ])("%s", async (text, words, country, sector) => expect(await told(text, words)).toEqual([country, sector]));

  it("is nobody where it only has something done with it, and no state", async () => {
    expect(await told("The minister praised dock workers on Monday.", "dock workers")).toBeUndefined();
  });

  it("is not the president of the state whose federation somebody leads", async () => {
    const text = "The president of the French Chess Federation said the game was drawn.";
    const reading = await readText(text, "2023-03-01");
    expect(reading.actors.map((actor) => actor.name)).not.toContain("Emmanuel Macron");
    expect((await readText("The president of France left.", "2023-03-01")).actors[0]?.name).toBe("Emmanuel Macron");
  });
});

const actorsOf = async (text: string) =>
  (await readText(text, "2023-03-01")).actors.map((actor) => [actor.name, actor.country, actor.sector]);

describe("a body", () => {
  it("of a name that many states have is its owner's, or the state's that the report speaks of", async () => {
    expect(await actorsOf("South Korea's Joint Chiefs of Staff said the drill would begin.")).toContainEqual([
      "Joint Chiefs of Staff of South Korea",
      "KOR",
      "MIL",
    ]);
    expect(await actorsOf("Germany's Foreign Office called the drill a mistake.")).toContainEqual([
      "Foreign Office",
      "DEU",
      "GOV",
    ]);
    expect(await actorsOf("Britain's Foreign Office called the drill a mistake.")).toContainEqual([
      "Foreign Office",
      "GBR",
      "GOV",
    ]);
    expect(await actorsOf("The Joint Chiefs of Staff said the drill would begin.")).not.toContainEqual(
      expect.arrayContaining(["US Joint Chiefs of Staff"]),
    );
  });

  it("is a company with its legal form behind its name", async () => {
    expect(await actorsOf("Nokia Corp said the phones would be sold in May.")).toContainEqual(["Nokia", "FIN", "BUS"]);
  });

  it("that is a territory is a place unless it acts", async () => {
    const said = await readText("Abkhazia said the road was open. He lives in Abkhazia.", "2023-03-01");
    expect(
      said.mentions.filter((one) => said.actors.find((actor) => actor.id === one.actor)?.sector === "PRE"),
    ).toHaveLength(1);
  });
});

describe("a town", () => {
  it("that does something is its people, and else nobody", async () => {
    expect(await actorsOf("Kharkiv held out for months.")).toContainEqual(["Kharkiv", "UKR", "CVL"]);
    expect(await actorsOf("It rained for months in Kharkiv.")).toEqual([]);
  });
});
