import { DragomanError, type OwnRows } from "../../contract/index.ts";
import { OwnRowsSchema } from "../../contract/own.ts";
import { fold } from "../fold.ts";
import type { Register } from "../types.ts";
import { newId, say } from "./change.ts";
import { check, checkName, type LineSaid, sectorIn, speaksOfSomebody } from "./columns.ts";
import { columnName, type Line, parseTable } from "./csv.ts";
import { isDay } from "./days.ts";

/** What became of a file of rows. */
export interface Taken {
  readonly own: OwnRows;
  /** Lines read. */
  readonly lines: number;
  /** Ids that the file speaks of, each once, in its order. */
  readonly ids: readonly string[];
  /** How many of them were rows of the register, found by name and country where no id was given. */
  readonly found: number;
  /** Lines that said what was said already. */
  readonly twice: number;
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

const MOST_LINES = 500_000;
/** Offices, and names, of one actor. */
const MOST_OFFICES = 500;

/**
 * Takes a file of rows into the user's own: a table with a header, the JSON of a Wikidata query (either of its two
 * forms), or what `dragoman actors export --json` gave. Lines of one id, or of one name without an id, are one actor.
 * Good lines are taken, bad ones told; taking the same file again changes nothing.
 *
 * @param register with the user's rows so far laid over it
 * @param seen the day to write as last seen for offices without an end; null leaves them as they are
 * @throws DragomanError `table` where the whole cannot be read
 */
export function take(text: string, own: OwnRows, register: Register, seen: string | null = null): Taken {
  const whole = /^\s*[[{]/.test(text) ? fromJson(text) : parseTable(text);
  if ("actors" in whole) return takeRows(whole, own, register);
  const header = whole.header.map(columnName);
  if (!speaksOfSomebody(header))
    throw new DragomanError(
      "table",
      `its columns are ${whole.header.slice(0, 12).join(", ") || "none"}; one of them must be name or id (see: dragoman actors import --help)`,
    );
  if (whole.lines.length > MOST_LINES)
    throw new DragomanError("table", `it has ${whole.lines.length} lines; at most ${MOST_LINES} are taken at a time`);
  return takeLines(whole.lines, own, register, seen);
}

function takeRows(given: OwnRows, own: OwnRows, register: Register): Taken {
  const rows = new Map(own.actors.map((row) => [row.id, row]));
  const problems: { line: number; message: string }[] = [];
  const ids = new Set<string>();
  for (const [at, row] of given.actors.entries()) {
    const complaints: string[] = [];
    const wrong = (message: string): null => {
      complaints.push(message);
      return null;
    };
    for (const name of [...(row.name === null ? [] : [row.name]), ...row.aliases]) checkName(name, "name", wrong);
    sectorIn(row.sector, wrong);
    for (const { from, until, seen } of row.offices)
      for (const day of [from, until, seen]) if (day !== null && !isDay(day)) wrong(`"${day}" is no day`);
    const entry = register.entry(row.id);
    const refused = refusal(
      { id: row.id, name: row.name, office: row.offices[0] ?? null, replaces: row.replaces, sameAs: null },
      row.kind,
      entry === null ? null : entry.kind === "body" ? entry.actor.kind : entry.kind,
    );
    if (refused !== null) wrong(refused);
    if (entry === null && row.name === null) wrong(`${row.id} is new and has no name`);
    if (row.offices.length > MOST_OFFICES || row.aliases.length > MOST_OFFICES)
      wrong(`more than ${MOST_OFFICES} offices or names`);
    if (complaints.length > 0) {
      problems.push({ line: at + 1, message: complaints.join("; ") });
      continue;
    }
    const known = rows.get(row.id);
    const [next] = say({ actors: known ? [known] : [], merges: [] }, row).actors;
    if (next) rows.set(row.id, next);
    ids.add(row.id);
  }
  const known = new Set(own.merges.map((one) => one.from));
  const merges = given.merges.filter((one) => !known.has(one.from) && one.from !== one.into);
  return {
    own: { actors: [...rows.values()], merges: [...own.merges, ...merges] },
    lines: given.actors.length + given.merges.length,
    ids: [...ids],
    found: 0,
    twice: 0,
    problems,
  };
}

function takeLines(lines: readonly Line[], own: OwnRows, register: Register, seen: string | null): Taken {
  const rows = new Map(own.actors.map((row) => [row.id, row]));
  const merges = [...own.merges];
  const problems: { line: number; message: string }[] = [];
  /** Actors without an id of this file and of the rows before, by name and kind. */
  const named = new Map(
    own.actors
      .filter((row) => row.id.startsWith("dg:own-") && row.name !== null)
      .map((row) => [keyOf(row.name as string, row.kind), row.id]),
  );
  const ids = new Set<string>();
  const before = new Set<string>();
  const joined = new Set<string>();
  let twice = 0;
  for (const line of lines) {
    const result = check(line, register);
    if ("problem" in result) {
      problems.push({ line: line.line, message: result.problem });
      continue;
    }
    const { said } = result;
    const text = JSON.stringify(said);
    if (before.has(text)) {
      twice += 1;
      continue;
    }
    before.add(text);
    const id = idFor(said);
    const known = rows.get(id);
    const entry = register.entry(id);
    const kind =
      said.kind ?? known?.kind ?? (entry === null ? "person" : entry.kind === "body" ? entry.actor.kind : entry.kind);
    const refused = refusal(said, kind, entry === null ? null : entry.kind === "body" ? entry.actor.kind : entry.kind);
    if (refused !== null) {
      problems.push({ line: line.line, message: refused });
      continue;
    }
    if ((known?.offices.length ?? 0) >= MOST_OFFICES || (known?.aliases.length ?? 0) >= MOST_OFFICES) {
      problems.push({
        line: line.line,
        message: `${id} has ${MOST_OFFICES} offices or names already; more are not taken`,
      });
      continue;
    }
    if (said.sameAs !== null && said.sameAs !== id && !merges.some((one) => one.from === id))
      merges.push({ from: id, into: said.sameAs });
    const bare =
      said.name === null &&
      said.office === null &&
      said.aliases.length === 0 &&
      said.country === null &&
      said.sector === null;
    if (said.sameAs !== null && bare) continue;
    const office =
      said.office && said.office.until === null && said.office.seen === null ? { ...said.office, seen } : said.office;
    // The register's own spelling stays the chief one; the file's is one more name.
    const chief = register.namesOf(id)[0];
    const other = said.name !== null && chief !== undefined && !known?.name && !said.replaces;
    const [next] = say(
      { actors: known ? [known] : [], merges: [] },
      {
        ...said,
        id,
        kind,
        name: other ? null : (known?.name ?? said.name),
        aliases: [...said.aliases, ...(said.name !== null && fold(said.name) !== fold(chief ?? "") ? [said.name] : [])],
        offices: office ? [office] : [],
        replaces: said.replaces || (known?.replaces ?? false),
      },
    ).actors;
    if (next) rows.set(id, next);
    ids.add(id);
  }
  return {
    own: { actors: [...rows.values()], merges },
    lines: lines.length,
    ids: [...ids],
    found: joined.size,
    twice,
    problems,
  };

  function idFor(said: LineSaid): string {
    if (said.id !== null && said.id !== "new") return said.id;
    const name = said.name as string;
    const key = keyOf(name, said.kind ?? "person");
    const mine = named.get(key);
    if (mine !== undefined) return mine;
    const known = said.id === "new" ? null : theOne(register, name, said);
    if (known !== null) joined.add(known);
    const id = known ?? newId(name, (one) => rows.has(one) || register.entry(one) !== null);
    named.set(key, id);
    return id;
  }
}

const keyOf = (name: string, kind: string): string => `${kind} ${fold(name)}`;

/** The one actor of the register with a name, of the kind and country that the line gives; null for none or several. */
function theOne(register: Register, name: string, said: LineSaid): string | null {
  const ids = register.named(name).flatMap((entry) => {
    if (entry.kind === "state") return said.kind === "state" ? [entry.state.id] : [];
    if (entry.kind === "body") return said.kind === null || said.kind === "person" ? [] : [entry.actor.id];
    if (said.kind !== null && said.kind !== "person") return [];
    const countries = register.tenures(entry.person).map((tenure) => tenure.country);
    const there = said.country === null || countries.length === 0 || countries.includes(said.country);
    return there ? [register.person(entry.person, null).id] : [];
  });
  return ids.length === 1 ? (ids[0] as string) : null;
}

function refusal(
  said: Pick<LineSaid, "id" | "name" | "replaces" | "sameAs"> & { readonly office: object | null },
  kind: string,
  known: string | null,
): string | null {
  if (known === null && kind === "state")
    return "a state that the register does not know cannot be added; give names to one it knows by its id, dg:state-FRA";
  if (known !== null && (known === "person") !== (kind === "person"))
    return `${said.id ?? said.name} is a ${known} and no ${kind}`;
  if (said.office !== null && kind !== "person")
    return `only a person holds an office, and ${said.name ?? said.id} is a ${kind}`;
  if (kind === "state" && (said.replaces || said.sameAs !== null)) return "a state cannot be replaced or merged";
  return null;
}

/** Values of a query's answer as lines; what stands in a file of ours as rows. */
function fromJson(text: string): { readonly header: readonly string[]; readonly lines: readonly Line[] } | OwnRows {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new DragomanError("table", `it is no JSON: ${(cause as Error).message}`, { cause });
  }
  const bindings = (value as { results?: { bindings?: unknown } }).results?.bindings;
  const list = Array.isArray(bindings) ? bindings : Array.isArray(value) ? value : null;
  if (list === null) {
    const rows = OwnRowsSchema.safeParse(value);
    if (rows.success) return rows.data;
    const [issue] = rows.error.issues;
    throw new DragomanError(
      "table",
      Object.hasOwn(value as object, "actors")
        ? `it is no export of ours: ${issue?.path.join(".")}: ${issue?.message}`
        : "it is neither the answer of a Wikidata query (results.bindings) nor an export of ours (actors)",
    );
  }
  const lines = list.map((binding, at): Line => {
    const cells = new Map<string, string>();
    for (const [name, cell] of Object.entries((binding ?? {}) as object)) {
      const words = typeof cell === "object" && cell !== null ? (cell as { value?: unknown }).value : cell;
      if ((typeof words === "string" || typeof words === "number") && String(words).trim() !== "")
        cells.set(columnName(name), String(words).trim());
    }
    return { line: at + 1, cells };
  });
  return { header: [...new Set(lines.flatMap((line) => [...line.cells.keys()]))], lines };
}
