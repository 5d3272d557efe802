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
      datelines: [],
    })
  ).sentences;

/** One root, no cycle, offsets that hold, words in order that cover every character but white space. */
function expectTrees(text: string, sentences: readonly Sentence[]): void {
  let before = 0;
  expect(sentences.flatMap(({ tokens }) => tokens.map(({ start, end }) => text.slice(start, end))).join("")).toBe(
    text.replace(/[\s\u0085]+/g, ""),
  );
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
      datelines: [],
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

/** The texts of CoNLL-U's sentences, put together again from the rows, and the "# text" that stands above them. */
function textsOf(conllu: string): readonly { readonly rows: string; readonly said: string }[] {
  return conllu
    .split("\n\n")
    .filter((part) => part !== "")
    .map((part) => {
      const [first = "", ...rows] = part.split("\n");
      let [whole, joined] = ["", 0];
      for (const [ident = "", form = "", , , , , , , , space] of rows.map((row) => row.split("\t"))) {
        const range = /-(\d+)$/.exec(ident)?.[1];
        if (range === undefined && Number(ident) <= joined) continue;
        if (range !== undefined) joined = Number(range);
        whole += form + (space === "SpaceAfter=No" ? "" : " ");
      }
      return { rows: whole.trim(), said: first.replace("# text = ", "").trim() };
    });
}

function expectConllu(text: string, sentences: readonly Sentence[]): void {
  const parts = textsOf(toConllu(text, sentences));
  for (const { rows, said } of parts) expect(rows).toBe(said);
  expect(parts.map(({ rows }) => rows.replace(/\s+/g, "")).join("")).toBe(text.replace(/[\s\u0085]+/g, ""));
}

describe("bad input is read in bounded time, with offsets that hold", () => {
  it.each([
    ["a word of a million letters", "a".repeat(1_000_000)],
    ["emoji and zero-width marks", "The 👩‍👩‍👧 min\u200bister\u200d said\u202e yes 🇫🇷 .\u2066"],
    ["capitals", "MINISTER SAYS TALKS WITH RIVAL ‘GO ON’ AFTER RAID"],
    ["scanning noise", "Tlie rn1nister sa!d t|hat tl1e ta1ks w0uld g0 0n ; ; . ,, ''"],
    ["a table", "Country\tYear\tVotes\nNorthland\t2019\t1,204\nSouthland\t2020\t988"],
    ["marks alone", "… — “ ” ( ) [ ] ?!"],
    ["Arabic and Chinese", "قال الوزير إن المحادثات ستستمر. 部长说谈判将继续。"],
    ["Hindi and Thai", "मंत्री ने कहा कि वार्ता जारी रहेगी। รัฐมนตรีกล่าวว่าการเจรจาจะดำเนินต่อไป"],
    ["white space of every kind", " \n\t\u00a0\r\n\u2028 \u2029\u0085\u000b\f"],
    ["nothing", ""],
    ["halves of pairs", "The \ud83d minister \udc00 said \ud83d."],
    ["control characters and nothing else", "\u0000\u0001\u001b[31m\u0007 \u0000"],
    [
      "line ends of every kind",
      "One line.\r\nTwo said “no”.\r\n\r\nThree.\rFour\u2028Five\u2029Six\u0085Seven\u000bEight",
    ],
    ["marks on letters", `${"e\u0301\u0301\u0301 ".repeat(50)}\u0301\u0301`],
    ["letters of mathematics and of no use", "𝐀𝐁 𝔘𝔫𝔦 \ue000\uf8ff \uffff\u{e0041} said"],
    ["many words without a space", "abc,".repeat(500)],
    ["clitics", "they'd've 'tis 's JOHN'S Don’t cannot gonna"],
    ["names of an object's own", "__proto__ constructor said hasOwnProperty toString"],
    ["what looks like CoNLL-U", "# text = a\n1\tb\t_\n\n# x"],
  ])("%s", async (_, text) => {
    const sentences = await read(text);
    expectTrees(text, sentences);
    expectConllu(text, sentences);
  });

  it("ten thousand quotation marks", async () => {
    const text = `"'`.repeat(5_000);
    expectTrees(text, await read(text));
  }, 60_000);

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
        const sentences = await read(text);
        expectTrees(text, sentences);
        expectConllu(text, sentences);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
