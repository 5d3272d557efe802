import type { Span } from "../../../contract/index.ts";
import type { Draft } from "../../attribution/draft.ts";
import { grouped } from "../../grouped.ts";
import { overlaps, within } from "../../syntax/spans.ts";
import type { Linked } from "../who/linked.ts";

/** Of "according to X" those where X can speak, and is not only the way by which another's words came. */
export function sourcesAmong(
  text: string,
  sourced: readonly Draft[],
  spoken: readonly Draft[],
  linked: Linked,
): readonly Draft[] {
  const byParagraph = grouped(spoken, ({ paragraph }) => paragraph);
  return sourced.filter(
    (draft) =>
      speaks(text, draft, linked) &&
      !(byParagraph.get(draft.paragraph) ?? []).some((other) => other.cue !== null && sharesContent(draft, other)),
  );
}

/**
 * "…,” Wang said, according to a statement": the phrase is the route of what Wang said, not a statement of its own.
 * "According to an official, Wang said …" is one, and Wang's stands in it.
 */
const sharesContent = (a: Draft, b: Draft): boolean =>
  !(a.cue && b.cue && b.cue.start > a.cue.start && a.content.some((span) => within(b.cue as Span, span))) &&
  sharesWords(a, b);

const sharesWords = (a: Draft, b: Draft): boolean =>
  b.route.some((route) => a.speakers.some((speaker) => overlaps(route, speaker))) ||
  b.content.some((span) =>
    a.content.some((other) => within(span, other) && 2 * (span.end - span.start) > other.end - other.start),
  );

/** Whether what is leaned on can speak: somebody, or something with words in it; "according to plan" tells nobody. */
const speaks = (text: string, { speakers, route }: Draft, { near }: Linked): boolean =>
  route.length > 0 ||
  speakers.some(
    (span) =>
      near([span]).some((mention) => overlaps(mention, span)) ||
      /\b(?:sources?|officials?|aides?|lawyers?|attorneys?|witness(?:es)?|people)\b/.test(
        text.slice(span.start, span.end),
      ),
  );
