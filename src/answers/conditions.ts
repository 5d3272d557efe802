import { stateCode } from "./states.ts";
import { dayOf, type Question } from "./types.ts";
import { inColumns, toWanted } from "./words.ts";

/** A condition over statements `s` and their reports `r`, with the values bound in it. */
export interface Where {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

type Role = "speaker" | "addressee" | null;

/** The act as it is told and asked for: a denied one is never the act itself, but "not accuse" (`toldAct` says the same). */
export const ACT = "CASE WHEN s.negated THEN 'not ' || s.act ELSE s.act END";

/**
 * A question as a condition. Somebody is told by words of a name or role, by an actor's id, by `country:FRA` (all of that
 * country) or by `for:FRA` (the state and whoever speaks for it).
 *
 * @throws DragomanError `query` for words that cannot be searched, or a state that is none
 */
export function whereOf(question: Question): Where {
  const parts: string[] = [];
  const values: (string | number)[] = [];
  const add = ({ sql, values: given }: Where): void => {
    parts.push(sql);
    values.push(...given);
  };
  const test = (sql: string, ...given: readonly (string | number)[]): void => add({ sql, values: given });
  const oneOf = (column: string, given: string | readonly string[] | undefined): void => {
    const list = listOf(given);
    if (list.length > 0) test(`${column} IN (${list.map(() => "?").join(", ")})`, ...list);
  };

  if (question.text) add(words(question.text));
  if (question.about) add(words(question.about, "content"));
  for (const [given, role] of [
    [question.speaker, "speaker"],
    [question.to, "addressee"],
    [question.actor, null],
  ] as const)
    if (listOf(given).length > 0) add(anyOf(listOf(given).map((one) => who(one, role))));
  if (question.country) add(anyOf(listOf(question.country).map((one) => who(`country:${one}`, null))));
  if (question.for) add(anyOf(listOf(question.for).map((one) => who(`for:${one}`, null))));
  if (question.between) {
    const [one, other] = question.between;
    add(
      anyOf([both(who(one, "speaker"), who(other, "addressee")), both(who(other, "speaker"), who(one, "addressee"))]),
    );
  }
  if (listOf(question.sector).length > 0)
    add(
      taking(
        `a.sector IN (${listOf(question.sector)
          .map(() => "?")
          .join(", ")})`,
        listOf(question.sector),
        null,
      ),
    );
  if (listOf(question.publisher).length > 0)
    add(
      anyOf(
        listOf(question.publisher).map((one) => ({
          sql: "instr(lower(r.publisher), lower(?)) > 0",
          values: [one],
        })),
      ),
    );
  oneOf(ACT, question.act);
  oneOf("s.mode", question.mode);
  if (question.negated !== undefined) test("s.negated = ?", question.negated ? 1 : 0);
  const routes = listOf(question.route);
  if (routes.length > 0)
    test(
      `EXISTS (SELECT 1 FROM statement_routes t WHERE t.statement = s.id AND t.kind IN (${routes.map(() => "?").join(", ")}))`,
      ...routes,
    );
  if (question.place)
    test(
      `(instr(lower(json_extract(s."where", '$.name')), lower(?)) > 0 OR json_extract(s."where", '$.country') = ?)`,
      question.place,
      question.place.toUpperCase(),
    );
  if (question.least !== undefined) test("s.confidence >= ?", question.least);
  const published = "r.published";
  const said = `json_extract(s."when", '$.from')`;
  if (question.undated) test(`${dayOf(question) === "said" ? said : published} IS NULL`);
  for (const [column, from, until] of [
    [published, question.from, question.until],
    [said, question.saidFrom, question.saidUntil],
  ] as const) {
    if (from) test(`${column} >= ?`, from);
    if (until) test(`substr(${column}, 1, ?) <= ?`, until.length, until);
  }
  return { sql: parts.length > 0 ? `WHERE ${parts.join(" AND ")}` : "", values };
}

export const listOf = (given: string | readonly string[] | undefined): readonly string[] =>
  (given === undefined ? [] : typeof given === "string" ? [given] : given).filter((one) => one !== "");

const NOTHING: Where = { sql: "1", values: [] };

const anyOf = (all: readonly Where[]): Where => ({
  sql: `(${all.map(({ sql }) => sql).join(" OR ")})`,
  values: all.flatMap(({ values }) => values),
});
const both = (one: Where, other: Where): Where => ({
  sql: `(${one.sql} AND ${other.sql})`,
  values: [...one.values, ...other.values],
});

function words(text: string, columns?: string): Where {
  const wanted = toWanted(text);
  if (wanted === null) return NOTHING;
  const found = "(SELECT rowid FROM statement_words WHERE statement_words MATCH ?)";
  return wanted.match !== null
    ? { sql: `s.number IN ${found}`, values: [inColumns(wanted.match, columns)] }
    : { sql: `s.number NOT IN ${found}`, values: [inColumns(wanted.without as string, columns)] };
}

function who(told: string, role: Role): Where {
  if (/^(?:wd|dg):/.test(told)) return taking("p.actor = ?", [told], role, false);
  const [, kind, state = ""] = /^(country|for):(.*)$/.exec(told) ?? [];
  if (kind === undefined) return words(told, role ?? "speaker addressee");
  const code = stateCode(state);
  if (kind === "country") return taking("a.country = ?", [code], role);
  return taking("(p.actor = ? OR a.speaks_for = ?)", [`dg:state-${code}`, `dg:state-${code}`], role);
}

/** Statements in which somebody of whom a test holds has a role. */
function taking(test: string, values: readonly string[], role: Role, joins = true): Where {
  const actors = joins ? " JOIN actors a ON a.report = p.report AND a.actor = p.actor" : "";
  return {
    sql: `s.id IN (SELECT p.finding FROM parties p${actors} WHERE ${test} AND p.kind = 'statement'${role ? " AND p.role = ?" : ""})`,
    values: role ? [...values, role] : values,
  };
}
