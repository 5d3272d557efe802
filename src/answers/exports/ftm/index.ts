import { createHash } from "node:crypto";
import { cellOf } from "../../../contract/printable.ts";
import { quoted } from "../csv.ts";
import type { ExportKind } from "../names.ts";
import type { Encoder } from "../types.ts";
import { ENTITIES_OF, type Entity } from "./entities.ts";

/** The columns of a file of statements, as the `followthemoney` package reads and writes them. */
export const FTM_COLUMNS: readonly string[] =
  "canonical_id entity_id prop prop_type schema value dataset origin lang original_value external first_seen last_seen id".split(
    " ",
  );

const DATASET = "dragoman";

/** The types of FollowTheMoney's properties that we write; the others are plain words. */
const TYPES: Readonly<Record<string, string>> = {
  id: "id",
  name: "name",
  summary: "text",
  notes: "text",
  country: "country",
  date: "date",
  startDate: "date",
  endDate: "date",
  publishedAt: "date",
  retrievedAt: "date",
  location: "address",
  sourceUrl: "url",
  language: "language",
  wikidataId: "identifier",
  involved: "entity",
  organizer: "entity",
  subject: "entity",
  object: "entity",
  document: "entity",
  resolved: "entity",
  proof: "entity",
};

/**
 * FollowTheMoney statements as CSV: one line for each property of an entity. An entity that several findings name stands with
 * each part of the file that needs it; lines with one id say the same, and who puts entities together takes them once.
 */
export function ftmEncoder(kind: ExportKind, raw: boolean): Encoder {
  return {
    head: `${FTM_COLUMNS.join(",")}\n`,
    lines: (rows) => {
      const seen = new Set<string>();
      let [text, written] = ["", 0];
      for (const row of rows)
        for (const { id: entity, schema, properties } of ENTITIES_OF[kind]?.(row) ?? ([] as readonly Entity[]))
          for (const [name, value] of [["id", entity] as const, ...properties]) {
            const id = createHash("sha1").update(`${DATASET}.${entity}.${name}.${value}`).digest("hex");
            if (seen.has(id)) continue;
            seen.add(id);
            const type = TYPES[name] ?? "string";
            const shown = quoted(cellOf(value, raw));
            text += `${entity},${entity},${name},${type},${schema},${shown},${DATASET},,,,f,,,${id}\n`;
            written += 1;
          }
      return { text, written };
    },
  };
}
