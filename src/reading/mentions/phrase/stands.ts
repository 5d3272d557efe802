import type { Register } from "../../../register/index.ts";
import type { Node } from "../../document/tree.ts";
import { wordClass } from "../../en/lexicon.ts";
import { isRole } from "../../en/words/offices.ts";
import { isHyphen } from "../../syntax/forms.ts";
import { hasChild } from "../../syntax/subtree.ts";
import { noPerson, registeredNameAt } from "./registeredName.ts";
import { postsOf } from "./topic.ts";

const isPosted = wordClass("posted");
const isOfSomebody = wordClass("of-somebody");
const elsewhere = wordClass("elsewhere");
const isAbout = wordClass("about-somewhere");

/** "foreign ministry officials in Oslo" are those of Oslo. */
const OF_STATE = /^(?:minist(?:er|ry)|office|affairs|secretary|policy)$/;

/**
 * The words of a phrase that say no more than where somebody stands: "a Western diplomat in Lagos", "a UN official in
 * Lima", "a Lima-based correspondent". Not those of "officials in Oslo" and "the government in Oslo", who are of there.
 *
 * @param first index of the phrase's first word
 */
export function wordsOfStand(head: Node, first: number, register: Register): ReadonlySet<Node> {
  const stand = postsOf(head).flatMap((post) => {
    const places = post.children.filter((child) => isPlacing(child, post));
    return places.length > 0 && isOfElsewhere(post, first, register) ? places.flatMap(below) : [];
  });
  return new Set([...stand, ...topicsOf(head)]);
}

/** "the Norway expert", "the Norway contact group": whom somebody studies or meets about; "the US expert" is of there. */
export const topicsOf = (head: Node): readonly Node[] =>
  isAbout(head)
    ? head.children.filter(
        ({ deprel, upos, form, at }) =>
          deprel === "compound" && upos === "PROPN" && at < head.at && !/^(?:U\.?[SKN]\.?|EU|NATO|UAE)$/.test(form),
      )
    : [];

/** "in Lima" behind a word, "Lima-based" in front of it. */
function isPlacing(child: Node, post: Node): boolean {
  if (child.at < post.at) return child.deprel === "amod" && /^(?:based|stationed)$/.test(child.lower);
  const isCase = ({ deprel, lower }: Node): boolean =>
    deprel === "case" && /^(?:in|at|near|inside|outside|across)$/.test(lower);
  return child.deprel === "nmod" && hasChild(child, isCase);
}

/** Whether somebody is of elsewhere by what he is, by an adjective, or by a state or a body named in front of him. */
function isOfElsewhere(post: Node, first: number, register: Register): boolean {
  if (isPosted(post)) return true;
  if (!isRole(post.lemma) && !(post.upos === "NOUN" && isOfSomebody(post))) return false;
  const isElsewhere = ({ at, lower, next }: Node): boolean =>
    at < post.at && elsewhere.has(lower) && !OF_STATE.test(next?.lower ?? "");
  if (hasChild(post, isElsewhere)) return !OF_STATE.test(post.lemma);
  return post.sentence.nodes.slice(first, post.at).some((node) => {
    const match = isHyphen(node.next) ? null : registeredNameAt(node, register, noPerson, post.at - 1);
    return match?.entries.some(
      (entry) =>
        entry.kind === "state" ||
        (entry.kind === "body" && !entry.common && (entry.actor.country !== null || entry.actor.kind === "igo")),
    );
  });
}

/** The words under one, itself included; of a very long branch the first. */
function below(node: Node): readonly Node[] {
  const words = [node];
  for (let next = 0; next < words.length && words.length < 40; next += 1) words.push(...(words[next] as Node).children);
  return words;
}
