import type { Answers } from "../answers/index.ts";
import { type Actor, DragomanError, type Made } from "../contract/index.ts";
import { type Entry, type Register, stateNames } from "../register/index.ts";
import { type Params, questionOf, reportsQueryOf } from "./queries.ts";
import type {
  ActorDocument,
  Career,
  Document,
  RecordDocument,
  ReportDocument,
  ReportsDocument,
  SearchDocument,
} from "./types.ts";

/** The front page: what is in here, and what is new. */
export async function recordDocument({ ask }: Answers): Promise<RecordDocument> {
  const { rows, facets } = await ask("search", { limit: 6 });
  return {
    page: "record",
    counts: await ask("countsOf"),
    years: [...(facets.find((facet) => facet.field === "year")?.values ?? [])].sort((a, b) =>
      a.value < b.value ? -1 : 1,
    ),
    reports: await ask("listReports", { limit: 6 }),
    statements: rows,
  };
}

export async function reportsDocument({ ask }: Answers, params: Params): Promise<ReportsDocument> {
  const query = reportsQueryOf(params);
  return { page: "reports", query, reports: await ask("listReports", query) };
}

/** An answer, or what is wrong with the question: the form stays as it was filled in. */
export async function searchDocument({ ask }: Answers, params: Params): Promise<SearchDocument> {
  try {
    const question = questionOf(params);
    return { page: "search", question, answer: await ask("search", question) };
  } catch (error) {
    if (!(error instanceof DragomanError) || error.code !== "query") throw error;
    return {
      page: "search",
      question: {},
      answer: { total: 0, rows: [], facets: [], next: null },
      error: { code: error.code, message: error.message },
    };
  }
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
    older: reading.made.network !== null && differs(reading.made, register, rules),
  };
}

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
    days: await ask("daysOf", asked),
    said: await ask("search", { speaker: asked }),
    told: await ask("search", { to: asked }),
    states: namesOf([actor.country, ...career.map((office) => office.of)]),
  };
}

const actorIn = (register: Register, entry: Entry): Actor | null =>
  entry.kind === "person"
    ? register.person(entry.person, null)
    : entry.kind === "body"
      ? entry.actor
      : register.stateActor(entry.state.code);

let names: Readonly<Record<string, string>> | undefined;

function namesOf(codes: readonly (string | null)[]): Readonly<Record<string, string>> {
  names ??= stateNames();
  const wanted = new Set(codes.filter((code) => code !== null));
  return Object.fromEntries([...wanted].flatMap((code) => (names?.[code] ? [[code, names[code]]] : [])));
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
    case "missing":
      return "Not found · Dragoman";
  }
}
