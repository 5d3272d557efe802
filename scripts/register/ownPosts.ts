import type { Spell } from "./office.ts";

/** The month up to which we knew of no end when we wrote the line. */
const SEEN = "2025-06";

/**
 * Our own table of posts beyond a state's ministers: "@ kind | body or - | country or - | title", then lines of
 * name | from..until | other names | the page seen. A page is a source's code and, where it is a page of a day, the day.
 */
export function readPosts(text: string, bodyOf: (name: string, country: string) => string): readonly Spell[] {
  let [kind, body, country, title] = ["", "", "", ""];
  return text.split("\n").flatMap((line): readonly Spell[] => {
    if (line === "" || line.startsWith("#")) return [];
    const cells = line.split("|").map((cell) => cell.trim());
    if (line.startsWith("@")) {
      [kind = "", body = "", country = "", title = ""] = [(cells[0] as string).slice(1).trim(), ...cells.slice(1)];
      body = body === "-" ? "" : bodyOf(body, country);
      if (country === "-") country = "";
      return [];
    }
    const [name = "", days = "", others = "", page = ""] = cells;
    const [from = "", until = ""] = days.split("..");
    const day = /^\w (\d{4}-\d{2}-\d{2})$/.exec(page)?.[1] ?? "";
    const seen = until !== "" ? "" : [SEEN, from, day].sort().at(-1);
    const office = [title, kind, country, from, until, seen ?? "", page === "" ? "U" : (page[0] as string)];
    return [
      {
        name,
        wikidata: "",
        aliases: others.split(";").filter(Boolean),
        office: (body === "" ? office : [...office, body]) as unknown as Spell["office"],
      },
    ];
  });
}
