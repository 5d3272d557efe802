import type { Report } from "../../../contract/index.ts";
import type { Paragraph } from "../../document/paragraphs.ts";

/** Whether a report is an interview: several of its paragraphs are questions, and none of them is labelled. */
export function isInterview(paragraphs: readonly Paragraph[], { text }: Report): boolean {
  let questions = 0;
  for (const { start, end } of paragraphs) if (/\?["”’')\]]*$/.test(text.slice(start, end))) questions += 1;
  return questions >= 2;
}
