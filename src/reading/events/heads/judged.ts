import { codeOf, typeWithStatus } from "../../../codes/index.ts";
import type { Event } from "../../../contract/index.ts";
import type { Acts } from "../../../language/types.ts";
import type { Node, TreeSentence } from "../../document/tree.ts";
import type { Frames } from "../../en/frames.ts";
import { wordClass } from "../../en/lexicon.ts";
import { hasChild } from "../../syntax/subtree.ts";
import { isSame, type Party, type World } from "../gate.ts";
import { isPassive, isTopic, patientsOf } from "../roles.ts";
import { statusOf } from "../status.ts";
import type { Draft, Judge } from "../types.ts";
import { type Features, featuresOf } from "./features.ts";
import { pairsOf, partiesOf } from "./pairs.ts";
import { votesIn } from "./votes.ts";
import { type Weighed, weighed } from "./weighed.ts";

/** What the decisions hang on; chosen on the folds of the training pairs and on the six reports. */
export const LIMITS = {
  /** So likely the one does something to the other where the heads alone say so. */
  proposed: 0.75,
  /** So likely where a frame's word between the two tells the same type. */
  seconded: 0.5,
  /** Less likely than this, and those whom the heads see in its place take it. */
  replaced: 0.1,
  /** So much likelier than the frame's type another must be to stand in its place. */
  retyped: 8,
};

interface Proposal {
  readonly actor: Party;
  readonly recipient: Party;
  readonly features: Features;
  readonly said: Weighed;
}

/**
 * What is done in one sentence, by frames and heads together: a frame's candidate falls where the heads see nothing between
 * the two, takes another type where they are surer of it, and what they alone are sure of comes beside. Undefined without
 * heads: the candidates stay as they are then.
 */
export const judgeBy = (acts: Acts | null): Judge | undefined =>
  acts === null ? undefined : (sentence, drafts, by) => judged(sentence, drafts, { ...by, acts });

function judged(
  sentence: TreeSentence,
  drafts: readonly Draft[],
  { frames, world, acts }: { readonly frames: Frames; readonly world: World; readonly acts: Acts },
): readonly Draft[] {
  const parties = partiesOf(sentence, world);
  if (parties.length < 2 && drafts.length === 0) return drafts;
  const votes = votesIn(sentence, frames);
  const ask = (actor: Party, recipient: Party): Proposal | null => {
    const features = featuresOf({ actor: actor.head, recipient: recipient.head, by: actor, to: recipient }, votes);
    return features && { actor, recipient, features, said: weighed(features, acts) };
  };
  const open = pairsOf(parties).flatMap(({ actor, recipient }) => {
    if (recipient === null) return [];
    const one = ask(actor, recipient);
    return one !== null && isSure(one) ? [one] : [];
  });
  const clear = open.filter((one) => !open.some((other) => isReverse(one, other) && other.said.any > one.said.any));
  const kept = drafts.map((draft): Draft => {
    const best = bestOf(draft, ask);
    return completed(best === null ? draft : retyped(draft, best), best, clear);
  });
  const fresh = clear.filter((one) => !kept.some((draft) => isTold(one, draft)));
  return [...kept, ...grouped(fresh)].sort((a, b) => a.trigger.start - b.trigger.start);
}

/** Whether the heads alone may tell it: the word is one that tells acts, and no bare word of speech. */
function isSure({ features, said, actor, recipient }: Proposal): boolean {
  const { act } = features;
  const seconded = isSeconded(features, said);
  if (isPassive(act) && patientsOf(act).includes(actor.head)) return false;
  if (isTopic(recipient.head, act)) return false;
  if (isWhere(actor.head) || /^(?:I|we|us|me|our|my)$/i.test(recipient.head.form)) return false;
  if (!seconded && (!/^(?:VERB|NOUN|ADJ)$/.test(act.upos) || says(act))) return false;
  return said.sure >= 0.5 && said.any >= (seconded ? LIMITS.seconded : LIMITS.proposed) && !isOwn(recipient);
}

/** Whether a frame that finds both at their places, or stands between them, has the type. */
const isSeconded = ({ act, vote, fit }: Features, said: Weighed): boolean =>
  vote !== null && vote.type === said.type && (fit >= BOTH || vote.matched.head === act);

/** What `fits` gives at least where a frame finds both. */
const BOTH = 6;

/** "killed in a crash in Norway": where it was, and nobody who did it. */
const isWhere = (node: Node): boolean =>
  /^(?:obl|nmod)$/.test(node.deprel) &&
  hasChild(node, ({ rel, lower }) => rel === "case" && /^(?:in|at|near|inside|outside)$/.test(lower));

const says = wordClass("says-of");

/** "our nation", "its people": those who do it themselves. */
const isOwn = ({ head }: Party): boolean =>
  /^(?:country|nation|people|state|side)$/.test(head.lemma) &&
  hasChild(head, ({ deprel, upos }) => deprel === "nmod:poss" && upos === "PRON");

const isReverse = (one: Proposal, other: Proposal): boolean =>
  one.actor === other.recipient && one.recipient === other.actor;

/** What the heads say of a draft's likeliest two; null where it has not both sides in words of this sentence. */
function bestOf(draft: Draft, ask: (actor: Party, recipient: Party) => Proposal | null): Weighed | null {
  let best: Weighed | null = null;
  for (const actor of draft.actors.slice(0, 3))
    for (const recipient of draft.recipients.slice(0, 3)) {
      if (actor.head.sentence !== draft.head.sentence || recipient.head.sentence !== draft.head.sentence) continue;
      if (actor.head === recipient.head || actor.ref.start === null || recipient.ref.start === null) continue;
      for (const said of [ask(actor, recipient)?.said, draft.frame.mutual ? ask(recipient, actor)?.said : null])
        if (said && (best === null || said.any > best.any)) best = said;
    }
  return best;
}

/**
 * A candidate with whom the heads see besides at its word: whoever is missing, those it is done to as well, or instead where
 * they see nothing between the two that the frame found.
 */
function completed(draft: Draft, best: Weighed | null, open: readonly Proposal[]): Draft {
  const here = open.filter(({ features }) => isAt(draft, features));
  if (draft.actors.length === 0) {
    const by = here.filter(({ recipient }) => meets(draft.recipients, recipient)).map(({ actor }) => actor);
    return by.length === 0 ? draft : { ...draft, actors: distinct(by) };
  }
  const to = here
    .filter(({ actor, recipient }) => meets(draft.actors, actor) && !meets(draft.recipients, recipient))
    .map(({ recipient }) => recipient)
    .filter((recipient) => !meets(draft.actors, recipient));
  if (to.length === 0) return draft;
  const wrong = draft.recipients.length > 0 && best !== null && best.any < LIMITS.replaced;
  return { ...draft, recipients: distinct(wrong ? to : [...draft.recipients, ...to]) };
}

const meets = (side: readonly Party[], party: Party): boolean =>
  side.some(({ ref, head }) => head === party.head || isSame(ref, party.ref));

const distinct = (parties: readonly Party[]): readonly Party[] =>
  parties.filter((party, at) => !parties.slice(0, at).some(({ ref }) => isSame(ref, party.ref)));

/** Only what is done: of what is to come the heads tell the type that the book gives the promise. */
function retyped(draft: Draft, said: Weighed): Draft {
  if (draft.status !== "happened" && draft.status !== "ongoing") return draft;
  // A frame that asks for more than its word is surer of itself.
  if (draft.frame.own === true || !/^frame\/[a-z]+$/.test(draft.frame.name)) return draft;
  const published = codeOf(draft.frame.code)?.published ?? draft.plover;
  const own = typeWithStatus(published, draft.status);
  const rival = said.type;
  if (rival === own || rival === draft.plover || areClose(rival, own)) return draft;
  if (said.of(rival) < LIMITS.retyped * Math.max(said.of(own), said.of(draft.plover))) return draft;
  return { ...draft, frame: { ...draft.frame, code: ROOTS[rival] }, plover: rival, support: [...draft.support, NAME] };
}

/** Types that the books part otherwise than by the words: either is right. */
const areClose = (a: Event["plover"], b: Event["plover"]): boolean =>
  /^(?:SANCTION COERCE|COERCE SANCTION|CONCEDE RETREAT|RETREAT CONCEDE)$/.test(`${a} ${b}`);

const NAME = "head/event";

/** The code of a type that no frame tells more closely. */
const ROOTS: Readonly<Record<Event["plover"], string>> = {
  AGREE: "030",
  CONSULT: "040",
  SUPPORT: "050",
  COOPERATE: "060",
  AID: "070",
  CONCEDE: "080",
  RETREAT: "087",
  REQUEST: "100",
  ACCUSE: "110",
  REJECT: "120",
  THREATEN: "130",
  PROTEST: "140",
  MOBILIZE: "150",
  SANCTION: "160",
  COERCE: "170",
  ASSAULT: "190",
};

/** Whether a candidate tells what a proposal tells: the same two, or the same word with one of them. */
function isTold({ actor, recipient, features }: Proposal, draft: Draft): boolean {
  const { actors, recipients } = draft;
  const [by, to] = [meets(actors, actor), meets(recipients, recipient)];
  if ((by && to) || (meets(actors, recipient) && meets(recipients, actor))) return true;
  return isAt(draft, features) && (by || to || actors.length === 0);
}

const isAt = ({ head }: Draft, { act, vote }: Features): boolean => head === act || head === vote?.matched.head;

/** One draft for what several do to several by the same word. */
function grouped(open: readonly Proposal[]): readonly Draft[] {
  const drafts: { draft: Draft; any: number }[] = [];
  for (const one of [...open].sort((a, b) => b.said.any - a.said.any)) {
    const head = wordOf(one);
    const same = drafts.find(({ draft }) => draft.head === head);
    if (same) same.draft = withParties(same.draft, one);
    else drafts.push({ draft: draftOf(one, head), any: one.said.any });
  }
  return drafts.map(({ draft }) => draft);
}

/** The word of the frame that stands between the two, if it tells the type; else the act. */
const wordOf = ({ features, said }: Proposal): Node =>
  features.vote !== null && isSeconded(features, said) ? features.vote.matched.head : features.act;

function withParties(draft: Draft, { actor, recipient }: Proposal): Draft {
  const has = (side: readonly Party[], party: Party): boolean => side.some(({ ref }) => isSame(ref, party.ref));
  if (has(draft.actors, recipient) || has(draft.recipients, actor)) return draft;
  return {
    ...draft,
    actors: has(draft.actors, actor) ? draft.actors : [...draft.actors, actor],
    recipients: has(draft.recipients, recipient) ? draft.recipients : [...draft.recipients, recipient],
  };
}

function draftOf({ actor, recipient, features, said }: Proposal, head: Node): Draft {
  const { vote } = features;
  const frame = vote !== null && isSeconded(features, said) ? vote.matched.frame : null;
  const code = frame?.code ?? ROOTS[said.type];
  const mutual = frame?.mutual ?? said.type === "CONSULT";
  return {
    frame: { name: NAME, code, mutual },
    plover: codeOf(code)?.plover ?? said.type,
    head,
    trigger: { start: head.start, end: head.end },
    actors: [actor],
    recipients: [recipient],
    status: statusOf({ head, frame: { mutual } }),
    also: [],
    support: frame === null ? [] : [frame.name],
    chance: said.any * said.sure,
  };
}
