import { DragomanError } from "../../contract/index.ts";
import { dayIn } from "../metadata/day.ts";
import type { Source } from "../types.ts";
import { type Item, type OpenFile, own } from "./types.ts";

/** A mail nests a letter in a letter in a list at most; deeper ones are made to break readers. */
const DEEPEST = 20;
const MOST_HEADERS = 1_000_000;
const MOST_ATTACHMENTS = 100;
const LONGEST_LETTER = 64_000_000;

/** What a mail has attached and a door may open; the caller opens them in turn. */
export interface Attached {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * One mail: its words as a report (the plain text where there is one, else the page), with what its headers say, and the
 * files attached to it that may be reports themselves.
 *
 * @throws DragomanError `nested`, `broken`, `empty`
 */
export async function mailSource({
  name,
  bytes,
}: OpenFile): Promise<{ readonly source: Source | null; readonly attached: readonly Attached[] }> {
  const { default: PostalMime } = await import("postal-mime");
  const mail = await PostalMime.parse(bytes, {
    maxNestingDepth: DEEPEST,
    maxHeadersSize: MOST_HEADERS,
    maxRfc822NestingDepth: 5,
    attachmentEncoding: "arraybuffer",
  }).catch((error: Error) => {
    const nested = /nesting/i.test(error.message);
    throw new DragomanError(
      nested ? "nested" : "broken",
      nested
        ? `it has parts nested more than ${DEEPEST} deep, which no letter has; save its text and read that`
        : `it is no whole mail (${error.message}); save its text and read that`,
      { cause: error },
    );
  });
  const plain = mail.text?.trim() ?? "";
  const page = mail.html ?? "";
  if (Math.max(plain.length, page.length) > LONGEST_LETTER)
    throw new DragomanError("too-large", "its text is larger than 64 MB; save the part of it that is a report");
  // Plain parts of newsletters say "read this in your browser" and nothing else.
  const thin = plain.length < 400 && page.length > 4 * plain.length;
  const from = mail.from;
  const day = dayOf(mail.date);
  const source: Source | null =
    plain === "" && page.trim() === ""
      ? null
      : {
          kind: plain !== "" && !thin ? "text" : "html",
          body: plain !== "" && !thin ? unquoted(plain) : page,
          source: name,
          own: [
            ...own("title", mail.subject, "mail:subject"),
            ...own("publisher", from?.name || from?.address, "mail:from"),
            ...own("published", day, "mail:date"),
          ],
        };
  const attached = (mail.attachments ?? [])
    .slice(0, MOST_ATTACHMENTS)
    .filter((one) => one.disposition !== "inline" || !one.mimeType?.startsWith("image/"))
    .map((one) => ({ name: one.filename ?? "attached", bytes: new Uint8Array(one.content as ArrayBuffer) }));
  return { source, attached };
}

/** The day of a Date header where it was written, not where it is read: "Tue, 12 Nov 2024 23:30:00 +0900" is the 12th. */
function dayOf(date: string | undefined): string | null {
  if (date === undefined) return null;
  return dayIn(date.replace(/T.*$/, ""));
}

/** Letters wrapped for the post ("format=flowed") keep a space at soft line ends; signatures stay. */
const unquoted = (text: string): string => text.replace(/ \r?\n(?=\S)/g, " ");

/**
 * The mails of a mailbox file (.mbox), one after the other: each begins with a line "From …" after an empty line.
 *
 * @param most bytes of one mail; a larger one is told and passed over
 */
export function* mailsOf(
  box: Buffer,
  most = 64_000_000,
): Generator<{ readonly number: number; readonly bytes: Buffer | null }> {
  const starts: number[] = [];
  const mark = Buffer.from("\nFrom ");
  if (box.subarray(0, 5).toString("latin1") === "From ") starts.push(0);
  for (let at = box.indexOf(mark); at >= 0; at = box.indexOf(mark, at + 1)) {
    const before = box[at - 1];
    if (before !== 0x0a && !(before === 0x0d && box[at - 2] === 0x0a)) continue;
    // "From " at the head of a paragraph is no mail: a mail's line ends with a year or a clock.
    const line = box
      .subarray(at + 1, at + 300)
      .toString("latin1")
      .split(/\r?\n/)[0] as string;
    if (/^From \S+.*\d/.test(line)) starts.push(at + 1);
  }
  for (const [at, start] of starts.entries()) {
    const head = box.indexOf(0x0a, start);
    const end = starts[at + 1] ?? box.length;
    const mail = box.subarray(head < 0 || head > end ? end : head + 1, end);
    yield {
      number: at + 1,
      bytes: mail.length > most ? null : Buffer.from(mail.toString("latin1").replace(/^>(>*From )/gm, "$1"), "latin1"),
    };
  }
}

export type MailItem = Item;
