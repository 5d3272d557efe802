import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { codeOf } from "../countries.ts";
import { parse } from "../csv.ts";
import { kindsOf } from "../office.ts";
import type { Batch } from "./table.ts";

/** Not before this year. */
const FIRST = "2000";
const HELD = "html/holders21.csv";
const NOW = "html/current.csv";

/** Posts that the register keeps; of ambassadors those to the United Nations. */
const KEPT =
  /^(?:head_of_state|head_of_government|foreign_minister|defence_minister|interior_minister|finance_minister|other_minister|military_chief|central_bank_governor|intelligence_chief|national_security_adviser|security_council_secretary|spokesperson)$/;
/** Ministers of no cabinet of their own. */
const BELOW =
  /^(?:(?:parliamentary |permanent )?(?:under[- ]?)?(?:state |under)?secretary\b(?! of | for )|state secretary|(?:parliamentary|permanent|assistant|under|deputy secretary|deputy minister|minister of state|shadow|junior)|deputy head|secretary of state (?:for|of|at|to)|first lady)|\b(?:province|provincial|city of|county|autonomous)\b/i;
/** Cabinets in which a secretary of state is a minister. */
const SECRETARIES = /^(?:GBR|USA|SMR|GMB|HND|MEX|PHL|DOM)$/;

/**
 * The holders of offices in the repositories of `every-politician-scrapers` (labels and days from Wikidata): a clone for
 * each country in the folder. An office without an end is seen until the day on which the list was last kept where the
 * list of those in office has it too and nobody came into the same post later; else on its first day alone.
 */
export function gatherEveryPolitician(folder: string): readonly Batch[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name): readonly Batch[] => {
      const country = codeOf(name.replace(/-(?:ministers|cabinet)$/, "").replace(/-/g, " "));
      if (country === null) return [];
      const show = (path: string): string => {
        try {
          return execFileSync("git", ["-C", join(folder, name), "show", `HEAD:${path}`], {
            encoding: "utf8",
            maxBuffer: 1e8,
            stdio: ["ignore", "pipe", "ignore"],
          });
        } catch {
          return "";
        }
      };
      const held = parse(show(HELD));
      if (held.length === 0) return [];
      const day = execFileSync(
        "git",
        ["-C", join(folder, name), "log", "-1", "--format=%ad", "--date=short", "--", HELD],
        { encoding: "utf8" },
      ).trim();
      const now = new Set(parse(show(NOW)).map((row) => `${row.position}|${row.personID}`));
      const begun = new Map<string, string>();
      for (const { position = "", start = "" } of held)
        if (start > (begun.get(position) ?? "")) begun.set(position, start);
      const rows = held.flatMap((row) => {
        const [title, from, until] = [row.position?.trim() ?? "", row.start ?? "", row.end ?? ""];
        if ((until !== "" && until < FIRST) || (from === "" && until === "")) return [];
        const kinds = kindsOf(title, country);
        const keep = kinds.some((kind) => KEPT.test(kind)) || /representative to the united nations$/i.test(title);
        if (!keep || (kinds[0] === "other_minister" && BELOW.test(title) && !SECRETARIES.test(country))) return [];
        const stays = now.has(`${row.position}|${row.personID}`) && from >= (begun.get(title) ?? "");
        return [
          {
            name: row.person?.trim() ?? "",
            id: row.personID ?? "",
            title,
            from,
            until,
            seen: until === "" ? (stays ? day : from) : "",
          },
        ];
      });
      return [{ source: "W", country, day, rows }];
    });
}
