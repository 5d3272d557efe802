import { dayIn, isoDay } from "../metadata/day.ts";
import { type Item, type Known, own } from "./types.ts";

const LINE = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/;
const MOST_ATTACHMENTS = 20;

/**
 * References as Zotero and others export them (.ris): each with the files attached to it ("L1", "L2" and Zotero's "L4"), as
 * files beside the list, with what the reference says of them; one without files but with an address is read from there.
 */
export function* risItems(text: string): Generator<Item> {
  let fields = new Map<string, string[]>();
  let number = 0;
  let last: string[] | null = null;
  for (const line of text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/)) {
    const [, tag, value] = LINE.exec(line) ?? [];
    if (tag === undefined || value === undefined) {
      // Words that go on in the next line.
      if (last !== null && line.trim() !== "" && last.length > 0) last[last.length - 1] += ` ${line.trim()}`;
      continue;
    }
    if (tag === "TY") fields = new Map();
    if (tag === "ER") {
      number += 1;
      yield* itemsOf(fields, number);
      fields = new Map();
      last = null;
      continue;
    }
    last = fields.get(tag) ?? [];
    last.push(value.trim());
    fields.set(tag, last);
  }
  // The last reference of a file that breaks off.
  if (fields.size > 1) yield* itemsOf(fields, number + 1);
}

function* itemsOf(fields: ReadonlyMap<string, readonly string[]>, number: number): Generator<Item> {
  const first = (...tags: string[]): string | null => {
    for (const tag of tags) for (const value of fields.get(tag) ?? []) if (value !== "") return value;
    return null;
  };
  const url = first("UR");
  const known: Known = {
    ...(url !== null && /^https?:/i.test(url) ? { url } : {}),
    own: [
      ...own("title", first("TI", "T1"), "ris:TI"),
      ...own("publisher", first("T2", "JO", "JF", "PB"), "ris"),
      ...own("byline", (fields.get("AU") ?? fields.get("A1") ?? []).join("; "), "ris:AU"),
      ...own("published", dayOf(first("DA", "Y1", "PY")), "ris:DA"),
    ],
  };
  const files = ["L1", "L2", "L4"]
    .flatMap((tag) => fields.get(tag) ?? [])
    .flatMap((value) => value.split(/;\s*(?=\S+\.\w{2,5}(?:;|$))/))
    .filter((value) => value !== "" && !/^https?:/i.test(value));
  for (const [at, path] of files.slice(0, MOST_ATTACHMENTS).entries())
    yield {
      kind: "file",
      part: files.length === 1 ? `${number}` : `${number}.${at + 1}`,
      path: path.replace(/^file:\/\//i, ""),
      known,
    };
  if (files.length > 0) return;
  if (url !== null) yield { kind: "address", part: `${number}`, address: url, known };
  else
    yield {
      kind: "failure",
      part: `${number}`,
      code: "no-file",
      message: `reference ${number} (${(first("TI", "T1") ?? "without a title").slice(0, 80)}) has neither a file nor an address; export it with its files`,
    };
}

/** "2024/11/12/" and "2024-11-12"; a year or a month alone is no day. */
function dayOf(value: string | null): string | null {
  const [, year, month, day] = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})/.exec(value ?? "") ?? [];
  return year !== undefined ? isoDay(Number(year), Number(month), Number(day)) : dayIn(value ?? "");
}
