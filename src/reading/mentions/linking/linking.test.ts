import { describe, expect, it } from "vitest";
import { readText } from "../../reading.testing.ts";

/** The name and country of the actor that words mean, where they stand last; undefined where they mean nobody. */
async function meant(
  text: string,
  words: string,
  published?: string,
): Promise<readonly [name: string, country: string | null] | undefined> {
  const { mentions, actors, text: whole } = await readText(text, published);
  const mention = mentions.findLast((one) => whole.slice(one.start, one.end) === words);
  const actor = actors.find(({ id }) => id === mention?.actor);
  return actor && [actor.name, actor.country];
}

describe("a part of a name", () => {
  it("can be a middle one, where one person alone has it", async () => {
    expect((await meant("Ana Quill Torres sang. Quill was glad.", "Quill"))?.[0]).toBe("Ana Quill Torres");
    const two = "Ana Quill Torres and Tom Quill Hale sang. Quill was glad.";
    expect((await meant(two, "Quill"))?.[0]).not.toMatch(/Torres|Hale/);
  });

  it("can be the short surname of whoever leads a state", async () => {
    expect((await meant("Xi will speak in Lima.", "Xi", "2024-11-12"))?.[1]).toBe("CHN");
    expect((await meant("Scholz will speak in Lima.", "Scholz", "2024-11-12"))?.[1]).toBe("DEU");
    expect((await meant("Li will speak in Lima.", "Li", "1990-11-12"))?.[1]).not.toBe("CHN");
  });
});

describe("whoever a state leads or backs", () => {
  it.each([
    ["The Kenyan-led coalition said it had hit a depot in Yemen.", "The Kenyan-led coalition"],
    ["Norway-backed militias said they would fight.", "Norway-backed militias"],
    ["The Peruvian-backed separatists refused to leave.", "The Peruvian-backed separatists"],
  ])("is somebody of his own: %s", async (text, words) => {
    const actor = await meant(text, words);
    expect(actor).toBeDefined();
    expect(actor?.[1]).toBeNull();
  });

  it("is not who sits there", async () => {
    expect(
      await meant("Norway-backed militias in Iraq said they would fight.", "Norway-backed militias in Iraq"),
    ).toEqual([expect.any(String), "IRQ"]);
  });
});

describe("a body by a name that several have", () => {
  it("is the one of the union that the report names", async () => {
    const text = "The Security Council will vote on Monday. Russia asked the United Nations for time.";
    expect((await meant(text, "Security Council"))?.[0]).toBe("United Nations Security Council");
  });

  it("is a state's where the state owns it, and nobody's where a state could", async () => {
    expect((await meant("Peru's Security Council met. The UN waited.", "Security Council"))?.[1]).toBe("PER");
    expect((await meant("Russia said so. The Security Council met.", "Security Council"))?.[0]).not.toMatch(/United/);
  });

  it("is the one of the state that the report tells of", async () => {
    expect((await meant("Pakistan protested. The FO said talks would go on.", "FO"))?.[1]).toBe("PAK");
    expect((await meant("North Korea met. The ruling Workers' Party said so.", "Workers' Party"))?.[1]).toBe("PRK");
    expect((await meant("Ghana tested its water. The EPA said it was clean.", "EPA"))?.[1]).not.toBe("USA");
  });
});

describe("a company in a market report", () => {
  it.each([
    ["Goldman, Sachs and Co Inc said it would sell.", "Goldman, Sachs and Co Inc", "Goldman Sachs"],
    ["Volkswagen AG VOWG.F said it would sell.", "Volkswagen AG", "Volkswagen"],
    ["Rolls-Royce Ltd said it was glad. In 1986, Rolls reported a profit.", "Rolls", "Rolls-Royce"],
  ])("is known by its name among legal forms and tickers: %s", async (text, words, name) => {
    expect((await meant(text, words, "1987-03-31"))?.[0]).toBe(name);
  });

  it("is another one by a legal form of another state", async () => {
    const text = "General Electric Co Plc said it would sell.";
    expect((await meant(text, "General Electric Co Plc", "1987-03-31"))?.[0]).not.toBe("General Electric");
  });
});

describe("a body in the spelling of another state", () => {
  it("is the same body", async () => {
    expect((await meant("The Australian Defense Force said so.", "Australian Defense Force"))?.[0]).toBe(
      "Australian Defence Force",
    );
  });
});

describe("a leader by surname alone", () => {
  it("is meant whatever namesake holds an office of a state that the report does not tell of", async () => {
    expect((await meant("Obama left.", "Obama", "2012-06-30"))?.[0]).toBe("Barack Obama");
    expect((await meant("Obama left Malabo in Equatorial Guinea.", "Obama", "2012-06-30"))?.[0]).not.toBe(
      "Barack Obama",
    );
  });

  it("is meant by an administration long after it ended", async () => {
    const text = "Bonds were sold by the Carter administration.";
    expect((await meant(text, "Carter", "1987-03-31"))?.[0]).toMatch(/Carter$/);
    expect((await meant("Carter sold bonds.", "Carter", "1987-03-31"))?.[1]).toBeNull();
  });
});

describe("authorities of a town", () => {
  it("are of its country by the town's adjective", async () => {
    expect((await meant("Muscovite officials said the road was shut.", "Muscovite officials"))?.[1]).toBe("RUS");
  });
});

describe("initials of a post", () => {
  it("mean its holder from there on", async () => {
    const text = "Mr John Quill, the Municipal Chief Executive (MCE), spoke. The MCE promised rain.";
    expect((await meant(text, "MCE"))?.[0]).toBe("John Quill");
  });
});

describe("a number by itself", () => {
  it("means as many as were named", async () => {
    const { statements, actors } = await readText("Chad and Niger met Mali in Lima. The three said they would trade.");
    const speakers = statements.at(-1)?.speakers.map(({ actor }) => actors.find(({ id }) => id === actor)?.country);
    expect(speakers).toEqual(["TCD", "NER", "MLI"]);
  });

  it("means nobody where not as many were", async () => {
    const { statements } = await readText("Chad met Mali in Lima. The four said they would trade.");
    expect(statements.at(-1)?.speakers.every(({ actor }) => actor === null)).toBe(true);
  });
});

describe("a subject within another clause", () => {
  it("is less likely than the one outside to go on speaking", async () => {
    const text =
      "Party leader Tom Vale on Monday answered reports that Sam Brown will ask for an inquiry. “It is like my watch,” he said.";
    expect((await meant(text, "he"))?.[0]).toBe("Tom Vale");
  });
});
