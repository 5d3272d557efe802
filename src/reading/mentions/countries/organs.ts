import type { Token } from "../../../language/types.ts";
import { type Cast, lastMentioned } from "../cast/entities.ts";
import type { Phrase } from "../phrase/index.ts";
import type { Read, Scene } from "../scene.ts";
import { serviceAt } from "../words/services.ts";
import { countryActing } from "./acting.ts";
import { calledSo } from "./called.ts";
import { countryAround, countryBefore } from "./nearest.ts";
import { countryOfOwner, ONE_OF } from "./owners.ts";

/** Those who serve where things happen. */
const SERVE =
  /^(?:police|policeman|policewoman|authority|official|prosecutor|court|investigator|rebel|insurgent|insurgency|militant|guerrilla|hospital|health|border|municipal|provincial|district)$/;

/** Those who act for a state. */
const ACT =
  /^(?:government|regime|parliament|army|military|ministry|cabinet|opposition|lawmaker|legislature|judiciary|junta)$/;

/** Those of them who speak for the state rather than for where they serve. */
const OFFICIALS = /^(?:official|authority)$/;

/** Words that tell which of a state's they are, and leave its name open. */
const PLAIN =
  /^(?:the|local|state|federal|central|national|regional|provincial|municipal|city|town|district|senior|top|high|higher|military|security|health|police|government|army|election|electoral|judicial|civil|public|intelligence|defen[cs]e|interior|finance|justice|environment|transport|education|main|biggest|largest|ruling|interim|transitional|anti-?government|pro-?government|riot|armed|traffic)$/i;

const BODY =
  /^(?:police|army|military|navy|government|security|intelligence|insurgent|rebel|opposition|militant|guerrilla|court|parliament|parliamentary|judicial|defen[cs]e|interior|presidential|coastguard|border|customs|health|hospital|election|electoral|municipal|provincial|district)$/i;

/** What a ministry is for that other bodies may be of another state's: "the foreign army". */
const MATTER = /^(?:foreign|economy|trade|energy|agriculture|information|labou?r|tourism|oil|culture|planning)$/i;

/** Owners that stand for a state, or for a place in one, that the report has named. */
const COUNTRY = /^(?:country|nation|kingdom|republic)$/;

const PLACE = /^(?:city|town|village|province|region|state|island|district|capital|territory)$/;

/**
 * The country of those who serve a state that their words leave open ("police said", "the government", "the city's
 * mayor"): by the report around them. Null for others, where something in the phrase names somebody else's ("his
 * government"), and where the report tells of several alike.
 */
export function countryOfOrgan(read: Read, at: number, scene: Scene): string | null {
  const { around, cast } = scene;
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
  const household = householdOf(
    lemma,
    words.map(([, word]) => word),
    cast,
  );
  if (household !== null) return household;
  const one = ONE_OF.test(lemma);
  const service = serviceAt(sentence, at);
  if (!SERVE.test(lemma) && !ACT.test(lemma) && !one && !service) return null;
  const telling = words.filter(
    ([child, word]) =>
      /^(?:det|amod|compound|nummod|nmod|flat|acl)(?!:relcl)/.test(word.deprel) &&
      !(service && child >= service.first && child < at),
  );
  const plain = ({ form }: Token): boolean =>
    PLAIN.test(form) || BODY.test(form) || /^an?$/i.test(form) || (lemma === "ministry" && MATTER.test(form));
  if (!telling.every(([, word]) => plain(word))) return null;
  if (service) {
    const told = telling.some(([, word]) => /^the$/i.test(word.form)) || /Number=Plur/.test(token.feats);
    if (!told) return null;
    return (
      calledSo(service.name, number, cast) ??
      countryAround(around, number, at, false) ??
      countryActing(scene, number, token.start)
    );
  }
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
  return (
    calledSo(lemma, number, cast) ??
    countryAround(around, number, at, SERVE.test(lemma)) ??
    (ACT.test(lemma) || OFFICIALS.test(lemma) ? countryActing(scene, number, token.start) : null)
  );
}

/** Those who speak for a head of state or government, and the posts of whom they speak for. */
const HOUSEHOLDS: readonly (readonly [lemma: RegExp, beside: RegExp | null, post: RegExp])[] = [
  [/^presidency$/, null, /^president$/],
  [/^(?:palace|office|administration)$/, /^presidential$/, /^president$/],
  [/^chancellery$/, null, /^chancellor$/],
  [/^(?:court|palace|household)$/, /^royal$/, /^(?:king|queen|emir|sultan|prince|monarch)$/],
];

/** "the presidency": that of the president told of last in the report; null for other words. */
function householdOf(lemma: string, beside: readonly Token[], cast: Cast): string | null {
  const found = HOUSEHOLDS.find(
    ([noun, by]) => noun.test(lemma) && (by === null || beside.some(({ form }) => by.test(form.toLowerCase()))),
  );
  if (found === undefined) return null;
  const [, , post] = found;
  const holder = lastMentioned(
    cast,
    ({ kind, country, roles }) => kind === "person" && country !== null && [...roles].some((role) => post.test(role)),
  );
  return holder?.country ?? null;
}

/** The same for a word whose whole phrase tells no country either. */
export const countryLeftOpen = ({ country, igo }: Phrase, read: Read, at: number, scene: Scene): string | null =>
  country === null && !igo ? countryOfOrgan(read, at, scene) : null;
