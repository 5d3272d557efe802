import type { Spell } from "./office.ts";

/**
 * Persons of our own writing: name | country or - | other names | offices, each "kind from..until title" with ";"
 * between. Kinds that are no posts of a state ("activist", "singer") tell the sector alone.
 */
export function readFigures(text: string): readonly Spell[] {
  let given: readonly string[] = [];
  return text.split("\n").flatMap((line): readonly Spell[] => {
    if (line === "" || line.startsWith("#")) return [];
    if (line.startsWith("@")) {
      // "@ USA lawmaker US senator": the lines below hold name | from..until | other names alone.
      given = line.slice(1).trim().split(" ");
      return [];
    }
    const cells = line.split("|").map((cell) => cell.trim());
    const name = cells[0] as string;
    const listed = (cell: string | undefined): readonly string[] => (cell ?? "").split(";").filter(Boolean);
    if (given[0] && given[0] !== "") {
      const [country = "-", kind = "", ...title] = given;
      const [from = "", until = ""] = (cells[1] ?? "").split("..");
      return [spell(name, listed(cells[2]), title.join(" "), kind, country, from, until)];
    }
    return listed(cells[3]).map((office) => {
      const [, kind = "", from = "", until = "", title = ""] =
        /^(\S+) (\S*?)\.\.(\S*) ?(.*)$/.exec(office.trim()) ?? [];
      return spell(name, listed(cells[2]), title || kind.replace(/_/g, " "), kind, cells[1] ?? "-", from, until);
    });
  });
}

/** The month up to which we knew of no end when we wrote the line. */
const SEEN = "2025-06";

const spell = (
  name: string,
  aliases: readonly string[],
  title: string,
  kind: string,
  country: string,
  from: string,
  until: string,
): Spell => ({
  name,
  wikidata: "",
  aliases,
  office: [title, kind, country === "-" ? "" : country, from, until, until === "" ? SEEN : "", "O"],
});
