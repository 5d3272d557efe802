import type { Route, Span, Statement } from "../../../contract/index.ts";
import type { Attribution, Token } from "../../../language/types.ts";
import { actOfWord, cueOf, nounAct, UNLISTED } from "../../speech/lexicon.ts";
import type { Paragraph, Quote } from "../../speech/quotes.ts";
import { overlaps, type Tree, within } from "../../tree.ts";
import { addresseeOf } from "../addressees/addressee.ts";
import { behind } from "../addressees/behind.ts";
import { addresseesOf } from "../addressees/index.ts";
import type { Draft } from "../draft.ts";
import { routesAround } from "../routes/index.ts";
import { speakingRoute } from "../routes/speaking.ts";
import { alikeWith } from "../speakers/alike.ts";
import { partiesOf } from "../speakers/parties.ts";
import { subjectOf } from "../speakers/subject.ts";
import { standingBy } from "../standing.ts";
import { edged } from "./edges.ts";
import { headOf, speakersOf, withoutRelative } from "./source.ts";
import { withoutTail } from "./tails.ts";

/** A draft that the network's attribution heads made, with how sure they are. */
export interface Attributed extends Draft {
  readonly certainty: number;
  /** Whether the cue's head is a verb or noun that the lexicon holds. */
  readonly listed: boolean;
}

/**
 * The network's attributions of one paragraph as drafts: act, addressee and route from the tree around the cue,
 * quotations that a content touches taken in whole.
 */
export function attributedDrafts(
  text: string,
  attributions: readonly Attribution[],
  trees: readonly Tree[],
  quotes: readonly Quote[],
  paragraph: Paragraph,
  number: number,
): readonly Attributed[] {
  const treesBy = standingBy(trees, ({ sentence }) => [sentence]);
  const quotesBy = standingBy(quotes, (quote) => [quote]);
  return attributions.flatMap((one) => {
    const tree = treesBy([one.cue]).find(
      ({ sentence }) => sentence.start < one.cue.end && one.cue.start < sentence.end,
    );
    if (!tree) return [];
    const inside = one.content.flatMap((span) => clipped(span, paragraph));
    if (inside.length === 0) return [];
    const at = cueHead(tree, one.cue);
    const whole = inside.map((span) => edged(text, span, tree, quotesBy([span, tree.sentence])));
    const cut = whole.length === 1 ? withoutTail(tree, at, whole[0] as Span) : null;
    const content = cut?.content ?? whole;
    const token = tree.tokens[at] as Token;
    const entry = cueOf(token.lemma);
    const addressee = token.upos === "VERB" ? addresseeOf(tree, at, entry ?? UNLISTED) : null;
    const source = one.source === null ? null : headOf(tree, one.source);
    const subject = one.source === null && token.upos === "VERB" ? subjectOf(tree, at) : null;
    const said = addressee === null ? content : behind(tree, addressee, content);
    const around = routesAround(
      tree,
      at,
      source ?? (token.upos === "VERB" ? subjectOf(tree, at) : null),
      said,
      text,
      one.cue,
    );
    const routes = withSource(tree, one.source, token.lemma, around);
    if (cut && !routes.some((route) => overlaps(route, cut.route))) routes.push(cut.route);
    const heard = addresseesOf(tree, at, addressee, said, routes, one.cue);
    const named = one.source !== null ? speakersOf(tree, one.source) : subject !== null ? partiesOf(tree, subject) : [];
    const alike = named.length > 0 && token.upos === "VERB" ? alikeWith(tree, at, content) : [];
    const speakers = [...named, ...alike.filter((span) => !named.some((other) => overlaps(span, other)))];
    return [
      {
        // "he was asked": the one addressed is not the one who speaks.
        speakers: speakers.filter(
          (span) =>
            !content.some((other) => within(span, other)) && !heard.addressees.some((other) => overlaps(span, other)),
        ),
        ...heard,
        cue: withoutArticle(tree, one.cue),
        content: said,
        quoted: quotesBy(said)
          .map((quote) => quote.inner)
          .filter((inner) => said.some((span) => within(inner, span))),
        act: callsSomething(tree, at) ? "assert" : actOf(token, entry?.act),
        paragraph: number,
        block: tree.sentence.block,
        by: "network",
        certainty: one.certainty,
        listed: entry !== undefined || (token.upos === "NOUN" && nounAct(token.lemma) !== undefined),
      },
    ];
  });
}

/** What speaks carries the words: the source's last noun in front of what tells more of it, whatever the tree makes of it. */
function withSource(tree: Tree, source: Span | null, cue: string, routes: readonly Route[]): Route[] {
  if (source === null || routes.some((route) => overlaps(route, source))) return [...routes];
  const noun = nounOf(tree, source);
  const own = noun === null ? null : speakingRoute(tree, noun, cue);
  return own === null ? [...routes] : [...routes, { ...withoutRelative(tree, source), kind: own.kind }];
}

/** The noun that a source's words lead up to: "a Lake Daily poll released last week" gives "poll". */
function nounOf(tree: Tree, source: Span): number | null {
  let last: number | null = null;
  for (const [at, token] of tree.tokens.entries()) {
    if (!within(token, source)) continue;
    if (last !== null && /^(?:ADP|VERB|AUX|PUNCT|SCONJ|CCONJ|ADV)$/.test(token.upos) && !/^[/-]$/.test(token.form))
      break;
    if (last !== null && /^(?:who|which|that|whose)$/.test(token.form)) break;
    if (/^(?:NOUN|PROPN)$/.test(token.upos)) last = at;
  }
  return last;
}

/** "called the text a first step" gives a name; "called for", "called on", "called to" ask. */
function callsSomething(tree: Tree, at: number): boolean {
  const next = tree.tokens[at + 1]?.form.toLowerCase() ?? "";
  return (tree.tokens[at] as Token).lemma === "call" && !/^(?:for|on|upon|to)$/.test(next);
}

function actOf(token: Token, listed: Statement["act"] | undefined): Statement["act"] {
  return actOfWord(token.lemma) ?? listed ?? (token.upos === "NOUN" ? nounAct(token.lemma) : undefined) ?? "assert";
}

/** "sent a" is "sent": the article belongs to what was sent. */
function withoutArticle(tree: Tree, cue: Span): Span {
  const inside = tree.tokens.filter((token) => within(token, cue));
  const last = inside.at(-1);
  const before = inside.at(-2);
  return last && before && /^(?:a|an|the)$/i.test(last.form) ? { start: cue.start, end: before.end } : cue;
}

/** The word of a cue on which the others hang: its last verb or noun. */
function cueHead(tree: Tree, cue: Span): number {
  let chosen = -1;
  for (const [at, token] of tree.tokens.entries()) {
    if (token.end <= cue.start || token.start >= cue.end) continue;
    if (chosen < 0 || /^(?:VERB|NOUN)$/.test(token.upos)) chosen = at;
  }
  return Math.max(0, chosen);
}

/** A content ends with its paragraph; quotations that run on are joined by the rules. */
function clipped({ start, end }: Span, paragraph: Paragraph): readonly Span[] {
  const cut = { start: Math.max(start, paragraph.start), end: Math.min(end, paragraph.end) };
  return cut.end > cut.start ? [cut] : [];
}
