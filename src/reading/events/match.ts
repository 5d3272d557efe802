import type { Node } from "../document/tree.ts";
import type { Frame, Frames, Path } from "../en/frames.ts";
import { wordClass } from "../en/lexicon.ts";
import { childOf, hasChild, hasTo } from "../syntax/subtree.ts";
import { behind, doersOf, isPassive, objectsOf, patientsOf } from "./roles.ts";

/** Somebody in an event by the head word of the phrase; `deep` where who is meant may own the phrase. */
export interface Role {
  readonly head: Node;
  readonly deep: boolean;
  /** Of several ways that lead to somebody the lowest counts. */
  readonly rank: number;
  /** Whether only those count who are known by name or office: far from the word, others are seldom meant. */
  readonly named?: boolean;
}

/** A frame that fits at a word. */
export interface Matched {
  readonly frame: Frame;
  /** The word that tells the act. */
  readonly head: Node;
  /** The word that states and times hang on: the verb that carries a noun ("launched an attack"), else the head. */
  readonly verb: Node;
  /** The object that the frame asked for: it tells the same act and no other. */
  readonly object: Node | null;
  readonly actors: readonly Role[];
  readonly recipients: readonly Role[];
}

/** The frames that fit at a word, those that ask for more first. */
export function matchedAt(frames: Frames, node: Node): readonly Matched[] {
  const asVerb =
    (node.upos === "VERB" || node.upos === "ADJ") && node.deprel !== "amod" ? (frames.verbs.get(node.lemma) ?? []) : [];
  const asNoun = node.upos === "NOUN" || node.upos === "PROPN" ? (frames.nouns.get(node.lemma) ?? []) : [];
  const found: Matched[] = [];
  for (const frame of asVerb) {
    const one = verbMatch(frame, node);
    if (one) found.push(one);
  }
  for (const frame of asNoun) found.push(nounMatch(frame, node));
  return found;
}

const particleOf = (verb: Node): string | null =>
  verb.children.find(
    ({ deprel, upos, at }) =>
      at > verb.at && at <= verb.at + 4 && (deprel === "compound:prt" || (deprel === "advmod" && upos === "ADP")),
  )?.lower ?? null;

function verbMatch(frame: Frame, verb: Node): Matched | null {
  if (frame.particle !== null && particleOf(verb) !== frame.particle) return null;
  if (frame.behind.length > 0 && !followed(verb, frame.behind)) return null;
  if (frame.bare && childOf(verb, "obj") !== undefined) return null;
  if (frame.plain && childOf(verb, "xcomp", "ccomp") !== undefined) return null;
  const { not } = frame;
  if (not !== null && objectsOf(verb).some(({ lemma }) => not.has(lemma))) return null;
  let object: Node | null = null;
  if (frame.object !== null) {
    const asked = frame.object;
    object = objectsAsked(verb).find((noun) => asked.has(noun.lemma) || tellsOf(noun, asked)) ?? null;
    if (object === null) return null;
  }
  const actors =
    frame.by.length > 0
      ? along(frame, frame.by, verb, object)
      : doersOf(verb).map((head) => ({ head, deep: false, rank: 0 }));
  return { frame, head: verb, verb, object, actors, recipients: along(frame, frame.to, verb, object) };
}

const isAmount = wordClass("amounts");

/** "tariffs on steel announced by Norway": a participle may tell of the noun that its own hangs on. */
function objectsAsked(verb: Node): readonly Node[] {
  const objects = objectsOf(verb);
  const over = verb.deprel === "acl" && verb.parent?.rel === "nmod" ? verb.parent.parent : null;
  return over?.upos === "NOUN" ? [...objects, over] : objects;
}

/** "the ambassador Ann Hale", "part of an aid program": what the object is told by, or is a part of. */
const tellsOf = (noun: Node, asked: ReadonlySet<string>): boolean =>
  noun.children.some(
    ({ deprel, lemma, upos }) => upos !== "PROPN" && /^(?:compound|nmod:desc)$/.test(deprel) && asked.has(lemma),
  ) ||
  (isAmount(noun) && behind(noun, ["of"]).some((part) => asked.has(part.lemma) || tellsOf(part, asked)));

/** Whether a preposition of some follows a verb: on an oblique, on a clause, or as its particle. */
const followed = (verb: Node, prepositions: readonly string[]): boolean =>
  behind(verb, prepositions).length > 0 ||
  verb.children.some(
    (child) =>
      (child.deprel === "compound:prt" && prepositions.includes(child.lower)) ||
      (child.rel === "xcomp" && prepositions.includes("to") && hasTo(child)) ||
      (child.rel === "obj" && behind(child, prepositions).length > 0),
  );

/** Roots whose recipients often own what the words name: "shelled Hezbollah positions", "aid to the people of Gaza". */
const DEEP = /^(?:0[678]|1)/;

/** The first of some ways that leads to somebody. */
function along({ code, shallow }: Frame, paths: readonly Path[], verb: Node, object: Node | null): readonly Role[] {
  const roles: Role[] = [];
  for (const [rank, { at, deep }] of paths.entries())
    for (const [order, heads] of followedPath(at, verb, object).entries())
      for (const head of heads)
        if (!roles.some((role) => role.head === head))
          roles.push({
            named: at === "inside",
            head,
            deep: !shallow && (deep || at === "inside" || DEEP.test(code)),
            rank: rank + order / 10,
          });
  return roles;
}

/** The words that a way leads to, nearest first. */
function followedPath(at: string, verb: Node, object: Node | null): readonly (readonly Node[])[] {
  switch (at) {
    case "object": {
      const first = childOf(verb, "iobj");
      return [first ? [first] : [], patientsOf(verb)];
    }
    case "subject":
      return [isPassive(verb) ? patientsOf(verb) : doersOf(verb)];
    case "clause":
      return [clauseSubjects(verb)];
    case "inside":
      return inside(verb);
    case "owner":
      return [(object ? [object] : patientsOf(verb)).flatMap(owners)];
    case "between":
      return [[verb, ...(object ? [object] : patientsOf(verb))].flatMap((one) => behind(one, ["between", "among"]))];
    default:
      return [
        [
          ...[verb, ...(object ? [object] : patientsOf(verb)).flatMap(withClause)].flatMap((one) => behind(one, [at])),
          ...behindParticle(verb, at),
        ],
      ];
  }
}

/** "called | on the parties": a preposition that the tree takes for the verb's particle. */
const behindParticle = (verb: Node, preposition: string): readonly Node[] =>
  hasChild(verb, ({ deprel, lower }) => deprel === "compound:prt" && lower === preposition)
    ? verb.children.filter(
        (child) => child.rel === "obl" && child.at > verb.at && !hasChild(child, ({ rel }) => rel === "case"),
      )
    : [];

/** "lifted sanctions imposed on Norway": what tells of the object stands in a clause on it. */
const withClause = (noun: Node): readonly Node[] => [
  noun,
  ...noun.children.filter(({ deprel, upos }) => deprel === "acl" && upos === "VERB"),
];

/** "urged that Iran stop", "called for Iran to stop": who is to do it. */
const clauseSubjects = (verb: Node): readonly Node[] =>
  verb.children
    .filter(({ rel }) => rel === "ccomp" || rel === "advcl" || rel === "xcomp")
    .flatMap((clause) => clause.children.filter(({ rel }) => rel === "nsubj"));

/** "threatened to attack Norway", "agreed to give troops to Norway": those in the clause that tells what is to be done. */
function inside(verb: Node): readonly (readonly Node[])[] {
  const clauses = verb.children.filter(
    ({ rel, upos }) => (rel === "xcomp" || rel === "ccomp" || rel === "advcl") && upos === "VERB",
  );
  const objects = clauses.flatMap((clause) => patientsOf(clause));
  return [
    objects,
    [...objects, ...clauses].flatMap((one) => behind(one, INSIDE)),
    objects.flatMap(owners),
    clauseSubjects(verb),
  ];
}

/** Prepositions behind which stands whom an act within an act is done to. */
const INSIDE = ["to", "with", "against", "on", "for", "of", "from", "into", "in"];

/** "Norway's", "Norwegian", "Norway" in front: no other adjective owns anything. */
const owners = (noun: Node): readonly Node[] =>
  noun.children.filter(
    ({ deprel, upos, form }) =>
      deprel === "nmod:poss" ||
      (deprel === "amod" && /^\p{Lu}/u.test(form)) ||
      (deprel === "compound" && upos === "PROPN") ||
      deprel === "nmod:desc",
  );

/** Verbs that only carry a noun: "held talks", "launched an attack". */
const CARRIES = /^(?:obj|nsubj:pass|obl)$/;

function nounMatch(frame: Frame, noun: Node): Matched {
  const carrier = noun.parent?.upos === "VERB" && CARRIES.test(noun.deprel) ? noun.parent : null;
  const actors: Role[] = [];
  const put = (heads: readonly Node[]): void => {
    for (const head of heads)
      if (!actors.some((role) => role.head === head)) actors.push({ head, deep: false, rank: 0 });
  };
  for (const { at } of frame.by) {
    if (actors.length > 0) break;
    if (at === "owner") put(owners(noun));
    else if (at === "between") put(behind(noun, ["between", "among"]));
    else if (at === "subject") {
      if (carrier && (noun.rel === "obj" || isOnWay(noun))) put(doersOf(carrier));
    } else put(behind(noun, [at]));
  }
  const recipients: Role[] = [];
  for (const { at, deep } of frame.to)
    for (const one of carrier && noun.rel === "obj" ? [noun, carrier] : [noun])
      for (const head of behind(one, [at])) recipients.push({ head, deep: deep || DEEP.test(frame.code), rank: 0 });
  return { frame, head: noun, verb: noun, object: null, actors, recipients };
}

/** "flew to Bergen for talks", "is on a visit to Norway": who does the one does the other. */
const isOnWay = (noun: Node): boolean =>
  noun.rel === "obl" && hasChild(noun, ({ rel, lower }) => rel === "case" && /^(?:for|on)$/.test(lower));

/** "did not meet", "never met". */
export const isNegated = (verb: Node): boolean =>
  hasChild(verb, ({ lower, next }) => /^(?:not|n['’]t|never|nor|neither)$/.test(lower) && next?.lower !== "only") ||
  hasChild(verb, ({ rel, lower }) => rel === "det" && lower === "no");
