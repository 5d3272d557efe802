import type { Mention, ReportedActor } from "../../contract/index.ts";
import type { Register } from "../../register/index.ts";
import type { Document } from "../document/index.ts";
import type { Quotation } from "../document/quotations.ts";
import { lastStarting } from "../order.ts";
import type { Voices, Who } from "../types.ts";
import { findVoices } from "./coreference/voices.ts";
import { aroundOf } from "./countries/around.ts";
import { tellHomes } from "./countries/unsaid.ts";
import type { Discourse, SentenceContext } from "./discourse.ts";
import { newCast } from "./entities/index.ts";
import { identified } from "./identity.ts";
import { personEntity } from "./linking/persons.ts";
import { isTown } from "./linking/towns.ts";
import { isFullName } from "./names/spotted.ts";
import { madeReady } from "./ready.ts";
import { readSentence } from "./sentence.ts";

/** A report's names, roles and pronouns of the third person, read; whom the first person means is still open. */
export interface ThirdPersons {
  readonly context: readonly SentenceContext[];
  readonly discourse: Discourse;
  /** Who is meant so far. */
  who(): Who;
}

/**
 * Who is meant: names, roles and pronouns of the third person to entities, and entities to actors of the register where the
 * words and the report's day allow it. Somebody the register does not know gets an actor of the report's own (`dg:`),
 * with the country and the sector that the words around the name give. Pure.
 *
 * Full names are read first, over the whole report: a headline's "Biden" is the "Joe Biden" of its first paragraph.
 */
export function readDiscourse(document: Document, register: Register): ThirdPersons {
  const { report } = document;
  const context = madeReady(document.sentences, register);
  const discourse: Discourse = {
    document,
    report,
    register,
    cast: newCast(),
    names: [],
    about: statesIn(context),
    unions: unionsIn(context),
    around: aroundOf(context, register, report),
    quoteAt: quotesOf(document.marked),
    initials: new Map(),
    speakers: new Map(),
  };
  for (const one of context)
    for (const spot of one.spotted)
      if (isFullName(spot) && !isTown(one, spot, discourse)) personEntity(one, spot, discourse);
  for (const one of context) readSentence(one, discourse);
  tellHomes(context, discourse);
  return { context, discourse, who: () => whoIn(discourse) };
}

/**
 * The same with whom "I", "we", "our countries" and an interview's "you" mean.
 *
 * @param voices who speaks where a pronoun stands, as the statements tell
 */
export function withFirstPerson({ context, discourse }: ThirdPersons, voices: Voices): Who {
  findVoices(context, discourse, voices);
  return whoIn(discourse);
}

/** Everybody who is meant, without a look at what is said of them: for whoever needs no statements. */
export const findMentions = (document: Document, register: Register): Who =>
  withFirstPerson(readDiscourse(document, register), () => null);

function whoIn({ cast, names, report, register }: Discourse): Who {
  const told = identified(cast, report.hash, register);
  const mentions = cast.mentions
    .map(({ start, end, entity: number, form, by }): Mention => {
      const candidates = cast.entities[number]?.candidates;
      const actor = told.get(number)?.id ?? null;
      return { start, end, entity: number, actor, form, by: by as string, ...(candidates ? { candidates } : {}) };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const actors = new Map<string, ReportedActor>();
  for (const { entity: number } of mentions) {
    const actor = told.get(number);
    if (actor) actors.set(actor.id, actor);
  }
  return { names: names.toSorted((a, b) => a.start - b.start), mentions, actors: [...actors.values()] };
}

function statesIn(read: readonly SentenceContext[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { spotted } of read)
    for (const { state } of spotted) if (state) counts.set(state.code, (counts.get(state.code) ?? 0) + 1);
  return counts;
}

const unionsIn = (read: readonly SentenceContext[]): ReadonlySet<string> =>
  new Set(
    read.flatMap(({ spotted }) =>
      spotted.flatMap(({ bodies }) => bodies.flatMap(({ actor }) => (actor.kind === "igo" ? [actor.id] : []))),
    ),
  );

/** The number of the quotation that an offset stands in; -1 outside of all. */
function quotesOf(quotes: readonly Quotation[]): (offset: number) => number {
  return (offset) => {
    const number = lastStarting(quotes, offset);
    return offset < (quotes[number]?.end ?? 0) ? number : -1;
  };
}
