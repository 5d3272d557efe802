import { dayIn } from "../../metadata/day.ts";
import type { Piece } from "./split.ts";

/** What a news database says of one report, and its words. */
export interface Filed {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly byline: string | null;
  readonly body: string;
}

/** The fields' names as different databases write them. */
const NAMES: Readonly<Record<string, string>> = {
  headline: "title",
  title: "title",
  byline: "byline",
  author: "byline",
  dateline: "dateline",
  section: "other",
  length: "other",
  graphic: "other",
  highlight: "other",
  abstract: "other",
  links: "other",
  "full text": "body",
  fulltext: "body",
  body: "body",
  "publication title": "publisher",
  "publication info": "info",
  "publication date": "published",
  "load-date": "end",
  language: "end",
  "publication-type": "end",
  "journal code": "end",
  classification: "end",
  subject: "end",
  "publication year": "end",
  publisher: "end",
  "place of publication": "end",
  "country of publication": "end",
  issn: "end",
  "source type": "end",
  "document type": "end",
  "proquest document id": "end",
  "document url": "end",
  copyright: "end",
  "last updated": "end",
  database: "end",
};
const NAMED = /^\s*([A-Za-z][A-Za-z -]{2,25}?)\s*:\s*(.*)$/;

const CODES: Readonly<Record<string, string>> = {
  HD: "title",
  BY: "byline",
  PD: "published",
  SN: "publisher",
  LP: "body",
  TD: "body",
  WC: "other",
  ET: "other",
  SC: "other",
  ED: "other",
  PG: "other",
  LA: "other",
  CY: "other",
  SE: "other",
  CLM: "other",
  CR: "other",
  ART: "other",
  CO: "end",
  IN: "end",
  NS: "end",
  RE: "end",
  IPC: "end",
  IPD: "end",
  PUB: "end",
  AN: "end",
};
const CODED = /^([A-Z]{2,3})(?:\s{1,3}(.*))?$/;

const COPYRIGHT = /^\s*(?:copyright|\(c\)|©)/i;

/** Reads one report by the form in which it is filed; what has no form that is known keeps all of its words. */
export function filed({ lines }: Piece): Filed {
  const codes = lines.filter((line) => CODES[CODED.exec(line)?.[1] ?? ""] !== undefined).length;
  if (codes >= 4 && lines.some((line) => /^(?:HD|TD|LP)(?:\s|$)/.test(line))) return coded(lines);
  const words = lines.findIndex((line) => /^\s*\d{1,3}(?:,?\d{3})* words\s*$/.test(line));
  if (words >= 0 && words < 12 && !lines.some((line) => /^\s*(?:length|load-date)\s*:/i.test(line)))
    return listed(lines, words);
  return named(lines);
}

/** "HD  Title", "SN  Newspaper": a field is two or three capitals, and goes on until the next. */
function coded(lines: readonly string[]): Filed {
  const fields = new Map<string, string[]>();
  let at: string[] = [];
  let kind = "other";
  for (const line of lines) {
    const [, code, rest] = CODED.exec(line) ?? [];
    const next = code === undefined ? undefined : CODES[code];
    if (next !== undefined) {
      kind = next;
      at = fields.get(kind) ?? [];
      fields.set(kind, at);
      if (rest !== undefined && rest.trim() !== "") at.push(rest);
    } else at.push(line);
  }
  const one = (kind: string): string | null => clean((fields.get(kind) ?? []).join(" "));
  return {
    title: one("title"),
    publisher: one("publisher"),
    published: dayIn(one("published") ?? ""),
    byline: withoutBy(one("byline")),
    body: bodyOf(fields.get("body") ?? []),
  };
}

/** A title, a byline, then bare lines: "512 words", the day, the clock, the newspaper, its code, a page, a language. */
function listed(lines: readonly string[], words: number): Filed {
  const head = lines
    .slice(0, words)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const after = lines.slice(words + 1);
  let published: string | null = null;
  let publisher: string | null = null;
  let body = 0;
  for (const [at, raw] of after.slice(0, 14).entries()) {
    const line = raw.trim();
    if (line === "") continue;
    if (COPYRIGHT.test(line)) {
      body = at + 1;
      break;
    }
    if (published === null) published = dayIn(line);
    else if (publisher === null && !/^\d{1,2}:\d{2}/.test(line)) publisher = line;
    body = at + 1;
    if (
      /^(?:English|French|German|Spanish|Russian|Chinese|Arabic)$/.test(line) &&
      !after.slice(at + 1, at + 3).some((next) => COPYRIGHT.test(next))
    )
      break;
  }
  const by = head.length > 1 && /^by\s/i.test(head.at(-1) as string) ? (head.at(-1) as string) : null;
  return {
    title: clean((by === null ? head : head.slice(0, -1)).join(" ")),
    publisher,
    published,
    byline: withoutBy(by),
    body: bodyOf(after.slice(body)),
  };
}

/** "LENGTH: 512 words", "Byline: …": named fields before and behind the words; the newspaper and the day stand loose. */
function named(lines: readonly string[]): Filed {
  const fields = new Map<string, string>();
  const loose: string[] = [];
  const body: string[] = [];
  let stage: "head" | "body" | "end" = "head";
  let seen = false;
  for (const line of lines) {
    const [, name, value] = NAMED.exec(line) ?? [];
    const kind = /^\s*body\s*$/i.test(line)
      ? "body"
      : name === undefined
        ? undefined
        : NAMES[name.trim().toLowerCase()];
    if (kind === "body") {
      stage = "body";
      if (value !== undefined && value !== "") body.push(value);
    } else if (stage === "body" && (kind === "publisher" || kind === "published" || kind === "info")) {
      // Fields that stand behind the words.
      if (!fields.has(kind)) fields.set(kind, value ?? "");
      stage = "end";
    } else if (kind === "end" && (stage !== "head" || seen)) {
      stage = "end";
    } else if (kind !== undefined && kind !== "end" && stage !== "body") {
      if (!fields.has(kind)) fields.set(kind, value ?? "");
      seen = true;
    } else if (stage === "body") body.push(line);
    else if (stage === "head") {
      if (!seen && !COPYRIGHT.test(line)) loose.push(line.trim());
      else if (seen && line.trim() !== "" && !COPYRIGHT.test(line)) {
        // Behind the last of the fields its words begin without a name.
        stage = "body";
        body.push(line);
      }
    }
  }
  const heads = loose.filter((line) => line !== "");
  const day = heads.findIndex((line) => line.length < 60 && dayIn(line) !== null && !/[.!?]$/.test(line));
  const info = fields.get("info");
  const before = day > 0 ? heads.slice(0, day) : [];
  const behind = day >= 0 ? heads.slice(day + 1) : heads;
  const title = fields.get("title") ?? (behind.length > 0 ? behind.join(" ") : before.slice(0, -1).join(" "));
  return {
    title: clean(title),
    publisher: clean(fields.get("publisher") ?? info?.split(/\s*[;[.]/)[0] ?? before.at(-1) ?? ""),
    published: dayIn(fields.get("published") ?? "") ?? (day >= 0 ? dayIn(heads[day] as string) : dayIn(info ?? "")),
    byline: withoutBy(clean(fields.get("byline") ?? "")),
    body: withDateline(fields.get("dateline"), bodyOf(body)),
  };
}

/** The words of a report: no copyright line at either end, paragraphs apart as they were. */
function bodyOf(lines: readonly string[]): string {
  const kept = lines.map((line) => line.trimEnd());
  while (kept.length > 0 && (kept[0]?.trim() === "" || COPYRIGHT.test(kept[0] as string))) kept.shift();
  while (kept.length > 0 && (kept.at(-1)?.trim() === "" || COPYRIGHT.test(kept.at(-1) as string))) kept.pop();
  return kept.map((line) => line.replace(/^ {1,60}/, "")).join("\n");
}

/** "DATELINE: PORTVILLE, Nov 12" stands before the words, as it did in the newspaper. */
const withDateline = (dateline: string | undefined, body: string): string =>
  dateline?.trim() && !body.startsWith(dateline.trim().slice(0, 12)) ? `${dateline.trim()} — ${body}` : body;

const clean = (words: string): string | null => words.replace(/\s+/g, " ").trim().slice(0, 500) || null;
const withoutBy = (byline: string | null): string | null => byline?.replace(/^by\s+/i, "") ?? null;
