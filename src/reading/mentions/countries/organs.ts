import type { Token } from "../../../language/types.ts";
import type { Candidate } from "../cast/entities.ts";
import type { Read, Scene } from "../scene.ts";
import { countryAround, countryBefore } from "./around.ts";

/** Those who serve where things happen. */
const SERVE =
  /^(?:police|policeman|policewoman|authority|official|prosecutor|court|investigator|rebel|insurgent|insurgency|militant|guerrilla|hospital|health|border|municipal|provincial|district)$/;
/** Those who act for a state. */
const ACT =
  /^(?:government|regime|parliament|army|military|ministry|cabinet|opposition|lawmaker|legislature|judiciary|junta)$/;
/** Words that tell which of a state's they are, and leave its name open. */
const PLAIN =
  /^(?:the|local|state|federal|central|national|regional|provincial|municipal|city|town|district|senior|top|high|higher|military|security|health|police|government|army|election|electoral|judicial|civil|public|intelligence|defen[cs]e|interior|finance|justice|environment|transport|education|main|biggest|largest|ruling|interim|transitional|anti-?government|pro-?government|riot|armed|traffic)$/i;
/** Those who speak or stand for others; whose they are, what stands before them tells. */
const ONE_OF =
  /^(?:spokesman|spokeswoman|spokesperson|source|officer|chief|commander|commissioner|inspector|spokespeople|personnel|force|fighter|leader|minister|figure|member|statement)$/;
const BODY =
  /^(?:police|army|military|navy|government|security|intelligence|insurgent|rebel|opposition|militant|guerrilla|court|parliament|parliamentary|judicial|defen[cs]e|interior|presidential|coastguard|border|customs|health|hospital|election|electoral|municipal|provincial|district)$/i;
/** Owners that stand for a state, or for a place in one, that the report has named. */
const COUNTRY = /^(?:country|nation|kingdom|republic)$/;
const PLACE = /^(?:city|town|village|province|region|state|island|district|capital|territory)$/;

/**
 * The country of those who serve a state that their words leave open ("police said", "the government", "the city's
 * mayor"): by the report around them. Null for others, where something in the phrase names somebody else's ("his
 * government"), and where the report tells of several alike.
 */
export function countryOfOrgan(read: Read, at: number, { around, cast }: Scene): string | null {
  const { sentence, children, number } = read;
  const token = sentence.tokens[at] as Token;
  const lemma = token.lemma.toLowerCase();
  const words = (children[at] ?? []).map((child) => [child, sentence.tokens[child] as Token] as const);
  const told = countryOfOwner(read, at);
  if (told !== null) return told;
  const owner = words.find(([, word]) => word.deprel === "nmod:poss");
  if (owner) {
    const noun = owner[1].lemma.toLowerCase();
    const the = (children[owner[0]] ?? []).some((child) =>
      /^(?:the|this|that)$/i.test(sentence.tokens[child]?.form ?? ""),
    );
    if (!the || !(COUNTRY.test(noun) || PLACE.test(noun))) return null;
    return countryBefore(around, number, at, PLACE.test(noun)) ?? countryAround(around, number, at, PLACE.test(noun));
  }
  const one = ONE_OF.test(lemma);
  if (!SERVE.test(lemma) && !ACT.test(lemma) && !one) return null;
  const telling = words.filter(([, word]) => /^(?:det|amod|compound|nummod|nmod|flat|acl)(?!:relcl)/.test(word.deprel));
  if (!telling.every(([, word]) => PLAIN.test(word.form) || BODY.test(word.form) || /^an?$/i.test(word.form)))
    return null;
  const body = telling
    .find(([, word]) => /^(?:compound|amod)$/.test(word.deprel) && BODY.test(word.form))?.[1]
    .lemma.toLowerCase();
  if (one)
    return body === undefined
      ? null
      : (calledSo(body, number, cast) ?? countryAround(around, number, at, SERVE.test(body)));
  const the = words.some(([, word]) => /^the$/i.test(word.form));
  // "the ministry" is the one named before, whosever it is.
  if (lemma === "ministry" && telling.every(([, word]) => word.deprel === "det")) return null;
  // "Governments" are those of several states.
  if (
    /^(?:government|regime|parliament|military|cabinet|legislature|judiciary|junta)$/.test(lemma) &&
    /Number=Plur/.test(token.feats) &&
    !the
  )
    return null;
  // "the official" is one told of before.
  if (/^(?:official|insurgent|rebel|militant|guerrilla|lawmaker)$/.test(lemma) && !/Number=Plur/.test(token.feats))
    return null;
  // "in court", "in government" are no bodies.
  if (!the && !/Number=Plur/.test(token.feats) && !/^(?:police|parliament)$/.test(lemma)) return null;
  return calledSo(lemma, number, cast) ?? countryAround(around, number, at, SERVE.test(lemma));
}

/** Posts of a state, and of nobody else where no other owner stands beside them. */
const POST = /^(?:minister|lawmaker|parliamentarian)$/;
const VOICE = /^(?:spokesman|spokeswoman|spokesperson)$/;
const SPOKEN_FOR = /^(?:government|ministry|army|military|police|presidential|presidency|parliament|cabinet)$/i;

/**
 * The country of somebody who is named behind the title of a state's post that leaves it open ("government spokesman
 * Omar Hale"): by the report around. Null for other titles, and where the words in front of the title name an owner.
 */
export function countryOfTitle(
  { sentence: { tokens }, number }: Read,
  at: number,
  { around, cast }: Scene,
): string | null {
  const title = tokens[at];
  if (title === undefined || title.upos === "PUNCT") return null;
  const lemma = title.lemma.toLowerCase();
  const before = tokens[at - 1];
  const owned = /^['’]s?$|^(?:his|her|their|its|our|my|your)$/i;
  for (let back = at - 1; back >= Math.max(0, at - 5); back -= 1) {
    const { form, upos } = tokens[back] as Token;
    if (owned.test(form)) return null;
    if (!/^(?:ADJ|NOUN|PROPN)$/.test(upos)) break;
  }
  if (VOICE.test(lemma) && before && SPOKEN_FOR.test(before.form)) {
    const one = before.lemma.toLowerCase();
    return calledSo(one, number, cast) ?? countryAround(around, number, at, false);
  }
  return POST.test(lemma) ? countryAround(around, number, at, false) : null;
}

/** What a person has or leads that is of the person's own country. */
const OWN =
  /^(?:administration|government|cabinet|regime|office|presidency|ministry|party|campaign|team|army|adviser|advisor|aide|ally|spokesman|spokeswoman|spokesperson|lawyer|deputy|envoy|chief|secretary|minister|negotiator|predecessor|successor|supporter|family|father|mother|brother|sister|son|daughter|wife|husband|widow)$/;

/** "the Trump administration", "her spokesman", "a spokesman for the ministry": the country of somebody in the phrase. */
export function countryOfOwner({ sentence, children, meant }: Read, at: number): string | null {
  const lemma = (sentence.tokens[at] as Token).lemma.toLowerCase();
  for (const child of children[at] ?? []) {
    if (!/^(?:nmod|compound|nmod:poss|flat)$/.test((sentence.tokens[child] as Token).deprel)) continue;
    const entity = meant.get(child);
    if (!entity || entity.country === null || entity.kind === "thing") continue;
    if (entity.kind === "person" ? OWN.test(lemma) : entity.kind === "body" && isOfBody(lemma)) return entity.country;
  }
  return null;
}

const isOfBody = (lemma: string): boolean =>
  OWN.test(lemma) ||
  ONE_OF.test(lemma) ||
  /^(?:official|head|director|president|chairman|chairwoman|chair|manager|executive|employee|worker|analyst|researcher|professor|scientist|lawmaker|senator|judge|editor|reporter|correspondent|representative|delegate)$/.test(
    lemma,
  );

/** Sentences back in which "police" are the police of a state that were named last. */
const REACH = 12;

/** The country of those last called by the same noun. */
function calledSo(lemma: string, sentence: number, { candidates, entities }: Scene["cast"]): string | null {
  for (let index = candidates.length - 1; index >= 0; index -= 1) {
    const candidate = candidates[index] as Candidate;
    if (sentence - candidate.sentence > REACH) return null;
    const entity = candidate.entities.length === 1 ? entities[candidate.entities[0] as number] : undefined;
    if (entity && entity.country !== null && entity.roles.has(lemma) && entity.kind !== "person") return entity.country;
  }
  return null;
}
