import type { Route, Span } from "../../contract/index.ts";
import type { Token } from "../../language/types.ts";
import { isBodyNoun, isPersonNoun } from "../mentions/words/kinds.ts";
import { carrierKind } from "./carriers.ts";
import { chainOf, type Link } from "./chain.ts";
import { type CueEntry, UNLISTED } from "./lexicon.ts";
import { askedOne, partiesOf } from "./parties.ts";
import { outletAfter, toldOutlet } from "./routes.ts";
import { childBy, childrenBy, overlaps, rel, type Tree, within } from "./tree.ts";

/** What is told rather than whom. */
const TOLD = /^(?:story|truth|lie|tale|joke|fact|anecdote|question|time|way|fortune|favou?r|permission|help)$/;
/** What stands behind "to" or "on" without hearing anything. */
const NOBODY =
  /^(?:date|degree|extent|point|effect|end|which|what|this|that|it|question|report|fact|issue|remark|comment|claim|statement|tune|contrary|life|death|attention|people'?s?|\w+day|January|February|March|April|June|July|August|September|October|November|December)$/;
/** To shout, to plead: what stands behind "at" or "with" hears it. */
const SHOUTS = /^(?:shout|yell|scream|holler|bark|snap|hiss|bellow|laugh|smile|growl|joke)$/;
const WITH = /^(?:plead|speak|talk|reason|argue|joke)$/;
/** Verbs that no list of cues holds and that still have a hearer behind "to". */
const UTTERS =
  /^(?:sing|shout|preach|brag|boast|lie|pitch|whisper|appeal|speak|talk|convey|dictate|vent|moan|pray|grumble|broadcast|recommend|propose|suggest|signal|confide|apologi[sz]e)$/;
/** Verbs that are done face to face: whoever stands behind their preposition hears what is said with it. */
const CONTACT: readonly (readonly [verb: RegExp, preposition: RegExp])[] = [
  [
    /^(?:speak|talk|respond|reply|turn|appeal|pitch|present|report|complain|apologi[sz]e|lie|preach|say|write|explain|admit|confess|announce|wave|sing|answer|testify|boast|brag|vow|swear)$/,
    /^(?:to|before)$/,
  ],
  [/^(?:speak|talk|meet|plead|argue|confer|chat|huddle|sit)$/, /^with$/],
  [/^(?:file|lodge|register|raise)$/, /^with$/],
  [/^(?:appear|testify|stand|speak)$/, /^before$/],
];
/** Their object hears it: "addressing the council", "briefing the press", "meeting the governor". */
const FACES = /^(?:address|brief|lobby|phone|telephone|text|email|greet|meet|confront|press|pressure|interview|thank)$/;
/** What is sent or held with somebody: its "to", "with" or "before" names who hears it. */
const EXCHANGE =
  /^(?:letter|message|note|call|phone|email|e-mail|cable|telegram|speech|address|remark|comment|testimony|complaint|petition|appeal|submission|memo|memorandum|meeting|breakfast|lunch|dinner|briefing|presentation|answer|reply|response|conversation|talk|talk|session|question|statement|toast|prayer|plea|pitch|advice|filing|brief|report|dispatch|missive|tweet|text|application|request|warning|invitation|ultimatum|reminder|gathering|town|visit|case|argument)$/;
/** Exchanges in which the other side only listens or asks: "an interview with", "a debate with". */
const MUTUAL =
  /^(?:call|phone|meeting|breakfast|lunch|dinner|briefing|conversation|talk|session|exchange|gathering|visit|audience|complaint|filing|petition)$/;
const TO_OR_WITH = /^(?:to|with|before|for)$/;

/** The one the words are said to: "told X", "urged X", "said to X", "wrote to X"; null where the cue names nobody. */
export function addresseeOf(tree: Tree, at: number, entry: CueEntry): number | null {
  const { lemma } = tree.tokens[at] as Token;
  const asked = askedOne(tree, at);
  if (asked !== null) return asked;
  // Who is accused or blamed is spoken of; whether they heard it, the words do not say.
  if (/^(?:accuse|blame|charge|allege)$/.test(lemma)) return null;
  const indirect = childBy(tree, at, "iobj");
  if (indirect !== undefined && (entry.addresses || GIVES.test(lemma)) && hears(tree, indirect)) return indirect;
  if (entry.addresses) {
    const object = childBy(tree, at, "obj");
    if (object !== undefined && object > at)
      return hears(tree, object) && isTold(tree, at, object, entry) ? object : null;
    const passive = childBy(tree, at, "nsubj:pass");
    // "is convinced": a state of mind, and nobody's words.
    if (passive !== undefined) return /^(?:persuade|convince)$/.test(lemma) ? null : passive;
    // "warned the officials to leave": the tree may make the one addressed the subject of what is asked.
    const told = childrenBy(
      tree,
      at,
      (token, index) => /^(?:ccomp|xcomp|advcl)$/.test(rel(token)) && index > at && hasTo(tree, index),
    )[0];
    const subject = told === undefined ? undefined : childBy(tree, told, "nsubj", "obj");
    if (subject !== undefined && subject > at && subject < (told as number) && hears(tree, subject)) return subject;
  }
  if (!entry.speaks || /^(?:point|call)$/.test(lemma) || (entry === UNLISTED && !UTTERS.test(lemma))) return null;
  // "called on the council to act": what is called for in public is not said to the council.
  const preposition = /^(?:appeal|prevail)$/.test(lemma)
    ? /^(?:on|upon|to)$/
    : SHOUTS.test(lemma)
      ? /^(?:to|at)$/
      : WITH.test(lemma)
        ? /^(?:to|with)$/
        : /^to$/;
  const to = childrenBy(
    tree,
    at,
    (token, index) =>
      /^(?:obl|nmod)$/.test(rel(token)) &&
      // "On Taiwan, he called on Washington to …": what stands in front is the topic.
      index > at &&
      hears(tree, index) &&
      casesOf(tree, index).some((mark) => preposition.test(mark)),
  )[0];
  return to ?? null;
}

/** Verbs that take two objects, of which the first hears: "promised them help", "wrote him that". */
const GIVES = /^(?:promise|pledge|write|answer|vow|swear|send|email|e-mail|text|cable|hand)$/;

/**
 * "urged the council to go", "asked him about it"; "urged restraint" and "demanded a vote" have only what was asked for:
 * a name or a pronoun hears, a noun does where something more is said.
 */
function isTold(tree: Tree, at: number, object: number, entry: CueEntry): boolean {
  if (!/^(?:request|demand|order|warn)$/.test(entry.act) || (tree.tokens[object] as Token).upos !== "NOUN") return true;
  return tree.tokens.some(
    (token, index) =>
      (index > object &&
        token.head === at &&
        (/^(?:ccomp|xcomp|advcl|parataxis)$/.test(rel(token)) ||
          (rel(token) === "obl" &&
            !isDeed(tree.tokens[object] as Token) &&
            casesOf(tree, index).some((mark) => /^(?:about|against|for|on|over|of)$/.test(mark))))) ||
      (index > object && index <= object + 2 && /^["“:]$/.test(token.form)),
  );
}

/** "urged retaliation against the council": what is asked for, done to somebody. */
const isDeed = ({ lemma }: Token): boolean =>
  /(?:tion|sion|ment|ance|ence|ness|ship|ism|ity|ure|al)$/.test(lemma) && !isBodyNoun(lemma) && !isPersonNoun(lemma);

const hasTo = (tree: Tree, at: number): boolean =>
  childrenBy(tree, at, (token) => rel(token) === "mark" && token.lemma === "to").length > 0;

/** Prepositions in front of a word; of "with the envoy Ann Hale" the one that the tree hangs on the title. */
const casesOf = (tree: Tree, at: number): readonly string[] =>
  [at, ...childrenBy(tree, at, (token, index) => index < at && token.deprel === "nmod:desc")].flatMap((one) =>
    childrenBy(tree, one, (token) => rel(token) === "case").map((mark) =>
      (tree.tokens[mark] as Token).lemma.toLowerCase(),
    ),
  );

/** Whether a word can stand for somebody who hears: a noun, a name or a pronoun, and no date, story or extent. */
function hears(tree: Tree, at: number): boolean {
  const { upos, lemma, form } = tree.tokens[at] as Token;
  if (!/^(?:NOUN|PROPN|PRON|NUM|ADJ|DET)$/.test(upos)) return false;
  return !NOBODY.test(lemma) && !TOLD.test(lemma) && !/^(?:itself|himself|herself|themselves)$/i.test(form);
}

/** Those the words are said to, and the outlet among them, through which we have the words. */
export function addresseesOf(
  tree: Tree,
  at: number,
  addressee: number | null,
  content: readonly Span[],
  routes: readonly Route[],
  cue?: Span,
): { readonly addressees: readonly Span[]; readonly route: readonly Route[] } {
  const chain = chainOf(tree, at, content, cue);
  const head = addressee ?? spokenTo(tree, chain, content) ?? null;
  const addressees = head === null ? [] : clear(partiesOf(tree, head), content);
  // "asked CNN to …": what is asked of an outlet reaches us by another way.
  const { lemma } = tree.tokens[at] as Token;
  const tells = TELLS.test(lemma) || TELLS.test(`${lemma}e`);
  const told = tells ? ((head === null ? null : toldOutlet(tree, head)) ?? outletAfter(tree, at)) : null;
  // "told a briefing": who listens there is nobody's addressee.
  if (told?.kind === "conference")
    return { addressees: [], route: [told, ...routes.filter((one) => !overlaps(one, told))] };
  if (told === null) return { addressees: addressees.slice(0, 4), route: routes };
  // "the newspaper Lake Daily": the title and the name are one.
  const whole = addressees.find((one) => one.start === told.start) ?? told;
  return {
    addressees: addressees.some((one) => overlaps(one, told)) ? addressees : [{ start: told.start, end: told.end }],
    route: [{ ...told, end: whole.end }, ...routes.filter((one) => !overlaps(one, told))],
  };
}

/** To tell, rather than to ask or to demand. */
const TELLS =
  /^(?:tell|say|inform|explain|confirm|disclose|reveal|describe|speak|recall|write|insist|add|note|complain|admit|acknowledge|state|announce|claim|argue|stress|respond|reply|assure|remind|promise|vow|deny|declare|joke|brief|underline|underscore|emphasi[sz]e|suggest|hint|repeat|reiterate|concede|reject|dismiss)$/;

/** A party is never inside the words it hears. */
const clear = (spans: readonly Span[], content: readonly Span[]): readonly Span[] =>
  spans.filter((span) => !content.some((other) => within(span, other)));

/**
 * "Speaking to Wang in Beijing, Shoigu stressed …", "In a letter to the president, he wrote …", "spoke to the council,
 * promising …", "The complaint to the court says …".
 */
function spokenTo(tree: Tree, chain: readonly Link[], content: readonly Span[]): number | null {
  const outside = (at: number): boolean => !content.some((span) => within(tree.tokens[at] as Token, span));
  for (const { at, own } of chain) {
    const verb = tree.tokens[at] as Token;
    for (const child of tree.children[at] ?? []) {
      const token = tree.tokens[child] as Token;
      if (!outside(child)) continue;
      if (!own) {
        if (rel(token) === "iobj" && /^(?:send|give|write|hand|tell|offer)$/.test(verb.lemma) && hears(tree, child))
          return child;
        if (rel(token) === "obj" && FACES.test(verb.lemma) && hears(tree, child) && !isTopic(tree, child)) return child;
        if (rel(token) === "obl" && faces(tree, verb.lemma, child)) return child;
      }
      const exchange =
        EXCHANGE.test(token.lemma.toLowerCase()) &&
        (/^(?:obj|nsubj)$/.test(rel(token)) ||
          (rel(token) === "obl" &&
            casesOf(tree, child).some((mark) => /^(?:in|at|during|on|through|by|via|with)$/.test(mark))));
      if (exchange) {
        const party = partnerOf(tree, child);
        if (party !== null && outside(party)) return party;
        // "sent a letter on Thursday to the council": the tree hangs the council on the verb.
        const behind = rel(token) === "obj" && SENDS.test(verb.lemma) ? sentTo(tree, at, child) : null;
        if (behind !== null && outside(behind)) return behind;
      }
    }
    if (!own && verb.upos === "NOUN" && EXCHANGE.test(verb.lemma)) {
      const party = partnerOf(tree, at);
      if (party !== null && outside(party)) return party;
    }
  }
  return null;
}

/** "addressed the tweets", "addressed the issue": what is spoken of. */
const isTopic = (tree: Tree, at: number): boolean =>
  /^(?:series|matter|subject|topic|problem|concern|need|challenge|crisis|situation|root|gap|controversy|allegation|criticism|rumou?r|news|threat)$/.test(
    (tree.tokens[at] as Token).lemma,
  ) || /^(?:document|statement|post|broadcast)$/.test(carrierKind(tree, at) ?? "");

const SENDS =
  /^(?:send|write|deliver|submit|address|give|issue|offer|present|dictate|forward|hand|make|tweet|fire|file|pen)$/;

const sentTo = (tree: Tree, verb: number, object: number): number | null =>
  childrenBy(
    tree,
    verb,
    (token, index) =>
      rel(token) === "obl" &&
      index > object &&
      hears(tree, index) &&
      casesOf(tree, index).some((mark) => mark === "to"),
  )[0] ?? null;

const faces = (tree: Tree, verb: string, at: number): boolean =>
  hears(tree, at) &&
  (carrierKind(tree, at) === null || isAssembly(tree, at)) &&
  CONTACT.some(([lemma, preposition]) => lemma.test(verb) && casesOf(tree, at).some((mark) => preposition.test(mark)));

/** "a gathering of mayors": people, by those whom it gathers. */
const isAssembly = (tree: Tree, at: number): boolean =>
  /^(?:gathering|convention|conference|rally|forum|meeting|assembly)$/.test((tree.tokens[at] as Token).lemma) &&
  childrenBy(
    tree,
    at,
    (token, index) =>
      rel(token) === "nmod" && /Number=Plur/.test(token.feats) && casesOf(tree, index).some((mark) => mark === "of"),
  ).length > 0;

/** Whom a letter is to, whom a meeting is with. */
function partnerOf(tree: Tree, at: number): number | null {
  const party = childrenBy(
    tree,
    at,
    (token, index) =>
      /^(?:nmod|obl)$/.test(rel(token)) &&
      index > at &&
      hears(tree, index) &&
      casesOf(tree, index).some((mark) => TO_OR_WITH.test(mark)),
  )[0];
  if (party === undefined) return null;
  const marks = casesOf(tree, party);
  // "a joint statement with China": made together, not said to it.
  if (marks.includes("with") && !MUTUAL.test((tree.tokens[at] as Token).lemma)) return null;
  // "a statement for the record", "a speech for the ages": only what goes to somebody or is held with them.
  if (
    marks.includes("for") &&
    !/^(?:message|advice|word|question|plea|briefing|reception)$/.test((tree.tokens[at] as Token).lemma)
  )
    return null;
  return carrierKind(tree, party) !== null && carrierKind(tree, party) !== "outlet" ? null : party;
}

/** "urged the governor to open …": what was said begins behind the one it was said to. */
export function behind(tree: Tree, addressee: number, content: readonly Span[]): readonly Span[] {
  const party = partiesOf(tree, addressee).at(-1);
  const [first, ...rest] = content;
  if (!party || !first || first.start >= party.end || party.start - first.start > 2) return content;
  const next = tree.tokens.find((token) => token.start >= party.end);
  return next &&
    /^(?:to|that|not|never|for|about|of|on|whether|if|what|how|why)$/i.test(next.form) &&
    next.start < first.end
    ? [{ start: next.start, end: first.end }, ...rest]
    : content;
}
