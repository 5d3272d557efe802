import type { Dated, Findings, Statement } from "../contract/index.ts";
import type { Analysis } from "../language/types.ts";
import type { Register } from "../register/index.ts";
import { englishDocument } from "./en/document.ts";
import { judgeBy } from "./events/heads/judged.ts";
import { findEvents, type Means, worldOf } from "./events/index.ts";
import { registerHere } from "./mentions/countries/registerHere.ts";
import { readDiscourse, withFirstPerson } from "./mentions/index.ts";
import { datelineFor, settingAround } from "./occasions.ts";
import { findPlaces, placeOf } from "./places/index.ts";
import { saidAround } from "./said.ts";
import type { Weighed } from "./statements/finish/index.ts";
import { draftStatements, findStatements } from "./statements/index.ts";
import { findTies } from "./ties/index.ts";
import { findTimes, timeOf, timeOfOccasion } from "./times/index.ts";

/**
 * The findings of one report. Pure: the same report, analysis and register give the same findings and ids on every
 * machine. Each stage takes plain data and gives plain data; a later stage may read what an earlier one found.
 */
export function readFindings(report: Dated, analysis: Analysis, known: Register, how: How = {}): Findings {
  const { trace = null } = how;
  const document = englishDocument(report, analysis);
  const { sentences } = document;
  const register = registerHere(sentences, known);
  // Speakers are found once, between the third person and the first: a quoted "I" is whoever speaks the statement.
  const discourse = readDiscourse(document, register);
  const drafted = draftStatements(document, discourse.who(), { trace });
  const who = withFirstPerson(discourse, drafted.voices);
  const times = findTimes(report, sentences);
  const found = findStatements(document, drafted, who, how.weighed);
  const places = findPlaces(report, sentences, who, register);
  const told = { ...who, document, times, places };
  const statements: Statement[] = [];
  let before: Statement | undefined;
  for (const [at, one] of found.entries()) {
    const said = saidAround(found, at);
    const around = settingAround(told, one, before);
    const context = around.when && { ...around.when, basis: "context" as const };
    const placed: Statement = {
      ...one,
      when: timeOf(told, one.cue, said) ?? timeOfOccasion(document, one, statements.at(-1)) ?? context,
      where: placeOf(told, one.cue, said) ?? around.where ?? datelineFor(told, one),
    };
    statements.push(placed);
    if (one.within === null) before = placed;
  }
  const world = worldOf(told, register);
  const events = findEvents(told, statements, world, { judge: judgeBy(analysis.acts ?? null), ...how });
  const ties = findTies(told, statements, world);
  // States that only events or ties mean, by an adjective or a place, are actors too; those only asked about are none.
  const meant = new Set([...who.actors.map(({ id }) => id), ...idsIn(events), ...idsIn(ties)]);
  const actors = [...world.states.actors.values()].filter(({ id }) => meant.has(id));
  return { ...who, actors, times, places, statements, events, ties };
}

/** Where decisions are written down, and a user's own frames of events. */
export interface How extends Means {
  /** Told what each statement's confidence is made of: for those who fit it. */
  readonly weighed?: Weighed;
}

/** Ids of all actors that refs anywhere in findings name. */
function idsIn(findings: unknown): readonly string[] {
  if (typeof findings === "string") return findings.startsWith("dg:") ? [findings] : [];
  return findings !== null && typeof findings === "object" ? Object.values(findings).flatMap(idsIn) : [];
}
