import { createHash } from "node:crypto";
import { fold } from "./fold.ts";
import { kept } from "./kept.ts";
import type { Known } from "./person.ts";
import { spelling } from "./spelling.ts";
import type { Tenure } from "./types.ts";

/** One person of the table: offices are [title, kind, country or "", from, until, seen, source, body], days as the source has them. */
export type Row = readonly [
  name: string,
  id: string,
  aliases: readonly string[],
  offices: readonly (readonly [string, string, string, string, string, string, string?, string?])[],
  /** Country and sector of somebody whose offices do not tell them. */
  told?: readonly [country: string, sector: string],
];

/** The persons of a register. They are looked up in the files as they lie: nothing is parsed before it is asked for. */
export interface People {
  /** Words in the longest name. */
  readonly longest: number;
  readonly count: number;
  /** SHA-256 of the table, as it says itself. */
  readonly hash: string;
  known(index: number): Known & { readonly aliases: readonly string[] };
  tenures(index: number): readonly Tenure[];
  /** Persons by a folded full name or alias, by the `spelling` of one, by a folded last name, by kind of office and country, by id. */
  by(key: "name" | "spelling" | "surname" | "post" | "id", words: string): readonly number[];
  /** Codes of the sources of a person's offices. */
  sources(index: number): readonly string[];
}

const MARK = { name: "=", spelling: "~", surname: ".", post: "!", id: "#" } as const;

/**
 * The two files of the persons: the table, a line each and then the titles of offices with their kinds, which the lines
 * name by number (base 36), and the index, `mark key TAB numbers`, in byte order. A name that is its own `spelling`
 * stands in the index once.
 */
export function tableOf(rows: readonly Row[]): { readonly table: string; readonly index: string } {
  const index = new Map<string, Set<number>>();
  const titles = new Map<string, number>();
  let longest = 1;
  const put = (key: string, row: number): void => {
    const known = index.get(key);
    if (known) known.add(row);
    else index.set(key, new Set([row]));
  };
  const lines = rows.map(([name, id, aliases, offices, told], row) => {
    for (const words of [name, ...aliases]) {
      const key = fold(words);
      if (key === "") continue;
      longest = Math.max(longest, key.split(" ").length);
      put(`${MARK.name}${key}`, row);
      const spelt = spelling(words);
      if (spelt.includes(" ") && spelt !== key) put(`${MARK.spelling}${spelt}`, row);
      put(`${MARK.surname}${key.split(" ").at(-1)}`, row);
    }
    if (id !== "") put(`${MARK.id}${id}`, row);
    for (const [, kind, country, , , , , body] of offices) {
      if (country !== "" && kind !== "other") put(`${MARK.post}${kind} ${country}`, row);
      if (body) put(`${MARK.post}${kind} ${body}`, row);
    }
    const held = offices.map((office) => {
      const [title = "", kind = "", ...rest] = office.map((cell) => (cell ?? "").replace(/[~|\t\n]/g, " "));
      const called = `${title}~${kind}`;
      const at = titles.get(called) ?? titles.size;
      titles.set(called, at);
      return [at.toString(36), ...rest].join("~");
    });
    return [name, id, aliases.join(";"), (told ?? []).join("~"), held.join("|")].join("\t");
  });
  const keys = [...index.keys()].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  // The table's own hash stands in its first line: a register need not read it whole to tell which it is.
  const hash = createHash("sha256")
    .update([...lines, ...titles.keys()].join("\n"))
    .digest("hex");
  return {
    table: [`${longest}\t${rows.length}\t${hash}`, ...lines, ...titles.keys(), ""].join("\n"),
    index: [...keys.map((key) => `${key}\t${[...(index.get(key) ?? [])].join(" ")}`), ""].join("\n"),
  };
}

/** The source of what nobody has looked up yet. */
const UNVERIFIED = "U";

const NEWLINE = 10;

/** Opens the two files of `tableOf`. */
export function openPeople(table: Buffer, index: Buffer): People {
  const head = table.subarray(0, table.indexOf(NEWLINE)).toString().split("\t");
  const [longest = 1, count = 0] = head.map(Number);
  let starts: Uint32Array | undefined;
  let titles: readonly string[] | undefined;
  const line = (row: number): string => {
    starts ??= startsOf(table, count);
    const from = starts[row];
    return from === undefined ? "" : table.subarray(from, table.indexOf(NEWLINE, from)).toString();
  };
  const cells = (row: number): readonly string[] => line(row).split("\t");
  /** [title, kind, country, from, until, seen, source] */
  const offices = (row: number): readonly (readonly string[])[] =>
    (cells(row)[4] ?? "")
      .split("|")
      .filter(Boolean)
      .map((office) => {
        const [at = "", ...rest] = office.split("~");
        titles ??= titlesOf(table, starts as Uint32Array);
        return [...(titles[Number.parseInt(at, 36)] ?? "~").split("~"), ...rest];
      });
  const numbers = kept((key: string) => numbersAt(index, key), MOST_KEPT);
  return {
    longest,
    count,
    hash: head[2] ?? "",
    known: kept((row: number) => {
      const [name = "", id = "", aliases = "", told = ""] = cells(row);
      const [country, sector] = told.split("~");
      return {
        name,
        id: id || `dg:person-${row}-${fold(name).replace(/[^a-z0-9]+/g, "-")}`,
        aliases: aliases.split(";").filter(Boolean),
        ...(country ? { country } : {}),
        ...(sector ? { sector } : {}),
      };
    }, MOST_KEPT),
    tenures: kept(
      (row: number) =>
        offices(row).map(([title = "", kind = "", country, from, until, seen, source, body]) => ({
          title,
          kind,
          country: country || null,
          from: from || null,
          until: until || null,
          seen: seen || null,
          ...(body ? { body } : {}),
          ...(source === UNVERIFIED ? { unverified: true as const } : {}),
        })),
      MOST_KEPT,
    ),
    by: (key, words) => {
      const rows = numbers(`${MARK[key]}${words}\t`);
      if (key !== "spelling" || !words.includes(" ")) return rows;
      return [...new Set([...rows, ...numbers(`${MARK.name}${words}\t`)])];
    },
    sources: (row) => [...new Set(offices(row).flatMap((office) => (office[6] ? [office[6]] : [])))],
  };
}

const MOST_KEPT = 4_000;

function numbersAt(index: Buffer, key: string): readonly number[] {
  const found = find(index, Buffer.from(key));
  return found === "" ? [] : found.split(" ").map(Number);
}

/** What stands behind the last person's line. */
function titlesOf(table: Buffer, starts: Uint32Array): readonly string[] {
  const last = starts.at(-1);
  return last === undefined
    ? []
    : table
        .subarray(table.indexOf(NEWLINE, last) + 1)
        .toString()
        .split("\n");
}

function startsOf(table: Buffer, count: number): Uint32Array {
  const starts = new Uint32Array(count);
  let at = table.indexOf(NEWLINE) + 1;
  for (let row = 0; row < count; row += 1) {
    starts[row] = at;
    at = table.indexOf(NEWLINE, at) + 1;
  }
  return starts;
}

/** What stands behind a key in lines that are in byte order; "" where the key is none of them. */
function find(lines: Buffer, key: Buffer): string {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const from = middle === 0 ? 0 : lines.lastIndexOf(NEWLINE, middle - 1) + 1;
    const order = compareKey(lines, from, key);
    if (order === 0) return lines.subarray(from + key.length, lines.indexOf(NEWLINE, from)).toString();
    if (order < 0) low = lines.indexOf(NEWLINE, middle) + 1 || lines.length;
    else high = from;
  }
  return "";
}

/** Compares a line's key, up to its tab, with a key that ends in a tab. */
function compareKey(lines: Buffer, from: number, key: Buffer): number {
  for (let at = 0; at < key.length; at += 1) {
    const [here = 0, there = 0] = [lines[from + at], key[at]];
    // The tab that ends a key comes before every letter.
    if (here !== there) return here - there;
  }
  return 0;
}
