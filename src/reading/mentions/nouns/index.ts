import type { Actor, Mention, Span } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { addEntity, byActor, type Candidate, type Cast, type Entity, type Place } from "../cast/entities.ts";
import { localActor, localPerson } from "../cast/local.ts";
import { countryOfOrgan } from "../countries/organs.ts";
import type { Read, Scene } from "../scene.ts";
import { genderOfNoun, isBodyNoun, isPeople, isPersonNoun, isThingNoun } from "../words/kinds.ts";
import { sectorOf } from "../words/sectors.ts";
import { speaks } from "../words/speaking.ts";

/** Sentences back in which "the company" finds the company. */
const REACH = 12;
/** Sentences back in which "the company" finds a body called by its name alone. */
const NAMED_REACH = 2;
/** Nouns that a body just named goes on with. */
const GOES_ON =
  /^(?:company|firm|airline|carrier|manufacturer|retailer|bank|group|organisation|organization|agency|charity|newspaper|broadcaster|network|party|union|alliance|corporation|club)$/;

/** Those of them that do business: one can be called by the other. */
const COMPANY = /^(?:company|firm|airline|carrier|manufacturer|retailer|corporation|maker|operator)$/;

/** Somebody owns it, and nobody knows who. */
const UNKNOWN_OWNER = -1;

const DETERMINERS = /^(?:det|nmod:poss)$/;
const THE = /^(?:the|this|that|these|those|such)$/i;
const NOBODY = /^(?:any|no|either|neither|each|every|some|most|few|many|several|all|another|other)$/i;
const TRAITS = /^(?:amod|compound|nmod|nmod:poss|acl|nummod|flat)$/;
/** Words on paper by which their issuer speaks, rather than their author about something else. */
const ISSUED = /^(?:statement|communiqué|communique|declaration|letter|message|tweet|post|note|email|e-mail|memo)$/;
/** Persons who are of the same country as the one they are told by. */
const OWN =
  /^(?:aide|adviser|advisor|lawyer|spokesm[ae]n|spokeswom[ae]n|spokesperson|family|father|mother|brother|sister|son|daughter|wife|husband|widow|deputy|predecessor|successor|official|minister|supporter)$/;
/** Owners that tell nothing apart in a report on one place: "the city's police". */
const GENERAL = /^(?:city|town|country|nation|state|territory|region|village|same|new|whole|entire|own)$/;

/** Somebody meant by a noun that names no office and no state, and how the words led there. */
export interface Noun {
  readonly entity: Entity;
  readonly span: Span;
  readonly form: Mention["form"];
  readonly by: string;
}

/**
 * Whom a noun for persons, bodies or words on paper means: with "the" the one called so before, or the body named last;
 * else somebody new. Nobody for other nouns.
 */
export function nounEntity(read: Read, at: number, place: Place, scene: Scene): Noun | null {
  const noun = readNoun(read, at);
  return noun && (nounAgain(read, at, place, scene) ?? newNoun(read, at, noun, scene));
}

/** The one that a noun with "the", or with an owner, goes back to; null where it is somebody new. */
export function nounAgain(read: Read, at: number, place: Place, scene: Scene): Noun | null {
  const noun = readNoun(read, at);
  if (!noun) return null;
  const { lemma, kind, traits, owner, the, span, form } = noun;
  const before = the || (owner ?? UNKNOWN_OWNER) >= 0 ? calledBefore(noun, place, scene) : null;
  if (before) {
    // "The statement said": words on paper speak for the one whose words they are.
    const issuer = kind === "thing" && before.issuer !== null ? scene.cast.entities[before.issuer] : undefined;
    return issuer
      ? { entity: issuer, span, form, by: "mentions/words-of" }
      : { entity: before, span, form, by: "mentions/noun-again" };
  }
  const state = stateAlone(read, at);
  const alone =
    the && (traits.length === 0 || state !== null) && owner === null && kind === "body" && GOES_ON.test(lemma);
  const named = alone ? lastNamed(lemma, place, scene) : null;
  if (!named || (state !== null && (named.country ?? state) !== state)) return null;
  named.roles.add(lemma);
  return { entity: named, span, form, by: "mentions/kind-of-body" };
}

/** "the Norwegian company": the state that is all the phrase tells of it; null where it tells none, or more. */
function stateAlone({ sentence, children, spotted }: Read, at: number): string | null {
  const told = (children[at] ?? []).filter((child) => TRAITS.test((sentence.tokens[child] as Token).deprel));
  const spot = spotted.find(
    ({ first, last }) => told.length === 1 && first <= (told[0] as number) && last >= (told[0] as number),
  );
  return spot?.state?.code ?? null;
}

/** Notes what a phrase calls somebody whom other rules found by it, so that the noun can go back to them. */
export function noteNoun(read: Read, at: number, entity: Entity): void {
  const noun = readNoun(read, at);
  if (!noun || entity.kind === "state") return;
  entity.roles.add(noun.lemma);
  for (const trait of noun.traits) entity.traits.add(trait);
  entity.owner ??= noun.owner;
  if (noun.kind === "person") entity.gender ??= genderOfNoun(noun.lemma);
}

function newNoun(read: Read, at: number, { lemma, kind, traits, owner, span, form }: Called, scene: Scene): Noun {
  const { sentence, children } = read;
  const entity = described(read, at, kind, span, scene);
  entity.roles.add(lemma);
  for (const trait of traits) entity.traits.add(trait);
  entity.owner ??= owner;
  if (kind === "thing") entity.issuer = issuerOf(read, at, owner, scene);
  // "a statement from the union": what it says, the union says.
  const words = (children[at] ?? []).map((child) => sentence.tokens[child] as Token);
  const via = words.some((word) => word.deprel === "case" && /^(?:in|via|through|on|with|by)$/i.test(word.form));
  const issuer = entity.issuer !== null && !via ? scene.cast.entities[entity.issuer] : undefined;
  if (issuer && isNamedIn(read, at, issuer)) return { entity: issuer, span, form, by: "mentions/words-of" };
  return { entity, span, form, by: "mentions/description" };
}

/** What a noun's phrase calls somebody; null where it is no noun for somebody, or for nobody in particular. */
function readNoun(read: Read, at: number): Called | null {
  const { sentence, children } = read;
  const token = sentence.tokens[at] as Token;
  const lemma = token.lemma.toLowerCase();
  if (token.upos !== "NOUN" || !/^(?:nsubj|obj|obl|iobj|conj|root|nmod|appos|parataxis|ccomp|advcl)/.test(token.deprel))
    return null;
  if (token.deprel === "nmod:desc" || token.deprel === "nmod:unmarked") return null;
  const kind = kindOf(read, at, lemma);
  if (kind === null) return null;
  const words = (children[at] ?? []).map((child) => sentence.tokens[child] as Token);
  const determiners = words.filter((word) => DETERMINERS.test(word.deprel));
  if (determiners.some((word) => NOBODY.test(word.form))) return null;
  const possessor = (children[at] ?? []).find((child) => (sentence.tokens[child] as Token).deprel === "nmod:poss");
  const owner = possessor === undefined ? null : (read.meant.get(possessor)?.number ?? UNKNOWN_OWNER);
  const the = determiners.some((word) => THE.test(word.form));
  const traits = traitsOf(read, at);
  const span = phraseSpan(read, at);
  const form = kind === "group" ? "group" : "role";
  return { lemma, kind, traits, owner, the, plural: /Number=Plur/.test(token.feats), span, form };
}

function kindOf({ sentence }: Read, at: number, lemma: string): Entity["kind"] | null {
  const token = sentence.tokens[at] as Token;
  const plural = /Number=Plur/.test(token.feats);
  if (isPersonNoun(lemma)) return plural ? "group" : "person";
  if (isBodyNoun(lemma)) return plural ? "group" : "body";
  if (plural && isPeople(token.form)) return "group";
  const subject = token.deprel === "nsubj" && speaks(sentence, token.head);
  if (isThingNoun(lemma)) return subject || isIssued(token) ? "thing" : null;
  return null;
}

const isNamedIn = ({ children, meant }: Read, at: number, entity: Entity): boolean =>
  (children[at] ?? []).some((child) => meant.get(child) === entity);

/** Whose words "a statement" is: its owner's, else those of the subject of its clause. */
function issuerOf(
  { sentence, children, meant }: Read,
  at: number,
  owner: number | null,
  { cast }: Scene,
): number | null {
  if (!ISSUED.test((sentence.tokens[at] as Token).lemma.toLowerCase())) return null;
  if (owner !== null && owner >= 0) return owner;
  const from = (children[at] ?? []).flatMap((child) =>
    (sentence.tokens[child] as Token).deprel === "nmod" ? (meant.get(child) ?? []) : [],
  )[0];
  if (from) return from.kind === "thing" ? null : from.number;
  const { head, deprel } = sentence.tokens[at] as Token;
  if (head === null || !/^(?:obl|obj)$/.test(deprel)) return null;
  const subject = sentence.tokens.findIndex((token) => token.head === head && token.deprel === "nsubj");
  const entity = meant.get(subject);
  return entity && cast.entities[entity.number]?.kind !== "thing" ? entity.number : null;
}

/** "in a statement": words on paper that a clause may go on to quote. */
const isIssued = (token: Token): boolean => /^(?:obl|obj)/.test(token.deprel);

/** Words that tell one of a kind from another: adjectives, parts of a compound, owners. */
function traitsOf({ sentence, children }: Read, at: number): readonly string[] {
  return (children[at] ?? []).flatMap((child) => {
    const token = sentence.tokens[child] as Token;
    const lemma = token.lemma.toLowerCase();
    return TRAITS.test(token.deprel) && !GENERAL.test(lemma) && token.upos !== "PRON" ? [token.form.toLowerCase()] : [];
  });
}

/** The noun phrase from its first word to its last, without clauses and what is joined to it. */
export function phraseSpan({ sentence, children }: Read, at: number): Span {
  let [first, last] = [at, at];
  const inside = new Set([at]);
  const open = [at];
  while (open.length > 0) {
    const head = open.pop() as number;
    for (const child of children[head] ?? []) {
      const token = sentence.tokens[child] as Token;
      if (leaves(token.deprel)) continue;
      if (head === at && /^(?:case|advmod|obl|obj)/.test(token.deprel)) continue;
      inside.add(child);
      open.push(child);
    }
  }
  while (inside.has(first - 1)) first -= 1;
  while (inside.has(last + 1)) last += 1;
  return { start: (sentence.tokens[first] as Token).start, end: (sentence.tokens[last] as Token).end };
}

const LEAVES = /^(?:acl|advcl|parataxis|conj|cc|punct|appos|cop|nsubj|aux|mark|ccomp|advmod:emph|discourse|orphan)/;
const leaving = new Map<string, boolean>();

/** Whether a relation leads out of a noun's phrase; there are some fifty relations, asked for at every word. */
function leaves(deprel: string): boolean {
  const known = leaving.get(deprel) ?? LEAVES.test(deprel);
  leaving.set(deprel, known);
  return known;
}

/** Words on paper that were nobody until they spoke: what was said of them before counts too. */
function revived(candidate: Candidate, lemma: string, cast: Cast): Entity {
  const entity = addEntity(cast, "thing", "", null);
  entity.roles.add(lemma);
  const { start, end, form } = candidate;
  candidate.entities.push(entity.number);
  cast.mentions.push({ start, end, entity: entity.number, actor: null, form, by: "mentions/description" });
  return entity;
}

/** What a phrase calls somebody. */
interface Called {
  readonly lemma: string;
  readonly kind: Entity["kind"];
  readonly traits: readonly string[];
  readonly owner: number | null;
  readonly the: boolean;
  readonly plural: boolean;
  readonly span: Span;
  readonly form: Mention["form"];
}

/** The one last called by the same noun, told apart by nothing that this phrase says of it. */
function calledBefore({ lemma, kind, traits, owner, plural }: Called, place: Place, { cast }: Scene): Entity | null {
  for (let index = cast.candidates.length - 1; index >= 0; index -= 1) {
    const candidate = cast.candidates[index] as Candidate;
    if (place.sentence - candidate.sentence > REACH) return null;
    if (kind === "thing" && candidate.entities.length === 0 && candidate.lemma === lemma && traits.length === 0)
      return revived(candidate, lemma, cast);
    if (candidate.entities.length !== 1) continue;
    const entity = cast.entities[candidate.entities[0] as number] as Entity;
    if (
      !(entity.kind === kind || (entity.kind === "group" && candidate.plural === plural)) ||
      (owner !== null && entity.owner !== owner)
    )
      continue;
    if (!entity.roles.has(lemma) && !(kind === "body" && entity.name.includes(lemma))) continue;
    if (traits.length === 0 || traits.some((trait) => entity.traits.has(trait) || entity.name.includes(trait)))
      return entity;
  }
  return null;
}

/** "the airline" is no news agency, and "the newspaper" no bank. */
function isOtherTrade(lemma: string, sector: string | null): boolean {
  const trade = sectorOf(lemma);
  return trade !== null && sector !== null && /^(?:BUS|JRN|PTY|MED|EDU)$/.test(trade) && trade !== sector;
}

/** "the airline": the one body named near by its name, where its name says nothing of another kind. */
function lastNamed(lemma: string, place: Place, { cast }: Scene): Entity | null {
  const trade = COMPANY.test(lemma);
  let found: Entity | null = null;
  for (let index = cast.candidates.length - 1; index >= 0; index -= 1) {
    const candidate = cast.candidates[index] as Candidate;
    if (place.sentence - candidate.sentence > NAMED_REACH) break;
    if (candidate.entities.length !== 1) continue;
    const entity = cast.entities[candidate.entities[0] as number] as Entity;
    // "the Norwegian carrier", then "the airline"
    const described =
      trade &&
      !candidate.plural &&
      entity.actor?.sector === "BUS" &&
      [...entity.roles].some((role) => COMPANY.test(role));
    if (!described && (candidate.form !== "name" || entity.kind !== "body")) continue;
    if (entity === found || isOtherTrade(lemma, entity.actor?.sector ?? null)) continue;
    const other = (word: string): boolean => word !== lemma && isBodyNoun(word) && !(trade && COMPANY.test(word));
    if ([...entity.roles, ...entity.name].some(other)) continue;
    if (found) return null;
    found = entity;
  }
  return found;
}

/** Somebody new: an actor of this report where the words or an owner among them tell a country, else an entity alone. */
function described(read: Read, at: number, kind: Entity["kind"], span: Span, scene: Scene): Entity {
  const { cast, report } = scene;
  const { sentence, children, meant } = read;
  const words = report.text.slice(span.start, span.end);
  const name = words.replace(/^(?:an?|the|his|her|its|their|my|our)\s+/i, "");
  const lemma = (sentence.tokens[at] as Token).lemma.toLowerCase();
  const owners = (children[at] ?? [])
    .filter((child) => /^(?:nmod|compound)/.test((sentence.tokens[child] as Token).deprel))
    .flatMap((child) => meant.get(child) ?? []);
  // "his guest" may be of any country; "his aide" is of his.
  const telling = owners.filter((owner) => owner.kind !== "person" || OWN.test(lemma) || kind === "body");
  const told = telling.find((owner) => owner.country !== null)?.country ?? null;
  const country = told ?? (kind === "thing" ? null : countryOfOrgan(read, at, scene));
  let actor: Actor | null = null;
  if (
    (country !== null || telling.some((owner) => owner.kind === "body" && owner.actor !== null)) &&
    kind !== "thing"
  ) {
    const sector = sectorOf(words);
    actor =
      kind === "person"
        ? localPerson(name, country, sector, report.hash)
        : localActor(kind === "group" ? "group" : "body", name.slice(0, 80), country, sector, report.hash);
  }
  const entity = (actor ? byActor(cast, actor.id) : undefined) ?? addEntity(cast, kind, name, actor);
  entity.name = [];
  entity.country ??= country;
  entity.gender ??= kind === "person" ? genderOfNoun(lemma) : null;
  return entity;
}
