import { codeOf } from "../../codes/index.ts";
import type { Ref, Span } from "../../contract/index.ts";
import type { Node, TreeSentence } from "../document/tree.ts";
import type { Frame, Frames } from "../en/frames.ts";
import { wordClass } from "../en/lexicon.ts";
import type { Trace, Trial } from "../engine/trace.ts";
import { type Claim, claimsIn } from "./claims.ts";
import { confidenceOf } from "./confidence.ts";
import { counts, highest } from "./counts.ts";
import { isSame, type Party, partiesIn, type World } from "./gate.ts";
import { type Matched, matchedAt, type Role } from "./match.ts";
import { statusOf } from "./status.ts";
import type { Draft } from "./types.ts";

/** Parties of one role at most: a list of forty names is no forty events. */
const MOST = 8;

/**
 * What the words of one sentence tell was done, by frames: at each word the frame that asks for most and whose parties
 * count. A noun that a verb's frame has taken ("imposed sanctions") tells no event of its own.
 */
export function candidatesIn(
  sentence: TreeSentence,
  frames: Frames,
  world: World,
  trace: Trace = null,
): readonly Draft[] {
  const { nodes } = sentence;
  const found: Draft[] = [];
  const taken = new Set<Node>();
  // Verbs first: they say which nouns are theirs.
  for (const kind of ["verb", "noun"] as const)
    for (const node of nodes) {
      if (taken.has(node)) continue;
      const tried = matchedAt(frames, node)
        .filter(({ frame }) => frame.kind === kind)
        .map((matched) => {
          const draft = draftOf(matched, world);
          trace?.(trialOf(matched, draft, world));
          return { matched, draft };
        });
      // A frame that finds both parties, whatever it asks for, before one that finds only who did it.
      const best =
        tried.find(({ draft }) => draft !== null && draft.actors.length > 0 && draft.recipients.length > 0) ??
        tried.find(({ draft }) => draft !== null);
      if (!best?.draft) continue;
      found.push(best.draft);
      if (best.matched.object) taken.add(best.matched.object);
    }
  for (const claim of claimsIn(sentence)) {
    const at = found.findIndex(({ head }) => head === claim.head);
    // "vowed to retaliate" is no pledge, "called it absurd" no appeal.
    if (at >= 0 && !/threat|called/.test(claim.name)) continue;
    const draft = ofClaim(claim, world);
    if (draft) found.splice(at >= 0 ? at : found.length, at >= 0 ? 1 : 0, draft);
  }
  // "refused to negotiate" is the refusal: that nothing was negotiated goes without saying.
  const told = new Set(found.map(({ head }) => head));
  return found
    .filter(
      ({ head, status }) => !(status === "denied" && head.rel === "xcomp" && head.parent && told.has(head.parent)),
    )
    .sort((a, b) => a.trigger.start - b.trigger.start);
}

/** What became of a frame at a word, for `explain`. */
function trialOf(matched: Matched, draft: Draft | null, world: World): Trial {
  const { head, frame } = matched;
  const words = (roles: readonly Role[]): readonly Span[] => roles.map(({ head: { start, end } }) => ({ start, end }));
  const standing = (roles: readonly Role[]): string => String(highest(gathered(roles, world)));
  const sides = `actor counts ${standing(matched.actors)}, recipient ${standing(matched.recipients)} of 3`;
  return {
    slot: "event",
    at: { start: head.start, end: head.end },
    candidates: [
      {
        by: frame.name,
        weight: draft === null ? 0 : confidenceOf(draft),
        words: [...words(matched.actors), ...words(matched.recipients)],
        kept: draft !== null,
      },
    ],
    why: draft === null ? `the parties do not count: ${sides}` : `${frame.code}, ${draft.status}; ${sides}`,
  };
}

/** A draft of what is said of another: "said that Norway must leave". */
function ofClaim(claim: Claim, world: World): Draft | null {
  const plover = codeOf(claim.code)?.plover;
  const actors = gathered(claim.actors, world);
  const recipients = gathered(claim.recipients, world).filter(({ ref }) => !actors.some((one) => isSame(one.ref, ref)));
  const { head, name, code } = claim;
  const known = actors.some(({ actor, standing }) => actor !== null && standing === 3);
  if (!plover || !known || (highest(recipients) < 3 && !/called|must|threat|refusal/.test(name))) return null;
  const trigger = { start: head.start, end: head.end };
  return {
    frame: { name, code, mutual: false },
    plover,
    head,
    trigger,
    actors,
    recipients,
    status: "happened",
    also: [],
    support: [],
  };
}

function draftOf(matched: Matched, world: World): Draft | null {
  const { frame } = matched;
  if (isSilence(matched)) return null;
  if (!codeOf(frame.code)) return null;
  let actors = gathered(matched.actors, world);
  let recipients = gathered(matched.recipients, world).filter(
    (party) =>
      !actors.some(
        (one) => isSame(one.ref, party.ref) || isHolding(party.ref, one.ref) || isHome(frame.code, one, party),
      ),
  );
  if ((frame.joint || (frame.mutual && recipients.length === 0)) && actors.length > 1)
    [actors, recipients] = [actors.slice(0, 1), actors.slice(1)];
  if (actors.length === 0 && frame.kind === "noun") actors = knownActors(matched, recipients, world);
  if (!counts(matched, actors, recipients)) return null;
  const status = statusOf(matched);
  // "They might be executed": nobody is told to do it, and nothing was done.
  if (actors.length === 0 && (status === "hypothetical" || (status === "denied" && frame.kind === "noun"))) return null;
  const spoken = frame.code === "190" && isInWords(matched, actors, recipients);
  const told = spoken ? { name: frame.name, code: "111", mutual: false } : frame;
  return {
    frame: told,
    plover: codeOf(told.code)?.plover as Draft["plover"],
    head: matched.head,
    trigger: triggerOf(matched),
    actors,
    recipients,
    status,
    also: [],
    support: [],
  };
}

const tellsNothing = wordClass("tells-nothing");

/** "declined to comment", "refused to say": nothing is refused to anybody. */
const isSilence = ({ head, frame }: Matched): boolean =>
  frame.code === "120" && head.children.some((child) => child.rel === "xcomp" && tellsNothing(child));

const isFight = wordClass("fights-in-words");
const saysSo = wordClass("says-of", "blames-in-clause");

/** "attacked Hale, claiming that", "the parties clashed over the law": politicians of one land fight with words. */
function isInWords({ head }: Matched, actors: readonly Party[], recipients: readonly Party[]): boolean {
  if (!isFight(head)) return false;
  const both = [...actors, ...recipients];
  const politicians = both.every(
    ({ actor }) => actor !== null && WITH_WORDS.test(actor.sector ?? "") && actor.kind !== "state",
  );
  return politicians || head.children.some((child) => child.rel === "advcl" && saysSo(child));
}

const WITH_WORDS = /^(?:GOV|LEG|PTY|OPP|ELI)$/;

/** "a network funded by the government": the phrase of one party holds the other, as words that tell of it. */
const isHolding = (outer: Ref, inner: Ref): boolean =>
  outer.start !== null &&
  inner.start !== null &&
  outer.start < inner.start &&
  (outer.end as number) >= (inner.end as number);

/** Visits, help and sanctions have their own state for no recipient. */
const isHome = (code: string, { actor }: Party, other: Party): boolean =>
  /^(?:04[23]|07|06|163|085)/.test(code) && other.actor?.kind === "state" && actor?.country === other.actor.country;

/** "the invasion of Kuwait": nobody need be told who it was. */
function knownActors({ head, frame }: Matched, recipients: readonly Party[], { states }: World): readonly Party[] {
  const known = states.known(frame.lemma, recipients[0]?.actor?.country ?? null);
  return known ? [{ ...known, standing: 3, head }] : [];
}

function gathered(roles: readonly Role[], world: World): readonly Party[] {
  const parties: Party[] = [];
  let rank = Number.POSITIVE_INFINITY;
  for (const role of [...roles].sort((a, b) => a.rank - b.rank)) {
    if (role.rank > rank) break;
    for (const party of partiesIn(role, world))
      if (
        parties.length < MOST &&
        !isOwn(party) &&
        (party.actor !== null || !role.named) &&
        !parties.some(({ ref }) => isSame(ref, party.ref))
      ) {
        parties.push(party);
        rank = role.rank;
      }
  }
  return parties;
}

/** "their countries", "its people": those who do it themselves, as a rule. */
const isOwn = ({ head, actor }: Party): boolean =>
  /^(?:country|nation|people|state|side)$/.test(head.lemma) &&
  (head.children.some(({ deprel, upos }) => deprel === "nmod:poss" && upos === "PRON") ||
    (actor === null && head.children.every(({ deprel }) => deprel === "det" || deprel === "case")));

/** The verb with its particle, with the noun it carries where that stands near. */
function triggerOf({ head, object }: Matched): Span {
  const particle = head.children.find(({ deprel, at }) => deprel === "compound:prt" && at === head.at + 1);
  const last = object && object.at > head.at && object.at - head.at <= 3 ? object : (particle ?? head);
  return { start: head.start, end: last.end };
}

export type { Frame };
