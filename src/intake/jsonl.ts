import { DragomanError, type Failure } from "../contract/index.ts";
import { LARGEST } from "./limits.ts";
import type { Source } from "./types.ts";

/** One line of JSON Lines: a source to read, or what is wrong with it. */
export type LineResult = { readonly source: Source } | { readonly failure: Failure };

/**
 * Reads one line of JSON Lines input: `{ id?, text | html, published?, url?, publisher?, title? }`; unknown keys are
 * ignored. Anything else is told as a failure with its line number, so that one bad line costs one line.
 *
 * @param number the line's number, from 1
 */
export function inputLine(line: string, number: number): LineResult {
  const fail = (code: string, message: string, id: string | null = null): LineResult => ({
    failure: { id, line: number, error: { code, message } },
  });
  if (line.length > LARGEST)
    return fail("too-large", `line ${number} has ${line.length} characters; the largest read is ${LARGEST}`);
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return fail("json", `line ${number} is no JSON: ${(error as Error).message}`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return fail("json", `line ${number} is no JSON object`);
  const given = new Map(Object.entries(value));
  const text = (key: string): string | undefined =>
    typeof given.get(key) === "string" ? (given.get(key) as string) : undefined;
  const named = text("id") ?? (typeof given.get("id") === "number" ? String(given.get("id")) : "");
  // An empty id names nothing: many lines may have it, and a report is looked up by its id.
  const id = named.trim() === "" ? undefined : named;
  const [words, page] = [text("text"), text("html")];
  if (words !== undefined && page !== undefined)
    return fail("both", `line ${number} has both text and html; give one`, id ?? null);
  if (words === undefined && page === undefined)
    return fail("neither", `line ${number} has neither text nor html as a string`, id ?? null);
  const optional = Object.fromEntries(
    (["url", "publisher", "title", "published"] as const)
      .map((key) => [key, text(key)] as const)
      .filter(([, known]) => known !== undefined && known !== ""),
  );
  return {
    source: {
      body: (words ?? page) as string,
      kind: words !== undefined ? "text" : "html",
      ...(id === undefined ? {} : { id }),
      ...optional,
    },
  };
}

/** The failure of a source that could not be read, in the form of the contract. */
export function failureOf(error: unknown, id: string | null, line: number | null): Failure {
  const code = error instanceof DragomanError ? error.code : "failed";
  return { id, line, error: { code, message: error instanceof Error ? error.message : String(error) } };
}
