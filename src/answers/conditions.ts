import { stateCode } from "./states.ts";
import { NO_COPY, toldBy } from "./tellings.ts";
import { type Cursor, type DeedQuestion, dayOf, type OneOrMore, type Question } from "./types.ts";
import { inColumns, toWanted } from "./words.ts";

/** A condition over statements `s` and their reports `r`, with the values bound in it. */
export interface Where {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** The act as it is told and asked for: a denied one is never the act itself, but "not accuse" (`toldAct` says the same). */
export const ACT = "CASE WHEN s.negated THEN 'not ' || s.act ELSE s.act END";

/**
 * A question as a condition. Somebody is told by words of a name or role, by an actor's id, by `country:FRA` (all of that
 * country) or by `for:FRA` (the state and whoever speaks for it).
 *
 * @throws DragomanError `query` for words that cannot be searched, or a state that is none
 */
export function whereOf(question: Question): Where {
  const { all, test, oneOf } = conditions();
  if (question.text) all.push(words(question.text));
  if (question.about) all.push(words(question.about, "content"));
  all.push(...partiesOf(question, SAID));
  all.push(...reportOf(question));
  oneOf(ACT, question.act);
  oneOf("s.mode", question.mode);
  all.push(...toldBy(question, "s"));
  if (question.negated !== undefined) test("s.negated = ?", question.negated ? 1 : 0);
  const routes = listOf(question.route);
  if (routes.length > 0)
    test(
      `EXISTS (SELECT 1 FROM statement_routes t WHERE t.statement = s.id AND t.kind IN (${marks(routes)}))`,
      ...routes,
    );
  if (question.place) all.push(placeOf(`s."where"`, "$", question.place));
  if (question.least !== undefined) test("s.confidence >= ?", question.least);
  const said = `json_extract(s."when", '$.from')`;
  if (question.undated) test(`${dayOf(question) === "said" ? said : "r.published"} IS NULL`);
  all.push(...between(said, question.saidFrom, question.saidUntil));
  all.push(...reviewedAs(question, "s"));
  return together(all);
}

/** The same of a question about what was done, over events `e` and their reports `r`. */
export function whereDone(question: DeedQuestion): Where {
  const { all, test, oneOf } = conditions();
  if (question.text) all.push(wordsOfEvent(question.text));
  all.push(...partiesOf({ ...question, speaker: question.did }, DONE));
  all.push(...reportOf(question));
  oneOf("e.plover", question.type);
  oneOf("e.status", question.status);
  all.push(...toldBy(question, "e"));
  if (listOf(question.code).length > 0)
    all.push(
      anyOf(listOf(question.code).map((code) => ({ sql: "substr(e.cameo, 1, ?) = ?", values: [code.length, code] }))),
    );
  if (question.alleged !== undefined) test("e.alleged = ?", question.alleged ? 1 : 0);
  if (question.place) all.push(placeOf("e.whole", "$.where", question.place));
  if (question.least !== undefined) test("e.confidence >= ?", question.least);
  all.push(...between(`json_extract(e.whole, '$.when.from')`, question.doneFrom, question.doneUntil));
  all.push(...reviewedAs(question, "e"));
  return together(all);
}

/** No person rejected the finding of this id: a condition in SQL, for whatever counts findings without a question. */
export const isKept = (id: string): string => `${id} NOT IN (SELECT finding FROM reviews WHERE state = 'rejected')`;

/** What counts as reviewed: a person's word stands. One that was changed since by another reading asks again. */
const DECIDED = "'accepted', 'rejected', 'edited', 'added'";

/** What is asked of a person's word, over findings of a table. */
export function* reviewedAs(
  { reviewed, tag }: Pick<Question, "reviewed" | "tag">,
  finding: "s" | "e" | "t",
): Generator<Where> {
  const among = (states: string): string => `IN (SELECT finding FROM reviews WHERE state IN (${states}))`;
  if (reviewed === undefined) yield { sql: isKept(`${finding}.id`), values: [] };
  else if (reviewed === "rejected") yield { sql: `${finding}.id ${among("'rejected'")}`, values: [] };
  else if (reviewed === "yes") yield { sql: `${finding}.id ${among("'accepted', 'edited', 'added'")}`, values: [] };
  else if (reviewed === "no") yield { sql: `${finding}.id NOT ${among(DECIDED)}`, values: [] };
  const tags = listOf(tag);
  if (tags.length > 0)
    yield {
      sql: `${finding}.id IN (SELECT v.finding FROM reviews v, json_each(v.tags) j WHERE j.value IN (${marks(tags)}))`,
      values: tags,
    };
}

/** What is asked of ties: of their reports, and of a person's word. */
export const whereTied = (question: Pick<DeedQuestion, "publisher" | "from" | "until" | "reviewed" | "tag">): Where =>
  together([...reportOf(question), ...reviewedAs(question, "t")]);

/** What is asked of reports alone. */
export const whereReport = (question: Pick<DeedQuestion, "publisher" | "from" | "until" | "addedAfter">): Where =>
  together([...reportOf(question)]);

/** What rows are sorted by, then by report and place in it, and which findings they are. */
export interface Order {
  readonly column: string;
  /** The greatest first; what has none comes last either way. */
  readonly falls: boolean;
  readonly finding: "s" | "e";
}

/** The same condition, and only rows that stand behind the one told, in the order of the answer. */
export function isBehind(
  { sql, values }: Where,
  { column, falls, finding }: Order,
  { by, report, position }: Cursor,
): Where {
  const place = `(${finding}.report, ${finding}.position) > (?, ?)`;
  const [behind, given]: readonly [string, readonly (string | number)[]] =
    by === null
      ? [`${column} IS NULL AND ${place}`, [report, position]]
      : [
          `(${column} ${falls ? "<" : ">"} ? OR ${column} IS NULL OR (${column} = ? AND ${place}))`,
          [by, by, report, position],
        ];
  return { sql: `${sql ? `${sql} AND` : "WHERE"} ${behind}`, values: [...values, ...given] };
}

function conditions() {
  const all: Where[] = [];
  const test = (sql: string, ...values: readonly (string | number)[]): void => void all.push({ sql, values });
  const oneOf = (column: string, given: OneOrMore | undefined): void => {
    const list = listOf(given);
    if (list.length > 0) test(`${column} IN (${marks(list)})`, ...list);
  };
  return { all, test, oneOf };
}

const together = (all: readonly Where[]): Where => ({
  sql: all.length > 0 ? `WHERE ${all.map(({ sql }) => sql).join(" AND ")}` : "",
  values: all.flatMap(({ values }) => values),
});

const marks = (list: readonly unknown[]): string => list.map(() => "?").join(", ");

/** Who takes part in a kind of finding, and the column that names it. */
interface Parts {
  readonly id: string;
  readonly kind: "statement" | "event";
  readonly from: string;
  readonly to: string;
  words(told: string, role: string | null): Told;
}
const SAID: Parts = {
  id: "s.id",
  kind: "statement",
  from: "speaker",
  to: "addressee",
  words: (told, role) => words(told, role ?? "speaker addressee"),
};
const DONE: Parts = {
  id: "e.id",
  kind: "event",
  from: "actor",
  to: "recipient",
  words: (told, role) => {
    const has = (column: string): string => `instr(lower(${column}), lower(?)) > 0`;
    const values = [told];
    return anyOf([
      taking({ test: has("p.words"), values, role, alone: true }, DONE),
      taking({ test: has("a.name"), values, role }, DONE),
    ]);
  },
};

type Asked = Pick<DeedQuestion, "to" | "actor" | "between" | "country" | "for" | "sector"> & {
  readonly speaker?: OneOrMore | undefined;
};

/** All that is asked of people is one set of findings, as far as it is told by sets: what two have in common is far smaller than what each has. */
function partiesOf(question: Asked, parts: Parts): readonly Where[] {
  const all = [...eachOf(question, parts)];
  const sets = all.filter(({ among }) => among !== undefined);
  return sets.length < 2 ? all : [sets.reduce(both), ...all.filter(({ among }) => among === undefined)];
}

function* eachOf(question: Asked, parts: Parts): Generator<Told> {
  for (const [given, role] of [
    [question.speaker, parts.from],
    [question.to, parts.to],
    [question.actor, null],
  ] as const)
    if (listOf(given).length > 0) yield anyOf(listOf(given).map((one) => who(one, role, parts)));
  for (const [given, kind] of [
    [question.country, "country"],
    [question.for, "for"],
  ] as const)
    if (listOf(given).length > 0) yield anyOf(listOf(given).map((one) => who(`${kind}:${one}`, null, parts)));
  if (question.between) {
    const [one, other] = question.between;
    yield anyOf([
      both(who(one, parts.from, parts), who(other, parts.to, parts)),
      both(who(other, parts.from, parts), who(one, parts.to, parts)),
    ]);
  }
  const sectors = listOf(question.sector);
  if (sectors.length > 0) yield taking({ test: `a.sector IN (${marks(sectors)})`, values: sectors, role: null }, parts);
}

/** What is asked of the report. */
function* reportOf({
  publisher,
  from,
  until,
  addedAfter,
  copies,
}: Pick<DeedQuestion, "publisher" | "from" | "until" | "addedAfter" | "copies">): Generator<Where> {
  const named = listOf(publisher);
  if (named.length > 0)
    yield anyOf(named.map((one) => ({ sql: "instr(lower(r.publisher), lower(?)) > 0", values: [one] })));
  yield* between("r.published", from, until);
  if (addedAfter) yield { sql: "r.added > ?", values: [addedAfter] };
  if (copies === false) yield { sql: NO_COPY, values: [] };
}

function* between(column: string, from: string | undefined, until: string | undefined): Generator<Where> {
  if (from) yield { sql: `${column} >= ?`, values: [from] };
  if (until) yield { sql: `substr(${column}, 1, ?) <= ?`, values: [until.length, until] };
}

const placeOf = (json: string, path: string, place: string): Where => ({
  sql: `(instr(lower(json_extract(${json}, '${path}.name')), lower(?)) > 0 OR json_extract(${json}, '${path}.country') = ?)`,
  values: [place, place.toUpperCase()],
});

export const listOf = (given: string | readonly string[] | undefined): readonly string[] =>
  (given === undefined ? [] : typeof given === "string" ? [given] : given).filter((one) => one !== "");

const NOTHING: Where = { sql: "1", values: [] };

/** A condition, and where it asks for a set of findings, the query for it: sets are put together before any finding is looked up. */
interface Told extends Where {
  readonly among?: { readonly id: string; readonly select: string };
}

const among = (id: string, select: string, values: Where["values"]): Told => ({
  sql: `${id} IN (${select})`,
  values,
  among: { id, select },
});

function joined(all: readonly Told[], by: "UNION" | "INTERSECT"): Told | null {
  const sets = all.flatMap((one) => one.among ?? []);
  const [first] = sets;
  if (first === undefined || sets.length < all.length) return null;
  const select = sets.map((one) => `SELECT * FROM (${one.select})`).join(` ${by} `);
  return among(
    first.id,
    select,
    all.flatMap(({ values }) => values),
  );
}

const anyOf = (all: readonly Told[]): Told =>
  joined(all, "UNION") ?? {
    sql: `(${all.map(({ sql }) => sql).join(" OR ")})`,
    values: all.flatMap(({ values }) => values),
  };
const both = (one: Told, other: Told): Told =>
  joined([one, other], "INTERSECT") ?? {
    sql: `(${one.sql} AND ${other.sql})`,
    values: [...one.values, ...other.values],
  };

function words(text: string, columns?: string): Where {
  const wanted = toWanted(text);
  if (wanted === null) return NOTHING;
  const found = "(SELECT rowid FROM statement_words WHERE statement_words MATCH ?)";
  return wanted.match !== null
    ? { sql: `s.number IN ${found}`, values: [inColumns(wanted.match, columns)] }
    : { sql: `s.number NOT IN ${found}`, values: [inColumns(wanted.without as string, columns)] };
}

/** Every word, as part of the words that tell of an event. */
const wordsOfEvent = (text: string): Where => {
  const all = text
    .split(/\s+/)
    .filter((word) => word !== "")
    .slice(0, MOST_WORDS);
  return {
    sql: `(${all.map(() => "instr(lower(e.evidence), lower(?)) > 0").join(" AND ") || "1"})`,
    values: all,
  };
};
const MOST_WORDS = 24;

function who(told: string, role: string | null, parts: Parts): Told {
  if (/^(?:wd|dg):/.test(told)) return taking({ test: "p.actor = ?", values: [told], role, alone: true }, parts);
  const [, kind, state = ""] = /^(country|for):(.*)$/.exec(told) ?? [];
  if (kind === undefined) return parts.words(told, role);
  const code = stateCode(state);
  if (kind === "country") return taking({ test: "a.country = ?", values: [code], role }, parts);
  const voice = `dg:state-${code}`;
  // Two look-ups, each by an index of its own, which one test with OR in it would not be.
  return anyOf([
    taking({ test: "p.actor = ?", values: [voice], role, alone: true }, parts),
    taking({ test: "a.speaks_for = ?", values: [voice], role }, parts),
  ]);
}

/** A test of somebody who takes part, `p`, and of the actor that is meant, `a`. */
interface Test {
  readonly test: string;
  readonly values: readonly string[];
  readonly role: string | null;
  /** It asks nothing of the actor. */
  readonly alone?: boolean;
}

/** Findings in which somebody of whom a test holds has a role. */
function taking({ test, values, role, alone }: Test, { id, kind }: Parts): Told {
  const met = "a.report = p.report AND a.actor = p.actor";
  // Actors are found first and then what they take part in, report by report: the other way round all that each of them
  // ever took part in would be read once for every report that names them.
  const from = alone ? "parties p" : `actors a CROSS JOIN parties p ON ${met}`;
  const select = `SELECT p.finding FROM ${from} WHERE ${test} AND p.kind = '${kind}'${role ? " AND p.role = ?" : ""}`;
  return among(id, select, role ? [...values, role] : values);
}
