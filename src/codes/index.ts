import { readFileSync } from "node:fs";
import type { Event } from "../contract/index.ts";

/** The code books of events: CAMEO's codes, the types of PLOVER, and the scales of both. Plain look-ups over data/codes/. */

type Plover = Event["plover"];

/** One code of CAMEO. */
export interface Code {
  /** Two to four digits; a string, as "042" is not 42. */
  readonly code: string;
  readonly title: string;
  /** Between -10 and 10, conflict to cooperation. */
  readonly goldstein: number;
  /** The type of PLOVER as the published table has it; null for mere statements (01). */
  readonly published: Plover | null;
  /** Ours: it differs from the table where `DIFFERENT` says so. */
  readonly plover: Plover | null;
  /** PLOVER's mode and contexts as the table has them, lower case. */
  readonly mode: string | null;
  readonly context: readonly string[];
}

/**
 * Where our types differ from the published table, and why: the act decides, not the code's place in the book. Exports
 * follow the table.
 */
export const DIFFERENT: Readonly<Record<string, Plover>> = {
  // Embargoes, sanctions and tariffs are SANCTION in the manual's text; the table has COERCE.
  "163": "SANCTION",
  // A ruling of guilt or illegality is SANCTION in the manual's text (mode convict); the table has ACCUSE.
  "116": "SANCTION",
  // The root stands for acts that are not told more closely; the table gives RETREAT for the second half of the root.
  "08": "CONCEDE",
};

const file = (name: string): readonly (readonly string[])[] =>
  readFileSync(new URL(`../../data/codes/${name}`, import.meta.url), "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));

const CODES: ReadonlyMap<string, Code> = new Map(
  file("cameo.tsv").map(([code = "", goldstein = "", type = "", mode = "", context = "", title = ""]) => {
    const published = type === "" ? null : (type as Plover);
    const one: Code = {
      code,
      title,
      goldstein: Number(goldstein),
      published,
      plover: DIFFERENT[code] ?? published,
      mode: mode || null,
      context: context === "" ? [] : context.split(";"),
    };
    return [code, one] as const;
  }),
);
const SCORES: ReadonlyMap<string, number> = new Map(
  file("scale.tsv").map(([type, mode, score]) => [`${type} ${mode}`, Number(score)]),
);

/** A code of CAMEO; undefined where there is no such code. */
export const codeOf = (code: string): Code | undefined => CODES.get(code);

/** All codes of CAMEO, in their order. */
export const allCodes = (): readonly Code[] => [...CODES.values()];

const QUADS: Readonly<Record<Plover, Event["quad"]>> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
};

/** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export const quadOf = (plover: Plover): Event["quad"] => QUADS[plover];

/** PLOVER's own score between -10 and 10 for a type and a mode; that of the type where the mode has none. */
export const ploverScore = (plover: Plover, mode: string | null): number =>
  SCORES.get(`${plover} ${mode ?? ""}`) ?? SCORES.get(`${plover} `) ?? 0;

const COOPERATION = new Set<Plover>(["CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"]);

/**
 * The type that PLOVER and CAMEO give an act that is not done yet: what is asked for is REQUEST, what is promised AGREE, what
 * is threatened THREATEN, help that is refused REJECT. Ours keeps the type of the act and tells the rest by its status.
 */
export function typeWithStatus(plover: Plover, status: Event["status"]): Plover {
  const helps = COOPERATION.has(plover);
  if (status === "denied" && plover === "AGREE") return "REJECT";
  const verbal = quadOf(plover) === 3 || plover === "AGREE";
  if (verbal || status === "happened" || status === "ongoing") return plover;
  if (status === "called_for") return "REQUEST";
  if (status === "threatened") return "THREATEN";
  if (status === "denied") return helps ? "REJECT" : plover;
  if (status === "planned")
    return helps
      ? "AGREE"
      : plover === "SANCTION" || plover === "ASSAULT" || plover === "COERCE" || plover === "PROTEST"
        ? "THREATEN"
        : plover;
  return plover;
}
