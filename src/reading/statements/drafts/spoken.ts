import type { Span } from "../../../contract/index.ts";
import { overlaps, within } from "../../tree.ts";
import { addresseesOf } from "../addressees/index.ts";
import type { Draft } from "../draft.ts";
import { routesAround } from "../routes/index.ts";
import { alikeWith } from "../speakers/alike.ts";
import { partiesOf } from "../speakers/parties.ts";
import { leaningTail } from "./leaningTail.ts";
import { remarksTail } from "./remarksTail.ts";
import type { Joined } from "./speech.ts";

/** What was joined to drafts: parties to their words, routes. */
export function draftsOf(text: string, joined: readonly Joined[]): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const one of joined) {
    if (one.frame.speaker === null && one.quotes.length === 0 && one.frame.entry === null) continue;
    if (one.content.length === 0) continue;
    const draft = draftOf(text, one);
    // All of it may be the route's.
    if (draft.content.length > 0) drafts.push(draft);
  }
  return drafts;
}

function draftOf(text: string, one: Joined): Draft {
  const { frame } = one;
  const quoted = one.quotes.map((quote) => quote.inner).filter((span) => span.end > span.start);
  const leaning = leaningTail(text, one) ?? remarksTail(text, one);
  const words = leaning?.content ?? one.content;
  const base = { content: words, quoted, paragraph: one.paragraph, block: one.block, by: one.by };
  const { tree, at } = frame;
  const speakers =
    frame.speaker === null ? [] : clear([...partiesOf(tree, frame.speaker), ...alikeWith(tree, at, words)], words);
  const said = words.filter((span) => words.length < 2 || !isPhrase(text, span, quoted));
  const { addressees, route: around } = addresseesOf(
    tree,
    at,
    frame.addressee,
    said,
    routesAround(tree, at, frame.speaker, said, text),
  );
  const through = leaning && !around.some((other) => overlaps(other, leaning.route)) ? [leaning.route] : [];
  const route = [...around, ...through];
  // The route's phrase is the reporter's, not part of what was said.
  const kept = new Set(said);
  const apart = words.filter((span) => kept.has(span) || !route.some((other) => overlaps(other, span)));
  return {
    ...base,
    content: apart,
    speakers,
    addressees,
    cue: frame.cue,
    route,
    act: frame.act,
  };
}

/** "…, in a statement", "…, according to the ministry": what the tree may take for a second piece of the content. */
const isPhrase = (text: string, span: Span, quoted: readonly Span[]): boolean =>
  /^(?:in|at|on|during|via|through|according|as|citing)\b/i.test(text.slice(span.start, span.end)) &&
  !quoted.some((quote) => within(quote, span));

/** A party is never inside the words it says. */
const clear = (spans: readonly Span[], content: readonly Span[]): readonly Span[] =>
  spans.filter((span) => !content.some((other) => span.start >= other.start && span.end <= other.end));
