import type { Warning } from "../contract/index.ts";
import type { Source } from "./types.ts";

/**
 * Half of a surrogate pair is no character: a text cut in the middle of an emoji ends with one, and JSON can write it.
 * It becomes U+FFFD, which is as long, so that no offset moves.
 */
export const wholeCharacters = (text: string): string => text.replace(/\p{Surrogate}/gu, "\ufffd");

/** A source with whole characters alone, and a warning where its text had others. */
export function withWholeCharacters(source: Source): {
  readonly source: Source;
  readonly warnings: readonly Warning[];
} {
  const { body, id, source: name, url, title, publisher, published } = source;
  const words = { id, source: name, url, title, publisher, published };
  const odd = typeof body === "string" && /\p{Surrogate}/u.test(body);
  const given = Object.fromEntries(
    Object.entries(words).flatMap(([key, value]) => (value === undefined ? [] : [[key, wholeCharacters(value)]])),
  );
  return {
    source: { ...source, ...given, ...(odd ? { body: wholeCharacters(body as string) } : {}) },
    warnings: odd
      ? [{ code: "charset", message: "halves of surrogate pairs, which are no characters, were read as U+FFFD" }]
      : [],
  };
}
