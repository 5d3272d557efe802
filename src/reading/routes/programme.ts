import type { Route } from "../../contract/index.ts";
import { wordClass } from "../en/lexicon.ts";
import { overlaps, within } from "../syntax/spans.ts";
import type { Telling } from "./occasion.ts";

/** "said on “The Border Hour”": a title in marks behind "on", whatever the tree makes of it. */
const PROGRAMME =
  /\b[Oo]n\s+(?:(?:\p{L}+(?:['’]s)?\s+){1,3}(?<part>\p{L}+)\s+of\s+)?(?<title>(?:(?:the|his|her|its|[\p{Lu}][\p{L}.&-]*(?:['’]s?)?)\s+){0,4}(?:“[\p{Lu}][^”\n]{2,50}”|"[\p{Lu}][^"\n]{2,50}"|''[\p{Lu}][^'\n]{2,50}''|‘[\p{Lu}][^’\n]{2,50}’))/gu;
const isPart = wordClass("broadcast-part");
/** Letters between a cue and the title. */
const FAR = 60;

/** The programmes near a cue. A quotation's last word may be the title by mistake; then nothing else of it is quoted. */
export function programmesNear({ node, content }: Telling, text: string): readonly Route[] {
  const { start, end } = node.sentence;
  return [...text.slice(start, end).matchAll(PROGRAMME)].flatMap((match): Route[] => {
    const { part, title = "" } = match.groups ?? {};
    if (part !== undefined && !isPart.has(part)) return [];
    const from = start + match.index + match[0].length - title.length;
    const span = { start: from, end: from + title.length };
    const near = span.start >= node.end ? span.start - node.end < FAR : node.start - span.end < FAR;
    if (!near || content.some((other) => overlaps(other, span) && !within(other, span))) return [];
    return [{ ...span, kind: "broadcast" }];
  });
}
