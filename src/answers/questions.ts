import type { Store } from "../record/index.ts";
import { actorOf, daysOf, listActors, spellingsOf } from "./actors.ts";
import { cardsOf } from "./cards.ts";
import { agreementOf, codedBy, sampleOf } from "./coding/index.ts";
import { counterpartsOf, pairsMost } from "./counterparts.ts";
import { countsOver } from "./counts.ts";
import { deedRows, deeds } from "./deeds.ts";
import { exportCount, exportEncoded, exportPart, exportPlan } from "./exports/part.ts";
import { findingOf } from "./findings.ts";
import { foundByIds, foundOf } from "./found.ts";
import { networkOf } from "./network.ts";
import { newestStatements, speakersMost } from "./newest.ts";
import { occurrenceFor, occurrenceOf } from "./occurrences.ts";
import { pairOf } from "./pairs.ts";
import { placesOf } from "./placed.ts";
import { proposalsOf } from "./proposals.ts";
import { countsOf, listReports } from "./reports.ts";
import { historyOf, orphansOf, removedReports, reviewedFinding, reviewOf, reviewsOf } from "./reviews.ts";
import { search, searchRows } from "./search.ts";
import { newsOf, savedSearches } from "./searches.ts";
import { tellingsOf } from "./tellings.ts";
import { copiesOf, utteranceOf, utterancesOf } from "./utterances.ts";
import { held } from "./verify/held.ts";

/** What a record can be asked by name, here or in a process of its own. */
export const QUESTIONS = {
  search,
  searchRows,
  countsOver,
  deeds,
  deedRows,
  listReports,
  countsOf,
  actorOf,
  spellingsOf,
  daysOf,
  exportPlan,
  exportEncoded,
  foundOf,
  foundByIds,
  exportCount,
  exportPart,
  listActors,
  counterpartsOf,
  pairOf,
  pairsMost,
  speakersMost,
  newestStatements,
  networkOf,
  placesOf,
  findingOf,
  savedSearches,
  newsOf,
  reading: (store: Store, id: string) => store.reading(id),
  own: (store: Store) => store.own(),
  held,
  reviewedFinding,
  proposalsOf,
  sampleOf,
  codedBy,
  cardsOf,
  agreementOf,
  whoDecides: (store: Store) => store.corrections.who(),
  historyOf,
  orphansOf,
  removedReports,
  reviewOf,
  reviewsOf,
  utteranceOf,
  utterancesOf,
  occurrenceOf,
  occurrenceFor,
  tellingsOf,
  copiesOf,
} as const;

type Questions = typeof QUESTIONS;
export type QuestionName = keyof Questions;
type Given<Q extends QuestionName> = Questions[Q] extends (store: Store, ...given: infer G) => unknown ? G : never;

/** Somebody who answers questions about one record. */
export interface Answers {
  /**
   * @example
   * const { total, rows } = await answers.ask("search", { speaker: "Lavrov" });
   * @throws DragomanError as the question itself does; `deadline` where it takes too long
   */
  ask<Q extends QuestionName>(question: Q, ...given: Given<Q>): Promise<ReturnType<Questions[Q]>>;
  /** What is in hand is given up. */
  close(): Promise<void>;
}

/** Answers in this thread, which waits meanwhile, however long a question takes: for a record of one's own. */
export const answersHere = (store: Store): Answers => ({
  ask: async (question, ...given) => answer(store, question, given) as never,
  close: async () => undefined,
});

export const answer = (store: Store, question: QuestionName, given: readonly unknown[]): unknown =>
  (QUESTIONS[question] as (store: Store, ...given: readonly unknown[]) => unknown)(store, ...given);
