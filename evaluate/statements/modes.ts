import type { Span } from "../../src/contract/index.ts";

/** How labelled words are quoted, by the marks in them. */
export function modeOf(text: string, content: readonly Span[]): string {
  const words = content.map((span) => text.slice(span.start, span.end)).join(" ");
  const quoted = words.match(/[“"][^”"]*[”"]/g)?.join("") ?? "";
  if (quoted === "") return "indirect";
  return quoted.length >= words.length - 4 ? "direct" : "mixed";
}
