import { describe, expect, it } from "vitest";
import { readText } from "../../reading.testing.ts";

/** The countries of the actors that the report names, and those of its places by name. */
async function read(text: string): Promise<{ readonly actors: readonly (string | null)[]; readonly places: string }> {
  const { actors, places, text: whole } = await readText(text);
  return {
    actors: actors.map(({ country }) => country),
    places: places.map((one) => `${whole.slice(one.start ?? 0, one.end ?? 0)} ${one.country}`).join(", "),
  };
}

describe("a town behind which its state stands", () => {
  it("is there, and so are those in it", async () => {
    const { actors, places } = await read("Firefighters in Athens, Ohio, saved two dogs.");
    expect(places).toContain("Athens USA");
    expect(actors).not.toContain("GRC");
  });

  it("is there further on, too", async () => {
    const { actors, places } = await read("A mill burned in Valencia, Venezuela. Help came to Valencia on Monday.");
    expect(places.match(/Valencia VEN/g)).toHaveLength(2);
    expect(actors).not.toContain("ESP");
  });

  it("is none in a list", async () => {
    expect((await read("She flew to Athens, Georgia and Armenia. Athens welcomed the trip.")).actors).toContain("GRC");
  });
});

describe("a state's name that a part of another bears", () => {
  it.each([
    "Farmers in Georgia and Alabama lost their peaches.",
    "The pilot, from Macon, Georgia, was praised.",
    "Georgia's governor signed the bill.",
    "Turnout was high in Georgia, and low in Arizona.",
  ])("is the part: %s", async (text) => {
    const { actors } = await read(text);
    expect(actors).not.toContain("GEO");
  });

  it.each([
    "Georgia and Armenia signed a pact.",
    "Georgia recalled its envoy.",
    "Tbilisi and Alabama have little in common, Georgia said.",
  ])("is the state: %s", async (text) => {
    expect((await read(text)).actors).toContain("GEO");
  });
});

describe("two states of one name", () => {
  it("are told apart by their whole names", async () => {
    const { actors } = await read("The Republic of Congo thanked the Democratic Republic of Congo for its help.");
    expect(actors).toEqual(expect.arrayContaining(["COG", "COD"]));
  });

  it("are told apart by the capital that the report names", async () => {
    expect((await read("Congo votes in March. Posters hang all over Brazzaville.")).actors).toContain("COG");
    expect((await read("Congo votes in March. Posters hang all over Kinshasa.")).actors).toContain("COD");
  });
});
