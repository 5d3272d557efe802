import type { Span } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { childrenBy, rel, type Tree, within } from "../../tree.ts";
import { carrierKind } from "../carriers.ts";
import type { Link } from "../routes/chain.ts";
import { casesOf } from "./cases.ts";
import { hears } from "./hears.ts";
import { partnerOf } from "./partner.ts";

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

/**
 * "Speaking to Wang in Beijing, Shoigu stressed …", "In a letter to the president, he wrote …", "spoke to the council,
 * promising …", "The complaint to the court says …".
 */
export function spokenTo(tree: Tree, chain: readonly Link[], content: readonly Span[]): number | null {
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
