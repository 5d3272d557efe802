import { READ_KINDS, type Span, type Statement, type Tie } from "../../contract/index.ts";
import type { Node, TreeSentence } from "../document/tree.ts";
import { LEXICON, wordClass } from "../en/lexicon.ts";
import { isSame, type Party, partiesIn, type World } from "../events/gate.ts";
import { isNegated } from "../events/match.ts";
import { behind, doersOf, isPassive, patientsOf } from "../events/roles.ts";
import { statusOf } from "../events/status.ts";
import { tellers } from "../events/told.ts";
import { findingId } from "../ids.ts";
import { timeOf } from "../times/index.ts";
import type { Surroundings } from "../types.ts";
import { isFromParty, ofParty } from "./parties.ts";
import { type Sides, sidesOfBond, sidesOfOne } from "./sides.ts";

/** What a word tells of how two stand to each other. */
interface Word {
  readonly kind: Tie["kind"];
  readonly shape: "one" | "bond" | "verb";
  readonly at: readonly string[];
}

const NOUNS = new Map<string, Word>();
const VERBS = new Map<string, Word>();
const SHAPES: Readonly<Record<string, Word["shape"]>> = {
  "tie-sides": "one",
  "tie-bonds": "bond",
  "tie-verbs": "verb",
};
for (const { name, marks, words } of LEXICON.sections) {
  const shape = SHAPES[name];
  if (!shape) continue;
  const word: Word = {
    kind: marks.get("kind") as Tie["kind"],
    shape,
    at: (marks.get("at") ?? "").split(",").filter(Boolean),
  };
  for (const lemma of words)
    for (const form of shape === "verb" ? [lemma] : [lemma, `${lemma}s`, lemma.replace(/y$/, "ies")])
      (shape === "verb" ? VERBS : NOUNS).set(form, word);
}

const supports = wordClass("supports-in-front");
const breaks = wordClass("diplomatic-broken");

/** A tie before it has its id. */
interface Draft {
  readonly kind: Tie["kind"];
  readonly negated: boolean;
  readonly a: Party;
  readonly b: Party;
  readonly head: Node;
  readonly by: string;
}

/**
 * How two actors stand to each other as a report states or presupposes it: copulas, appositions, possessives, "-backed",
 * bonds "between" and "with". Told inside a statement it is that speaker's claim. What is only hoped, planned or possible is none.
 * Pure; work is proportional to the words.
 */
export function findTies(known: Surroundings, statements: readonly Statement[], world: World): readonly Tie[] {
  const { report, sentences } = known.document;
  const told = tellers(statements);
  const seen = new Set<string>();
  const running = new Map<string, number>();
  const ties: Tie[] = [];
  for (const sentence of sentences) {
    if (!(READ_KINDS as readonly string[]).includes(sentence.kind)) continue;
    for (const draft of draftsIn(sentence, world)) {
      const evidence: Span = spanOver(draft);
      const { statement, inside } = told({ trigger: draft.head });
      const teller = inside ? (statement?.id ?? null) : null;
      const pair = [keyOf(draft.a), keyOf(draft.b)].sort().join(" ");
      const key = `${pair} ${draft.kind} ${draft.negated} ${teller ?? ""}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const place = `${evidence.start} ${evidence.end}`;
      const turn = running.get(place) ?? 0;
      running.set(place, turn + 1);
      ties.push({
        id: findingId(report.hash, "tie", evidence, turn),
        a: draft.a.ref,
        b: draft.b.ref,
        kind: draft.kind,
        negated: draft.negated,
        when: timeOf(known, draft.head, []),
        statement: teller,
        block: sentence.kind as Tie["block"],
        evidence,
        by: draft.by,
        support: [],
        confidence: 0.6,
      });
    }
  }
  return ties;
}

const keyOf = ({ ref }: Party): string => ref.actor ?? `${ref.entity ?? ""} ${ref.start ?? ""}`;

/** From the first to the last of the two and the word that ties them. */
function spanOver({ a, b, head }: Draft): Span {
  const inside = [a.ref, b.ref].flatMap(({ start, end }) =>
    start !== null && end !== null && start >= head.sentence.start && end <= head.sentence.end ? [{ start, end }] : [],
  );
  return {
    start: Math.min(head.start, ...inside.map(({ start }) => start)),
    end: Math.max(head.end, ...inside.map(({ end }) => end)),
  };
}

/** Ties of one sentence at most: a list of twenty members is no four hundred ties. */
const MOST = 6;

function draftsIn(sentence: TreeSentence, world: World): readonly Draft[] {
  const found: Draft[] = [];
  let pair: readonly Party[] = [];
  for (const node of sentence.nodes) {
    if (found.length >= MOST) break;
    if (node.deprel === "acl" && supports(node) && isPassive(node)) found.push(...ofBacked(node, world));
    const word = (node.upos === "NOUN" ? NOUNS : VERBS).get(node.lemma);
    if (word) {
      const { parties, drafts } = atWord(node, word, world);
      if (parties.length === 2) pair = parties;
      found.push(...drafts);
    } else if (node.upos === "PROPN" && isFromParty(node))
      found.push(
        ...ofParty(node, world).map((pair) => ({
          ...pair,
          kind: "member" as const,
          negated: false,
          by: "tie/of-party",
        })),
      );
    else if (node.lower === "backed" || node.lower === "led" || supports(node)) found.push(...inFront(node, world));
  }
  if (pair.length === 2) found.push(...ofPronoun(sentence, pair as readonly [Party, Party], found));
  return found.slice(0, MOST);
}

function atWord(node: Node, word: Word, world: World): { parties: readonly Party[]; drafts: readonly Draft[] } {
  const none = { parties: [], drafts: [] };
  const right = word.shape === "verb" ? /^(?:VERB|ADJ)$/.test(node.upos) : node.upos === "NOUN";
  if (!right) return none;
  const { a, b } = sidesOf(node, word);
  const least = POLITICS.test(word.kind) && !isFriend(node) ? 2 : 3;
  const [first, second] = [counted(a, world, least), counted(b, world, least)];
  const pairs = pairsOf(
    first,
    second.filter((party) => fits(word.kind, party)),
    word,
  ).filter(([one, other]) => !isSame(one.ref, other.ref) && Math.max(one.standing, other.standing) === 3);
  const [pair] = pairs;
  if (!pair) return none;
  const status = statusOf({ head: node, frame: { mutual: true } });
  const broken = word.shape === "bond" && isBroken(node);
  const negated = isNegated(node) || broken || (status === "denied" && !isOwned(node));
  // What two have is there, whatever is to be done with it; what they want to have is not.
  if (!negated && status !== "happened" && status !== "ongoing" && !isOwned(node)) return none;
  const kind = broken && word.kind === "partner" ? "recognition" : word.kind;
  return {
    parties: pair,
    drafts: pairs.map(([one, other]) => ({ kind, negated, a: one, b: other, head: node, by: `tie/${node.lemma}` })),
  };
}

/** "cut ties with", "ties were severed", "the ties severed in 2016". */
const isBroken = (bond: Node): boolean =>
  (/^(?:obj|nsubj:pass|nsubj)$/.test(bond.deprel) && bond.parent !== null && breaks(bond.parent)) ||
  bond.children.some((child) => child.deprel === "acl" && breaks(child));

/** "the alliance between", "its dependence on": presupposed. */
const isOwned = (noun: Node): boolean =>
  noun.children.some(({ deprel, lower }) => deprel === "nmod:poss" || (deprel === "det" && lower === "the"));

/** Members are members of bodies; recognised are states and whom somebody takes for a government, by name. */
const fits = (kind: Tie["kind"], party: Party): boolean => {
  if (kind === "member") return isBody(party);
  return kind !== "recognition" || (party.actor?.kind === "state" && party.head.rel === "obj");
};

/** A member is one of a body, and no holder of a seat in parliament. */
const isBody = ({ actor }: Party): boolean =>
  actor !== null &&
  (actor.kind === "igo" ||
    actor.kind === "group" ||
    (actor.kind === "body" && !/^(?:LEG|JUD|GOV)$/.test(actor.sector ?? "")));

function pairsOf(a: readonly Party[], b: readonly Party[], { shape }: Word): readonly (readonly [Party, Party])[] {
  const [first] = a;
  if (first && b.length > 0) return b.slice(0, 2).map((other) => [first, other] as const);
  // "X, Y and Z, partners for years", "between X and Y"
  if (shape === "verb" || b.length > 0 || a.length < 2 || a.length > 3 || (shape === "one" && a.length < 2)) return [];
  return a.flatMap((one, at) => a.slice(at + 1).map((other) => [one, other] as const));
}

function sidesOf(node: Node, { shape, at }: Word): Sides {
  if (shape === "one") return sidesOfOne(node);
  if (shape === "bond") return sidesOfBond(node);
  if (at[0] === "object") return { a: doersOf(node), b: patientsOf(node) };
  // "broker talks between X and Y"
  const objects = at.includes("between") ? patientsOf(node) : [];
  return { a: doersOf(node), b: [node, ...objects].flatMap((one) => behind(one, at)) };
}

/** Those who count as one of two: states, their bodies and office holders, armed groups; in politics people by name. */
const counted = (heads: readonly Node[], world: World, least: 2 | 3 = 3): readonly Party[] =>
  heads
    .flatMap((head) => partiesIn({ head, deep: true, rank: 0 }, world))
    .filter(({ standing, actor }) => standing >= least && actor !== null);

/** Between whom politics alone stands: of these one side may be a person who is only known by name. */
const POLITICS = /^(?:rival|ally)$/;
const isFriend = wordClass("tie-friends");

/** "militants backed by Norway": who stands behind whom. */
function ofBacked(verb: Node, world: World): readonly Draft[] {
  const [[a], [b]] = [counted(doersOf(verb), world), counted(patientsOf(verb), world)];
  return a && b && !isSame(a.ref, b.ref)
    ? [{ kind: "ally", negated: false, a, b, head: verb, by: "tie/backed-by" }]
    : [];
}

/** "a US-backed government", "the Saudi-led coalition": the one in front stands behind the other, or leads it as its member. */
function inFront(node: Node, world: World): readonly Draft[] {
  if (!/ed$/.test(node.lower) || node.deprel !== "amod" || node.parent === null) return [];
  if (node.previous === null || !/^[-‐‑]$/.test(node.previous.form)) return [];
  const leads = node.lower === "led";
  const name = node.previous.previous;
  if (!name) return [];
  const [a] = counted([name], world);
  const [found] = partiesIn({ head: node.parent, deep: false, rank: 0 }, world).filter(
    ({ standing }) => standing === 3,
  );
  if (!a || !found) return [];
  // "a US-backed government" is not that of the United States: who it is, these words do not say.
  const own = found.actor?.country === a.actor?.country && node.parent.upos === "NOUN";
  const b = own ? { ...found, actor: null, ref: { ...found.ref, actor: null, entity: null } } : found;
  if (isSame(a.ref, b.ref) && !own) return [];
  return [{ kind: leads ? "member" : "ally", negated: false, a, b, head: node, by: `tie/-${node.lower}` }];
}

/** "Although it is not an alliance, the relations between our countries …": what "it" is holds between those named beside it. */
function ofPronoun(
  { nodes }: TreeSentence,
  [a, b]: readonly [Party, Party],
  found: readonly Draft[],
): readonly Draft[] {
  return nodes.flatMap((node): readonly Draft[] => {
    const word = node.upos === "NOUN" ? NOUNS.get(node.lemma) : undefined;
    if (word?.shape !== "bond" || found.some(({ head }) => head === node)) return [];
    const subject = node.children.find(({ deprel }) => deprel === "nsubj");
    if (subject?.lower !== "it" || !node.children.some(({ deprel }) => deprel === "cop")) return [];
    return [{ kind: word.kind, negated: isNegated(node), a, b, head: node, by: `tie/${node.lemma}` }];
  });
}
