import { codeOf, typeWithStatus } from "../../../codes/index.ts";
import type { Event } from "../../../contract/index.ts";
import type { Acts } from "../../../language/types.ts";
import type { Node, TreeSentence } from "../../document/tree.ts";
import type { Frames } from "../../en/frames.ts";
import { isSame, type Party, type World } from "../gate.ts";
import { statusOf } from "../status.ts";
import type { Draft, Judge } from "../types.ts";
import { type Features, featuresOf } from "./features.ts";
import { pairsOf, partiesOf } from "./pairs.ts";
import { votesIn } from "./votes.ts";
import { type Weighed, weighed } from "./weighed.ts";

/** What the decisions hang on; chosen on the folds of the training pairs. */
export const LIMITS = {
  /** So likely the one does something to the other where the heads alone say so. */
  proposed: 0.75,
  /** Less likely than this, and what a frame says is left out. */
  kept: 0.08,
  /** So much likelier than the frame's type another must be to stand in its place. */
  retyped: 6,
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
  const kept = drafts.flatMap((draft): readonly Draft[] => {
    const best = bestOf(draft, ask);
    if (best === null) return [draft];
    if (best.any < LIMITS.kept) return [];
    return [retyped(draft, best)];
  });
  const open = pairsOf(parties).flatMap(({ actor, recipient }) => {
    if (recipient === null) return [];
    const one = ask(actor, recipient);
    return one !== null && one.said.any >= LIMITS.proposed ? [one] : [];
  });
  const fresh = open
    .filter((one) => !open.some((other) => isReverse(one, other) && other.said.any > one.said.any))
    .filter((one) => !kept.some((draft) => isTold(one, draft)));
  return [...kept, ...grouped(fresh)].sort((a, b) => a.trigger.start - b.trigger.start);
}

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

function retyped(draft: Draft, said: Weighed): Draft {
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
  const meets = (side: readonly Party[], party: Party): boolean =>
    side.some(({ ref, head }) => head === party.head || isSame(ref, party.ref));
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
const wordOf = ({ features: { act, vote }, said }: Proposal): Node =>
  vote !== null && vote.type === said.type ? vote.matched.head : act;

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
  const frame = vote !== null && vote.type === said.type && vote.matched.head === head ? vote.matched.frame : null;
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
  };
}
