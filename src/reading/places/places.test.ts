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

  it("belong to nobody where two claim them", async () => {
    expect(await places("The ship crossed the Black Sea to Crimea.")).toEqual(["Black Sea, null", "Crimea, null"]);
  });

  it("are put on the statement that was made there", async () => {
    const reading = await readText("Speaking in Geneva, Calder said the talks in Vienna had failed.");
    expect(reading.statements[0]?.where?.name).toBe("Geneva");
  });
});
