import type { Actor, Ref } from "../../contract/index.ts";
import type { Node } from "../document/tree.ts";
import { wordClass } from "../en/lexicon.ts";
import type { Linked } from "../statements/who/linked.ts";
import { refsOf } from "../statements/who/refs.ts";
import { partiesOf } from "../syntax/coordination.ts";
import { within } from "../syntax/spans.ts";
import { headIn } from "../syntax/standing.ts";
import type { Role } from "./match.ts";
import { behind, doersOf } from "./roles.ts";
import type { States } from "./states.ts";

/**
 * How far somebody can do or suffer what events tell: 3 a state, a body of one, an armed group, an office holder; 2 others at
 * issue between such (protesters, a company, a paper); 1 people who are only told as such; 0 nobody.
 */
export type Standing = 0 | 1 | 2 | 3;

/** One who takes part, and how far they count. */
export interface Party {
  readonly ref: Ref;
  readonly standing: Standing;
  readonly actor: Actor | null;
  /** The head word of the phrase. */
  readonly head: Node;
}

const isForce = wordClass("counts-forces");
const isVehicle = wordClass("counts-vehicles");
const isRuler = wordClass("counts-rulers");
const isArmed = wordClass("arms-a-group");
const isAtIssue = wordClass("counts-at-issue");
const arePeople = wordClass("counts-people");

const POWERS = new Set([
  "GOV",
  "MIL",
  "COP",
  "JUD",
  "LEG",
  "SPY",
  "REB",
  "UAF",
  "RAD",
  "PTY",
  "OPP",
  "PRM",
  "UIS",
  "UNS",
  "ELI",
]);

/** @param head the word that names somebody; null where only the actor is known */
export function standingOf(actor: Actor | null, head: Node | null): Standing {
  const noun = head === null || head.upos === "PROPN" ? 0 : nounStanding(head);
  if (actor === null) return head?.upos === "PROPN" && isPost(head) ? 3 : noun;
  if (actor.kind === "state" || actor.kind === "igo") return 3;
  const power = actor.sector !== null && POWERS.has(actor.sector);
  if (actor.kind === "person")
    return power ||
      actor.offices.length > 0 ||
      (head !== null && (isTitled(head) || (head.upos === "NOUN" && isRuler(head))))
      ? 3
      : head?.upos === "PROPN"
        ? 2
        : 1;
  if (power) return 3;
  if (noun > 0) return noun;
  return actor.kind === "body" ? 2 : actor.sector === null || actor.sector === "UNK" ? 1 : 2;
}

/** "UN Secretary General Antonio Guterres": the title in front tells whom a person speaks for. */
const isTitled = (head: Node): boolean =>
  head.children.some((child) => /^(?:nmod:desc|compound|appos)$/.test(child.deprel) && isRuler(child));

/** "Ambassador of Norway to France": a post in capital letters, and no name behind it. */
const isPost = (head: Node): boolean => isRuler.has(head.lower) && behind(head, ["of", "to"]).length > 0;

function nounStanding(head: Node): Standing {
  if (isForce(head) || isRuler(head)) return 3;
  if (isAtIssue(head)) return head.children.some((child) => child.rel === "amod" && isArmed(child)) ? 3 : 2;
  return arePeople(head) ? 1 : 0;
}

/** Who is meant in a report, and its states. */
export interface World {
  readonly linked: Linked;
  readonly states: States;
}

/** Those who are meant by one role, each with how far they count; nobody who does not count. */
export function partiesIn({ head, deep }: Role, world: World): readonly Party[] {
  const { linked, states } = world;
  if (head.upos === "VERB" || head.upos === "ADV") return [];
  if (head.upos === "ADJ") return ofState(states.byWord(head), head);
  const group = groupOf(head, world);
  if (group.length > 1) return group;
  const spans = partiesOf(head);
  const own = refsOf(spans, linked).flatMap((ref): Party[] => {
    const at =
      spans.length === 1 || ref.start === null || ref.end === null
        ? head
        : (headIn(head.sentence, ref as Span) ?? head);
    const actor = (ref.actor && linked.actors.get(ref.actor)) || null;
    const meant = actor !== null && isOfHead(ref, at, linked) ? actor : null;
    const standing = standingOf(meant, at);
    if (standing > 0)
      return [
        { ref: meant ? ref : { ...ref, actor: null, entity: entityOf(at, linked) }, standing, actor: meant, head: at },
      ];
    return [...ofState(states.byPlace(at), at)];
  });
  if (own.length > 0) return own.length === 1 ? own.map((party) => withOwner(party, world)) : own;
  if (isVehicle(head)) {
    const span = { start: head.start, end: head.end };
    const ref: Ref = { ...(spans[0] ?? span), actor: null, entity: entityOf(head, linked), basis: "stated" };
    const owned = withOwner({ ref, standing: 3, actor: null, head }, world);
    return owned.actor === null ? [] : [owned];
  }
  const speaker = head.upos === "PRON" ? (speakerAbove(head) ?? ownerAbove(head)) : null;
  if (speaker !== null) return partiesIn({ head: speaker, deep: false, rank: 0 }, world);
  return deep ? ownersIn(head, world) : [];
}

/** "U.N. helicopters", "French warships": whose they are is who acts. */
function withOwner(party: Party, { linked, states }: World): Party {
  const { head, actor, ref } = party;
  if (actor !== null || !(isForce(head) || isVehicle(head))) return party;
  for (const owner of head.children) {
    if (!/^(?:compound|amod|nmod:poss)$/.test(owner.deprel)) continue;
    const mention = linked.near([owner]).find(({ start, end }) => start <= owner.start && end >= owner.end);
    const known = (mention?.actor && linked.actors.get(mention.actor)) || null;
    const found = known ?? states.byWord(owner)?.actor ?? null;
    if (found === null || (found.kind !== "state" && found.kind !== "igo" && !POWERS.has(found.sector ?? ""))) continue;
    return {
      ...party,
      actor: found,
      ref: { ...ref, actor: found.id, entity: known === null ? null : (mention?.entity ?? null) },
    };
  }
  return party;
}

/** "our countries", "both sides": several who are meant by one phrase. */
function groupOf(head: Node, { linked }: World): readonly Party[] {
  const parties: Party[] = [];
  for (const { start, end, form, actor: id, entity } of linked.near([head])) {
    const actor = (id && linked.actors.get(id)) || null;
    if (form !== "group" || actor === null || start > head.start || end < head.end) continue;
    const ref: Ref = { start, end, actor: id, entity, basis: "stated" };
    if (!parties.some((one) => isSame(one.ref, ref)))
      parties.push({ ref, actor, standing: standingOf(actor, head), head });
  }
  return parties;
}

const ofState = (found: { readonly ref: Ref; readonly actor: Actor } | null, head: Node): readonly Party[] =>
  found === null ? [] : [{ ...found, standing: 3, head }];

/** "The council said it would not meet Hale": whom the mentions leave open is the one who says it. */
function speakerAbove(pronoun: Node): Node | null {
  if (!/^(?:it|they|he|she)$/.test(pronoun.lower)) return null;
  const verb = pronoun.parent;
  // "If Norway fails, it may …"
  const before = verb?.children.find(({ rel, at }) => rel === "advcl" && at < pronoun.at);
  const over = before ?? (verb?.rel === "ccomp" ? verb.parent : null);
  if (!over) return null;
  const subject = over.children.find(({ deprel }) => deprel === "nsubj");
  if (!subject || subject.upos === "PRON") return null;
  const many = /Number=Plur/.test(subject.feats) || subject.children.some(({ rel }) => rel === "conj");
  return (pronoun.lower === "they") === many || pronoun.lower === "they" ? subject : many ? null : subject;
}

/** "Hale called on the parties not to carry out their threat": whose it is who does what it stands in. */
function ownerAbove(pronoun: Node): Node | null {
  if (pronoun.deprel !== "nmod:poss" || !/^(?:its|their|his|her)$/.test(pronoun.lower)) return null;
  const verb = pronoun.parent?.parent;
  if (verb?.upos !== "VERB" || pronoun.parent?.rel === "nsubj") return null;
  const [doer] = doersOf(verb);
  return doer !== undefined && doer.upos !== "PRON" ? doer : null;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether whom a phrase's mentions mean is meant by its head word, and is no one who only owns it ("Iran's nuclear plan"). */
function isOfHead(ref: Ref, head: Node, { near }: Linked): boolean {
  return near([head]).some(
    (mention) => mention.entity === ref.entity && mention.start <= head.start && mention.end >= head.end,
  );
}

const entityOf = (head: Node, { near }: Linked): number | null =>
  near([head]).find((mention) => mention.start <= head.start && mention.end >= head.end)?.entity ?? null;

/** How many phrases down whose something is may be told: "the offices of the party's leader". */
const DOWN = 2;

/** "Hezbollah positions", "China's claims", "the decision of the court", "offers made by Norway": whose what is told of is. */
function ownersIn(head: Node, world: World, left = DOWN): readonly Party[] {
  const named = head.children.filter(({ deprel, upos }) => /^(?:appos|flat)$/.test(deprel) && upos === "PROPN");
  const made = head.children.filter(({ deprel, upos }) => deprel === "acl" && upos === "VERB");
  const own = [
    ...named,
    ...head.children.filter(
      ({ deprel, upos }) =>
        deprel === "nmod:poss" ||
        deprel === "compound" ||
        deprel === "amod" ||
        (deprel === "nmod:desc" && upos !== "ADJ"),
    ),
    ...[head, ...made].flatMap((one) => behind(one, ["of", "by", "from"])),
  ];
  const where = behind(head, ["in", "at", "near", "inside", "outside", "around", "across"]);
  for (const owner of [...own, ...where]) {
    const parties = partiesIn({ head: owner, deep: false, rank: 0 }, world).filter(({ standing }) => standing > 1);
    if (parties.length > 0 && (!where.includes(owner) || parties.every(({ actor }) => actor?.kind === "state")))
      return parties;
  }
  if (left <= 1) return [];
  for (const owner of [...own, ...where].filter(({ upos }) => upos === "NOUN")) {
    const parties = ownersIn(owner, world, left - 1);
    if (parties.length > 0) return parties;
  }
  return [];
}

/** Whether two refs mean one: one actor or entity; else, where neither is known, one phrase. */
export function isSame(a: Ref, b: Ref): boolean {
  if (a.actor !== null && b.actor !== null) return a.actor === b.actor;
  if (a.entity !== null && b.entity !== null) return a.entity === b.entity;
  if (a.start === null || b.start === null) return false;
  return within({ start: a.start, end: a.end as number }, { start: b.start, end: b.end as number });
}
