import { allCodes, codeOf, ploverScore, quadOf } from "../../codes/index.ts";
import {
  DragomanError,
  type Event,
  PLOVER_TYPES,
  type Reading,
  type Statement,
  type Tie,
  type When,
  type Where,
} from "../../contract/index.ts";
import { aDay } from "../check.ts";
import { partiesFor, spanFor, spansFor } from "./find.ts";

type Kind = "statement" | "event" | "tie";

/** What a field's words are read with: the report, and the place that spans are near to. */
interface Around {
  readonly reading: Reading;
  readonly near: number;
  /** The finding as it stands; null for a new one. */
  readonly finding: Statement | Event | Tie | null;
}

type Fields = Readonly<Record<string, unknown>>;
type Reader = (told: string, around: Around) => Fields;

const list =
  (name: string): Reader =>
  (told, { reading, near }) => ({ [name]: partiesFor(told, reading, near) });
const one =
  (name: string): Reader =>
  (told, { reading, near }) => {
    const [party, more] = partiesFor(told, reading, near);
    if (party === undefined || more !== undefined)
      throw new DragomanError("query", `${name} is one, not none or several`);
    return { [name]: party };
  };
const words =
  (name: string): Reader =>
  (told, { reading, near }) => ({ [name]: told.trim() === "" ? null : spanFor(told, reading, near) });
const flag =
  (name: string): Reader =>
  (told) => ({ [name]: yesOrNo(name, told) });
const plain =
  (name: string): Reader =>
  (told) => ({ [name]: told.trim() });

const READERS: Readonly<Record<Kind, Readonly<Record<string, Reader>>>> = {
  statement: {
    speaker: list("speakers"),
    to: list("addressees"),
    words: (told, { reading, near }) => ({ content: spansFor(told, reading, near) }),
    quoted: (told, { reading, near }) => ({ quoted: spansFor(told, reading, near) }),
    cue: words("cue"),
    act: (told) => ({ act: told.trim().replace(/^not /, ""), negated: /^\s*not /.test(told) }),
    negated: flag("negated"),
    mode: plain("mode"),
    day: (told) => ({ when: whenFor(told) }),
    place: (told, { reading }) => ({ where: whereFor(told, reading) }),
  },
  event: {
    did: list("actors"),
    to: list("recipients"),
    words: words("trigger"),
    evidence: words("evidence"),
    type: (told, { finding }) => typed(told.trim(), finding as Event | null),
    code: (told) => coded(told.trim()),
    status: plain("status"),
    alleged: flag("alleged"),
    mutual: flag("mutual"),
    day: (told) => ({ when: whenFor(told) }),
    place: (told, { reading }) => ({ where: whereFor(told, reading) }),
  },
  tie: {
    a: one("a"),
    b: one("b"),
    kind: plain("kind"),
    negated: flag("negated"),
    evidence: words("evidence"),
    day: (told) => ({ when: whenFor(told) }),
  },
};

/** Other names of the same fields: those of the contract, and those of the filters. */
const SAME: Readonly<Record<string, string>> = {
  speakers: "speaker",
  addressee: "to",
  addressees: "to",
  content: "words",
  actor: "did",
  actors: "did",
  recipient: "to",
  recipients: "to",
  trigger: "words",
  plover: "type",
  cameo: "code",
  when: "day",
  where: "place",
};

/** The names of a kind's fields, as people write them. */
export const fieldsOf = (kind: Kind): readonly string[] => Object.keys(READERS[kind]);

/**
 * A field in a person's words as fields of the contract; a value that is no string is taken as the contract's own.
 *
 * @throws DragomanError `query` for a field that there is not, or words that it cannot be
 */
export function readField(kind: Kind, name: string, value: unknown, around: Around): Fields {
  if (typeof value !== "string") return { [name]: value };
  const own = READERS[kind][name] ? name : SAME[name];
  const read = own === undefined ? undefined : READERS[kind][own];
  if (read === undefined)
    throw new DragomanError("query", `a ${kind} has no field "${name}"; there are: ${fieldsOf(kind).join(", ")}`);
  return read(value, around);
}

function yesOrNo(name: string, told: string): boolean {
  const word = told.trim().toLowerCase();
  if (word === "yes" || word === "true") return true;
  if (word === "no" || word === "false") return false;
  throw new DragomanError("query", `${name} is yes or no, not "${told}"`);
}

/** A type of PLOVER; the code of CAMEO goes along where it is of another type. */
function typed(type: string, event: Event | null): Fields {
  if (!(PLOVER_TYPES as readonly string[]).includes(type))
    throw new DragomanError("query", `there is no type "${type}"; there are: ${PLOVER_TYPES.join(", ")}`);
  const known = event === null ? undefined : codeOf(event.cameo);
  const code = known?.plover === type ? known : allCodes().find(({ plover }) => plover === type);
  return code === undefined ? { plover: type } : { ...coded(code.code), plover: type };
}

function coded(cameo: string): Fields {
  const code = codeOf(cameo);
  if (code === undefined || code.plover === null)
    throw new DragomanError("query", `CAMEO has no code "${cameo}" for an event; such as 042 or 190`);
  const { plover, mode, context, goldstein } = code;
  return { cameo, plover, mode, context, quad: quadOf(plover), goldstein: goldstein ?? ploverScore(plover, mode) };
}

/** "2024-11-12", "2024-11", "2024" or "2024-11-12..2024-11-14"; nothing where the day is not known. */
function whenFor(told: string): When | null {
  const day = told.trim();
  if (day === "") return null;
  const [from = "", until = from] = day.split("..");
  aDay("day", from);
  aDay("day", until);
  if (until < from) throw new DragomanError("query", `the days end (${until}) before they begin (${from})`);
  const value = from === until ? from : `${from}/${until}`;
  const precision = from !== until ? "period" : (({ 4: "year", 7: "month" } as const)[from.length as 4 | 7] ?? "day");
  return { start: null, end: null, from: first(from), until: last(until), value, precision, basis: "known" };
}

const first = (day: string): string => `${day}-01-01`.slice(0, Math.max(10, day.length));

/** The last day of a month or year. */
function last(day: string): string {
  if (day.length === 10) return day;
  const [year, month] = [Number(day.slice(0, 4)), day.length === 7 ? Number(day.slice(5)) : 12];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** A place of the report by its name, or a name of one's own: "Norville" or "Norville, NLD". */
function whereFor(told: string, { places }: Reading): Where | null {
  const name = told.trim();
  if (name === "") return null;
  const known = places.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (known) return known;
  const [, own = name, country = null] = /^(.*),\s*([A-Z]{3})$/.exec(name) ?? [];
  return { start: null, end: null, name: own, country, lat: null, lon: null };
}
