import { describe, expect, it } from "vitest";
import { readText } from "../../reading.testing.ts";

/** The country of the actor that words mean, where they stand last in a text; undefined where they mean nobody. */
async function countryOf(text: string, words: string): Promise<string | null | undefined> {
  const { mentions, actors } = await readText(text);
  const mention = mentions.findLast((one) => text.slice(one.start, one.end) === words);
  return actors.find((actor) => actor.id === mention?.actor)?.country;
}

describe("those who serve a state that their words leave open", () => {
  it("are of the place where things happen", async () => {
    expect(await countryOf("Four people drowned near Mombasa, police said.", "police")).toBe("KEN");
    expect(await countryOf("A bridge fell in Lyon. The authorities blamed the frost.", "The authorities")).toBe("FRA");
    expect(await countryOf("A depot burned near Tripoli, an army source said.", "an army source")).toBe("LBY");
    expect(await countryOf("Rain fell on Hong Kong. The city's police closed a road.", "The city's police")).toBe(
      "HKG",
    );
  });

  it("are of those last called so", async () => {
    const text = "Norwegian police searched a ship in Denmark. The crew was from Poland. Police found nothing.";
    expect(await countryOf(text, "Police")).toBe("NOR");
  });

  it("are of the country that the report is about", async () => {
    const text = "Peru votes in April. Peruvians are tired of strikes. The government said it would not resign.";
    expect(await countryOf(text, "The government")).toBe("PER");
    expect(await countryOf("Kenya holds a vote in May. The country's army is ready.", "The country's army")).toBe(
      "KEN",
    );
  });

  it("are nobody's where the report tells of two alike", async () => {
    const text = "Ghana and Togo share a border. Togo and Ghana share a river. The government said it was glad.";
    expect(await countryOf(text, "The government")).toBeNull();
  });

  it("are, where two are told of alike, of the state from which the report comes and whose own acted last", async () => {
    const story = (who: string, whom: string, back: string): string =>
      `LIMA, March 14 (Reuters) - ${who} military rulers on Tuesday gave the ${whom} envoy three days to leave after ${back} froze aid.\n\nThe foreign ministry said that it was late.`;
    expect(await countryOf(story("Peru's", "Norwegian", "Oslo"), "The foreign ministry")).toBe("PER");
    expect(await countryOf(story("Norway's", "Peruvian", "Oslo"), "The foreign ministry")).toBeNull();
    const voiced = (text: string): string =>
      text.replace("The foreign ministry said", "Government spokesman Omar Hale said");
    expect(await countryOf(voiced(story("Peru's", "Norwegian", "Oslo")), "Omar Hale")).toBe("PER");
    expect(await countryOf(voiced(story("Norway's", "Peruvian", "Oslo")), "Omar Hale")).toBeNull();
    const said = "LIMA, March 14 (Reuters) - Norway and Peru met.\n\n";
    expect(await countryOf(`${said}Peru will answer Norway in May, officials said.`, "officials")).toBe("PER");
    expect(await countryOf(`${said}Norway will answer Peru in May, officials said.`, "officials")).toBeNull();
    const elsewhere = story("Peru's", "Norwegian", "Oslo").replace("LIMA", "NAIROBI");
    expect(await countryOf(elsewhere, "The foreign ministry")).toBeNull();
  });

  it("are a foreign ministry, but no foreign army", async () => {
    expect(await countryOf("Norway is cold. The foreign ministry said so.", "The foreign ministry")).toBe("NOR");
    expect(await countryOf("Norway is cold. The foreign army left.", "The foreign army")).not.toBe("NOR");
  });

  it("are not the state's that is only spoken of", async () => {
    expect(await countryOf("The government said Chad was late.", "The government")).toBeNull();
    expect(await countryOf("In Lima she sued in court.", "court")).toBeUndefined();
    expect(await countryOf("Peru is large. Governments said so in Peru.", "Governments")).toBeNull();
  });

  it("are of somebody who is named in their words", async () => {
    const text = "Joe Biden was in Oslo. The Biden administration thanked Norway.";
    expect(await countryOf(text, "The Biden administration")).toBe("USA");
    expect(await countryOf("Jo Berg, a spokeswoman for Lufthansa, said so.", "Jo Berg")).toBe("DEU");
  });
});

describe("a body", () => {
  it("that many states have one of is that of the place the report tells of", async () => {
    expect(await countryOf("India is hot. The Supreme Court said so.", "Supreme Court")).toBe("IND");
    expect(await countryOf("It rained. The Supreme Court said so.", "Supreme Court")).toBeNull();
  });

  it("is known by the initials that stand behind its name", async () => {
    const text = "The Harbour Board of Kenya (HBK) met. An HBK spokesman, Tom Reed, said so.";
    expect(await countryOf(text, "HBK")).toBe("KEN");
    expect(await countryOf(text, "Tom Reed")).toBe("KEN");
    expect(
      await countryOf("The Harbour Board of Kenya (XYZ) met. An XYZ spokesman, Tom Reed, said so.", "XYZ"),
    ).not.toBe("KEN");
  });

  it("is called by its trade and its country, and by no other's", async () => {
    const text = "Reuters saw the Norwegian carrier's account. The airline said a flight was late.";
    expect(await countryOf(text, "The airline")).toBe("NOR");
    expect(await countryOf("Reuters wrote of a strike in Peru. The airline was glad.", "The airline")).not.toBe("GBR");
  });
});

describe("a people", () => {
  it("is one that acts by its name alone", async () => {
    expect(await countryOf("British said on Monday that it was late.", "British")).toBe("GBR");
    expect(await countryOf("A British ship was late.", "British")).toBeUndefined();
  });
});
