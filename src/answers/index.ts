/**
 * The record's answers: plain functions over an open store, each with plain data out; and the same asked by name in
 * processes of their own, with a deadline.
 */
export { actorOf, daysOf, listActors, namesInReports, spellingsOf } from "./actors.ts";
export { openAnswers } from "./apart.ts";
export { cardsOf } from "./cards.ts";
export { aDay, checkDeeds, checkQuestion } from "./check.ts";
export {
  type Agreement,
  agreementOf,
  CODED,
  type CodedField,
  codedBy,
  codingTrouble,
  sampleOf,
} from "./coding/index.ts";
export { type Asked, correct } from "./corrections/index.ts";
export { counterpartsOf, pairsMost } from "./counterparts.ts";
export { countsOver, PERIODS, sizeOf } from "./counts.ts";
export { csvHead, csvLines, deedsToCsv, toCsv } from "./csv.ts";
export { stretchOf } from "./days.ts";
export { deeds } from "./deeds.ts";
export { everyDeed, everyRow } from "./every.ts";
export { type FindingPlace, findingOf } from "./findings.ts";
export {
  type FindingParty,
  type FindingReport,
  type FoundFinding,
  findingIn,
  foundByIds,
  foundOf,
  type Piece,
} from "./found.ts";
export type { Discrepancy, Judgement, Occurrence, Rendering, Stretch, Telling, Utterance } from "./mergedTypes.ts";
export { readWithAnother, reportsByIds, reportsNaming } from "./naming.ts";
export { networkOf } from "./network.ts";
export { newestStatements, speakersMost } from "./newest.ts";
export { occurrenceFor, occurrenceOf } from "./occurrences.ts";
export { pairOf } from "./pairs.ts";
export {
  changePeople,
  decidePeople,
  type Lay,
  type PeopleAsked,
  type PeopleChange,
  type PeopleWords,
  partsOf,
  previewPeople,
} from "./people/index.ts";
export { placesOf } from "./placed.ts";
export {
  acceptProposal,
  assistantNamed,
  type Proposal,
  type ProposalAsked,
  proposalsOf,
  propose,
  settleProposals,
} from "./proposals.ts";
export { type Answers, answersHere } from "./questions.ts";
export { countsOf, listReports } from "./reports.ts";
export { historyOf, orphansOf, type ReviewedFinding, reviewedFinding, reviewOf, reviewsOf } from "./reviews.ts";
export { search } from "./search.ts";
export { newsOf, type SearchNews, savedSearches } from "./searches.ts";
export { tellingsOf } from "./tellings.ts";
export type {
  ActorList,
  ActorRow,
  ActorsQuery,
  Answer,
  Card,
  Counterpart,
  Counts,
  Cursor,
  DeedParty,
  DeedQuestion,
  DeedRow,
  Deeds,
  Facet,
  Network,
  NetworkEdge,
  NetworkNode,
  NetworkQuestion,
  OneOrMore,
  Page,
  Pair,
  PairCount,
  PairPeriod,
  PairQuestion,
  PartyRow,
  PeopleAfter,
  Period,
  PeriodCount,
  PersonShown,
  PlaceCount,
  Placed,
  Question,
  ReportRow,
  ReportsQuery,
  Reviewed,
  SampleRow,
  Side,
  SpeakerCount,
  Spelling,
  StatementRow,
} from "./types.ts";
export { copiesOf, utteranceOf, utterancesOf } from "./utterances.ts";
export {
  type Claim,
  claimsOf,
  type Difference,
  type Draft,
  MOST_CLAIMS,
  VERDICTS,
  type Verdict,
  type Verified,
  verify,
} from "./verify/index.ts";
export { verifyBy } from "./verifyBy.ts";
