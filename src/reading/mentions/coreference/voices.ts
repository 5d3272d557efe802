import type { Token } from "../../../language/types.ts";
import type { Paragraph } from "../../document/paragraphs.ts";
import { lastBegun } from "../../order.ts";
import type { Voices } from "../../types.ts";
import type { Discourse, SentenceContext } from "../discourse.ts";
import { addEntity, type Entity, noteMention, stateEntity } from "../entities/index.ts";
import { positionOf } from "../position.ts";
import { countriesOf } from "./ours.ts";
import { publisherOf } from "./publisher.ts";
import { isInterview } from "./turns.ts";

const I = /^(?:i|me|my|mine|myself)$/i;

const WE = /^(?:we|us|our|ours|ourselves)$/i;

const YOU = /^(?:you|your|yours|yourself)$/i;

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
 */
export function findVoices(context: readonly SentenceContext[], discourse: Discourse, speakerAt: Voices): void {
  const { paragraphs } = discourse.document;
  const voices = new Map<Entity | string, Voice>();
  const voiceOf = (key: Entity | string, speaker: Entity | null): Voice => {
    const known = voices.get(key) ?? { speaker, i: speaker, we: null };
    voices.set(key, known);
    return known;
  };
  const answers = isInterview(paragraphs, discourse.report);
  let paragraph = 0;
  for (const one of context) {
    const note = notedIn(one, discourse);
    while (paragraph + 1 < paragraphs.length && (paragraphs[paragraph + 1] as Paragraph).start <= one.sentence.start)
      paragraph += 1;
    const asks = answers && /\?["”’')\]]*$/.test(one.sentence.tokens.at(-1)?.form ?? "");
    for (const [at, token] of one.sentence.tokens.entries()) {
      if (token.upos !== "PRON") continue;
      const first = I.test(token.form) ? "i" : WE.test(token.form) ? "we" : null;
      const quote = discourse.quoteAt(token.start);
      const spoken = speakerAt(token);
      const speaker = speakerOf(spoken, context, discourse);
      const voice = voiceOf(speaker ?? (quote >= 0 && spoken === null ? `quote ${quote}` : "report"), speaker);
      if (first === null) {
        // "Why did you decide …?" asks the one who answers as "I".
        if (asks && quote < 0 && speaker === null && YOU.test(token.form))
          note(at, [iOf(voice, discourse)], "mentions/asked");
        continue;
      }
      const publisher = speaker ? null : publisherOf(one, first, discourse);
      if (publisher) note(at, [publisher], "mentions/publisher");
      else if (first === "i") note(at, [iOf(voice, discourse)], "mentions/first-person");
      else {
        const both = countriesOf(one, at, voice.speaker, discourse);
        if (both) note(both.noun, both.states, "mentions/our-countries");
        note(at, [weOf(voice, discourse)], "mentions/first-person");
      }
    }
  }
}

/** The entity of whoever speaks; somebody whom the report leaves open is one whom "I" tells more of: "she said, “I …”". */
function speakerOf(
  spoken: ReturnType<Voices>,
  context: readonly SentenceContext[],
  discourse: Discourse,
): Entity | null {
  const { cast } = discourse;
  if (spoken === null || spoken === "reporter") return null;
  if (typeof spoken === "number") return cast.entities[spoken] ?? null;
  const known = cast.mentions.find(({ start, end }) => start === spoken.start && end === spoken.end);
  if (known) return cast.entities[known.entity] ?? null;
  const one = context[lastBegun(context, spoken.start, ({ sentence }) => sentence.start)];
  const node = one?.sentence.nodes.findLast(({ start, end }) => start >= spoken.start && end <= spoken.end);
  if (!one || !node) return null;
  const entity = addEntity(cast, "person", "");
  const form = node.upos === "PRON" ? "pronoun" : "role";
  const told = { entity, span: spoken, form, by: "mentions/speaker-of-first-person" } as const;
  noteMention(cast, told, positionOf(one, node.at, discourse));
  return entity;
}

/** Notes whom a word of a sentence means, by its number there, and the rule that tells so. */
const notedIn =
  (context: SentenceContext, discourse: Discourse) =>
  (at: number, entities: readonly Entity[], by: string): void => {
    const token = context.sentence.tokens[at] as Token;
    // "our two countries": the whole phrase is what both are meant by.
    const first = by === "mentions/our-countries" ? firstOf(context, at) : token;
    const span = { start: first.start, end: token.end };
    const form = entities.length > 1 ? "group" : "pronoun";
    for (const entity of entities)
      noteMention(discourse.cast, { entity, span, form, by }, positionOf(context, at, discourse));
    if (entities[0] && !context.meant.has(at)) context.meant.set(at, entities[0]);
  };

const firstOf = ({ sentence: { tokens, nodes } }: SentenceContext, at: number): Token =>
  tokens[Math.min(at, nodes[at]?.children[0]?.at ?? at)] as Token;

/** Whom a voice's "I" means: a person that nothing else is known of, where the speaker is none. */
function iOf(voice: Voice, { cast }: Discourse): Entity {
  voice.i ??= addEntity(cast, "person", "", null);
  return voice.i;
}

/** Whom a voice's "we" means. */
function weOf(voice: Voice, discourse: Discourse): Entity {
  voice.we ??= spokenFor(voice, discourse);
  return voice.we;
}

function spokenFor({ speaker }: Voice, { cast, register }: Discourse): Entity {
  if (speaker && (speaker.kind === "state" || speaker.kind === "body" || speaker.kind === "group")) return speaker;
  const { country = null, sector = null } = speaker?.actor ?? {};
  const state = country !== null && OF_STATE.test(sector ?? "") ? stateEntity(cast, country, register) : null;
  return state ?? addEntity(cast, "group", "", null);
}
