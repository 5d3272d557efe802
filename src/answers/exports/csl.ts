import { type Cited, citationEncoder } from "./citations.ts";

/** CSL-JSON: one array of items, as citation processors read them. */
export const cslEncoder = () =>
  citationEncoder((cited) => `  ${JSON.stringify(itemOf(cited))}`, ["[\n", ",\n", "\n]\n"]);

const dateOf = (parts: readonly string[]) => ({ "date-parts": [parts.map(Number)] });

const itemOf = ({ id, title, outlet, byline, day, url, hash, retrieved, language }: Cited): object => ({
  id,
  type: "article-newspaper",
  title,
  ...(byline ? { author: [{ literal: byline }] } : {}),
  ...(outlet ? { "container-title": outlet } : {}),
  ...(day.length > 0 ? { issued: dateOf(day) } : {}),
  ...(retrieved ? { accessed: dateOf(retrieved.split("-")) } : {}),
  ...(url ? { URL: url } : {}),
  ...(language ? { language } : {}),
  note: `SHA-256 of the text: ${hash}`,
});
