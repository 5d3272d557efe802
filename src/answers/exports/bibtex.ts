import { type Cited, citationEncoder } from "./citations.ts";

/** BibTeX: an `@misc` entry a report, whose key is the report's id. */
export const bibtexEncoder = () => citationEncoder(entryOf);

function entryOf({ id, title, outlet, byline, day, url, hash, retrieved }: Cited): string {
  const fields: readonly (readonly [string, string | null])[] = [
    ["title", `{${escaped(title)}}`],
    ["author", byline ? `{${escaped(byline)}}` : null],
    ["howpublished", outlet ? escaped(outlet) : null],
    ["year", day[0] ?? null],
    ["month", day[1] ?? null],
    ["day", day[2] ?? null],
    ["url", url ? url.replace(/[{}\\]/g, (one) => ENCODED[one] as string) : null],
    ["urldate", retrieved || null],
    ["note", `SHA-256 of the text: ${hash}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@misc{report-${id},\n${lines.join(",\n")}\n}\n\n`;
}

/** Characters that would end a field or an address. */
const ENCODED: Readonly<Record<string, string>> = { "{": "%7B", "}": "%7D", "\\": "%5C" };

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Words as TeX prints them, whatever signs they have. */
const escaped = (words: string): string => words.replace(/[\\{}~^$&%#_]/g, (sign) => TEX[sign] ?? `\\${sign}`);
