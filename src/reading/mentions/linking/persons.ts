import type { Node } from "../../document/tree.ts";
import { phrasesOf } from "../../en/phrases.ts";
import { genderOfGiven } from "../../en/words/kinds.ts";
import { isRole } from "../../en/words/offices.ts";
import { isCapital } from "../../syntax/forms.ts";
import { type Discourse, printedWords, type SentenceContext } from "../discourse.ts";
import { addEntity, byName, type Entity, nameWords, setActor, setName } from "../entities/index.ts";
import { localActor, tellMore } from "../entities/local.ts";
import type { Spotted } from "../names/spotted.ts";
import { type Phrase, phraseOf } from "../phrase/index.ts";
import { runOf } from "../run.ts";
import { portfolioOf } from "../words/portfolio.ts";
import { leaderSurnamed } from "./leaders.ts";
import { ofBodyOfStates } from "./officers.ts";
import { registeredPerson } from "./registeredPersons.ts";

/** The entity a person's name means: one met before in this report, one of the register, or a new one. */
export function personEntity(context: SentenceContext, spot: Spotted, discourse: Discourse): Entity {
  const { sentence } = context;
  const { cast, register, report } = discourse;
  const words = printedWords(context, spot, discourse);
  const name = nameWords(words);
  const phrase = phraseOf(outermost(sentence.nodes[spot.head] as Node), register);
  const last = sentence.nodes[spot.last] as Node;
  const alone = (): Entity | null =>
    name.length === 1 && !isNickname(last) ? leaderSurnamed(words, phrase, discourse, last.next?.lower) : null;
  const entity =
    byName(cast, name) ?? alone() ?? registeredPerson(words, phrase, discourse) ?? addEntity(cast, "person", words);
  if (name.length > entity.name.length) setName(cast, entity, name);
  // A name by itself tells no country: that "Chad" is one, and "César" a part of another, says nothing of who bears it.
  const bare = phrase.first >= spot.first && phrase.last <= spot.last;
  if (!bare) entity.country ??= phrase.country;
  for (const word of runOf(sentence, phrase)) {
    if (!isRole(word.lemma)) continue;
    entity.roles.add(word.lemma);
    const portfolio = portfolioOf(word);
    if (portfolio !== null) entity.roles.add(portfolio);
  }
  // Of somebody in the register without an office on the day, the title tells more.
  // So it does of somebody who left office: "General Reed" serves, whatever he was before.
  const { sector } = phrase;
  if (entity.actor?.sector === null || (entity.actor?.sector === "ELI" && sector !== null))
    entity.actor = { ...entity.actor, sector };
  ofBodyOfStates(entity, phrase);
  entity.gender ??=
    genderOf(sentence.nodes[phrase.first - 1], phrase) ?? (name.length > 1 ? genderOfGiven(name[0] as string) : null);
  const { country } = entity;
  if (entity.actor === null)
    setActor(cast, entity, localActor({ kind: "person", name: words, country, sector }, report.hash));
  else tellMore(entity, sector, report.hash);
  return entity;
}

/** "Kenny the Clown": what stands behind "the" makes a name of another kind. */
const isNickname = ({ next }: Node): boolean => next?.form === "the" && isCapital(next.next);

const tellsHe = phrasesOf("he-titles");
const tellsShe = phrasesOf("she-titles");

/** What titles tell; null where they tell nothing. */
function genderOf(before: Node | undefined, phrase: Phrase): "he" | "she" | null {
  const words = `${before?.form ?? ""} ${phrase.words}`;
  return tellsShe(words) ? "she" : tellsHe(words) ? "he" : null;
}

/** "Chinese Foreign Minister Wang Yi": the name may hang on the title or the title on the name. */
const outermost = (name: Node): Node =>
  name.parent && /^(?:flat|appos|compound|nmod:desc)$/.test(name.deprel) && isRole(name.parent.lemma)
    ? name.parent
    : name;
