import type { Route, Span } from "../../contract/index.ts";
import type { Token } from "../../language/types.ts";
import type { Draft } from "./draft.ts";
import { partiesOf } from "./parties.ts";
import { routesOf, speakingRoute, toldOutlet } from "./routes.ts";
import type { Joined } from "./speech.ts";
import { childrenBy, overlaps, rel, type Tree } from "./tree.ts";

/** What was joined to drafts: parties to their words, routes. */
export function draftsOf(text: string, joined: readonly Joined[]): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const one of joined) {
    if (one.frame.speaker === null && one.quotes.length === 0 && one.frame.entry === null) continue;
    if (one.content.length === 0) continue;
    drafts.push(draftOf(text, one));
  }
  return drafts;
}

function draftOf(text: string, one: Joined): Draft {
  const { frame } = one;
  const quoted = one.quotes.map((quote) => quote.inner).filter((span) => span.end > span.start);
  const base = { content: one.content, quoted, paragraph: one.paragraph, block: one.block, by: one.by };
  const { tree, at } = frame;
  const speakers = frame.speaker === null ? [] : clear(partiesOf(tree, frame.speaker), one.content);
  const { addressees, route } = addresseesOf(
    text,
    tree,
    at,
    frame.addressee,
    one.content,
    routesAround(tree, at, frame.speaker, text),
  );
  // The route's phrase is the reporter's, not part of what was said.
  const apart =
    base.content.length > 1
      ? base.content.filter(
          (span) =>
            !route.some(
              (one) =>
                one.start >= span.start && one.end <= span.end && span.end - span.start < one.end - one.start + 40,
            ),
        )
      : base.content;
  return {
    ...base,
    content: apart.length > 0 ? apart : base.content,
    speakers,
    addressees,
    cue: frame.cue,
    route,
    act: frame.act,
  };
}

/** The routes that hang on a cue, and its speaker where that is a document or a post. */
export function routesAround(tree: Tree, at: number, speaker: number | null, text: string): readonly Route[] {
  const routes = routesOf(tree, at, text);
  const own = speaker === null ? null : speakingRoute(tree, speaker);
  return own && !routes.some((route) => overlaps(route, own)) ? [...routes, own] : routes;
}

/** Those the words are said to; an outlet that is told becomes the nearest route, listeners nobody's addressee. */
export function addresseesOf(
  text: string,
  tree: Tree,
  at: number,
  addressee: number | null,
  content: readonly Span[],
  routes: readonly Route[],
): Pick<Draft, "addressees" | "route"> {
  const route = [...routes];
  let addressees = addressee === null ? [] : clear(partiesOf(tree, addressee), content);
  const told = addressees.length === 1 ? toldOutlet(words(text, addressees[0] as Span)) : null;
  if (told !== null) {
    if (told !== "listeners") route.unshift({ ...(addressees[0] as Span), kind: told });
    addressees = [];
  }
  if (addressees.length === 0 && told === null) addressees = spokenTo(tree, at, text);
  return { addressees: addressees.slice(0, 4), route };
}

const words = (text: string, span: Span): string => text.slice(span.start, span.end);

/** A party is never inside the words it says. */
const clear = (spans: readonly Span[], content: readonly Span[]): readonly Span[] =>
  spans.filter((span) => !content.some((other) => span.start >= other.start && span.end <= other.end));

/** "Speaking to Wang in Beijing, Shoigu stressed …", "In a letter to the president, he wrote …". */
function spokenTo(tree: Tree, at: number, text: string): readonly Span[] {
  for (const child of tree.children[at] ?? []) {
    const token = tree.tokens[child] as Token;
    const speaking = rel(token) === "advcl" && /^(?:speak|talk|write|address|turn)$/.test(token.lemma);
    const letter =
      rel(token) === "obl" &&
      /^(?:letter|message|note|call|email|cable|telegram|speech|address|remarks)$/.test(token.lemma);
    if (!speaking && !letter) continue;
    const party = childrenBy(tree, child, (inner, index) => {
      if (token.lemma === "address" && speaking && rel(inner) === "obj") return true;
      return (
        /^(?:obl|nmod)$/.test(rel(inner)) &&
        childrenBy(tree, index, (mark) => rel(mark) === "case" && /^(?:to|with)$/.test(mark.lemma)).length > 0
      );
    })[0];
    if (party === undefined) continue;
    const spans = partiesOf(tree, party);
    if (spans.length === 1 && toldOutlet(words(text, spans[0] as Span)) !== null) continue;
    return spans;
  }
  return [];
}
