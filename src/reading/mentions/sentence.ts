import type { Mention } from "../../contract/index.ts";
import type { Node } from "../document/tree.ts";
import { LEXICON, wordClass } from "../en/lexicon.ts";
import { genderOfNoun } from "../en/words/kinds.ts";
import { isRole } from "../en/words/offices.ts";
import { isCapital } from "../syntax/forms.ts";
import { joinNamed } from "./coreference/coordinated.ts";
import { groupEntities } from "./coreference/groups.ts";
import { pronounEntities } from "./coreference/index.ts";
import { relativeHead } from "./coreference/relativePronoun.ts";
import type { Discourse, SentenceContext } from "./discourse.ts";
import { byName, bystander, type Entity, nameWords, noteMention } from "./entities/index.ts";
import { tellMore } from "./entities/local.ts";
import { nameEntity } from "./linking/index.ts";
import { ruleOfName } from "./linking/why.ts";
import { callingBefore } from "./names/callings.ts";
import { isOfPost } from "./names/initials.ts";
import type { Spotted } from "./names/spotted.ts";
import { noteNoun, nounAgain, nounNew } from "./nouns/index.ts";
import { phraseSpan } from "./nouns/span.ts";
import { positionOf } from "./position.ts";
import { roleEntities } from "./roles/index.ts";
import { headOfRun, spanOfRun } from "./run.ts";

/** Reads whom the words of one sentence mean, with what the sentences before it have told. */
export function readSentence(context: SentenceContext, discourse: Discourse): void {
  const { sentence, spotted, owners, meant } = context;
  // Names before roles, so that a title knows whose name it stands beside.
  const named = new Map<number, readonly [Spotted, Entity | null]>();
  for (const spot of spotted) {
    const entity = nameEntity(context, spot, discourse);
    if (entity) meant.set(spot.head, entity);
    for (let at = spot.first; at <= spot.last; at += 1) {
      named.set(at, [spot, entity]);
      if (entity?.kind === "person") owners.set(at, entity);
    }
  }
  // "naturalist Joseph Bankes": the noun is no second person.
  const callings = new Set(spotted.flatMap((spot) => callingBefore(spot, context) ?? []));
  for (const word of sentence.nodes) {
    const [spot, entity] = named.get(word.at) ?? [];
    if (spot?.first === word.at) nameAt(spot, entity ?? null, context, discourse);
    else if (spot || (callings.has(word) && !isRole(word.lemma))) continue;
    else if (word.upos === "PRON" || word.lower === "both" || word.upos === "NUM") pronounAt(word, context, discourse);
    else if (word.upos === "PROPN" || word.upos === "NOUN") {
      const bearer = word.upos === "PROPN" && isCapital(word) ? goesOnAs(word.form, discourse) : undefined;
      if (bearer) namedAgain(word, bearer, context, discourse);
      else nounAt(word, context, discourse);
    }
  }
  // "Mr Hale, the Chief Harbour Officer (CHO)": the letters mean him from here on.
  for (const short of context.initials) {
    const behind = sentence.nodes[short.at + 2];
    const holder = isOfPost(sentence, short)
      ? (owners.get(headOfRun(sentence, short)) ??
        owners.get(short.last) ??
        (behind?.upos === "PROPN" ? owners.get(behind.at) : undefined))
      : undefined;
    if (holder) discourse.initials.set((sentence.nodes[short.at] as Node).form, holder);
  }
  for (const spot of spotted)
    if (spot.kind !== null) discourse.names.push({ ...spanOfRun(sentence, spot), kind: spot.kind });
}

function nameAt(spot: Spotted, entity: Entity | null, context: SentenceContext, discourse: Discourse): void {
  const span = spanOfRun(context.sentence, spot);
  const position = positionOf(context, spot.head, discourse);
  if (entity) {
    const form = entity.kind === "group" ? "group" : "name";
    noteMention(discourse.cast, { entity, span, form, by: ruleOfName(discourse, span, entity) }, position);
    const calling = callingBefore(spot, context);
    if (calling && entity.kind === "person") {
      entity.roles.add(calling.lemma);
      entity.gender ??= genderOfNoun(calling.lemma);
      entity.country ??= stateOfCalling(calling, context);
      tellMore(entity, null, discourse.report.hash);
    }
    const head = context.sentence.nodes[spot.head] as Node;
    joinNamed(calling?.deprel === "conj" && head.deprel !== "conj" ? calling : head, discourse, spot.head);
  } else if (spot.kind !== null) bystander(discourse.cast, span, position, "");
}

const deals = wordClass("deals-with-state");

/** "Peruvian singer Ada Quill": the state right in front of a calling, but for those who study or teach what is of there. */
function stateOfCalling(calling: Node, { spotted }: SentenceContext): string | null {
  if (deals(calling)) return null;
  return spotted.find(({ last, kind }) => kind === null && last === calling.at - 1)?.state?.code ?? null;
}

/** A name by itself that the network did not see, of somebody whose full name stands in the report. */
function goesOnAs(form: string, { cast, initials }: Discourse): Entity | undefined {
  const holder = initials.get(form);
  if (holder?.kind === "person") return holder;
  const entity = byName(cast, nameWords(form));
  return entity !== undefined && entity.name.length > 1 ? entity : undefined;
}

function namedAgain(word: Node, entity: Entity, context: SentenceContext, discourse: Discourse): void {
  const { at, start, end } = word;
  context.owners.set(at, entity);
  context.meant.set(at, entity);
  const meant = { entity, span: word, form: "name", by: ruleOfName(discourse, word, entity) } as const;
  noteMention(discourse.cast, meant, positionOf(context, at, discourse));
  if (entity.kind === "person" && !isPartOfName(word)) discourse.names.push({ start, end, kind: "person" });
  joinNamed(word, discourse);
}

const TITLES = LEXICON.words("titles-of-name");

const isTitle = ({ form }: Node): boolean => TITLES.has(form) || /^\p{Lu}\p{Ll}{1,3}\.$/u.test(form);

/** "Miss" of "Miss Universe": a capitalised proper noun beside it, but for a title, makes a longer name. */
const isPartOfName = ({ previous, next }: Node): boolean =>
  [previous, next].some((word) => word?.upos === "PROPN" && isCapital(word) && !(word === previous && isTitle(word)));

/** A pronoun of the third person by what it goes back to; "who" by the word its clause hangs on. */
function pronounAt(word: Node, context: SentenceContext, discourse: Discourse): void {
  const position = positionOf(context, word.at, discourse);
  const personal =
    word.lower !== "both" && word.upos !== "NUM"
      ? pronounEntities(word, position, context, discourse)
      : /^(?:nsubj|obj|obl|nmod)$/.test(word.rel)
        ? groupEntities(word, position, discourse)
        : [];
  const relative = personal.length > 0 ? undefined : context.meant.get(relativeHead(word)?.at ?? -1);
  const by = relative ? "mentions/relative-pronoun" : "mentions/pronoun";
  const entities = relative ? [relative] : personal;
  const form: Mention["form"] = entities.length > 1 ? "group" : "pronoun";
  // "The three said": a number by itself is a phrase of its own.
  const span = word.upos === "NUM" ? phraseSpan(word) : word;
  for (const entity of entities) noteMention(discourse.cast, { entity, span, form, by }, position);
  if (entities[0]) context.meant.set(word.at, entities[0]);
  joinNamed(word, discourse);
}

/**
 * A noun by those it means together, or the one it goes back to; else by the office, body or state it tells; else as
 * somebody of a kind.
 */
function nounAt(word: Node, context: SentenceContext, discourse: Discourse): void {
  const { cast } = discourse;
  const { at } = word;
  const position = positionOf(context, at, discourse);
  const roles = roleEntities(word, context, discourse);
  const told = roles.length > 0 && roles.every(({ by }) => by !== "mentions/people-of-state");
  const group = told ? [] : groupEntities(word, position, discourse);
  const again = told || group.length > 0 ? null : nounAgain(word, position, context, discourse);
  if (group.length > 0) {
    const span = phraseSpan(word);
    for (const entity of group) noteMention(cast, { entity, span, form: "group", by: "mentions/several" }, position);
  } else if (again === null && roles.length > 0)
    for (const role of roles) {
      context.owners.set(at, role.entity);
      context.meant.set(at, role.entity);
      noteNoun(word, role.entity, context);
      noteMention(cast, role, position);
    }
  else {
    const noun = again ?? nounNew(word, context, discourse);
    if (noun) {
      context.meant.set(at, noun.entity);
      if (noun.entity.kind === "person") context.owners.set(at, noun.entity);
      noteMention(cast, noun, position);
    } else if (!/^(?:compound|flat|amod|fixed)$/.test(word.rel))
      bystander(cast, phraseSpan(word), position, word.lemma);
  }
  joinNamed(word, discourse);
}
