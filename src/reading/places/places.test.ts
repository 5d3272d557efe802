import { describe, expect, it } from "vitest";
import { readText } from "../reading.testing.ts";

const places = async (text: string): Promise<readonly string[]> =>
  (await readText(text)).places.map((one) => `${one.name}, ${one.country}`);

describe("places", () => {
  it("are cities with their country and coordinates", async () => {
    const { places: found } = await readText("The envoys met in Geneva on Monday.");
    expect(found).toMatchObject([{ name: "Geneva", country: "CHE", lat: 46.2, lon: 6.15, geonames: 2660646 }]);
  });

  it("lie where the words behind the comma say", async () => {
    expect((await places("He was born in Paris, Texas."))[0]).not.toBe("Paris, FRA");
    expect((await places("The envoys met in Paris."))[0]).toBe("Paris, FRA");
  });

  it("are states only where something is there or goes there", async () => {
    expect(await places("Troops were sent to Ukraine.")).toEqual(["Ukraine, UKR"]);
    expect(await places("The minister visited Japan.")).toEqual(["Japan, JPN"]);
    expect(await places("Fighting went on in Sudan.")).toEqual(["Sudan, SDN"]);
    expect(await places("Japan signed a treaty with Ukraine.")).toEqual([]);
    expect(await places("Relations with Japan are good.")).toEqual([]);
  });

  it("are no governments", async () => {
    expect(await places("Moscow rejected the offer.")).toEqual([]);
    expect(await places("The envoy landed in Moscow.")).toEqual(["Moscow, RUS"]);
  });

  it("are no persons who bear a place's name", async () => {
    expect(await places("Maria Jordan met Chad Wells. Jordan thanked Wells.")).toEqual([]);
    expect(await places("Fighting went on in Chad.")).toEqual(["Chad, TCD"]);
  });

  it("lie where the places around them lie, where no gazetteer knows them", async () => {
    expect(await places("Crowds in Chicago watched from the Crown Ground.")).toContain("Crown Ground, USA");
    expect(await places("They met in Oslo and in Lima and went to the Crown Ground.")).toContain("Crown Ground, null");
  });

  it("are bodies' houses where something is in one", async () => {
    expect(await places("He gave a speech at the Pentagon.")).toEqual(["the Pentagon, USA"]);
    expect(await places("The Pentagon said no.")).toEqual([]);
    expect(await places("A fire broke out inside Lake University in Nairobi.")).toContain("Lake University, KEN");
    expect(await places("He was angry at the Central Bank.")).toEqual([]);
  });

  it("are capitals before their own state", async () => {
    expect(await places("OTTAWA, Canada (AP) _ The court ruled on Friday.")).toContain("Ottawa, CAN");
  });

  it("are the town that every reader knows where a dateline names it alone", async () => {
    const said = "The presidents of the United States met in Geneva. The United States will pay, Joe Biden said.";
    expect(await places(`GENEVA, June 16 (Agency) - ${said}`)).toEqual(["Geneva, CHE", "Geneva, CHE"]);
    expect((await places(`GENEVA, Illinois, June 16 (Agency) - ${said}`))[0]).toBe("Geneva, USA");
  });

  it("are what a dateline names, a state and two towns with a stroke between them too", async () => {
    expect(await places("KUWAIT, June 16 (Agency) - The harbour opened.")).toEqual(["Kuwait, KWT"]);
    expect(await places("OSLO/BERGEN, June 16 (Agency) - The harbour opened.")).toEqual(["Oslo, NOR", "Bergen, NOR"]);
    expect(await places("Kuwait opened the harbour.")).toEqual([]);
  });

  it("belong to nobody where two claim them", async () => {
    expect(await places("The ship crossed the Black Sea to Crimea.")).toEqual(["Black Sea, null", "Crimea, null"]);
  });

  it("keep both claims where a territory is in dispute, and name neither as its country", async () => {
    const { places: found } = await readText("The ship left the Falkland Islands for the Golan Heights and Malta.");
    expect(found.map(({ name, country, claims }) => [name, country, claims])).toEqual([
      ["Falkland Islands", null, ["ARG", "GBR"]],
      ["Golan Heights", null, ["ISR", "SYR"]],
      ["Malta", "MLT", undefined],
    ]);
  });

  it("have the coordinates of where a state's people live", async () => {
    const [place] = (await readText("Fighting went on in Sudan.")).places;
    expect(place).toMatchObject({ name: "Sudan", country: "SDN" });
    expect(Math.abs((place?.lat ?? 0) - 14)).toBeLessThan(4);
  });

  it("are found behind a preposition or before their kind, though nothing but the gazetteer knows them", async () => {
    expect(await places("Shells fell on villages in northern Helmand province on Monday.")).toEqual(["Helmand, AFG"]);
    expect(await places("The fair in Nebraska was the largest.")).toEqual(["Nebraska, USA"]);
    expect(await places("The delegates will meet in March and again in August.")).toEqual([]);
    expect(await places("A storm in New York closed the port.")).toEqual(["New York City, USA"]);
  });

  it("lie in the state that is written short behind the comma", async () => {
    expect(await places("A mill in Beattyville, Ky., burned.")).toEqual(["Beattyville, USA", "Kentucky, USA"]);
  });

  it("are what is near to what the report speaks of", async () => {
    const found = await places(
      "Britain said that British police would train in Birmingham. The United Kingdom agreed.",
    );
    expect(found).toContain("Birmingham, GBR");
    const other = await places("U.S. police said that Americans were hurt in Birmingham. The United States agreed.");
    expect(other).toContain("Birmingham, USA");
  });

  it("are where somebody comes from, not what words or wishes come from", async () => {
    expect(await places("Lorries with flour drove into Poland from Lithuania.")).toEqual([
      "Poland, POL",
      "Lithuania, LTU",
    ]);
    expect(await places("Imports of steel from Brazil fell.")).toEqual(["Brazil, BRA"]);
    expect(await places("A statement from Iran denied it.")).toEqual([]);
    expect(await places("They came under pressure from China.")).toEqual([]);
  });

  it("are seas by the words before them, and known by older names", async () => {
    expect(await places("Warships sailed in the Gulf.")).toEqual(["Persian Gulf, null"]);
    expect(await places("The envoy landed in Bombay.")).toEqual(["Mumbai, IND"]);
  });

  it("are put on the statement that was made there", async () => {
    const reading = await readText("Speaking in Geneva, Calder said the talks in Vienna had failed.");
    expect(reading.statements[0]?.where?.name).toBe("Geneva");
  });
});
