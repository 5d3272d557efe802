import type { Route, Span } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { overlaps, type Tree, within } from "../../tree.ts";

/** "said on “The Border Hour”": a title in marks behind "on", whatever the tree makes of it. */
const PROGRAMME =
  /\b[Oo]n\s+(?:(?:\p{L}+(?:['’]s)?\s+){1,3}(?:broadcast|edition|episode|airing|instalment|installment)\s+of\s+)?((?:(?:the|his|her|its|[\p{Lu}][\p{L}.&-]*(?:['’]s?)?)\s+){0,4}(?:“[\p{Lu}][^”\n]{2,50}”|"[\p{Lu}][^"\n]{2,50}"|''[\p{Lu}][^'\n]{2,50}''|‘[\p{Lu}][^’\n]{2,50}’))/gu;

/** Adds the programme near a cue to its routes. */
export function takeProgramme(tree: Tree, cue: number, content: readonly Span[], text: string, routes: Route[]): void {
  const { start, end } = tree.sentence;
  const said = tree.tokens[cue] as Token;
  for (const match of text.slice(start, end).matchAll(PROGRAMME)) {
    const from = start + match.index + match[0].length - (match[1] as string).length;
    const span = { start: from, end: from + (match[1] as string).length };
    const near = span.start >= said.end ? span.start - said.end < 60 : said.start - span.end < 60;
    if (!near || content.some((other) => overlaps(other, span) && !endsIn(other, span))) continue;
    const known = routes.findIndex((route) => overlaps(route, span));
    if (known >= 0) routes.splice(known, 1);
    routes.push({ ...span, kind: "broadcast" });
  }
}

/** A quotation's last word may be the title by mistake; then nothing else of it is quoted. */
const endsIn = (content: Span, title: Span): boolean => within(content, title);
