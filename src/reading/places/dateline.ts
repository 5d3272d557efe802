import type { Report, Span } from "../../contract/index.ts";

/** Day, agency and dash behind a dateline's place: ", April 25 (Reuters) -", ", April 25 (PTI) ", ", April 25. /TASS/. ". */
const BEHIND =
  /^(?:,\s\p{Lu}[\p{L}. ]{1,24})?(?:,\s\p{Lu}\p{L}{2,8}\.?\s\d{1,2})?(?:\s*(?:\([^)]{2,25}\))?\s*(?:[—–_]|--?)\s|\s\(\p{Lu}{2,12}\)\s|\.?\s\/\p{Lu}{2,12}\/\.\s)/u;

/** Whether a place's name opens a report, before the dash. */
export function isDateline({ text, blocks }: Pick<Report, "text" | "blocks">, { start, end }: Span): boolean {
  const block = blocks.find((one) => one.kind === "report");
  if (!block || start < block.start || text.slice(block.start, start).trim() !== "") return false;
  return BEHIND.test(text.slice(end, end + 70));
}
