import type { Span, Statement } from "../../contract/index.ts";
import type { Attribution } from "../../language/types.ts";
import { addresseesOf } from "../addressees/index.ts";
import type { Paragraph } from "../document/paragraphs.ts";
import type { Quotation } from "../document/quotations.ts";
import type { Node, TreeSentence } from "../document/tree.ts";
import { actOfWord, cueOf, nounAct } from "../en/cues.ts";
import { wordClass } from "../en/lexicon.ts";
import { reportsNothing } from "../en/rules/unsaid.ts";
import { isBodyNoun, isPersonNoun } from "../en/words/kinds.ts";
import { firstTouching, lastStarting } from "../order.ts";
import { type FoundRoute, routesOf } from "../routes/index.ts";
import type { Telling } from "../routes/occasion.ts";
import { speakingRoute } from "../routes/speaking.ts";
import { isPassive } from "../syntax/clause.ts";
import { partiesOf } from "../syntax/coordination.ts";
import { overlaps, within } from "../syntax/spans.ts";
import { under } from "../syntax/subtree.ts";
import { alikeWith } from "./alike.ts";
import { behindHearer } from "./behindHearer.ts";
import type { Draft } from "./draft.ts";
import { edged } from "./edges.ts";
import { hearerOf } from "./hearer.ts";
import { pronounMeans } from "./pronounMeans.ts";
import { headOf, partiesIn, withoutRelative } from "./source.ts";
import { speakerOf } from "./speaker.ts";
import { withoutSetting } from "./tails.ts";

/** A draft that the network's attribution heads made, with how sure they are. */
export interface Attributed extends Draft {
  readonly certainty: number;
  /** Whether the cue's head is a verb or noun that the lexicon holds. */
  readonly listed: boolean;
}

/** A paragraph with what the network read in it. */
export interface ReadParagraph extends Paragraph {
  readonly sentences: readonly TreeSentence[];
  readonly quotations: readonly Quotation[];
}

/**
 * The network's attributions of one paragraph as drafts: act, addressee and route from the tree around the cue,
 * quotations that a content touches taken in whole.
 */
export const attributedDrafts = (
  text: string,
  attributions: readonly Attribution[],
  paragraph: ReadParagraph,
): readonly Attributed[] => attributions.flatMap((one) => attributedDraft(text, one, paragraph) ?? []);

function attributedDraft(text: string, seen: Attribution, paragraph: ReadParagraph): Attributed | null {
  const sentence = paragraph.sentences[firstTouching(paragraph.sentences, seen.cue)];
  const inside = seen.content.flatMap((span) => clipped(span, paragraph));
  if (!sentence || inside.length === 0) return null;
  const cue = cueHead(sentence, seen.cue);
  const verb = cue.upos === "VERB";
  const quotes = quotesIn(paragraph.quotations, inside);
  if (reportsNothing(cue) || (givesNoWords(cue) && quotes.length === 0 && isThing(sentence, inside))) return null;
  // "…, citing a ministry source, …": who is cited is no words of anybody's.
  if (quotes.length === 0 && namesWhom(cue) && isSomebody(sentence, inside)) return null;
  const seenWhole = inside.map((span) => edged(text, span, sentence, quotes));
  const meant = pronounMeans(cue, seenWhole);
  const whole = meant ?? seenWhole;
  const topic = asks(cue) ? withTopicMark(sentence, seen.cue, whole) : whole;
  const setting = whole.length === 1 ? withoutSetting(cue, whole[0] as Span) : null;
  const hearer = verb ? hearerOf(cue) : null;
  // "The report is expected to last. The town …": who stands in another sentence speaks a quotation at most.
  const isElsewhere = seen.source !== null && quotes.length === 0 && !overlaps(seen.source, sentence);
  // "…, and it is widely understood that …": a passive without an agent is nobody's whom another clause names.
  const isOther = seen.source !== null && isPassive(cue) && !passesOn(cue) && !isOwn(cue, seen.source);
  const named = isElsewhere || isOther ? null : seen.source;
  const source = named && headOf(sentence, named);
  const subject = verb ? speakerOf(cue) : null;
  const content = hearer === null ? (setting?.content ?? topic) : behindHearer(hearer.node, setting?.content ?? topic);
  const telling: Telling = { node: cue, words: seen.cue, speaker: source ?? subject?.node ?? null, content };
  const routes = withSource(sentence, named, cue.lemma, routesOf(telling, text));
  if (setting && !routes.some(({ route }) => overlaps(route, setting.route)))
    routes.push({ route: setting.route, by: setting.by });
  const heard = addresseesOf(telling, hearer?.node ?? null, routes);
  const own = named ? partiesIn(sentence, named) : subject?.node ? partiesOf(subject.node) : [];
  const alike = own.length > 0 && verb ? alikeWith(cue, content) : [];
  const speakers = [...own, ...alike.filter((span) => !own.some((other) => overlaps(span, other)))];
  const entry = cueOf(cue.lemma);
  return {
    // "he was asked": the one addressed is not the one who speaks.
    speakers: speakers.filter(
      (span) =>
        !content.some((other) => within(span, other)) && !heard.addressees.some((other) => overlaps(span, other)),
    ),
    addressees: heard.addressees,
    route: heard.routes.map(({ route }) => route),
    cue: withoutArticle(sentence, seen.cue),
    content,
    quoted: quotes.map(({ inner }) => inner).filter((inner) => content.some((span) => within(inner, span))),
    act: callsSomething(cue) ? "assert" : actOf(cue, entry?.act),
    paragraph: sentence.paragraph,
    block: sentence.block,
    by: "head/attribution",
    support: [
      ...(named === null && subject ? [subject.by] : []),
      ...(hearer ? [hearer.by] : []),
      ...heard.by,
      ...heard.routes.map(({ by }) => by),
      ...(setting ? [setting.by] : []),
      ...(meant ? ["content/pronoun-means"] : []),
    ],
    certainty: seen.certainty,
    listed: entry !== undefined || (cue.upos === "NOUN" && nounAct(cue.lemma) !== undefined),
  };
}

const passesOn = wordClass("passes-on");

/** Whether a source stands in the clause of a passive: behind "by", or as its subject, who may be the one that holds it. */
const isOwn = (cue: Node, source: Span): boolean =>
  cue.children.some(
    (child) =>
      /^(?:obl|nsubj)$/.test(child.rel) && child.lower !== "it" && under(child).some((node) => overlaps(node, source)),
  );

const asks = wordClass("asks");

/** "Asked [about the lake], she said …": a question is told by its topic alone, and the preposition says that it is one. */
function withTopicMark({ nodes }: TreeSentence, cue: Span, content: readonly Span[]): readonly Span[] {
  const [first, ...others] = content as readonly [Span, ...Span[]];
  const mark = nodes.findLast(({ end }) => end <= first.start);
  return mark && mark.start >= cue.end && /^(?:about|on|over)$/.test(mark.lower)
    ? [{ start: mark.start, end: first.end }, ...others]
    : content;
}

const givesNoWords = wordClass("gives-no-words");
const namesWhom = ({ lemma, upos }: Node): boolean => upos === "VERB" && (lemma === "cite" || lemma === "quote");

/** Whether a content is a noun's phrase, and no clause. */
const isThing = (sentence: TreeSentence, content: readonly Span[]): boolean =>
  content.every((span) => /^(?:NOUN|PROPN|PRON)$/.test(headOf(sentence, span)?.upos ?? ""));

/** Whether a content is nothing but a phrase of persons or a body. */
const isSomebody = (sentence: TreeSentence, content: readonly Span[]): boolean =>
  content.every((span) => {
    const head = headOf(sentence, span);
    return head?.upos === "NOUN" && (isPersonNoun(head.lemma) || isBodyNoun(head.lemma));
  });

/** The quotations of a paragraph that a content may touch. */
function quotesIn(quotes: readonly Quotation[], content: readonly Span[]): readonly Quotation[] {
  const start = Math.min(...content.map((span) => span.start));
  const end = Math.max(...content.map((span) => span.end));
  const first = Math.max(0, lastStarting(quotes, start));
  return quotes.slice(first, lastStarting(quotes, end) + 1);
}

/** What speaks carries the words: the source's last noun in front of what tells more of it, whatever the tree makes of it. */
function withSource(
  sentence: TreeSentence,
  source: Span | null,
  cue: string,
  routes: readonly FoundRoute[],
): FoundRoute[] {
  if (source === null || routes.some(({ route }) => overlaps(route, source))) return [...routes];
  const noun = nounOf(sentence, source);
  const own = noun && speakingRoute(noun, cue);
  if (!own) return [...routes];
  return [...routes, { route: { ...withoutRelative(sentence, source), kind: own.kind }, by: "route/speaking" }];
}

/** The noun that a source's words lead up to: "a Lake Daily poll released last week" gives "poll". */
function nounOf({ nodes }: TreeSentence, source: Span): Node | null {
  let last: Node | null = null;
  for (const node of nodes) {
    if (!within(node, source)) continue;
    if (last !== null && /^(?:ADP|VERB|AUX|PUNCT|SCONJ|CCONJ|ADV)$/.test(node.upos) && !/^[/-]$/.test(node.form)) break;
    if (last !== null && /^(?:who|which|that|whose)$/.test(node.form)) break;
    if (node.upos === "NOUN" || node.upos === "PROPN") last = node;
  }
  return last;
}

/** "called the text a first step" gives a name; "called for", "called on", "called to" ask. */
const callsSomething = ({ lemma, next }: Node): boolean =>
  lemma === "call" && !/^(?:for|on|upon|to)$/.test(next?.lower ?? "");

const actOf = ({ lemma, upos }: Node, listed: Statement["act"] | undefined): Statement["act"] =>
  actOfWord(lemma) ?? listed ?? (upos === "NOUN" ? nounAct(lemma) : undefined) ?? "assert";

/** "sent a" is "sent": the article belongs to what was sent. */
function withoutArticle({ nodes }: TreeSentence, cue: Span): Span {
  const inside = nodes.filter((node) => within(node, cue));
  const [before, last] = inside.slice(-2);
  return before && last && /^(?:an?|the)$/.test(last.lower) ? { start: cue.start, end: before.end } : cue;
}

/** The word of a cue on which the others hang: its last verb or noun. */
function cueHead({ nodes }: TreeSentence, cue: Span): Node {
  const inside = nodes.filter((node) => overlaps(node, cue));
  return inside.findLast(({ upos }) => upos === "VERB" || upos === "NOUN") ?? inside[0] ?? (nodes[0] as Node);
}

/** A content ends with its paragraph; quotations that run on are joined by the rules. */
function clipped({ start, end }: Span, paragraph: Span): readonly Span[] {
  const cut = { start: Math.max(start, paragraph.start), end: Math.min(end, paragraph.end) };
  return cut.end > cut.start ? [cut] : [];
}
