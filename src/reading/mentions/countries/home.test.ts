import { describe, expect, it } from "vitest";
import { openRegister } from "../../../register/index.ts";
import { readText } from "../../reading.testing.ts";
import { countryOfAddress } from "./address.ts";

/** The country of somebody by name; undefined where nobody is called so. */
async function countryOf(text: string, name: string): Promise<string | null | undefined> {
  const { actors } = await readText(text);
  return actors.find((actor) => actor.name === name)?.country;
}

describe("an address", () => {
  const told = (url: string): string | null => countryOfAddress({ url, text: "" }, openRegister());

  it.each([
    ["https://www.example.co.nz/news/1", "NZL"],
    ["https://example.com.gh/a", "GHA"],
    ["https://kenyaherald.example.com/a", "KEN"],
    ["https://chilean-example.org", "CHL"],
    ["https://elsalvadorherald.example.com/a", "SLV"],
    ["https://english.themoscowtimes.com/a", "RUS"],
  ])("tells a country: %s", (url, country) => {
    expect(told(url)).toBe(country);
  });

  it.each([["https://example.com/peru"], ["https://example.tv"], ["https://example.co"], ["no address"]])(
    "tells none: %s",
    (url) => {
      expect(told(url)).toBeNull();
    },
  );

  it("may open the text", () => {
    expect(countryOfAddress({ url: null, text: "https://www.example.pe/a/b\n\nA bridge fell." }, openRegister())).toBe(
      "PER",
    );
  });
});

describe("somebody whose country no words tell", () => {
  const bridge = "A bridge fell in Arequipa. The Peruvian army sent boats. Peru mourned.";

  it("is of the one country that the report tells of", async () => {
    expect(await countryOf(`${bridge} Ada Quill, a teacher, said it had shaken for days.`, "Ada Quill")).toBe("PER");
  });

  it("is of the publisher's country where the report tells of little else", async () => {
    const text = "https://www.example.co.nz/a\n\nA bridge fell on Monday. Ada Quill, a teacher, said it had shaken.";
    expect(await countryOf(text, "Ada Quill")).toBe("NZL");
  });

  it("is of none where the report tells of two countries alike", async () => {
    const text = `Peru and Chile share a road. Chile built it, and Peru paid. Ada Quill, a teacher, said it was wide.`;
    expect(await countryOf(text, "Ada Quill")).toBeNull();
  });

  it("is of none beside another country or a body of several states", async () => {
    const abroad = `${bridge} In Norway, Ada Quill said bridges were checked each year.`;
    expect(await countryOf(abroad, "Ada Quill")).not.toBe("PER");
    const union = `${bridge} African Union commissioner Ada Quill sent her regards.`;
    expect(await countryOf(union, "Ada Quill")).not.toBe("PER");
  });

  it("is of none in a report that tells of no country", async () => {
    expect(await countryOf("A bridge fell. Ada Quill, a teacher, said it had shaken.", "Ada Quill")).toBeNull();
  });

  it("is of the publisher's country where the report tells of hardly any other", async () => {
    const text =
      "https://www.example.co.nz/a\n\nA bridge fell on Monday. A bridge in Peru had fallen before. Ada Quill, a teacher, said it had shaken.";
    expect(await countryOf(text, "Ada Quill")).toBe("NZL");
  });

  it("is of his own country where he is first told of beside it, whatever the next sentence tells", async () => {
    const text = `${bridge} Trade Secretary Ada Quill promised Peru help. Quill said Norway had offered boats.`;
    expect(await countryOf(text, "Ada Quill")).toBe("PER");
  });

  it("is of none where his post is one of a body of no state, or beside a state's team", async () => {
    const union = `${bridge} FIFA technical director Ada Quill sent her regards.`;
    expect(await countryOf(union, "Ada Quill")).not.toBe("PER");
    const team = `${bridge} Former Portugal striker Ada Quill sent her regards.`;
    expect(await countryOf(team, "Ada Quill")).not.toBe("PER");
  });

  it("is of the state in front of his calling, but not of the one that he studies", async () => {
    expect(await countryOf("Norwegian singer Ada Quill said it was late.", "Ada Quill")).toBe("NOR");
    expect(await countryOf("On Monday Danish translator Ada Quill said it was late.", "Ada Quill")).not.toBe("DNK");
  });

  it("is of the body in front of his post", async () => {
    const text = "Peru's National Harbour Board (NHB) Chief Omar Quill told reporters it was late.";
    expect(await countryOf(text, "Omar Quill")).toBe("PER");
  });

  it("is not of what his own name says", async () => {
    const text = "Senator Dan Israel was late. Grace Jordan, a nurse, was not. Paris Vale, a singer, slept.";
    for (const name of ["Dan Israel", "Grace Jordan", "Paris Vale"]) expect(await countryOf(text, name)).toBeNull();
  });
});
