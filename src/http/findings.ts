import { citationsOf } from "../answers/exports/index.ts";
import type { Answers } from "../answers/index.ts";
import type { Reading } from "../contract/index.ts";
import { namesOf, unlessLate } from "./documents.ts";
import type { FindingDocument, TrialDocument } from "./types.ts";

/** Reads a report anew and tells the decisions about the words of one of its findings. */
export type Explain = (reading: Reading, finding: string) => Promise<Omit<TrialDocument, "page">>;

/** One fact, the report that tells it, and how to cite it; null where the record has none of that id. */
export async function findingDocument({ ask }: Answers, id: string): Promise<FindingDocument | null> {
  const place = await ask("findingOf", id);
  const reading = place === null ? null : await ask("reading", place.report);
  if (place === null || reading === null) return null;
  const ids = place.kind === "statement" ? ((await unlessLate(ask("utterancesOf", id))) ?? []) : [];
  const told = await Promise.all(ids.map((one) => ask("utteranceOf", one)));
  const others = told.flatMap((one) => one?.renderings ?? []).filter(({ statement }) => statement !== id);
  const decided = await ask("reviewedFinding", id);
  return {
    page: "finding",
    id,
    kind: place.kind,
    report: place.report,
    reading,
    states: namesOf(reading.actors.flatMap(({ country, offices }) => [country, ...offices.map(({ of }) => of)])),
    citations: citationsOf(reading, place.added),
    tellings: (await unlessLate(ask("tellingsOf", [id])))?.[id] ?? [],
    renderings: [...new Map(others.map((one) => [one.statement, one])).values()].map(
      ({ statement, report, publisher, published, content }) => ({ statement, report, publisher, published, content }),
    ),
    reviewed: decided?.reviewed ?? null,
    machine: decided?.machine ?? null,
    history: decided?.history ?? [],
  };
}
