import type { Sentence, Token } from "../../language/types.ts";
import { fold, holds } from "../../register/index.ts";
import { addEntity, byActor, byName, type Entity, nameWords } from "./entities.ts";
import type { Spotted } from "./names.ts";
import { isRole, officeKinds } from "./offices.ts";
import { type Phrase, phraseOf } from "./phrase.ts";
import type { Scene } from "./scene.ts";

/** An id from words: lower case, no accents, hyphens between. */
export const slug = (words: string): string =>
  fold(words)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60) || "x";

/** The entity a person's name means: one met before in this report, one of the register, or a new one. */
export function personEntity(
  sentence: Sentence,
  children: readonly (readonly number[])[],
  spot: Spotted,
  words: string,
  scene: Scene,
): Entity {
  const { cast, register, report } = scene;
  const name = nameWords(words);
  const phrase = phraseOf(sentence, children, outermost(sentence, spot.head), register);
  const before = byName(cast, name);
  const entity = before ?? fromRegister(words, phrase, scene) ?? addEntity(cast, "person", words, null);
  if (name.length > entity.name.length) entity.name = name;
  entity.country ??= phrase.countries[0]?.code ?? null;
  for (const token of sentence.tokens.slice(phrase.first, phrase.last + 1))
    if (isRole(token.lemma)) entity.roles.add(token.lemma.toLowerCase());
  if (entity.actor === null) {
    entity.actor = {
      id: `dg:person-${report.hash.slice(0, 8)}-${slug(words)}`,
      name: words,
      kind: "person",
      country: entity.country,
      sector: null,
      offices: [],
    };
  }
  return entity;
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

/** A person of the register: by full name, or by last name beside a title that one holder of that name has. */
function fromRegister(words: string, phrase: Phrase, { cast, register, report }: Scene): Entity | null {
  const day = report.published;
  const name = nameWords(words);
  const country = phrase.countries[0]?.code ?? null;
  let found =
    name.length > 1 ? register.named(words).flatMap((entry) => (entry.kind === "person" ? [entry.person] : [])) : [];
  if (name.length === 1) {
    const kinds = officeKinds(phrase.words);
    if (kinds.length === 0 || day === null) return null;
    found = register
      .surnamed(words)
      .filter((index) =>
        register.tenures(index).some((tenure) => kinds.includes(tenure.kind) && holds(tenure, day) !== null),
      );
  }
  if (country !== null && found.length > 1) {
    const there = found.filter((index) => register.tenures(index).some((tenure) => tenure.country === country));
    if (there.length > 0) found = there;
  }
  if (found.length > 1 && day !== null) {
    const inOffice = found.filter((index) => register.tenures(index).some((tenure) => holds(tenure, day) !== null));
    if (inOffice.length > 0) found = inOffice;
  }
  // Two of one name: silence is an answer.
  if (found.length !== 1) return null;
  const actor = register.person(found[0] as number, day);
  return byActor(cast, actor.id) ?? addEntity(cast, "person", words, actor);
}
