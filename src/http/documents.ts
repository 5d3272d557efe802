import { actorOf, countsOf, listReports, search } from "../answers/index.ts";
import type { Store } from "../record/index.ts";
import { stateNames } from "../register/index.ts";
import { questionOf, reportsQueryOf } from "./queries.ts";
import type {
  ActorDocument,
  Document,
  RecordDocument,
  ReportDocument,
  ReportsDocument,
  SearchDocument,
} from "./types.ts";

type Params = Readonly<Record<string, string | undefined>>;

/** The front page: what is in here, and what is new. */
export function recordDocument(store: Store): RecordDocument {
  const { rows, facets } = search(store, { limit: 6 });
  return {
    page: "record",
    counts: countsOf(store),
    years: [...(facets.find((facet) => facet.field === "year")?.values ?? [])].sort((a, b) =>
      a.value < b.value ? -1 : 1,
    ),
    reports: listReports(store, { limit: 6 }),
    statements: rows,
  };
}

export function reportsDocument(store: Store, params: Params): ReportsDocument {
  const query = reportsQueryOf(params);
  return { page: "reports", query, reports: listReports(store, query) };
}

export function searchDocument(store: Store, params: Params): SearchDocument {
  const question = questionOf(params);
  return { page: "search", question, answer: search(store, question) };
}

/** One report as it was read; null where the record has none of that id. */
export function reportDocument(store: Store, id: string): ReportDocument | null {
  const reading = store.reading(id);
  if (reading === null) return null;
  const codes = reading.actors.flatMap((actor) => [actor.country, ...actor.offices.map((office) => office.of)]);
  return { page: "report", id: reading.hash.slice(0, 16), reading, states: namesOf(codes) };
}

/** Who somebody is in this record, and what they have said and been told; null where no report names them. */
export function actorDocument(store: Store, id: string): ActorDocument | null {
  const found = actorOf(store, id);
  if (found === null) return null;
  const { actor, reports } = found;
  return {
    page: "actor",
    actor,
    reports,
    said: search(store, { speaker: id }),
    told: search(store, { to: id }),
    states: namesOf([actor.country, ...actor.offices.map((office) => office.of)]),
  };
}

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
