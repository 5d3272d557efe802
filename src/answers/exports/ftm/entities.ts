import type { When, Where } from "../../../contract/index.ts";
import { openToOthers } from "../citations.ts";
import type { ExportKind } from "../names.ts";
import type { ExportRow, PartyOut } from "../types.ts";
import { smallCode } from "./country.ts";

/** An entity of FollowTheMoney: what it is, and its properties in the order in which they are written. */
export interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: readonly (readonly [name: string, value: string])[];
}

type Given = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** The entities of a row: the finding, whoever takes part in it, and the report that tells it. */
export const ENTITIES_OF: Partial<Readonly<Record<ExportKind, (row: ExportRow) => readonly Entity[]>>> = {
  statements: (row) => {
    const [speakers, addressees] = [namesOf(row, "speaker"), namesOf(row, "addressee")];
    const told = `${speakers || "somebody"}: “${words(row.cue)}”${addressees ? ` to ${addressees}` : ""}`;
    const act = `${row.negated ? "not " : ""}${row.act}`;
    return finding(row, "Event", {
      name: told,
      involved: involvedIn(row),
      summary: words(row.words),
      keywords: [act, words(row.mode)],
      location: placeOf(row),
    });
  },
  events: (row) =>
    finding(row, "Event", {
      name: `${row.meaning}${doubtOf(row)}`,
      organizer: involvedIn(row, "actor"),
      involved: involvedIn(row),
      summary: words(row.evidence),
      keywords: [row.plover, row.cameo, row.status, ...(row.alleged ? ["alleged"] : [])].map(String),
      location: placeOf(row),
    }),
  ties: (row) =>
    finding(row, "UnknownLink", {
      subject: involvedIn(row, "a"),
      object: involvedIn(row, "b"),
      role: `${row.negated ? "not " : ""}${row.kind}`,
    }),
  mentions: (row) => {
    const { actor } = row as unknown as PartyOut;
    const who = actor === null ? [] : [actorOf(row as unknown as PartyOut, actor)];
    const mention = entity(idOf(row.id), "Mention", {
      name: words(row.words),
      document: idOf(row.report as string),
      resolved: actor === null ? null : idOf(actor),
    });
    return [...(row.words ? [mention] : []), ...who, reportOf(row)];
  },
  reports: (row) => [
    entity(idOf(row.id), "Article", {
      ...reported(row),
      author: words(row.byline),
      language: /^en\b/.test(words(row.language)) ? "eng" : null,
      retrievedAt: words(row.added).slice(0, 10),
    }),
  ],
  actors: (row) => [actorOf(row as unknown as PartyOut, row.id)],
};

function finding(row: ExportRow, schema: string, given: Given): readonly Entity[] {
  const when = (row.when ?? null) as When | null;
  const own = entity(idOf(row.id), schema, {
    ...given,
    ...(when === null
      ? { date: words(row.published) }
      : when.from === when.until
        ? { date: when.from }
        : { startDate: when.from, endDate: when.until }),
    recordId: row.id,
    sourceUrl: openToOthers((row.url ?? null) as string | null),
    publisher: words(row.publisher),
    proof: idOf(row.report as string),
  });
  return [own, ...(row.parties ?? []).flatMap((one, at) => partyOf(row, one, at)), reportOf(row)];
}

/** Of somebody whom we do not know there are only the words, and an entity of this finding alone. */
function partyOf(row: ExportRow, one: PartyOut, at: number): readonly Entity[] {
  if (one.actor !== null && one.name !== null) return [actorOf(one, one.actor)];
  return one.words === "" ? [] : [entity(partyId(row, one, at), "LegalEntity", { name: one.words })];
}

const partyId = (row: ExportRow, { actor, name }: PartyOut, at: number): string =>
  actor !== null && name !== null ? idOf(actor) : `${idOf(row.id)}-party-${at + 1}`;

const involvedIn = (row: ExportRow, role?: string): readonly string[] => [
  ...new Set(
    (row.parties ?? []).flatMap((one, at) =>
      (role === undefined || one.role === role) && (one.words !== "" || one.name !== null)
        ? [partyId(row, one, at)]
        : [],
    ),
  ),
];

const namesOf = (row: ExportRow, role: string): string =>
  [
    ...new Set(
      (row.parties ?? []).flatMap((one) => (one.role === role ? [one.name ?? one.words] : [])).filter(Boolean),
    ),
  ].join(", ");

/** What was not done is never named as done. */
function doubtOf({ status, alleged }: ExportRow): string {
  const doubts = [
    ...(status === "happened" || status === "ongoing" ? [] : [String(status).replace("_", " ")]),
    ...(alleged ? ["only claimed"] : []),
  ];
  return doubts.length > 0 ? ` (${doubts.join(", ")})` : "";
}

const SCHEMAS: Readonly<Record<string, string>> = {
  person: "Person",
  state: "PublicBody",
  body: "Organization",
  group: "Organization",
  igo: "Organization",
};

const actorOf = ({ name, kind, country, sector }: PartyOut, id: string): Entity =>
  entity(idOf(id), SCHEMAS[kind ?? ""] ?? "LegalEntity", {
    name: name ?? id,
    country: smallCode(country),
    sector: kind === "person" || kind === "state" ? null : sector,
    wikidataId: /^wd:Q\d+$/.test(id) ? id.slice(3) : null,
  });

const reported = (row: ExportRow): Given => ({
  title: words(row.title) || `report ${row.report ?? row.id}`,
  publishedAt: words(row.published),
  publisher: words(row.publisher),
  sourceUrl: openToOthers((row.url ?? null) as string | null),
  notes: `SHA-256 of the text: ${row.text_hash}`,
});

const reportOf = (row: ExportRow): Entity => entity(idOf(row.report as string), "Article", reported(row));

const placeOf = (row: ExportRow): string | null => ((row.where ?? null) as Where | null)?.name ?? null;

const words = (value: unknown): string => (typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "");

/** Ids are letters, digits, points and hyphens there. */
export const idOf = (id: string): string =>
  id
    .replace(/^wd:/, "")
    .replace(/[^0-9A-Za-z.-]+/g, "-")
    .replace(/^[.-]+|[.-]+$/g, "");

function entity(id: string, schema: string, given: Given): Entity {
  const properties = Object.entries(given).flatMap(([name, values]) =>
    (values === null || values === undefined ? [] : typeof values === "string" ? [values] : values).flatMap((value) =>
      value === "" ? [] : [[name, value] as const],
    ),
  );
  return { id, schema, properties };
}
