import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type Language, openLanguage, type Sentence, toConllu } from "./index.ts";

let language: Language;
beforeAll(async () => {
  language = await openLanguage();
});

const read = async (text: string): Promise<readonly Sentence[]> =>
  (
    await language.analyse({
      text,
      blocks: text === "" ? [] : [{ kind: "report", start: 0, end: text.length, reason: "test", part: 1 }],
    })
  ).sentences;

/** One root, no cycle, offsets that hold, words in order. */
function expectTrees(text: string, sentences: readonly Sentence[]): void {
  let before = 0;
  for (const sentence of sentences) {
    expect(sentence.tokens.filter((token) => token.head === -1)).toHaveLength(1);
    for (const [at, token] of sentence.tokens.entries()) {
      expect(token.start).toBeGreaterThanOrEqual(before);
      expect(token.end).toBeGreaterThan(token.start);
      expect(token.form).toBe(text.slice(token.start, token.end));
      expect(token.lemma).not.toBe("");
      before = token.end;
      let [head, steps] = [at, 0];
      while (head !== -1 && steps <= sentence.tokens.length) {
        head = sentence.tokens[head]?.head ?? -1;
        steps += 1;
      }
      expect(steps).toBeLessThanOrEqual(sentence.tokens.length);
    }
    for (const name of sentence.names) expect(text.slice(name.start, name.end).trim()).not.toBe("");
  }
}

describe("a sentence", () => {
  it("is cut, tagged and parsed", async () => {
    const [first, second] = await read("The envoy didn't sign the letter. Her ministers were told in Ankara.");
    expect(first?.tokens.map((token) => token.form)).toEqual("The envoy did n't sign the letter .".split(" "));
    expect(first?.tokens.map((token) => token.lemma)).toEqual("the envoy do not sign the letter .".split(" "));
    const sign = first?.tokens.findIndex((token) => token.form === "sign");
    expect(first?.tokens[1]).toMatchObject({ upos: "NOUN", deprel: "nsubj", head: sign });
    expect(second?.tokens.find((token) => token.form === "told")?.feats).toContain("Voice=Pass");
    expect(second?.names.map((name) => name.kind)).toEqual(["place"]);
  });

  it("does not end at an abbreviation, a number or a name's initial", async () => {
    const sentences = await read(
      "Mr. K. Osei of Acme Inc. paid $3.5 million on Jan. 4. He was thanked by the U.S. embassy.",
    );
    expect(sentences).toHaveLength(2);
  });

  it("ends at a mark before any number of spaces, and seldom without one", async () => {
    expect(await read("The port is closed.   Nobody knows why.")).toHaveLength(2);
    expect(await read("Reporters asked Northern Gate Council Members about the port")).toHaveLength(1);
  });

  it("gives who said what to the attribution heads", async () => {
    const { attributions } = await language.analyse({
      text: "The minister told the envoy that the border would stay open.",
      blocks: [{ kind: "report", start: 0, end: 60, reason: "test", part: 1 }],
    });
    expect(attributions).toHaveLength(1);
  });
});

it("prints CoNLL-U with multiword tokens, heads and spacing", async () => {
  const text = "They can't agree.";
  const lines = toConllu(text, await read(text))
    .trimEnd()
    .split("\n");
  expect(lines[0]).toBe("# text = They can't agree.");
  expect(lines.find((line) => line.startsWith("2-3\t"))?.split("\t")[1]).toBe("can't");
  const words = lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split("\t"));
  expect(words.every((cells) => cells.length === 10)).toBe(true);
  expect(words.filter((cells) => cells[6] === "0" && cells[7] === "root")).toHaveLength(1);
  expect(words.at(-2)?.[9]).toBe("SpaceAfter=No");
});

describe("bad input is read in bounded time, with offsets that hold", () => {
  it.each([
    ["a word of a million letters", "a".repeat(1_000_000)],
    ["emoji and zero-width marks", "The 👩‍👩‍👧 min\u200bister\u200d said\u202e yes 🇫🇷 .\u2066"],
    ["capitals", "MINISTER SAYS TALKS WITH RIVAL ‘GO ON’ AFTER RAID"],
    ["scanning noise", "Tlie rn1nister sa!d t|hat tl1e ta1ks w0uld g0 0n ; ; . ,, ''"],
    ["a table", "Country\tYear\tVotes\nNorthland\t2019\t1,204\nSouthland\t2020\t988"],
    ["marks alone", "… — “ ” ( ) [ ] ?!"],
    ["Arabic and Chinese", "قال الوزير إن المحادثات ستستمر. 部长说谈判将继续。"],
  ])("%s", async (_, text) => {
    expectTrees(text, await read(text));
  });

  it("a sentence of 10,000 words", async () => {
    const text = `He listed ${"the port, the road and ".repeat(2000)}the rest.`;
    const sentences = await read(text);
    expectTrees(text, sentences);
    expect(sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0)).toBeGreaterThan(10_000);
  }, 60_000);

  it("anything", async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "said",
        "“",
        "”",
        "the",
        "minister",
        ".",
        "?",
        "\n",
        "U.S.",
        "can't",
        "'s",
        "-",
        "3.5",
        "Wang",
        "that",
        " ",
      ),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const text = pieces.join(" ");
        expectTrees(text, await read(text));
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
