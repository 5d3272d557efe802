import type { Span, Statement, When, Where } from "../contract/index.ts";
import type { Node, TreeSentence } from "./document/tree.ts";
import { wordClass } from "./en/lexicon.ts";
import { phrase } from "./en/phrase.ts";
import { wordsOf } from "./engine/phrase/index.ts";
import { lastStarting, standingIn } from "./order.ts";
import { datelineOf, placeOf } from "./places/index.ts";
import { within } from "./syntax/spans.ts";
import { headIn, upward } from "./syntax/standing.ts";
import { hasChild } from "./syntax/subtree.ts";
import { timeOf } from "./times/index.ts";
import type { Surroundings, Who } from "./types.ts";

/** When and where the words of a statement were said, as far as what stands around them tells. */
export interface Setting {
  readonly when: When | null;
  readonly where: Where | null;
}

const meets = wordClass("meets");
const holds = wordClass("holds");
const isHeld = wordClass("held");
/** A sentence that opens with the occasion of its words. */
const OPENS = phrase`{speaking-at}|{on-occasion}/\s/(the|their|his|her|those|these|this)/\s/(/\p{L}+/(-/\p{L}+/)?/\s/)?(/\p{L}+/(-/\p{L}+/)?/\s/)?{occasion}`;
/** Letters of a sentence in which it would open so. */
const OPENING = 160;
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
export function settingAround(known: Surroundings, one: Statement, before: Statement | undefined): Setting {
  const { report, sentences } = known.document;
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
  const opening = report.text.slice(sentence.start, Math.min(sentence.end, sentence.start + OPENING));
  const opens = OPENS.at(wordsOf(opening), 0) !== null;
  for (let back = 1; back <= BACK; back += 1) {
    const other = sentences[here - back];
    if (!other || (report.text.slice(other.end, sentence.start).match(/\n+/g)?.length ?? 0) > 1) break;
    const verb = meetingIn(other);
    if (verb === null) continue;
    const there = new Set(partiesOf(known.mentions, other));
    // "The ministers met in Doha. After the meeting, she said …": right behind, who was there needs no name.
    if (![...speakers].some((entity) => there.has(entity)) && !(opens && back === 1)) continue;
    const heard = one.addressees.some(({ entity }) => entity !== null && there.has(entity) && !speakers.has(entity));
    if (!opens && !heard) continue;
    return { when: timeOf(known, verb, []), where: placeOf(known, verb, []) };
  }
  return nothing;
}

/** The main verb of a sentence that tells of a meeting; null for all others. */
function meetingIn({ nodes }: TreeSentence): Node | null {
  const verb = nodes.find(({ deprel, parent }) => parent === null && deprel === "root");
  if (verb?.upos !== "VERB") return null;
  // "She will visit the council on Thursday": nothing has been said there.
  if (hasChild(verb, ({ deprel, lemma }) => deprel === "aux" && !/^(?:be|have|do)$/.test(lemma))) return null;
  const held = hasChild(verb, (child) => /^(?:obj|nsubj:pass)$/.test(child.deprel) && isHeld(child));
  return meets(verb) || (holds(verb) && held) ? verb : null;
}

/** Those who are told to be there: mentions that hang on the main verb and on no other. */
function partiesOf(mentions: Who["mentions"], sentence: TreeSentence): readonly number[] {
  return standingIn(mentions, sentence).flatMap((mention) => {
    const path = upward(headIn(sentence, mention), 6);
    const verb = path.find(({ upos, parent }) => upos === "VERB" || parent === null);
    return verb?.parent === null ? mention.entity : [];
  });
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
  { document: { report, sentences }, actors, places }: Surroundings,
  { cue, content, speakers, addressees, route, within: outer }: Statement,
): Where | null {
  if (cue === null || outer !== null || speakers.length === 0) return null;
  if (route.some(({ kind }) => !/^(?:conference|speech)$/.test(kind))) return null;
  const here = lastStarting(sentences, cue.start);
  const sentence = sentences[here];
  if (!sentence) return null;
  const inside = (span: Span): boolean => content.some((words) => within(span, words));
  const saysHere = sentence.nodes.some((node) => node.lower === "here" && node.upos === "ADV" && !inside(node));
  const heard = addressees.some(
    ({ start, end }) => start !== null && end !== null && PRESENT.test(report.text.slice(start, end)),
  );
  if (!saysHere && !heard && route.length === 0) return null;
  const dateline = datelineOf(report, places);
  const sent = report.datelines[0];
  if (dateline === null || !sent) return null;
  // "The ministers met in Bergen.": who tells more of it behind may well be there.
  const near = (sentences[Math.max(0, here - NEAR)] as TreeSentence).start;
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
