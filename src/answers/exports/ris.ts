import { type Cited, citationEncoder } from "./citations.ts";

/** RIS: tagged lines, CR LF at their ends. */
export const risEncoder = () => citationEncoder(entryOf);

function entryOf({ id, title, outlet, byline, day, url, hash, retrieved, language }: Cited): string {
  const lines: readonly (readonly [string, string | null])[] = [
    ["TY", "NEWS"],
    ["ID", id],
    ["TI", title],
    ["AU", byline],
    ["T2", outlet],
    ["PY", day[0] ?? null],
    // Slashes stay where month or day are not known.
    ["DA", day.length > 0 ? `${[day[0], day[1] ?? "", day[2] ?? ""].join("/")}/` : null],
    ["UR", url],
    ["Y2", retrieved ? `${retrieved.replaceAll("-", "/")}/` : null],
    ["LA", language],
    ["N1", `SHA-256 of the text: ${hash}`],
  ];
  return `${lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}\r\n`] : [])).join("")}ER  - \r\n\r\n`;
}
