import { describe, expect, it } from "vitest";
import type { Mention } from "../../../contract/index.ts";
import { read } from "../../../pipeline/read.ts";
import { build } from "../../../register/index.ts";

const minister = (from: string): readonly string[] => ["Minister of Trade", "other_minister", "NOR", from, "", from];
const head = ["President", "head_of_state", "NOR", "2010-01-01", "2030-01-01", ""];
const register = build(
  "NOR|Norway|Norwegian;Norwegians|Oslo|\nPER|Peru|Peruvian;Peruvians|Lima|",
  "",
  JSON.stringify([
    ["Adam Valerio", "wd:Q1", [], [minister("2011-01-01")]],
    ["Berta Quillon", "wd:Q2", [], [head]],
    ["Carl Stone", "wd:Q3", [], [minister("2030-01-01")]],
    ...["Dora", "Emil", "Fritz", "Gerda"].map((name, at) => [
      `${name} Stone`,
      `wd:Q9${at}`,
      [],
      [minister("2001-01-01")],
    ]),
    // Five of one surname, of whom one leads; of five of another a second one is in office.
    ...["Hugo", "Ines", "Jan", "Karla", "Lars"].flatMap((name, at) => [
      [`${name} Keszler`, `wd:Q7${at}`, [], [at === 0 ? head : minister("2001-01-01")]],
      [`${name} Bolander`, `wd:Q8${at}`, [], [at === 0 ? head : minister(at === 1 ? "2012-01-01" : "2001-01-01")]],
    ]),
  ]),
);

async function meant(text: string, words: string, published = "2012-06-30"): Promise<Mention | undefined> {
  const reading = await read({ kind: "text", body: text, published }, { register });
  return reading.mentions.find((one) => reading.text.slice(one.start, one.end).endsWith(words));
}

describe("somebody of the register in a report of another country", () => {
  const abroad = "https://www.example.pe/a\n\nOn Monday Adam Valerio, a baker of Lima, said it was late.";

  it("is not the one who left office long ago", async () => {
    expect((await meant(abroad, "Valerio", "2020-06-30"))?.actor).not.toBe("wd:Q1");
  });

  it("is the one in office, the one of a state told of, and the one who led a state", async () => {
    expect((await meant(abroad, "Valerio"))?.actor).toBe("wd:Q1");
    expect((await meant(`${abroad} Norway agreed.`, "Valerio", "2020-06-30"))?.actor).toBe("wd:Q1");
    const led = "https://www.example.pe/a\n\nOn Monday Berta Quillon said it was late.";
    expect((await meant(led, "Quillon", "2032-06-30"))?.actor).toBe("wd:Q2");
  });
});

describe("the end of a long name", () => {
  it("is the one person who has it", async () => {
    const text = "Omar Hassan Al Quill arrived. On Tuesday Al Quill said it was late.";
    const reading = await read({ kind: "text", body: text, published: "2012-06-30" }, { register });
    expect(new Set(reading.mentions.filter(({ form }) => form === "name").map(({ entity }) => entity)).size).toBe(1);
  });
});

describe("a person's name", () => {
  it("is the register's behind a rank and with a letter in its middle", async () => {
    expect((await meant("General Adam Valerio said it was late.", "Valerio"))?.actor).toBe("wd:Q1");
    expect((await meant("On Monday Adam T. Valerio said it was late.", "Adam T. Valerio"))?.actor).toBe("wd:Q1");
    expect((await meant("On Monday Adam Valerian said it was late.", "Adam Valerian"))?.actor).not.toBe("wd:Q1");
  });

  it("is a leader's by a rare surname alone, while in office", async () => {
    expect((await meant("On Monday Quillon said that it was late.", "Quillon"))?.actor).toBe("wd:Q2");
    expect((await meant("On Monday Quillon said that it was late.", "Quillon", "2009-01-01"))?.actor).not.toBe("wd:Q2");
    expect((await meant("On Monday Valerio said that it was late.", "Valerio"))?.actor).not.toBe("wd:Q1");
    expect((await meant("On Monday Quillon the Clown said so.", "Quillon"))?.actor).not.toBe("wd:Q2");
  });

  it("is a leader's by a surname that several bear, where none of them holds an office on the day", async () => {
    expect((await meant("On Monday Keszler said that it was late.", "Keszler"))?.actor).toBe("wd:Q70");
    expect((await meant("On Monday Bolander said that it was late.", "Bolander", "2012-01-01"))?.actor).not.toBe(
      "wd:Q80",
    );
  });

  it("is a leader's behind the state's, where both are all that is told", async () => {
    expect((await meant("On Monday Norway's Bolander said that it was late.", "Bolander", "2012-01-01"))?.actor).toBe(
      "wd:Q80",
    );
    for (const text of [
      "Peru's Bolander said that it was late.",
      "Norway's goalkeeper Bolander said that it was late.",
    ])
      expect((await meant(text, "Bolander", "2012-01-01"))?.actor).not.toBe("wd:Q80");
  });

  it("is hardly that of somebody who comes to office years later, where many bear it", async () => {
    expect((await meant("On Monday Carl Stone said that it was late.", "Carl Stone"))?.actor).not.toBe("wd:Q3");
    expect((await meant("On Monday Carl Stone said that it was late.", "Carl Stone", "2028-01-01"))?.actor).toBe(
      "wd:Q3",
    );
    expect((await meant("On Monday Dora Stone said that it was late.", "Dora Stone"))?.actor).toBe("wd:Q90");
  });
});

describe("a state's name", () => {
  it("is not the state in a team's or a company's", async () => {
    expect((await meant("The Peru captain said that the match was fair.", "Peru"))?.actor).not.toBe("dg:state-PER");
    expect((await meant("The price of Peru Telecom fell.", "Peru"))?.actor).not.toBe("dg:state-PER");
    expect((await meant("The rider won the Giro de Peru on Monday.", "Peru"))?.actor).not.toBe("dg:state-PER");
  });

  it("is the state before a post and behind one", async () => {
    expect((await meant("Peru Foreign Minister Ana Rojas said it was late.", "Peru"))?.actor).toBe("dg:state-PER");
    expect((await meant("The PM of Peru said that it was late.", "Peru"))?.actor).toBe("dg:state-PER");
    expect((await meant("Peru said that it was late.", "Peru"))?.actor).toBe("dg:state-PER");
  });
});

describe("a name that a city bears too", () => {
  const story = (end: string): string => `Emil Houston met the governor on Monday. ${end}`;

  it.each([
    "Speaking to Houston in the harbour, Hale said that the border was open.",
    "Houston said that the border was open.",
  ])("is the person of the report: %s", async (end) => {
    const whole = await meant(story(end), "Emil Houston");
    const reading = await read({ kind: "text", body: story(end), published: "2012-06-30" }, { register });
    const short = reading.mentions.find((one) => reading.text.slice(one.start, one.end) === "Houston");
    expect(short?.entity).toBe(whole?.entity);
  });

  it("stays a place behind a preposition of place", async () => {
    const text = story("The talks were held in Houston on Tuesday.");
    const reading = await read({ kind: "text", body: text, published: "2012-06-30" }, { register });
    expect(reading.places.map((one) => one.name)).toContain("Houston");
  });
});

describe("an officer of a body of several states", () => {
  const states = "NOR|Norway|Norwegian;Norwegians|Oslo|";
  const bodies = "igo-lake|Lake Union|igo|-|-|";
  const minister = (until: string): readonly string[] => [
    "Minister of Trade",
    "other_minister",
    "NOR",
    "2001-01-01",
    until,
    until,
  ];
  const known = build(
    states,
    bodies,
    JSON.stringify([
      ["Ada Quillon", "wd:Q1", [], [minister("2005-01-01")]],
      ["Berta Quillon", "wd:Q2", [], [minister("2030-01-01")]],
    ]),
  );
  const countryOf = async (body: string, id: string): Promise<string | null | undefined> =>
    (await read({ kind: "text", body, published: "2012-06-30" }, { register: known })).actors.find(
      (one) => one.id === id,
    )?.country;

  it.each([
    "Lake Union President Ada Quillon said that it was late.",
    "Lake Union Commission President Ada Quillon said that it was late.",
    "Ada Quillon, the president of the Lake Union, said that it was late.",
  ])("is of no state: %s", async (text) => {
    expect(await countryOf(text, "wd:Q1")).toBeNull();
  });

  it.each([
    ["Ada Quillon said that it was late.", "wd:Q1"],
    ["Former Lake Union President Ada Quillon said that it was late.", "wd:Q1"],
    ["Lake Union Ambassador Ada Quillon said that it was late.", "wd:Q1"],
    ["Lake Union envoy Berta Quillon said that it was late.", "wd:Q2"],
    ["Norway's Lake Union envoy Ada Quillon said that it was late.", "wd:Q1"],
  ])("stays of its state without the title, or with an office of it: %s", async (text, id) => {
    expect(await countryOf(text, id)).toBe("NOR");
  });
});
