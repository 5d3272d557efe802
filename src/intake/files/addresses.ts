import { DragomanError } from "../../contract/index.ts";
import { dayIn } from "../metadata/day.ts";
import { rowsOf } from "./table.ts";
import { type Item, own } from "./types.ts";

/** Column names, without spaces, underscores and case, of what the lists of Media Cloud, GDELT and people have. */
const COLUMNS = {
  url: ["url", "storyurl", "articleurl", "link", "address", "documentidentifier", "sourceurl"],
  title: ["title", "headline"],
  publisher: ["medianame", "publisher", "outlet", "source", "domain"],
  published: ["publishdate", "publishedat", "publicationdate", "published", "seendate", "date", "pubdate"],
} as const;

const plainName = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, "");

/** Whether a text is a list of addresses and nothing else: one a line, empty lines and "# remarks" between. */
export function isAddressList(text: string): boolean {
  if (!/^\s*(?:#|https?:\/\/)/i.test(text)) return false;
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "" && !line.startsWith("#"));
  return lines.length > 0 && lines.every((line) => /^https?:\/\/\S+$/i.test(line.trim()));
}

/** The addresses of a text, one a line. */
export function* addressLines(text: string): Generator<Item> {
  for (const [at, line] of text.split(/\r?\n/).entries())
    if (line.trim() !== "" && !line.startsWith("#")) yield address(line.trim(), `${at + 1}`, {});
}

/**
 * The addresses of a table: Media Cloud's and GDELT's article lists as CSV, or any table with a column `url`.
 *
 * @throws DragomanError `table` where no column holds addresses
 */
export function* addressTable(text: string): Generator<Item> {
  const rows = rowsOf(text.replace(/^\ufeff/, ""));
  const first = rows.next().value;
  if (!first) throw new DragomanError("table", "it is empty; a table with a column url is wanted");
  const names = first.cells.map(plainName);
  const column = (wanted: readonly string[]): number => {
    for (const name of wanted) if (names.includes(name)) return names.indexOf(name);
    return -1;
  };
  const at = Object.fromEntries(Object.entries(COLUMNS).map(([key, wanted]) => [key, column(wanted)])) as Record<
    keyof typeof COLUMNS,
    number
  >;
  if (at.url < 0)
    throw new DragomanError(
      "table",
      `none of its columns (${first.cells.slice(0, 8).join(", ").slice(0, 200)}) holds addresses; name one of them url`,
    );
  for (const { line, cells } of rows) {
    const url = cells[at.url] ?? "";
    const cell = (key: keyof typeof COLUMNS): string | null => (at[key] < 0 ? null : (cells[at[key]] ?? null));
    if (url === "")
      yield {
        kind: "failure",
        part: `${line}`,
        code: "address",
        message: `line ${line} has no address in its column ${first.cells[at.url]}`,
      };
    else
      yield address(url, `${line}`, {
        title: cell("title"),
        publisher: cell("publisher"),
        published: cell("published"),
      });
  }
}

/**
 * The addresses of GDELT's article list as JSON: `{ "articles": [{ "url", "title", "seendate", "domain" }] }`.
 *
 * @throws DragomanError `json`
 */
export function* addressJson(text: string): Generator<Item> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new DragomanError("json", `it is no JSON: ${(error as Error).message}`);
  }
  const list = Array.isArray(value) ? value : (value as { articles?: unknown } | null)?.articles;
  if (!Array.isArray(list))
    throw new DragomanError(
      "json",
      `it has no list of articles; GDELT's article list ({ "articles": […] }) is read, and JSON Lines as .jsonl`,
    );
  for (const [number, one] of list.entries()) {
    const given: ReadonlyMap<string, unknown> = new Map(
      typeof one === "object" && one !== null ? Object.entries(one) : [],
    );
    const text = (...keys: string[]): string | null => {
      for (const key of keys) if (typeof given.get(key) === "string") return given.get(key) as string;
      return null;
    };
    const url = text("url", "link");
    if (url === null)
      yield { kind: "failure", part: `${number + 1}`, code: "address", message: `article ${number + 1} has no url` };
    else
      yield address(url, `${number + 1}`, {
        title: text("title"),
        publisher: text("domain", "media_name"),
        published: text("seendate", "publish_date"),
      });
  }
}

function address(
  url: string,
  part: string,
  {
    title = null,
    publisher = null,
    published = null,
  }: { title?: string | null; publisher?: string | null; published?: string | null },
): Item {
  return {
    kind: "address",
    part,
    address: url,
    known: {
      own: [
        ...own("title", title, "list"),
        ...own("publisher", publisher, "list"),
        ...own("published", dayIn(published ?? ""), "list"),
      ],
    },
  };
}
