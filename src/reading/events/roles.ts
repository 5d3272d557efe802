import type { Node } from "../document/tree.ts";
import { wordClass } from "../en/lexicon.ts";
import { childOf, hasChild, marksOf } from "../syntax/subtree.ts";

/** Clauses without a subject look at most so far up for one. */
const MOST = 6;

const isSomebody = wordClass("counts-rulers", "counts-forces", "counts-people", "counts-at-issue");
const isDay = wordClass("day-words");
const setsAnother = wordClass("sets-another");

/** "was arrested", "an activist arrested on Monday": the subject, or the noun it tells of, has it done. */
export function isPassive(verb: Node): boolean {
  if (childOf(verb, "aux:pass", "nsubj:pass")) return true;
  if (verb.deprel === "acl" || verb.deprel === "amod")
    return isPastParticiple(verb) && childOf(verb, "obj") === undefined;
  if (
    /^(?:conj|xcomp)$/.test(verb.rel) &&
    verb.parent &&
    isPastParticiple(verb) &&
    childOf(verb, "nsubj", "obj") === undefined
  )
    return verb.parent.upos === "VERB" && childOf(verb.parent, "aux:pass", "nsubj:pass") !== undefined;
  return /Voice=Pass/.test(verb.feats) && childOf(verb, "nsubj", "obj") === undefined;
}

const isPastParticiple = ({ feats }: Node): boolean =>
  /VerbForm=Part/.test(feats) && /Tense=Past|Voice=Pass/.test(feats);

const isRelative = ({ upos, lower, feats }: Node): boolean =>
  /^(?:who|which|that|whom)$/.test(lower) && (upos === "PRON" || /PronType=Rel/.test(feats));

/** Words behind a preposition on one word. */
export const behind = (node: Node, prepositions: readonly string[]): readonly Node[] =>
  node.children.filter(
    (child) =>
      /^(?:obl|nmod|advcl|acl)$/.test(child.rel) &&
      marksOf(child).some((mark) => prepositions.includes(mark)) &&
      !isDay(child) &&
      !isAside(child) &&
      !isTopic(child, node),
  );

/** "On Taiwan, the president called …": what stands in front of the one who acts is where or about what it is done. */
export const isTopic = (word: Node, verb: Node): boolean =>
  word.rel === "obl" &&
  word.at < verb.at &&
  hasChild(verb, ({ deprel, at }) => /^(?:nsubj|nsubj:pass)$/.test(deprel) && at > word.at && at < verb.at);

/** "…, with Hale one of her friends": a clause without a verb of its own. */
const isAside = (node: Node): boolean =>
  hasChild(node, ({ rel, lower, previous }) => rel === "case" && lower === "with" && previous?.form === ",") &&
  hasChild(node, ({ lemma, at }) => lemma === "one" && at > node.at);

const agents = (verb: Node): readonly Node[] => {
  const told = verb.children.filter(({ deprel }) => deprel === "obl:agent");
  return told.length > 0 ? told : behind(verb, ["by"]).filter(({ upos }) => upos !== "VERB");
};

/** Who does what a verb tells: its own subject or agent, else that of the clause it belongs to. Empty where nobody is told. */
export function doersOf(verb: Node, steps = 0): readonly Node[] {
  if (steps > MOST) return [];
  if (isPassive(verb)) {
    const own = agents(verb);
    return own.length > 0 || verb.rel !== "conj" || verb.parent === null || !isPassive(verb.parent)
      ? own
      : agents(verb.parent);
  }
  const own = verb.children.find(({ deprel }) => deprel === "nsubj" || deprel === "nsubj:outer");
  if (own) return isRelative(own) ? antecedent(verb, own) : [own];
  return inherited(verb, steps);
}

/** The noun that a relative clause tells of. */
function antecedent(verb: Node, relative: Node): readonly Node[] {
  for (let at: Node | null = verb, steps = 0; at !== null && steps < 3; at = at.parent, steps += 1)
    if (at.deprel === "acl:relcl" && at.parent) return [nearer(at.parent, relative)];
  return [relative];
}

/** "the alliance between Russia and Norway, which sent soldiers": the name right before "which". */
function nearer(noun: Node, relative: Node): Node {
  let before = relative.previous?.form === "," ? relative.previous.previous : null;
  const person = relative.lower === "who" && isSomebody(noun);
  if (person || !/^wh(?:o|ich)$/.test(relative.lower) || noun.upos !== "NOUN" || before?.upos !== "PROPN") return noun;
  while (before.parent !== null && /^(?:compound|flat|amod)$/.test(before.deprel)) before = before.parent;
  return before;
}

function inherited(verb: Node, steps: number): readonly Node[] {
  const { parent } = verb;
  if (parent === null) return [];
  switch (verb.rel) {
    case "xcomp":
    case "ccomp": {
      const asked = childOf(parent, "obj", "iobj");
      if (asked && setsAnother(parent)) return [asked];
      if (isPassive(parent)) return patientsOf(parent, steps + 1);
      return doersOf(parent, steps + 1);
    }
    case "advcl":
    case "parataxis": {
      // "accused Norway of spying", "kept Norway from joining"
      const blamed = childOf(parent, "obj");
      if (blamed && setsAnother(parent) && marksOf(verb).some((mark) => /^(?:of|for|from|into)$/.test(mark)))
        return [blamed];
      return parent.upos !== "VERB" && parent.upos !== "AUX"
        ? subjectOfNoun(parent, steps + 1)
        : isPassive(parent)
          ? patientsOf(parent, steps + 1)
          : doersOf(parent, steps + 1);
    }
    case "conj":
      return isPassive(parent)
        ? patientsOf(parent, steps + 1)
        : parent.upos === "VERB"
          ? doersOf(parent, steps + 1)
          : subjectOfNoun(parent, steps + 1);
    case "acl":
      if (verb.deprel === "acl:relcl") return [parent];
      // "the troops attacking the town"; "a plan to attack the town" is the planner's.
      if (/VerbForm=(?:Part|Ger)/.test(verb.feats) && !hasChild(verb, ({ rel }) => rel === "mark")) return [parent];
      return ownersOf(parent, steps + 1);
    default:
      return [];
  }
}

function subjectOfNoun(noun: Node, steps: number): readonly Node[] {
  const subject = childOf(noun, "nsubj");
  return subject ? [subject] : ownersOf(noun, steps);
}

/** "Iran's plan to …", "Iran has a plan to …", "the decision by Iran to …". */
function ownersOf(noun: Node, steps: number): readonly Node[] {
  const own = childOf(noun, "nmod:poss");
  if (own) return [own];
  const by = behind(noun, ["by"]);
  if (by.length > 0) return by;
  const { parent } = noun;
  if (parent?.upos === "VERB" && /^(?:obj|obl)$/.test(noun.rel)) return doersOf(parent, steps + 1);
  return [];
}

/** Who or what has it done: the object, the subject of a passive, the noun that a participle tells of. */
export function patientsOf(verb: Node, steps = 0): readonly Node[] {
  if (steps > MOST) return [];
  if (isPassive(verb)) {
    const subject = childOf(verb, "nsubj:pass", "nsubj");
    if (subject) return isRelative(subject) ? antecedent(verb, subject) : [subject];
    if ((verb.deprel === "acl" || verb.deprel === "amod" || verb.deprel === "acl:relcl") && verb.parent)
      return [verb.parent];
    if (/^(?:conj|xcomp|advcl)$/.test(verb.rel) && verb.parent)
      return isPassive(verb.parent) ? patientsOf(verb.parent, steps + 1) : doersOf(verb.parent, steps + 1);
    return [];
  }
  const own = childOf(verb, "obj");
  if (own) return isRelative(own) ? antecedent(verb, own) : [own, ...namedBehind(verb, own)];
  const first = childOf(verb, "iobj");
  if (first) return [first];
  // "arrested and deported five activists": one object for both.
  const joined = verb.children.find(({ rel, upos, at }) => rel === "conj" && upos === "VERB" && at > verb.at);
  const shared = joined && childOf(joined, "nsubj") === undefined ? childOf(joined, "obj") : undefined;
  if (shared && !hasChild(verb, ({ rel }) => rel === "obl" || rel === "ccomp" || rel === "xcomp")) return [shared];
  // "the town that they attacked": no pronoun need stand there.
  const teller = childOf(verb, "nsubj");
  const whose = teller && hasChild(teller, ({ lower }) => lower === "whose");
  if (
    verb.deprel === "acl:relcl" &&
    verb.parent &&
    teller &&
    !whose &&
    !isRelative(teller) &&
    !childOf(verb, "ccomp", "xcomp")
  )
    return [verb.parent];
  const next = nounBehind(verb);
  return next ? [next] : [];
}

/** "shelled the capital Bergen": the name that the tree gives the verb for a second object. */
const namedBehind = (verb: Node, noun: Node): readonly Node[] =>
  noun.upos === "NOUN"
    ? verb.children.filter(({ rel, upos, at }) => rel === "obj" && upos === "PROPN" && at === noun.at + 1)
    : [];

/** The noun right behind a verb, whatever the tree hangs it on ("charged | a former minister with contempt"). */
function nounBehind(verb: Node): Node | null {
  if (hasChild(verb, ({ rel }) => rel === "ccomp" || rel === "xcomp")) return null;
  let last: Node | null = null;
  for (let word = verb.next, steps = 0; word !== null && steps < 6; word = word.next, steps += 1) {
    if (/^(?:NOUN|PROPN)$/.test(word.upos)) last = word;
    else if (last !== null || !/^(?:DET|ADJ|NUM)$/.test(word.upos)) break;
  }
  return last !== null && last.parent !== verb && last.rel === "nsubj" ? last : null;
}

/** The object of a verb, with those that "and" joins to it. */
export const objectsOf = (verb: Node): readonly Node[] =>
  patientsOf(verb).flatMap((one) => [one, ...one.children.filter(({ rel }) => rel === "conj")]);
