import type { Route } from "../../contract/index.ts";
import type { Node } from "../document/tree.ts";
import { casesOf, childOf, hasChild, marksOf, under } from "../syntax/subtree.ts";
import { carrierKind, isDone, kindOfWhole } from "./carriers.ts";
import { wordClass } from "./lexicon.ts";
import { isBodyNoun } from "./words/kinds.ts";

const relays = wordClass("relays");
const assemblies = wordClass("assemblies");
const topics = wordClass("topics");
const mutualExchange = wordClass("mutual-exchanges");
const wordsFor = wordClass("words-for");

/** The kind of what carries words, or of what a noun is a part of: "a line in the report". */
export const heldKind = (node: Node): Route["kind"] | null => carrierKind(node) ?? kindOfWhole(node);

/** Somebody through whom another's words come. */
export const isPersonal = (node: Node): boolean => relays(node);

/** What carries words, or somebody through whom they come: "citing a report", "citing an official". */
export const isCited = (node: Node): boolean => relays(node) || carrierKind(node) !== null;

/** Somebody or some body through whom another's words come. */
export const isRelaying = (node: Node): boolean => relays(node) || isBodyNoun(node.lemma);

/** "in the coming debates", "at next week's summit": nothing has been said there yet. */
export const isToCome = (node: Node): boolean =>
  [node, ...node.children.filter(({ deprel }) => deprel === "nmod:poss")].some((one) =>
    hasChild(one, ({ lower }) => /^(?:upcoming|coming|next|future|forthcoming|tomorrow)$/.test(lower)),
  );

/** "by the report" is whose doing it is, "by letter" how it was said. */
export const isDoer = (node: Node): boolean =>
  marksOf(node).includes("by") && hasChild(node, ({ deprel }) => deprel === "det" || deprel === "nmod:poss");

/** "a member on the panel" sits there. */
export const isSeat = (node: Node): boolean => node.lemma === "panel" && marksOf(node).includes("on");

/** "condemned his comments at the rally": right behind what was said or done there, it was done there. */
export function isDoneThere(node: Node): boolean {
  const verb = node.parent;
  const before = (under(node)[0] as Node).previous;
  return (
    verb !== null &&
    before?.upos === "NOUN" &&
    before.parent === verb &&
    before.rel === "obj" &&
    isDone(before) &&
    /^(?:speech|debate|interview|conference|broadcast)$/.test(carrierKind(node) ?? "") &&
    !/^(?:make|repeat|deliver|give)$/.test(verb.lemma)
  );
}

/** Somebody, or "a gathering of mayors": people, by those whom it gathers. */
export const isCompany = (node: Node): boolean =>
  carrierKind(node) === null ||
  (assemblies(node) &&
    hasChild(
      node,
      (child) => child.rel === "nmod" && /Number=Plur/.test(child.feats) && marksOf(child).includes("of"),
    ));

/** "addressed the tweets", "addressed the issue": what is spoken of. */
export const isTopic = (node: Node): boolean =>
  topics(node) || /^(?:document|statement|post|broadcast)$/.test(carrierKind(node) ?? "");

/** "with the council", "for the paper": nobody, but an outlet, is meant by what carries words. */
export const isPartner = (node: Node): boolean => {
  const kind = carrierKind(node);
  return kind === null || kind === "outlet";
};

/** Whom a letter is to, whom a call is with, whom a message is for: what is made with somebody is not said to them. */
export function isExchangedWith(node: Node): boolean {
  const cases = casesOf(node);
  if (node.parent === null) return false;
  if (cases.includes("with")) return mutualExchange(node.parent);
  if (cases.includes("for")) return wordsFor(node.parent);
  return cases.includes("to") || cases.includes("before");
}

/** Whom "according to" leans on: the head of the noun phrase behind it, whatever the tree hangs it on. */
export function leanedOn(according: Node): Node | null {
  const party =
    according.rel === "case"
      ? according.parent
      : (according.children.find(({ rel }) => /^(?:obl|nmod|obj)$/.test(rel)) ?? null);
  if (party !== null && party.at > according.at + 1) return party;
  const last = according.at + 1;
  for (let node = according.next?.next ?? null; node !== null && node.at - according.at < 12; node = node.next)
    if (/^(?:NOUN|PROPN|PRON)$/.test(node.upos) && (node.parent === null || node.parent.at <= last)) return node;
  return null;
}

/** "since the debate, when Calder said …", "his radio appearance, in which he said …": the noun, wherever the tree hangs it. */
export function relatedNoun(cue: Node): Node | null {
  for (let word = cue.previous; word !== null && cue.at - word.at < 9 && word.at > 0; word = word.previous) {
    if (/^[.;:“”"]$/.test(word.form)) return null;
    const before = word.previous;
    const pair = word.lower === "which" && /^(?:in|at|during)$/.test(before?.lower ?? "");
    if (!pair && word.lower !== "when" && word.lower !== "where") continue;
    const ahead = (pair ? before?.previous : before) ?? null;
    return ahead?.form === "," ? ahead.previous : ahead;
  }
  return null;
}

/** "on CNN's “State of the Union”": a programme with its outlet. */
export const isProgrammeOf = (node: Node): boolean => {
  const owner = childOf(node, "nmod:poss");
  return owner !== undefined && /^(?:outlet|agency)$/.test(carrierKind(owner) ?? "");
};
