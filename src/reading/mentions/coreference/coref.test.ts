import { describe, expect, it } from "vitest";
import { readText } from "../../reading.testing.ts";

/** The entities that the last mention with these words means, as the first words they were met by. */
async function goesBackTo(text: string, words: string, published = "2023-03-15"): Promise<readonly string[]> {
  const reading = await readText(text, published);
  const here = reading.mentions.filter((one) => reading.text.slice(one.start, one.end) === words);
  const last = here.at(-1);
  return here
    .filter((one) => one.start === last?.start)
    .map(({ entity }) => {
      const first = reading.mentions.find((one) => one.entity === entity);
      return first === last || first === undefined ? "nobody" : reading.text.slice(first.start, first.end);
    });
}

/** Names of the actors that the words mean. */
async function actorsOf(text: string, words: string, published = "2023-03-15"): Promise<readonly string[]> {
  const reading = await readText(text, published);
  const here = reading.mentions.filter((one) => reading.text.slice(one.start, one.end) === words);
  return here.flatMap((one) => reading.actors.find((actor) => actor.id === one.actor)?.name ?? []);
}

describe("he and she", () => {
  it("go on with the one who spoke", async () => {
    const text = "Ada Brown met Tom Reed on Monday. Reed said the plan was dead. He added that nobody wanted it.";
    expect(await goesBackTo(text, "He")).toEqual(["Tom Reed"]);
  });

  it("go on with the subject of the sentence before, not with one who spoke earlier", async () => {
    const text =
      "Reed said the plan was dead. He also said that nobody wanted it. On Monday, Boone showed a map of it. He rejected the doubts.";
    expect(await goesBackTo(`Karl Boone and Tom Reed met. ${text}`, "He")).toEqual(["Karl Boone"]);
  });

  it("keep apart those whose given names tell", async () => {
    const text = "Robert Hale thanked Laura Finch for the map. She said it was nothing.";
    expect(await goesBackTo(text, "She")).toEqual(["Laura Finch"]);
  });

  it("are not the speaker inside of a quotation", async () => {
    const text = "Tom Reed criticised Karl Boone on Monday. “He lied to us,” Reed said.";
    expect(await goesBackTo(text, "He")).toEqual(["Karl Boone"]);
  });

  it("are not the subject of their own verb", async () => {
    const text = "Karl Boone left the room. Tom Reed followed him.";
    expect(await goesBackTo(text, "him")).toEqual(["Karl Boone"]);
  });

  it("are nobody where nobody is near", async () => {
    expect(await goesBackTo("The road was closed. He said it would open again.", "He")).toEqual([]);
  });
});

describe("they, it and its", () => {
  it("are those named together", async () => {
    const text = "Ada Brown and Tom Reed visited the camp on Monday. They said the water was clean.";
    expect(await goesBackTo(text, "They")).toEqual(["Ada Brown", "Tom Reed"]);
  });

  it("are several people called by a noun", async () => {
    const text = "Researchers looked at forty wells in the valley. They said the water was clean.";
    expect(await goesBackTo(text, "They")).toEqual(["Researchers"]);
  });

  it("are nobody where things are meant", async () => {
    const text = "The ministry bought forty lorries last year. They were painted green.";
    expect(await goesBackTo(text, "They")).toEqual([]);
  });

  it("are the body that speaks on", async () => {
    const text = "The Kenyan defence ministry denied the report. It said no soldier had crossed the river.";
    expect(await actorsOf(text, "It")).toEqual(["Kenyan defence ministry"]);
  });

  it("are nobody where the weather is meant", async () => {
    const text = "The Kenyan defence ministry denied the report. It rained all day.";
    expect(await goesBackTo(text, "It")).toEqual([]);
  });
});

describe("groups", () => {
  it("both sides of two officials are their states", async () => {
    const text = "Emmanuel Macron met Olaf Scholz in Berlin. Both sides agreed to meet again.";
    expect([...(await actorsOf(text, "Both sides"))].sort()).toEqual(["France", "Germany"]);
  });

  it("both men are the two named together", async () => {
    const text = "Karl Boone and Tom Reed were freed on Monday. Both men thanked the guards.";
    expect(await goesBackTo(text, "Both men")).toEqual(["Karl Boone", "Tom Reed"]);
  });

  it("the two countries are the states spoken of", async () => {
    const text = "Kenya and Uganda signed a treaty on Monday. The two countries said trade would grow.";
    expect(await actorsOf(text, "The two countries")).toEqual(["Kenya", "Uganda"]);
  });

  it("are nobody where more than two could be meant", async () => {
    const text = "Kenya, Uganda and Rwanda sent envoys. Both sides said the talks went well.";
    expect(await actorsOf(text, "Both sides")).toEqual([]);
  });

  it("that speak give a speaker each, and all carry the phrase", async () => {
    const { statements, text } = await readText(
      "Kenya and Uganda signed a treaty on Monday. The two countries said that trade would grow.",
    );
    const speakers = statements.flatMap((one) => one.speakers);
    expect(speakers.map((one) => text.slice(one.start as number, one.end as number))).toEqual([
      "The two countries",
      "The two countries",
    ]);
    expect(new Set(speakers.map((one) => one.actor)).size).toBe(2);
  });
});

describe("nouns", () => {
  it("with the go back to the one called so before", async () => {
    const text = "A farmer told the court what he saw. The judge was silent. The farmer said a lorry had stopped.";
    expect(await goesBackTo(text, "The farmer")).toEqual(["A farmer"]);
  });

  it("are told apart by what else they say", async () => {
    const text = "A local farmer told the court what he saw. A retired farmer wept. The retired farmer said little.";
    expect(await goesBackTo(text, "The retired farmer")).toEqual(["A retired farmer"]);
  });

  it("of another owner are somebody else", async () => {
    const text = "Ada Brown's brother left. Tom Reed's brother said he would stay.";
    expect(await goesBackTo(text, "Tom Reed's brother")).toEqual(["nobody"]);
  });

  it("for a company are the company named last, and no ministry or news agency", async () => {
    expect(await goesBackTo("Lufthansa said the flights would go on. The airline was calm.", "The airline")).toEqual([
      "Lufthansa",
    ]);
    expect(
      await goesBackTo("Interfax reported that flights would go on. The airline was calm.", "The airline"),
    ).not.toEqual(["Interfax"]);
    expect(
      await goesBackTo("The Kremlin said the talks would go on. The airline was calm.", "The airline"),
    ).not.toEqual(["The Kremlin"]);
  });

  it("for words on paper speak for the one whose words they are", async () => {
    const text = "The Kenyan army said in a statement that it had left. The statement said that nobody was hurt.";
    expect(await actorsOf(text, "The statement")).toEqual(["Kenyan army"]);
  });

  it("for words on paper are nobody's where they tell of something else", async () => {
    const text = "The Kenyan army bought a report on roads. The report said that nobody was hurt.";
    expect(await actorsOf(text, "The report")).toEqual([]);
  });
});

describe("the first person", () => {
  it("is the one who speaks the quotation", async () => {
    const text = "“I never saw the letter,” Ada Brown said.";
    expect(await actorsOf(text, "I")).toEqual(["Ada Brown"]);
  });

  it("in the plural is the state of one who speaks for it", async () => {
    expect(await actorsOf("“We will not sign,” Emmanuel Macron said.", "We")).toEqual(["France"]);
  });

  it("in the plural is no state where a private person speaks", async () => {
    expect(await actorsOf("“We will not sign,” said Ada Brown, a Kenyan singer.", "We")).toEqual([]);
  });

  it("in the plural is the body that speaks", async () => {
    expect(await actorsOf("“We will not sign,” the Kenyan government said.", "We")).toEqual(["Kenyan government"]);
  });

  it("our two countries are the speaker's and the one other that is spoken of", async () => {
    const text = "Emmanuel Macron met Olaf Scholz in Berlin. “Our two countries are friends,” Macron told Scholz.";
    expect([...(await actorsOf(text, "Our two countries"))].sort()).toEqual(["France", "Germany"]);
  });

  it("our countries are left open where several are spoken of", async () => {
    const text = "Emmanuel Macron met leaders of Kenya and Uganda. “Our countries are friends,” Macron said.";
    expect(await actorsOf(text, "Our countries")).toEqual([]);
  });
});

describe("names of bodies", () => {
  it("are whole where only the noun for the kind was seen", async () => {
    const { names, text } = await readText("He studied at the University of Michigan and joined the Civic Party.");
    const words = names.filter((one) => one.kind === "organisation").map((one) => text.slice(one.start, one.end));
    expect(words).toContain("University of Michigan");
    expect(words).toContain("Civic Party");
  });

  it("end where another name begins", async () => {
    const { names, text } = await readText("The Senate of Kenya met. Parliament in Nairobi was closed on Monday.");
    for (const { start, end } of names) expect(text.slice(start, end)).not.toMatch(/in Nairobi|on Monday/);
  });
});
