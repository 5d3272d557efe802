import type { Node } from "../document/tree.ts";
import { LEXICON, wordClass } from "../en/lexicon.ts";
import { hasChild } from "../syntax/subtree.ts";
import type { Party, Standing } from "./gate.ts";
import type { Matched } from "./match.ts";
import { behind, doersOf, isPassive } from "./roles.ts";

export const highest = (parties: readonly Party[]): Standing =>
  Math.max(0, ...parties.map(({ standing }) => standing)) as Standing;

/** Roots of which a passive that names nobody still tells an event: force, arrest, sanctions. */
const DONE_TO = /^(?:16|17|18|19|20|0841)/;
/** Roots that people who are only told as such may suffer. */
const SUFFERED = /^(?:18|19|20|073|0841)/;
/** Acts of force that a passive, or a bomb, tells without a word of who. */
const FORCE = /^(?:17[35]|18|19|20)/;
/** Acts that only those in power do: help, shows of force, coercion. */
const BY_POWERS = /^(?:07|15|16|17)/;

/** Charges, sentences, arrests, executions. */
const JUSTICE = /^(?:112|116|173|182)/;
const isCharge = wordClass("political-charges");

/** Whether a sentence tells of what people are tried for by those in power, and not of crime. */
const isPolitical = ({ sentence }: Node): boolean => sentence.nodes.some(isCharge);

/** Help between the bodies of one state is its daily work. */
const HELPS = /^0[67]/;
/** Dismissals: of those who hold an office. */
const OFFICES = /^166/;

const isViolence = LEXICON.words("object-violence");
const harms = wordClass("harmed-only");
const isWeapon = wordClass("does-by-itself");
const isTarget = wordClass("counts-targets");

/** The gate: whether those who take part can do and suffer what the frame tells. */
export function counts(matched: Matched, actors: readonly Party[], recipients: readonly Party[]): boolean {
  const { frame, head } = matched;
  if (actors.length === 0) return countsAlone(matched, recipients);
  const [by, to] = [highest(actors), highest(recipients)];
  if (frame.state && !recipients.some(isState)) return false;
  if (recipients.length === 0) return isOneSided(matched, actors);
  // "militias that attack other countries": of nobody in particular, unless it is told as done.
  if (![...actors, ...recipients].some(({ actor }) => actor !== null) && !isDone(head)) return false;
  if (HELPS.test(frame.code) && areAtHome(actors, recipients)) return false;
  if (by === 3 && to === 3) return true;
  if (OFFICES.test(frame.code)) return false;
  if (JUSTICE.test(frame.code) && actors.every(isPolice) && isPolitical(head)) return to > 0;
  // Police and courts do their daily work; what they do to others' people, or to those at issue, is more.
  if (actors.every(isPolice))
    return to === 2 ? !recipients.every(isPrivate) || areForeign(actors, recipients) : areForeign(actors, recipients);
  if (by === 3) return to === 2 || SUFFERED.test(frame.code);
  return by === 2 && to === 3 && !BY_POWERS.test(frame.code);
}

const isDone = ({ upos, feats }: Node): boolean => upos !== "VERB" || /Tense=Past|VerbForm=Ger/.test(feats);

/** Told without a word of who did it: a passive, a bomb that does it, a protest. */
function countsAlone({ frame, head }: Matched, recipients: readonly Party[]): boolean {
  const to = highest(recipients);
  if (isAccident(head, frame.code)) return false;
  if (recipients.length === 0)
    return frame.nobody && frame.alone && (head.upos === "VERB" ? isPassive(head) : isSeen(head));
  const tried = JUSTICE.test(frame.code) && head.upos === "VERB" && isPassive(head);
  if (tried && (to === 3 || (to > 0 && isPolitical(head)))) return true;
  const suffers = to === 3 || (FORCE.test(frame.code) && recipients.some(({ head }) => isTarget(head)));
  if (head.upos === "VERB" && doersOf(head).some(isWeapon)) return FORCE.test(frame.code) && to > 0;
  if (frame.nobody && (to === 3 || (to === 2 && FORCE.test(frame.code)))) return true;
  return suffers && DONE_TO.test(frame.code) && head.upos === "VERB" && isPassive(head);
}

/** "the protests", "a demonstration": an occasion, and no "in protest". */
const isSeen = (noun: Node): boolean =>
  /Number=Plur/.test(noun.feats) || hasChild(noun, ({ deprel, lower }) => deprel === "det" && lower !== "no");

/** Told without a word of whom it is done to. */
function isOneSided({ frame, head }: Matched, actors: readonly Party[]): boolean {
  const by = highest(actors);
  if (!frame.alone) return false;
  if (frame.code.startsWith("14")) return by >= 2;
  // A word that asks for nothing beside it tells more than it means, unless it is known who does it.
  const asks = frame.object !== null || frame.particle !== null || head.upos !== "VERB";
  return by === 3 && (asks || actors.some(({ actor, standing }) => actor !== null && standing === 3));
}

/** "were killed in a crash", "were wounded": nobody need have done it. */
const isAccident = (head: Node, code: string): boolean =>
  code.startsWith("190") &&
  harms(head) &&
  !(head.upos === "VERB" && doersOf(head).some(isWeapon)) &&
  // "were killed and others injured in a clash"
  ![head, ...head.children.filter(({ rel, upos }) => rel === "conj" && upos === "VERB")]
    .flatMap((one) => behind(one, ["in", "by", "during"]))
    .some(({ lemma }) => isViolence.has(lemma));

/** A person by name who is not known to speak for anybody. */
const isPrivate = ({ actor }: Party): boolean => actor?.kind === "person";

const areForeign = (some: readonly Party[], others: readonly Party[]): boolean =>
  some.some(
    ({ actor }) =>
      actor?.country != null &&
      others.some((other) => other.actor?.country != null && other.actor.country !== actor.country),
  );

const areAtHome = (some: readonly Party[], others: readonly Party[]): boolean =>
  [...some, ...others].every(({ actor }) => actor === null || actor.kind === "body" || actor.kind === "group") &&
  !areForeign(some, others);

const isState = ({ actor }: Party): boolean =>
  actor !== null &&
  (actor.kind === "state" || actor.kind === "igo" || /^(?:GOV|MIL|COP|LEG)$/.test(actor.sector ?? ""));

const isPolice = ({ actor }: Party): boolean => actor?.sector === "COP" || actor?.sector === "JUD";
