/** What may be answered to a line, worked out from the line alone and not by the code that reads it. */
export type Expected =
  /** Nothing: the line is empty. */
  | { readonly kind: "nothing" }
  /** An error with one of these codes; any code that is a considered one where none are named. */
  | { readonly kind: "error"; readonly codes: readonly string[] | null; readonly id: string | null }
  /** A reading. */
  | { readonly kind: "reading"; readonly given: Given }
  /** A reading or a considered error: who wrote the line could not tell. */
  | { readonly kind: "either"; readonly given: Given };

export interface Given {
  readonly id: string | undefined;
  /** The text that the reading is to have, where the line gives a text and no page. */
  readonly text: string | undefined;
  readonly title: string | undefined;
  readonly published: string | undefined;
}

/** The line as the decoder gives it: halves of bytes become U+FFFD, a byte-order mark at the very beginning goes. */
export const decoded = (line: Buffer): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(line);

/**
 * @param line one line without its line end
 * @param first whether it is the first of its stream, where a byte-order mark is none of its letters
 */
export function expected(line: string, first: boolean): Expected {
  const words = first ? line.replace(/^\ufeff/, "") : line;
  if (line.trim() === "") return { kind: "nothing" };
  let value: unknown;
  try {
    value = JSON.parse(words);
  } catch {
    return { kind: "error", codes: ["json"], id: null };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { kind: "error", codes: ["json"], id: null };
  const fields = new Map<string, unknown>(Object.entries(value));
  const string = (name: string): string | undefined => {
    const field = fields.get(name);
    return typeof field === "string" ? field : undefined;
  };
  const number = fields.get("id");
  const named = string("id") ?? (typeof number === "number" ? String(number) : "");
  // An empty id names nothing.
  const id = named.trim() === "" ? undefined : named;
  const [text, html] = [string("text"), string("html")];
  if (text !== undefined && html !== undefined) return { kind: "error", codes: ["both"], id: id ?? null };
  if (text === undefined && html === undefined) return { kind: "error", codes: ["neither"], id: id ?? null };
  const body = (text ?? html ?? "").replace(/^\ufeff/, "");
  const [published, title] = [string("published"), string("title")];
  const given: Given = {
    id: id === undefined ? undefined : whole(id),
    text: text === undefined ? undefined : whole(body),
    title: title === undefined ? undefined : whole(title),
    published: published !== undefined && isPlainDay(published) ? published : undefined,
  };
  if (body.trim() === "") return { kind: "error", codes: ["empty"], id: given.id ?? null };
  const doubtful =
    // A line feed of old machines is a letter to some and a space to others.
    body.replaceAll("\u0085", "").trim() === "" ||
    (published !== undefined && published !== "" && given.published === undefined) ||
    (html !== undefined && /<(?:rss|feed|rdf)/i.test(html)) ||
    // A record cannot keep it, so it may be refused at the door.
    [...fields.values()].some((field) => typeof field === "string" && field.includes("\u0000"));
  return { kind: doubtful ? "either" : "reading", given };
}

/** Half of a surrogate pair is no character, and is read as U+FFFD. */
const whole = (words: string): string => words.replace(/\p{Surrogate}/gu, "\ufffd");

const isPlainDay = (day: string): boolean =>
  /^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(day) &&
  !Number.isNaN(Date.parse(day)) &&
  new Date(day).toISOString().startsWith(day);
