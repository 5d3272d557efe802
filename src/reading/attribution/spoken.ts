import type { Span } from "../../contract/index.ts";
import { addresseesOf } from "../addressees/index.ts";
import type { Trace } from "../engine/trace.ts";
import { routesOf } from "../routes/index.ts";
import type { Telling } from "../routes/occasion.ts";
import { partiesOf } from "../syntax/coordination.ts";
import { overlaps, within } from "../syntax/spans.ts";
import { alikeWith } from "./alike.ts";
import type { Draft } from "./draft.ts";
import type { Joined } from "./quoted.ts";
import { withoutTail } from "./tails.ts";

/** What was joined to drafts: parties to their words, routes. */
export const spokenDrafts = (text: string, joined: readonly Joined[], trace: Trace): readonly Draft[] =>
  joined
    .filter(
      ({ frame, quotes, content }) =>
        content.length > 0 &&
        (frame.speaker !== null || quotes.length > 0 || frame.entry !== null || frame.node.upos === "NOUN"),
    )
    .map((one) => draftOf(text, one, trace))
    // All of it may be the route's.
    .filter(({ content }) => content.length > 0);

function draftOf(text: string, one: Joined, trace: Trace): Draft {
  const { node, cue, speaker, hearer, act, exact, support } = one.frame;
  const quoted = one.quotes.map(({ inner }) => inner).filter(({ start, end }) => end > start);
  const tail = withoutTail(text, one);
  const words = tail?.content ?? one.content;
  const alike = speaker === null ? [] : alikeWith(node, words);
  // A party is never inside the words it says.
  const speakers =
    speaker === null
      ? []
      : [...partiesOf(speaker), ...alike].filter((span) => !words.some((other) => within(span, other)));
  const content = words.filter((span) => words.length < 2 || !isPhrase(text, span, quoted));
  const kept = new Set(content);
  const telling: Telling = { node, words: node, speaker, content };
  const heard = addresseesOf(telling, hearer, routesOf(telling, text, trace), trace);
  const routes = heard.routes.map(({ route }) => route);
  if (tail && !routes.some((other) => overlaps(other, tail.route))) routes.push(tail.route);
  return {
    // The route's phrase is the reporter's, not part of what was said.
    content: words.filter((span) => kept.has(span) || !routes.some((other) => overlaps(other, span))),
    quoted,
    paragraph: one.paragraph,
    block: one.block,
    by: one.by,
    support: [
      ...(one.by === one.frame.by ? [] : [one.frame.by]),
      ...support,
      ...(alike.length > 0 ? ["speaker/alike"] : []),
      ...heard.by,
      ...heard.routes.map(({ by }) => by),
      ...(tail ? [tail.by] : []),
    ],
    exact: exact && one.by === one.frame.by,
    speakers,
    addressees: heard.addressees,
    cue,
    route: routes,
    act,
  };
}

/** "…, in a statement", "…, according to the ministry": what the tree may take for a second piece of the content. */
const isPhrase = (text: string, span: Span, quoted: readonly Span[]): boolean =>
  /^(?:in|at|on|during|via|through|according|as|citing)\b/i.test(text.slice(span.start, span.end)) &&
  !quoted.some((quote) => within(quote, span));
