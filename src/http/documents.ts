import { type Answers, partsOf, type Question, sizeOf } from "../answers/index.ts";
import { type Actor, DragomanError, type Made, type Reading } from "../contract/index.ts";
import { type Entry, type Register, stateNames } from "../register/index.ts";
import { actorsQueryOf, type Params, pairQueryOf, questionOf, reportsQueryOf, sameOfDeeds } from "./queries.ts";
import type {
  ActorDocument,
  ActorsDocument,
  Career,
  Document,
  PairDocument,
  RecordDocument,
  ReportDocument,
  ReportsDocument,
  SearchDocument,
} from "./types.ts";

/** The front page: what is in here, and what is new. */
export async function recordDocument({ ask }: Answers, example = false): Promise<RecordDocument> {
  const [counts, over, reports, statements, speakers, pairs] = await Promise.all([
    ask("countsOf"),
    unlessLate(overTime(ask, {})),
    ask("listReports", { limit: 6 }),
    unlessLate(ask("newestStatements")),
    unlessLate(ask("speakersMost")),
    unlessLate(ask("pairsMost")),
  ]);
  return {
    page: "record",
    example,
    counts,
    over,
    reports,
    statements: statements ?? [],
    speakers: speakers ?? [],
    pairs: pairs ?? [],
  };
}

/** What a page can do without, where it takes too long. */
export async function unlessLate<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DragomanError && error.code === "deadline") return null;
    throw error;
  }
}

export async function reportsDocument({ ask }: Answers, params: Params): Promise<ReportsDocument> {
  const query = reportsQueryOf(params);
  return { page: "reports", query, reports: await ask("listReports", query) };
}

/**
 * An answer, or what is wrong with the question: the form stays as it was filled in. With `show=events` the rows are those
 * of the events, else those of the statements; both are counted.
 */
export async function searchDocument({ ask }: Answers, params: Params): Promise<SearchDocument> {
  try {
    const question = questionOf(params);
    const deeds = sameOfDeeds(params);
    const showsEvents = params.show?.[0] === "events" && deeds !== null;
    const { offset: _, ...whole } = question;
    const none = { limit: 0, offset: 0 };
    const [answer, events, counts] = await Promise.all([
      ask("search", showsEvents ? { ...question, ...none } : question),
      deeds === null ? null : ask("deeds", showsEvents ? deeds : { ...deeds, ...none }),
      unlessLate(overTime(ask, whole)),
    ]);
    const ids = (showsEvents && events ? events : answer).rows.map(({ id }) => id);
    const tellings = (await unlessLate(ask("tellingsOf", ids))) ?? {};
    return { page: "search", question, answer, events, counts, tellings };
  } catch (error) {
    return {
      page: "search",
      question: {},
      answer: { total: 0, rows: [], facets: [], next: null },
      events: null,
      counts: null,
      tellings: {},
      error: wrongly(error),
    };
  }
}

/** Over days, months or years: whichever shows most of what there is. */
async function overTime(ask: Answers["ask"], question: Question): Promise<NonNullable<SearchDocument["counts"]>> {
  const months = await ask("countsOver", question, "month");
  const [first, last] = [months[0], months.at(-1)];
  const by = sizeOf(first && `${first.period}-01`, last && `${last.period}-28`);
  return { by, periods: by === "month" ? months : await ask("countsOver", question, by) };
}

/** @throws whatever is no fault of the question */
export function wrongly(error: unknown): { readonly code: string; readonly message: string } {
  if (!(error instanceof DragomanError) || error.code !== "query") throw error;
  return { code: error.code, message: error.message };
}

/** What two said and did to each other, or what is wrong with the question. */
export async function pairDocument(
  { ask }: Answers,
  { one, other }: { readonly one: string; readonly other: string },
  params: Params,
): Promise<PairDocument> {
  try {
    const question = { one, other, ...pairQueryOf(params) };
    return { page: "pair", question, pair: await ask("pairOf", question) };
  } catch (error) {
    return { page: "pair", question: { one, other }, pair: null, error: wrongly(error) };
  }
}

/** Who is in the record. */
export async function actorsDocument({ ask }: Answers, params: Params): Promise<ActorsDocument> {
  const query = actorsQueryOf(params);
  const actors = await ask("listActors", query);
  return { page: "actors", query, actors, states: namesOf(actors.rows.map(({ country }) => country)) };
}

/** One report as it was read; null where the record has none of that id. */
export async function reportDocument(
  { ask }: Answers,
  id: string,
  register?: Register,
  rules?: string,
): Promise<ReportDocument | null> {
  const reading = await ask("reading", id);
  if (reading === null) return null;
  const codes = reading.actors.flatMap((actor) => [actor.country, ...actor.offices.map((office) => office.of)]);
  return {
    page: "report",
    id: reading.hash.slice(0, 16),
    reading,
    states: namesOf(codes),
    // A text that could not be read was linked by no register and read by no rules.
    reviews: await ask("reviewsOf", id),
    tellings: (await unlessLate(ask("tellingsOf", idsOf(reading)))) ?? {},
    older: reading.made.network !== null && differs(reading.made, register, rules),
  };
}

const idsOf = ({ statements, events }: Reading): readonly string[] => [...statements, ...events].map(({ id }) => id);

const differs = (made: Made, register: Register | undefined, rules: string | undefined): boolean =>
  (register !== undefined && made.register !== register.hash) || (rules !== undefined && made.rules !== rules);

/**
 * Who somebody is, in this record and in the register, and what they have said and been told; null where neither
 * knows them.
 */
export async function actorDocument({ ask }: Answers, id: string, register?: Register): Promise<ActorDocument | null> {
  const entry = register?.entry(id) ?? null;
  const known = entry === null || register === undefined ? null : actorIn(register, entry);
  const found = await ask("actorOf", id);
  const actor = found?.actor ?? known;
  if (actor === null) return null;
  // Of somebody who was merged into another only older readings speak.
  const asked = found === null ? actor.id : id;
  const own = await ask("own");
  const tenures = register !== undefined && entry?.kind === "person" ? register.tenures(entry.person) : null;
  const career: readonly Career[] =
    tenures?.map(({ title, country, from, until, seen }) => ({ title, of: country, from, until, seen, basis: null })) ??
    actor.offices;
  return {
    page: "actor",
    actor,
    career: [...career].sort((a, b) => (b.from ?? "").localeCompare(a.from ?? "")),
    names: (register?.namesOf(id) ?? []).filter((name) => name !== actor.name),
    source: known === null ? null : (register?.sourceOf(id) ?? null),
    spellings: await ask("spellingsOf", asked),
    reports: found?.reports ?? 0,
    identity: known === null ? (found?.identity ?? "known") : "known",
    parts: register === undefined ? null : partsOf(own, register, actor.id),
    merged: own.merges
      .filter(({ into }) => into === actor.id)
      .map(({ from }) => ({ id: from, name: register?.namesOf(from)[0] ?? from })),
    latest: (await ask("historyOf", { on: actor.id })).filter(({ active, what }) => active && what === "actors"),
    days: await ask("daysOf", asked),
    said: await ask("search", { speaker: asked, limit: SHORT }),
    told: await ask("search", { to: asked, limit: SHORT }),
    did: await ask("deeds", { did: asked, limit: SHORT }),
    undergone: await ask("deeds", { to: asked, limit: SHORT }),
    counterparts: (await unlessLate(ask("counterpartsOf", asked))) ?? [],
    states: namesOf([actor.country, ...career.map((office) => office.of)]),
  };
}

/** Rows of each list on an actor's page; its search goes on from there. */
const SHORT = 12;

const actorIn = (register: Register, entry: Entry): Actor | null =>
  entry.kind === "person"
    ? register.person(entry.person, null)
    : entry.kind === "body"
      ? entry.actor
      : register.stateActor(entry.state.code);

export function namesOf(codes: readonly (string | null)[]): Readonly<Record<string, string>> {
  const names = stateNames();
  const wanted = new Set(codes.filter((code) => code !== null));
  return Object.fromEntries([...wanted].flatMap((code) => (names[code] ? [[code, names[code]]] : [])));
}

/** The title of a page, as the browser's tab and history show it. */
export function titleOf(document: Document): string {
  switch (document.page) {
    case "record":
      return "Dragoman";
    case "reports":
      return "Reports · Dragoman";
    case "search":
      return `${[document.question.text, document.question.speaker].filter(Boolean).join(", ") || "Search"} · Dragoman`;
    case "report":
      return `${document.reading.title ?? "Untitled report"} · Dragoman`;
    case "actor":
      return `${document.actor.name} · Dragoman`;
    case "actors":
      return "Actors · Dragoman";
    case "pair":
      return `${pairTitle(document)} · Dragoman`;
    case "add":
      return "Add · Dragoman";
    case "verify":
      return "Verify · Dragoman";
    case "searches":
      return "Searches · Dragoman";
    case "network":
      return "Network · Dragoman";
    case "map":
      return "Map · Dragoman";
    case "finding":
      return `Finding · ${document.reading.title ?? "Untitled report"} · Dragoman`;
    case "utterance":
      return `One utterance, ${document.outlets} outlets · Dragoman`;
    case "occurrence":
      return `One event, ${document.outlets} outlets · Dragoman`;
    case "review":
      return "Review · Dragoman";
    case "coding":
      return "Second coding · Dragoman";
    case "missing":
      return "Not found · Dragoman";
  }
}

const pairTitle = ({ pair, question }: PairDocument): string =>
  pair === null ? `${question.one} and ${question.other}` : pair.sides.map(({ name }) => name).join(" and ");
