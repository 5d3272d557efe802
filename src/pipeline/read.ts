import type { Reading, Report, Warning } from "../contract/index.ts";
import { dated, toReport } from "../intake/index.ts";
import type { Source } from "../intake/types.ts";
import { type Language, openLanguage } from "../language/index.ts";
import { type Budget, withinBudget } from "../reading/budget.ts";
import type { OwnFrames } from "../reading/en/ownFrames.ts";
import { rulesHash } from "../reading/en/rulesHash.ts";
import { type How, readFindings } from "../reading/index.ts";
import { asOf, openRegister, type Register } from "../register/index.ts";
import { VERSION } from "../version.ts";

export interface ReadOptions extends Omit<How, "frames"> {
  /** A language stage opened before, shared by many readings; the package's own network where not given. */
  readonly language?: Language;
  /** The register of actors and places; the package's own register where not given. */
  readonly register?: Register;
  /** A user's frames of events beside those of the lexicon. */
  readonly frames?: OwnFrames;
  /** How much of one report is read; what no usual report comes near where not given. */
  readonly budget?: Budget;
}

let shared: Promise<Language> | undefined;

/**
 * Reads one source: page or text to a report, its sentences, and what is found in them.
 *
 * @example
 * const reading = await read({ kind: "text", body: "The minister said talks would go on.", published: "2024-11-12" });
 * @throws DragomanError with a code: `empty`, `binary`, `feed`, `too-large`, `date`, `network`
 */
export async function read(source: Source, options: ReadOptions = {}): Promise<Reading> {
  return readReport(await toReport(source), options);
}

/** Reads a report that intake has made already: one that a record keeps is read anew from its own words and blocks. */
export async function readReport(report: Report, options: ReadOptions = {}): Promise<Reading> {
  const register = options.register ?? openRegister();
  if (!isReadable(report)) return unread(report, register, options.frames);
  shared ??= options.language ? undefined : openLanguage();
  const language = options.language ?? (await (shared as Promise<Language>));
  const { part, warning } = withinBudget(report, options.budget);
  // Datelines follow from text and blocks: nothing keeps them, so that a report from a record is read like a new one.
  const sent = dated(part);
  const analysis = await language.analyse(sent);
  return {
    contract: 1,
    made: made(language.network, register, options.frames),
    ...report,
    warnings: warning === null ? report.warnings : [...report.warnings, warning],
    ...readFindings(sent, analysis, asOf(register, report.published), {
      ...(options.frames ? { frames: options.frames.frames } : {}),
      trace: options.trace ?? null,
      ...(options.weighed ? { weighed: options.weighed } : {}),
    }),
  };
}

/** The report that a reading was made of, to be read anew. */
export function reportOf(reading: Reading): Report {
  const { id, hash, source, url, title, publisher, byline, published, language, text, warnings, found, blocks } =
    reading;
  // Reading adds these itself.
  const own = warnings.filter(({ code }) => code !== "language" && code !== "cut");
  return { id, hash, source, url, title, publisher, byline, published, language, text, warnings: own, found, blocks };
}

/** What `made` will say of a report's reading: lets a caller skip what was read by this version already. */
export async function readingMade(options: ReadOptions = {}): Promise<(report: Report) => Reading["made"]> {
  const register = options.register ?? openRegister();
  shared ??= options.language ? undefined : openLanguage();
  const language = options.language ?? (await (shared as Promise<Language>));
  return (report) => made(isReadable(report) ? language.network : null, register, options.frames);
}

const made = (network: string | null, register: Register, frames?: OwnFrames): Reading["made"] => ({
  dragoman: VERSION,
  network,
  register: register.hash,
  rules: frames === undefined ? rulesHash() : frames.hash,
});

/** English, or too short to tell and in Latin letters. */
export const isReadable = ({ language, text }: Report): boolean =>
  /^en\b/.test(language) || (language === "und" && (text.match(/\p{Script=Latin}/gu)?.length ?? 0) > text.length / 3);

/** A language that cannot be read gives blocks and metadata, no findings, and a warning. */
function unread(report: Report, register: Register, frames?: OwnFrames): Reading {
  const warning: Warning = {
    code: "language",
    message: `the language is ${report.language}; only English is read, so there are no findings`,
  };
  return {
    contract: 1,
    made: made(null, register, frames),
    ...report,
    warnings: [...report.warnings, warning],
    actors: [],
    names: [],
    mentions: [],
    times: [],
    places: [],
    statements: [],
    events: [],
    ties: [],
  };
}
