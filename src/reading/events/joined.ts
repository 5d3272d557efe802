import { codeOf } from "../../codes/index.ts";
import type { Node, TreeSentence } from "../document/tree.ts";
import type { Frames } from "../en/frames.ts";
import { hasChild } from "../syntax/subtree.ts";
import { isSame, type Party } from "./gate.ts";
import type { Draft } from "./types.ts";

/** Events of one type back that a telling is held against. */
const BACK = 24;
/** Sentences back that "the attack" may point at. */
const NEAR = 4;

/**
 * One event for each thing done: what is told again (the same type, parties that can be the same, the same standing) goes to
 * `also` of its first telling.
 */
export function joined(drafts: readonly Draft[]): readonly Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const at = kept.findLastIndex((other, index) => kept.length - index <= BACK && isAgain(draft, other));
    if (at < 0) kept.push(draft);
    else kept[at] = merged(kept[at] as Draft, draft);
  }
  return kept;
}

function isAgain(later: Draft, first: Draft): boolean {
  if (later.plover !== first.plover) return false;
  if (later.status !== first.status && !isNoun(later) && !isNoun(first)) return false;
  const mutual = later.frame.mutual || first.frame.mutual;
  const all = (draft: Draft): readonly Party[] => [...draft.actors, ...draft.recipients];
  if (mutual) {
    const shared = all(later).filter(({ ref }) => all(first).some((one) => isSame(one.ref, ref)));
    return shared.length >= Math.min(2, all(later).length, all(first).length) && shared.length > 0;
  }
  const [by, to] = [held(later.actors, first.actors), held(later.recipients, first.recipients)];
  if (by === "other" || to === "other") return false;
  if (by === "same" && to === "same") return true;
  if (by === "same" && to === "open" && VERBAL.test(later.plover)) return true;
  // One side is told in one of the two alone: only a definite noun points back so.
  return (by === "same" || to === "same") && (isDefinite(later.head) || later.head.lemma === first.head.lemma);
}

const isNoun = ({ head }: Draft): boolean => head.upos !== "VERB";

/** What is praised, blamed or refused in one report is, as a rule, one thing, whoever of those concerned is named. */
const VERBAL = /^(?:SUPPORT|ACCUSE|REJECT)$/;

/** A minister and his state, an army and its state: one side. */
function areOneSide(a: Party, b: Party): boolean {
  if (isSame(a.ref, b.ref)) return true;
  const [one, other] = [a.actor, b.actor];
  if (one === null || other === null || one.country === null || one.country !== other.country) return false;
  return (
    (one.kind === "state" || other.kind === "state") && SIDE.test(one.sector ?? "") && SIDE.test(other.sector ?? "")
  );
}

const SIDE = /^(?:GOV|MIL)$/;

function held(some: readonly Party[], others: readonly Party[]): "same" | "other" | "open" {
  if (some.length === 0 || others.length === 0) return some.length === others.length ? "same" : "open";
  return some.some((one) => others.some((other) => areOneSide(one, other))) ? "same" : "other";
}

function merged(first: Draft, later: Draft): Draft {
  // What a frame tells is surer than what the heads alone see.
  if (isOfHeads(first) && !isOfHeads(later)) return merged(later, first);
  return {
    ...first,
    actors: first.actors.length > 0 ? first.actors : later.actors,
    recipients: first.recipients.length > 0 ? first.recipients : later.recipients,
    also: [...first.also, later.trigger, ...later.also],
    support: [
      ...new Set([
        ...first.support,
        ...(later.frame.name === first.frame.name ? [] : [later.frame.name]),
        ...later.support,
      ]),
    ],
  };
}

const isOfHeads = ({ frame }: Draft): boolean => frame.name.startsWith("head/");

const isDefinite = (noun: Node): boolean =>
  noun.upos !== "VERB" &&
  hasChild(
    noun,
    ({ rel, deprel, lower }) =>
      deprel === "nmod:poss" || (rel === "det" && /^(?:the|this|that|these|those)$/.test(lower)),
  );

/** "The attack", "the talks" without a word of who: they tell the last event of their type again, if it is near. */
export function withNouns(
  drafts: readonly Draft[],
  sentences: readonly TreeSentence[],
  frames: Frames,
): readonly Draft[] {
  const told = new Set(drafts.flatMap(({ trigger, also }) => [trigger, ...also].map(({ start }) => start)));
  const last = new Map<string, { at: number; sentence: number }>();
  const kept = [...drafts];
  const starting = new Map<number, readonly number[]>();
  for (const [at, { head }] of drafts.entries())
    starting.set(head.sentence.index, [...(starting.get(head.sentence.index) ?? []), at]);
  for (const sentence of sentences) {
    for (const at of starting.get(sentence.index) ?? [])
      last.set((drafts[at] as Draft).plover, { at, sentence: sentence.index });
    for (const node of sentence.nodes) {
      if (node.upos !== "NOUN" || told.has(node.start) || !isDefinite(node)) continue;
      const frame = frames.nouns.get(node.lemma)?.[0];
      const type = frame && codeOf(frame.code)?.plover;
      const first = type && last.get(type);
      if (!first || sentence.index - first.sentence > NEAR) continue;
      const one = kept[first.at] as Draft;
      if (node.start <= one.trigger.end) continue;
      kept[first.at] = { ...one, also: [...one.also, { start: node.start, end: node.end }] };
    }
  }
  return kept;
}
