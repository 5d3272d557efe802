import { readFileSync } from "node:fs";
import { join } from "node:path";
import { codeOf } from "../countries.ts";
import { shown } from "./names.ts";
import type { Batch, Fact } from "./table.ts";

/** The month in which the directory was read: its holders were in office then; nothing is told of their first day. */
const SEEN = "2019-05";
const OF = "http://williamrobertfunk.com/ontologies/";
const LABEL = "http://www.w3.org/2000/01/rdf-schema#label";

type Linked = { readonly [key: string]: unknown };

/** The CIA's directory of chiefs of state and cabinet members, as it was in May 2019 (government-offices.json). */
export function gatherWorldLeaders(folder: string): readonly Batch[] {
  const offices = Object.values(
    JSON.parse(readFileSync(join(folder, "government-offices.json"), "utf8")) as Record<string, Linked>,
  );
  const batches = new Map<string, Fact[]>();
  for (const office of offices) {
    const title = (office.datatypeProperties as Record<string, string>)[`${OF}world-leaders#title`] ?? "";
    const linked = (office.objectProperties as readonly Record<string, Linked>[]).flatMap((one) => Object.entries(one));
    const labels = (end: string): readonly string[] =>
      linked.filter(([key]) => key.endsWith(end)).map(([, value]) => String(value[LABEL]));
    const country = codeOf(labels("#hasCountry")[0] ?? "");
    if (
      country === null ||
      title === "" ||
      (/ambassador|embassy|representative/i.test(title) && !/New York/.test(title))
    )
      continue;
    for (const raw of labels("#hasGovernmentOfficial")) {
      const [name = "", ...aliases] = shown(raw);
      const row = {
        name: [name, ...aliases].join(";"),
        id: "",
        title: `${/acting/i.test(raw) ? "Acting " : ""}${title
          .replace(/Intl\./g, "International")
          .replace(/Govt\./g, "Government")
          .replace(/\s+/g, " ")}`,
        from: "",
        until: "",
        seen: SEEN,
      };
      batches.set(country, [...(batches.get(country) ?? []), row]);
    }
  }
  return [...batches]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([country, rows]) => ({ source: "D", country, day: SEEN, rows }));
}
