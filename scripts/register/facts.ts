import { kindsOf, type Spell } from "./office.ts";

/** Spells of the tables in facts/, as `gather/table.ts` writes them; a title that names two posts gives two. */
export function readFacts(text: string): readonly Spell[] {
  let [source, country, day] = ["", "", ""];
  return text.split("\n").flatMap((line): readonly Spell[] => {
    if (line === "" || line.startsWith("#")) return [];
    if (line.startsWith("@ ")) {
      [source = "", country = "", day = ""] = line.slice(2).split(" ");
      return [];
    }
    const [called = "", wikidata = "", title = "", from = "", until = "", seen = ""] = line.split("\t");
    const [name = "", ...aliases] = called.split(";");
    return kindsOf(title, country).map((kind) => ({
      name,
      wikidata,
      aliases,
      office: [title, kind, country, from, until, seen === "=" ? day : seen, source],
    }));
  });
}
