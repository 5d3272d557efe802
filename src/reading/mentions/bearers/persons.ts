import type { Sentence, Token } from "../../../language/types.ts";
import { genderOfGiven } from "../../en/words/given.ts";
import { isRole } from "../../en/words/offices.ts";
import { addEntity, byName, type Entity, nameWords } from "../cast/entities.ts";
import { localPerson, tellMore } from "../cast/local.ts";
import type { Spotted } from "../names/spotted.ts";
import { type Phrase, phraseOf } from "../phrase/index.ts";
import { type Read, type Scene, wordsOf } from "../scene.ts";
import { portfolioOf } from "../words/portfolio.ts";
import { leaderSurnamed } from "./leaders.ts";
import { ofBodyOfStates } from "./officers.ts";
import { registeredPerson } from "./registered.ts";

/** The entity a person's name means: one met before in this report, one of the register, or a new one. */
export function personEntity(read: Read, spot: Spotted, scene: Scene): Entity {
  const { sentence } = read;
  const { cast, register, report } = scene;
  const words = wordsOf(read, spot, scene);
  const name = nameWords(words);
  const phrase = phraseOf(read, outermost(sentence, spot.head), register);
  const before = byName(cast, name);
  const alone = (): Entity | null =>
    name.length === 1 && !isNickname(sentence, spot.last) ? leaderSurnamed(words, phrase, scene) : null;
  const entity = before ?? alone() ?? registeredPerson(words, phrase, scene) ?? addEntity(cast, "person", words, null);
  if (name.length > entity.name.length) entity.name = name;
  entity.country ??= phrase.country;
  for (let at = phrase.first; at <= phrase.last; at += 1) {
    const { lemma } = sentence.tokens[at] as Token;
    if (!isRole(lemma)) continue;
    entity.roles.add(lemma.toLowerCase());
    const portfolio = portfolioOf(sentence.tokens, at);
    if (portfolio !== null) entity.roles.add(portfolio);
  }
  // Of somebody in the register without an office on the day, the title tells more.
  // So it does of somebody who left office: "General Reed" serves, whatever he was before.
  if (entity.actor?.sector === null || (entity.actor?.sector === "ELI" && phrase.sector !== null))
    entity.actor = { ...entity.actor, sector: phrase.sector };
  ofBodyOfStates(entity, phrase);
  entity.gender ??= genderOf(sentence, phrase) ?? (name.length > 1 ? genderOfGiven(name[0] as string) : null);
  if (entity.actor === null) entity.actor = localPerson(words, entity.country, phrase.sector, report.hash);
  else tellMore(entity, phrase.sector, report.hash);
  return entity;
}

/** "Kenny the Clown": what stands behind "the" makes a name of another kind. */
const isNickname = ({ tokens }: Sentence, last: number): boolean =>
  tokens[last + 1]?.form === "the" && /^\p{Lu}/u.test(tokens[last + 2]?.form ?? "");

const HIS =
  /\b(?:Mr|Sir|Lord|King|Prince|Sultan|Emir|Pope|spokesman|chairman|congressman|businessman|father|brother)\b/i;

const HERS =
  /\b(?:Mrs|Ms|Miss|Madam|Lady|Queen|Princess|spokeswoman|chairwoman|congresswoman|businesswoman|mother|sister)\b/i;

/** What titles tell; null where they tell nothing. */
function genderOf(sentence: Sentence, phrase: Phrase): "he" | "she" | null {
  const before = sentence.tokens[phrase.first - 1]?.form ?? "";
  const words = `${before} ${phrase.words}`;
  return HERS.test(words) ? "she" : HIS.test(words) ? "he" : null;
}

/** "Chinese Foreign Minister Wang Yi": the name may hang on the title or the title on the name. */
function outermost(sentence: Sentence, at: number): number {
  const token = sentence.tokens[at] as Token;
  if (
    /^(?:flat|appos|compound|nmod:desc)$/.test(token.deprel) &&
    token.head !== null &&
    token.head >= 0 &&
    isRole((sentence.tokens[token.head] as Token).lemma)
  )
    return token.head;
  return at;
}
