import type { Dated, Report, Span, Statement, When, Where } from "../contract/index.ts";
import type { Sentence, Token } from "../language/types.ts";
import { lastStarting } from "./order.ts";
import { datelineOf, placeOf } from "./places/index.ts";
import { timeOf } from "./times/index.ts";
import type { Who } from "./types.ts";

/** When and where the words of a statement were said, as far as what stands around them tells. */
export interface Setting {
  readonly when: When | null;
  readonly where: Where | null;
}

/** Verbs of being together face to face, and of holding something where people are. */
const MEETS = /^(?:meet|visit|gather|confer|convene|host|receive|welcome|greet|address|speak|sit)$/;
const HOLDS = /^(?:hold|begin|open|start|attend|chair|conclude|end|give|have)$/;
const HELD =
  /^(?:talk|meeting|summit|conference|briefing|negotiation|discussion|consultation|session|visit|dinner|lunch|ceremony|rally|speech)$/;
/** A sentence that opens with the occasion of its words. */
const OPENS =
  /^(?:speaking|talking|meeting|addressing|visiting)\b|^(?:during|at|in|after|following|opening|before|on the sidelines of)\s+(?:the|their|his|her|those|these|this)\s+(?:[\p{L}-]+\s+){0,2}(?:meeting|talks?|summit|visit|conference|briefing|call|negotiations|event|speech|session|ceremony|dinner|lunch|rally|discussions?|consultations?)\b/iu;
/** Cues by which somebody goes on at the same place. */
const GOES_ON = /\b(?:add(?:s|ed|ing)?|continue[sd]?|continuing|went on|goes on|going on)$/;
/** Sentences back in which the occasion is sought. */
const BACK = 3;

/**
 * The time and place of a statement whose own clause tells none: of the meeting told just before, where its speaker was
 * there and so was whoever is addressed, or where its sentence opens with that occasion; or of what the same speaker said
 * in the sentence before, where the words only go on. Null where nothing tells.
 *
 * @param before the statement before it that is nobody's told by another, with its time and place
 */
export function settingAround(
  report: Report,
  sentences: readonly Sentence[],
  { mentions }: Pick<Who, "mentions">,
  times: readonly When[],
  places: readonly Where[],
  one: Statement,
  before: Statement | undefined,
): Setting {
  const nothing: Setting = { when: null, where: null };
  if (!one.cue || one.speakers.length === 0) return nothing;
  const here = lastStarting(sentences, one.cue.start);
  const sentence = sentences[here];
  if (!sentence) return nothing;
  const speakers = new Set(one.speakers.flatMap(({ entity }) => entity ?? []));
  if (before?.cue && GOES_ON.test(report.text.slice(one.cue.start, one.cue.end))) {
    const same =
      before.speakers.length === one.speakers.length &&
      before.speakers.every(({ entity }) => entity !== null && speakers.has(entity));
    if (same && lastStarting(sentences, before.cue.start) === here - 1)
      return { when: before.when, where: before.where };
  }
  const opens = OPENS.test(report.text.slice(sentence.start, sentence.end));
  for (let back = 1; back <= BACK; back += 1) {
    const other = sentences[here - back];
    if (!other || (report.text.slice(other.end, sentence.start).match(/\n+/g)?.length ?? 0) > 1) break;
    const verb = meetingIn(other);
    if (verb === null) continue;
    const there = new Set(partiesOf(mentions, other));
    // "The ministers met in Doha. After the meeting, she said …": right behind, who was there needs no name.
    if (![...speakers].some((entity) => there.has(entity)) && !(opens && back === 1)) continue;
    const heard = one.addressees.some(({ entity }) => entity !== null && there.has(entity) && !speakers.has(entity));
    if (!opens && !heard) continue;
    const when = timeOf(report, sentences, times, verb, []);
    return { when, where: placeOf(sentences, places, verb, []) };
  }
  return nothing;
}

/** The main verb of a sentence that tells of a meeting; null for all others. */
function meetingIn({ tokens }: Sentence): Span | null {
  const root = tokens.findIndex((token) => token.head === -1);
  const verb = tokens[root];
  if (verb?.upos !== "VERB") return null;
  // "She will visit the council on Thursday": nothing has been said there.
  if (tokens.some(({ head, deprel, lemma }) => head === root && deprel === "aux" && !/^(?:be|have|do)$/.test(lemma)))
    return null;
  const held = tokens.some(
    (token) => token.head === root && /^(?:obj|nsubj:pass)$/.test(token.deprel) && HELD.test(token.lemma),
  );
  return MEETS.test(verb.lemma) || (HOLDS.test(verb.lemma) && held) ? spanOf(verb) : null;
}

const spanOf = ({ start, end }: Token): Span => ({ start, end });

/** Those who are told to be there: mentions that hang on the main verb and on no other. */
function partiesOf(mentions: Who["mentions"], { start, end, tokens }: Sentence): readonly number[] {
  const entities: number[] = [];
  for (let at = lastStarting(mentions, end - 1); at >= 0; at -= 1) {
    const mention = mentions[at] as Who["mentions"][number];
    if (mention.start < start) break;
    const inside = (index: number): boolean => {
      const token = tokens[index];
      return token !== undefined && token.start >= mention.start && token.end <= mention.end;
    };
    let word = tokens.findIndex((token, index) => inside(index) && !inside(token.head ?? -1));
    for (let steps = 0; steps < 6 && word >= 0; steps += 1) {
      const token = tokens[word] as Token;
      if (token.head === -1) {
        entities.push(mention.entity);
        break;
      }
      if (token.upos === "VERB") break;
      word = token.head ?? -1;
    }
  }
  return entities;
}

/** Sentences before that may tell of another place where the words were said. */
const NEAR = 2;
/** Those who come to hear somebody where that one is. */
const PRESENT = /^(?:the )?(?:reporters|journalists|lawmakers|deputies|parliament|the press|the media|the nation)$/i;

/**
 * The place of the report's dateline for words that were spoken there: "told reporters here", "told a briefing" by somebody
 * of that country, where neither the statement nor its sentence tells another place. Null for words that came by other ways
 * and for all others: where a report was written is not where everybody in it speaks.
 */
export function datelineFor(
  report: Dated,
  sentences: readonly Sentence[],
  { actors }: Pick<Who, "actors">,
  places: readonly Where[],
  { cue, content, speakers, addressees, route, within }: Statement,
): Where | null {
  if (cue === null || within !== null || speakers.length === 0) return null;
  if (route.some(({ kind }) => !/^(?:conference|speech)$/.test(kind))) return null;
  const here = lastStarting(sentences, cue.start);
  const sentence = sentences[here];
  if (!sentence) return null;
  const inside = (span: Span): boolean => content.some(({ start, end }) => span.start >= start && span.end <= end);
  const saysHere = sentence.tokens.some(
    (token) => /^here$/i.test(token.form) && !inside(token) && token.upos === "ADV",
  );
  const heard = addressees.some(
    ({ start, end }) => start !== null && end !== null && PRESENT.test(report.text.slice(start, end)),
  );
  if (!saysHere && !heard && route.length === 0) return null;
  const dateline = datelineOf(report, places);
  const sent = report.datelines[0];
  if (dateline === null || !sent) return null;
  // "The ministers met in Bergen.": who tells more of it behind may well be there.
  const near = (sentences[Math.max(0, here - NEAR)] as Sentence).start;
  for (let at = lastStarting(places, near - 1) + 1; at < places.length; at += 1) {
    const place = places[at] as Where;
    const { start, end } = place;
    if (start === null || end === null || start >= sentence.end) break;
    if ((start >= sent.start && end <= sent.end) || inside({ start, end })) continue;
    if (start >= sentence.start ? end <= sentence.end : end <= sentence.start && isElsewhere(place, dateline))
      return null;
  }
  if (saysHere) return dateline;
  const own = speakers.every(
    ({ actor }) => actor !== null && actors.find(({ id }) => id === actor)?.country === dateline.country,
  );
  return own && dateline.country !== null ? dateline : null;
}

/** Another place of the dateline's country, and not that country itself. */
const isElsewhere = (place: Where, dateline: Where): boolean =>
  place.country === dateline.country &&
  place.name !== dateline.name &&
  (place.geonames !== undefined || place.lat !== null);
