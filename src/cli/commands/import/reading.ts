import { createHash } from "node:crypto";
import { DragomanError, type Failure, type Reading } from "../../../contract/index.ts";
import { CONTRACT } from "../../../contract/schema.ts";
import { complaintsAbout } from "../../../contract/validate.ts";

/**
 * A reading as somebody hands it in: checked against the contract, since what breaks it would be kept for good. A failure
 * is handed back as it is, to be told.
 *
 * @throws DragomanError `contract` where it was made by another contract, or keeps it not; `hash` where its text is another
 */
export function givenReading(value: unknown, name: string): Reading | Failure {
  const given = (typeof value === "object" && value !== null ? value : {}) as Partial<Reading> & Partial<Failure>;
  if (given.error !== undefined && typeof given.error.message === "string") {
    const { code, message } = given.error;
    return {
      id: given.id ?? name,
      line: given.line ?? null,
      error: { code: String(code), message: `was not read: ${message}` },
    };
  }
  if (given.contract === undefined)
    throw new DragomanError(
      "contract",
      "this is no reading; give what `dragoman read --jsonl` prints, or read texts with `dragoman add`",
    );
  if (given.contract !== CONTRACT)
    throw new DragomanError(
      "contract",
      `it keeps contract ${JSON.stringify(given.contract)}, and this version reads contract ${CONTRACT}; use the version of dragoman that made it, or read the text again`,
    );
  const [first, ...others] = complaintsAbout(value);
  if (first !== undefined)
    throw new DragomanError(
      "contract",
      `it breaks the contract: ${first}${others.length > 0 ? ` (and ${others.length} more)` : ""}`,
    );
  const reading = value as Reading;
  if (createHash("sha256").update(reading.text).digest("hex") !== reading.hash)
    throw new DragomanError(
      "hash",
      "its hash is not that of its text: it was changed since it was read; read the text again",
    );
  return reading;
}
