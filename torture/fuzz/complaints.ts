import { createHash } from "node:crypto";
import type { Failure as ErrorObject, Reading } from "../../src/contract/index.ts";
import { FailureSchema } from "../../src/contract/schema.ts";
import { complaintsAbout } from "../../src/contract/validate.ts";
import type { Expected, Given } from "./expected.ts";

/** Codes of errors that nobody thought of. */
const UNCONSIDERED: ReadonlySet<string> = new Set(["failed", "crash", "internal"]);

/**
 * What is wrong with the answer to a line.
 *
 * @param answer one line of output as it was printed
 * @param number the line's number, from 1
 */
export function answerComplaints(answer: string, expected: Expected, number: number): readonly string[] {
  if (answer.slice(0, -1).includes("\n") || !answer.endsWith("\n")) return ["the answer is not one line"];
  let value: unknown;
  try {
    value = JSON.parse(answer);
  } catch {
    return ["the answer is no JSON"];
  }
  if (typeof value === "object" && value !== null && "error" in value)
    return errorComplaints(value as ErrorObject, expected, number);
  if (expected.kind === "error") return [`a reading where an error was due: ${expected.codes?.join()}`];
  if (expected.kind === "nothing") return ["an answer to an empty line"];
  return readingComplaints(value as Reading, expected.given);
}

function errorComplaints(value: ErrorObject, expected: Expected, number: number): readonly string[] {
  const shape = FailureSchema.strict().safeParse(value);
  if (!shape.success)
    return shape.error.issues.map((issue) => `error object: ${issue.path.join(".")}: ${issue.message}`);
  const { error, line, id } = value;
  if (UNCONSIDERED.has(error.code)) return [`an unconsidered error: ${error.message}`];
  if (line !== number) return [`the error names line ${line} and not ${number}`];
  if (expected.kind === "reading") return [`an error where a reading was due: ${error.code}`];
  if (expected.kind === "error") {
    if (expected.codes !== null && !expected.codes.includes(error.code))
      return [`error ${error.code} where ${expected.codes.join(" or ")} was due`];
    if (expected.codes?.[0] !== "empty" && id !== expected.id) return ["the error does not have the line's id"];
  }
  return [];
}

function readingComplaints(reading: Reading, given: Given): readonly string[] {
  const complaints = [...complaintsAbout(reading)];
  if (complaints.length > 0) return complaints;
  const { text, hash } = reading;
  if (hash !== createHash("sha256").update(text).digest("hex")) complaints.push("hash is not that of the text");
  if (given.text !== undefined && text !== given.text) complaints.push("the text is not what was given");
  if (reading.id !== (given.id ?? hash)) complaints.push("the id is neither the given one nor the hash");
  if (given.title && reading.title !== given.title) complaints.push("the title is not what was given");
  if (given.published && reading.published !== given.published) complaints.push("the day is not what was given");
  for (const [at, { content }] of reading.statements.entries()) {
    const ordered = [...content].sort((a, b) => a.start - b.start);
    if (ordered.some((span, index) => index > 0 && span.start < (ordered[index - 1]?.end ?? 0)))
      complaints.push(`statements.${at}: pieces of content overlap`);
  }
  return complaints;
}
