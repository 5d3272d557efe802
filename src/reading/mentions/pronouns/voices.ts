import type { Report, Span } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { fold } from "../../../register/index.ts";

import { type Paragraph, paragraphsOf, type Quote, quotesOfReport } from "../../statements/quotes.ts";
import { turnsIn } from "../../statements/transcript.ts";
import { addEntity, byActor, type Entity, mention, type Place } from "../cast/entities.ts";
import { slug } from "../cast/local.ts";
import type { Read, Scene } from "../scene.ts";
import { speaks } from "../words/speaking.ts";

const I = /^(?:i|me|my|mine|myself)$/i;
const WE = /^(?:we|us|our|ours|ourselves)$/i;
const YOU = /^(?:you|your|yours|yourself)$/i;
const POLITIES = /^(?:country|nation|state|government|people|side|capital|republic)$/;
/** Sectors whose "we" is their state. */
const OF_STATE = /^(?:GOV|MIL|SPY|COP|LEG)$/;

/** Who says "I" in a stretch of the text. */
interface Voice {
  /** The one who speaks; null where the report does not say. */
  readonly speaker: Entity | null;
  i: Entity | null;
  we: Entity | null;
}

/**
 * Whom the first person means, once everybody else is known: in a quotation, or a transcript's turn, the one who speaks
 * it; "we" is a body or a state that speaks, or the state that its speaker speaks for, else those the speaker speaks
 * for. "Our two countries" are the speaker's and the other party's. In an appeal or a notice "we" is the publisher.
 * Outside of all that it is the one who tells the report, and "you" in a question of an interview is the one who
 * answers as "I".
 *
 * @param place where a word stands
 */
export function findVoices(read: readonly Read[], scene: Scene, place: (read: Read, at: number) => Place): void {
  const paragraphs = paragraphsOf(scene.report);
  const quotes = quotesOfReport(scene.report);
  const speakers = speakersOf(read, quotes, scene);
  const turns = turnsOf(paragraphs, read, scene);
  const voices = new Map<Entity | string, Voice>();
  const voiceOf = (key: Entity | string, speaker: Entity | null): Voice => {
    const known = voices.get(key) ?? { speaker, i: speaker?.kind === "person" ? speaker : null, we: null };
    voices.set(key, known);
    return known;
  };
  const answers = isInterview(paragraphs, scene.report);
  let paragraph = 0;
  for (const one of read) {
    while (paragraph + 1 < paragraphs.length && (paragraphs[paragraph + 1] as Paragraph).start <= one.sentence.start)
      paragraph += 1;
    const asks = answers && /\?["”’')\]]*$/.test(one.sentence.tokens.at(-1)?.form ?? "");
    for (const [at, token] of one.sentence.tokens.entries()) {
      if (token.upos !== "PRON") continue;
      const first = I.test(token.form) ? "i" : WE.test(token.form) ? "we" : null;
      const quote = scene.quoteAt(token.start);
      const turn = turns.get(paragraph) ?? null;
      const speaker = quote >= 0 ? (speakers.get(quote) ?? null) : turn;
      const voice = voiceOf(speaker ?? (quote >= 0 ? `quote ${quote}` : "report"), speaker);
      if (first === null) {
        // "Why did you decide …?" asks the one who answers as "I".
        if (asks && quote < 0 && turn === null && YOU.test(token.form))
          said(one, at, [iOf(voice, scene)], "mentions/asked", scene, place);
        continue;
      }
      const publisher = speaker ? null : publisherOf(one, first, scene);
      if (publisher) said(one, at, [publisher], "mentions/publisher", scene, place);
      else if (first === "i") said(one, at, [iOf(voice, scene)], "mentions/first-person", scene, place);
      else {
        const both = countriesOf(one, at, voice, paragraph, paragraphs, scene);
        if (both) said(one, both.noun, both.states, "mentions/our-countries", scene, place);
        said(one, at, [weOf(voice, scene)], "mentions/first-person", scene, place);
      }
    }
  }
}

function said(
  read: Read,
  at: number,
  entities: readonly Entity[],
  by: string,
  { cast }: Scene,
  place: (read: Read, at: number) => Place,
): void {
  const token = read.sentence.tokens[at] as Token;
  // "our two countries": the whole phrase is what both are meant by.
  const first = by === "mentions/our-countries" ? firstOf(read, at) : token;
  const span = { start: first.start, end: token.end };
  const form = entities.length > 1 ? "group" : "pronoun";
  for (const entity of entities) mention(cast, entity, span, form, place(read, at), by);
  if (entities[0] && !read.meant.has(at)) read.meant.set(at, entities[0]);
}

const firstOf = ({ sentence, children }: Read, at: number): Token =>
  sentence.tokens[Math.min(at, ...(children[at] ?? []))] as Token;

/** Whom a voice's "I" means: a person that nothing else is known of, where the speaker is none. */
function iOf(voice: Voice, { cast }: Scene): Entity {
  voice.i ??= addEntity(cast, "person", "", null);
  return voice.i;
}

/** Whom a voice's "we" means. */
function weOf(voice: Voice, scene: Scene): Entity {
  voice.we ??= spokenFor(voice, scene);
  return voice.we;
}

function spokenFor({ speaker }: Voice, { cast, register }: Scene): Entity {
  if (speaker && (speaker.kind === "state" || speaker.kind === "body" || speaker.kind === "group")) return speaker;
  const { country = null, sector = null } = speaker?.actor ?? {};
  const state = country !== null && OF_STATE.test(sector ?? "") ? register.stateActor(country) : null;
  if (state) return byActor(cast, state.id) ?? addEntity(cast, "state", state.name, state, "actors/state");
  return addEntity(cast, "group", "", null);
}

/**
 * "our two countries", "our nations": the speaker's state and the one other that its paragraph, or the paragraph
 * before, speaks of; null where there are several or none.
 */
function countriesOf(
  { sentence }: Read,
  at: number,
  { speaker }: Voice,
  paragraph: number,
  paragraphs: readonly Paragraph[],
  { cast, register }: Scene,
): { readonly noun: number; readonly states: readonly Entity[] } | null {
  const token = sentence.tokens[at] as Token;
  const noun = token.deprel === "nmod:poss" ? (token.head ?? -1) : -1;
  const head = sentence.tokens[noun];
  const own = speaker?.country ?? null;
  if (!head || own === null || !/Number=Plur/.test(head.feats) || !POLITIES.test(head.lemma.toLowerCase())) return null;
  const since = (paragraphs[Math.max(0, paragraph - 1)] as Paragraph).start;
  const others = new Set<string>();
  for (let index = cast.candidates.length - 1; index >= 0; index -= 1) {
    const candidate = cast.candidates[index] as (typeof cast.candidates)[number];
    if (candidate.start < since) break;
    if (candidate.start > token.start) continue;
    for (const entity of candidate.entities) {
      const country = cast.entities[entity]?.country;
      if (country && country !== own) others.add(country);
    }
  }
  if (others.size !== 1) return null;
  const states = [own, ...others].map((code) => {
    const actor = register.stateActor(code);
    return actor ? (byActor(cast, actor.id) ?? addEntity(cast, "state", actor.name, actor, "actors/state")) : null;
  });
  return states.every((state) => state !== null) ? { noun, states } : null;
}

/** The publisher, who says "we" in appeals and notices; null elsewhere and where nobody is named as one. */
function publisherOf({ sentence }: Read, first: "i" | "we", { report, register, cast }: Scene): Entity | null {
  if (first === "i" || report.publisher === null || !/^(?:appeal|notice)$/.test(sentence.kind)) return null;
  const known = register.named(report.publisher).find((entry) => entry.kind === "body");
  if (known?.kind === "body")
    return byActor(cast, known.actor.id) ?? addEntity(cast, "body", known.actor.name, known.actor, "actors/body");
  const words = report.publisher;
  const met = cast.entities.find(
    ({ kind, actor }) => kind === "body" && actor !== null && fold(actor.name) === fold(words),
  );
  const id = `dg:body-x-${slug(words)}`;
  return (
    met ??
    byActor(cast, id) ??
    addEntity(cast, "body", words, { id, name: words, kind: "body", country: null, sector: "JRN", offices: [] })
  );
}

/** Who speaks each quotation, by the verb of saying outside of its marks; what goes on without one has the same. */
function speakersOf(read: readonly Read[], quotes: readonly Quote[], scene: Scene): ReadonlyMap<number, Entity> {
  const speakers = new Map<number, Entity>();
  const textOf = ({ start, end }: Span): string => scene.report.text.slice(start, end);
  let next = 0;
  for (const { sentence, meant } of read) {
    while (next < quotes.length && (quotes[next] as Quote).end <= sentence.start) next += 1;
    const speaker = speakerIn(sentence.tokens, meant, scene);
    if (!speaker) continue;
    // A quotation that ends in a comma goes on in "Biden said", even where that is read as a sentence of its own.
    const before = quotes[next - 1];
    if (before && sentence.start - before.end <= 2 && /[,?!]$/.test(textOf(before.inner)) && !speakers.has(next - 1))
      speakers.set(next - 1, speaker);
    for (let index = next; index < quotes.length; index += 1) {
      const quote = quotes[index] as Quote;
      if (quote.start >= sentence.end) {
        // "The minister said:" announces what stands in the next line.
        const between = scene.report.text.slice(sentence.end, quote.start);
        if (index === next && /:$/.test(sentence.tokens.at(-1)?.form ?? "") && /^\s*$/.test(between))
          speakers.set(index, speaker);
        break;
      }
      if (!speakers.has(index)) speakers.set(index, speaker);
    }
  }
  for (const [index, quote] of quotes.entries()) {
    const before = quotes[index - 1];
    if (speakers.has(index) || !before) continue;
    const goesOn =
      (before.open && quote.paragraph === before.paragraph + 1) ||
      (quote.paragraph === before.paragraph && /[.!?]\s*$/.test(scene.report.text.slice(before.end, quote.start)));
    const same = speakers.get(index - 1);
    if (same && goesOn) speakers.set(index, same);
  }
  return speakers;
}

function speakerIn(tokens: readonly Token[], meant: Read["meant"], { quoteAt }: Scene): Entity | undefined {
  for (const [at, token] of tokens.entries()) {
    if (!/^nsubj/.test(token.deprel) || token.head === null) continue;
    const verb = tokens[token.head];
    if (!verb || !speaks({ tokens } as Read["sentence"], token.head)) continue;
    if (quoteAt(token.start) >= 0 || quoteAt(verb.start) >= 0) continue;
    const entity = meant.get(at);
    if (entity) return entity;
  }
  return undefined;
}

/** Who speaks each paragraph that a transcript's label gives to somebody. */
function turnsOf(
  paragraphs: readonly Paragraph[],
  read: readonly Read[],
  { report }: Scene,
): ReadonlyMap<number, Entity> {
  const turns = new Map<number, Entity>();
  const labelled = turnsIn(report, paragraphs);
  let sentence = 0;
  for (const [number, paragraph] of paragraphs.entries()) {
    while (sentence + 1 < read.length && (read[sentence] as Read).sentence.end <= paragraph.start) sentence += 1;
    const one = read[sentence];
    const label = labelled.get(number)?.label;
    if (!one || !label) continue;
    const at = one.sentence.tokens.findLastIndex((token) => token.start >= label.start && token.end <= label.end);
    const entity = one.meant.get(at) ?? one.owners.get(at);
    if (entity) turns.set(number, entity);
  }
  return turns;
}

/** Whether a report is an interview: several of its paragraphs are questions, and none of them is labelled. */
function isInterview(paragraphs: readonly Paragraph[], { text }: Report): boolean {
  let questions = 0;
  for (const { start, end } of paragraphs) if (/\?["”’')\]]*$/.test(text.slice(start, end))) questions += 1;
  return questions >= 2;
}
