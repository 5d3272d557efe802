import { codeOf } from "../../codes/index.ts";
import type { Actor, Ref, Statement } from "../../contract/index.ts";
import type { Node, TreeSentence } from "../document/tree.ts";
import { wordClass } from "../en/lexicon.ts";
import { standingIn } from "../order.ts";
import { wordAt } from "../syntax/standing.ts";
import { isSame, type Party, standingOf, type World } from "./gate.ts";
import type { Told } from "./told.ts";
import type { Draft } from "./types.ts";

/** Acts of speech that are done to whom they are said to. */
const DIRECTED: Readonly<Partial<Record<Statement["act"], string>>> = {
  request: "020",
  demand: "100",
  order: "100",
  threaten: "130",
  thank: "051",
  congratulate: "051",
  apologise: "055",
};

/** Words that come by another way than face to face or on the telephone. */
const APART = /^(?:post|document|outlet|broadcast)$/;
const tells = wordClass("told-face-to-face");
/** "convinced": what somebody brought about, and no words that are told. */
const convinces = wordClass("persuades");
const speaksTo = wordClass("speaks-with");

/**
 * Events that the statements are: an act of speech directed at whoever is addressed; and two of different states who speak to
 * each other, which is one meeting, however many of their words are told.
 */
export function directedIn(
  statements: readonly Statement[],
  sentences: readonly TreeSentence[],
  world: World,
): readonly Draft[] {
  return statements.flatMap((statement): readonly Draft[] => {
    const head = wordAt(sentences, statement.cue);
    if (head === null || statement.negated || convinces(head)) return [];
    const [speakers, hearers] = [parties(statement.speakers, head, world), parties(statement.addressees, head, world)];
    const code = DIRECTED[statement.act];
    const found: Draft[] = [];
    if (
      code &&
      !speakers.some((one) => hearers.some((other) => isSame(one.ref, other.ref))) &&
      speakers.some(({ standing }) => standing === 3) &&
      hearers.some(({ standing }) => standing === 3)
    )
      found.push(draftOf({ name: `act/${statement.act}`, code, mutual: false }, head, speakers, hearers));
    const meeting = meetingIn(statement, head, speakers, hearers);
    return meeting ? [...found, meeting] : found;
  });
}

function meetingIn(
  statement: Statement,
  cue: Node,
  speakers: readonly Party[],
  hearers: readonly Party[],
): Draft | null {
  const [one, other] = [speakers[0], hearers[0]];
  if (!one || !other || speakers.length > 1 || hearers.length > 1) return null;
  if (!isOfficial(one.actor) || !isOfficial(other.actor) || one.actor?.country === other.actor?.country) return null;
  if (statement.route.some(({ kind }) => APART.test(kind))) return null;
  const { nodes } = cue.sentence;
  const [first] = nodes;
  // "Speaking to Hale in Bergen, …"
  const opening = first && speaksTo(first) && /ing$/.test(first.lower) ? first : null;
  const head = opening ?? (tells(cue) ? cue : null);
  return head ? draftOf({ name: "meeting/face-to-face", code: "040", mutual: true }, head, [one], [other]) : null;
}

const isOfficial = (actor: Actor | null): boolean =>
  actor?.kind === "person" && actor.country !== null && standingOf(actor, null) === 3;

function draftOf(frame: Draft["frame"], head: Node, actors: readonly Party[], recipients: readonly Party[]): Draft {
  const plover = codeOf(frame.code)?.plover as Draft["plover"];
  const trigger = { start: head.start, end: head.end };
  return { frame, plover, head, trigger, actors, recipients, status: "happened", also: [], support: [] };
}

const parties = (refs: readonly Ref[], head: Node, { linked }: World): readonly Party[] =>
  refs.flatMap((ref): readonly Party[] => {
    const actor = (ref.actor && linked.actors.get(ref.actor)) || null;
    return actor ? [{ ref, actor, standing: standingOf(actor, null), head }] : [];
  });

/** Acts of speech: whom the words are said to is whom they are done to. */
const SPOKEN = /^(?:02|03|051|055|10|11|12|13)/;

/** An event that is a statement itself, with those who hear it where its own words tell of nobody; and who says it. */
export function withHearers(draft: Draft, { statement, inside }: Told, world: World): Draft {
  if (!statement || inside || !SPOKEN.test(draft.frame.code)) return draft;
  const known = (refs: readonly Ref[]): readonly Party[] =>
    parties(refs, draft.head, world).filter(({ standing }) => standing === 3);
  const actors = draft.actors.length > 0 ? draft.actors : known(statement.speakers);
  const hearers = draft.recipients.length > 0 ? draft.recipients : known(statement.addressees);
  return { ...draft, actors, recipients: hearers.filter(({ ref }) => !actors.some((one) => isSame(one.ref, ref))) };
}

/** Events of statements beside those of frames: at a cue that a frame has told already there is no second of its type. */
export function besides(drafts: readonly Draft[], directed: readonly Draft[]): readonly Draft[] {
  const told = standingOrder(drafts);
  return [
    ...drafts,
    ...directed.filter(({ trigger, plover }) => !standingIn(told, trigger).some((one) => one.plover === plover)),
  ].sort((a, b) => a.trigger.start - b.trigger.start);
}

const standingOrder = (drafts: readonly Draft[]) =>
  drafts.map(({ trigger, plover }) => ({ ...trigger, plover })).sort((a, b) => a.start - b.start);
