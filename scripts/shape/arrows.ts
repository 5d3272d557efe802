import type { Import } from "./imports.ts";

/** The way data flows; each room may import the rooms named here and its own files, nothing against the arrows. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  codes: ["contract"],
  intake: ["contract", "register"],
  language: ["contract"],
  register: ["contract"],
  reading: ["contract", "codes", "language", "register"],
  record: ["contract"],
  answers: ["contract", "codes", "register", "record"],
  http: ["contract", "register", "record", "answers"],
  pipeline: ["contract", "intake", "language", "register", "reading", "src"],
  mcp: ["contract", "answers"],
  cli: ["contract", "intake", "language", "register", "reading", "pipeline", "record", "answers", "http", "mcp", "src"],
  src: ["contract", "intake", "language", "register", "reading", "pipeline", "record", "answers"],
};

/**
 * The same inside reading. Names and roles come first, then attribution, which serves coreference and statements alike:
 * whoever asks who is meant asks the mentions, and whoever asks who speaks asks attribution.
 */
const READING_MAY: Readonly<Record<string, readonly string[]>> = {
  document: [],
  syntax: ["document"],
  engine: ["document"],
  en: ["document", "engine", "syntax"],
  routes: ["document", "engine", "syntax", "en"],
  addressees: ["document", "engine", "syntax", "en", "routes"],
  attribution: ["document", "engine", "syntax", "en", "routes", "addressees"],
  times: ["document", "engine", "syntax", "en"],
  places: ["document", "engine", "syntax", "en"],
  mentions: ["document", "syntax", "en", "attribution", "places"],
  statements: ["document", "engine", "syntax", "en", "routes", "addressees", "attribution"],
  events: ["document", "engine", "syntax", "en", "times", "places", "statements"],
  ties: ["document", "engine", "syntax", "en", "times", "statements", "events"],
};

/** The room of a path below the folder of all code; files beside the rooms are of the room "src". */
const roomOf = (path: string): string => (path.includes("/") ? (path.split("/")[0] as string) : "src");

/** The part of reading that a path is in; none for files that stand beside the parts. */
function partOf(path: string): string | null {
  const [room, part, file] = path.split("/");
  return room === "reading" && part !== undefined && file !== undefined ? part : null;
}

/** Imports between rooms that go against the way of data. */
export const againstRooms = (imports: readonly Import[]): readonly Import[] =>
  imports.filter(({ from, to }) => isAgainst(roomOf(from), roomOf(to), MAY_IMPORT));

/** Imports between the parts of reading that go against the way of data. */
export const againstParts = (imports: readonly Import[]): readonly Import[] =>
  imports.filter(({ from, to }) => isAgainst(partOf(from), partOf(to), READING_MAY));

const isAgainst = (from: string | null, to: string | null, may: Readonly<Record<string, readonly string[]>>): boolean =>
  from !== null && to !== null && from !== to && !(may[from] ?? []).includes(to);
