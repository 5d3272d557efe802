import { DragomanError } from "../../contract/index.ts";
import { digestHolds } from "./digest.ts";
import { httpAnswer, joined, unpacked } from "./http.ts";
import type { ArchiveItem, ArchiveRecord, Wrong } from "./types.ts";

/** The page that a record holds, or of what kind it is where it holds none. */
export function pageOf({ at, fields, body }: ArchiveRecord): ArchiveItem {
  const passed = (what: string): ArchiveItem => ({ kind: "passed", at, what });
  const wrong = (code: Wrong["code"], message: string): Wrong => ({ kind: "wrong", at, code, message });
  const type = fields.get("warc-type")?.toLowerCase() ?? "";
  if (type === "revisit") return passed("kept elsewhere (revisit)");
  if (type !== "response" && type !== "resource") return passed("no page");
  const url = fields.get("warc-target-uri")?.replace(/^<(.*)>$/, "$1") ?? "";
  if (!/^https?:\/\//i.test(url)) return passed("no page");
  if (fields.has("warc-truncated")) return passed("cut by the crawler");
  const whole = fields.get("warc-block-digest");
  if (whole !== undefined && digestHolds(whole, [body]) === false)
    return wrong("digest", "the record's digest does not hold: it was changed or damaged; it is passed over");
  try {
    const answer = type === "response" ? httpAnswer(body) : null;
    if (type === "response" && answer === null) return passed("no answer of a web server");
    if (answer !== null && answer.status !== 200) return passed("not found, moved or refused");
    const kind = (answer?.fields ?? fields).get("content-type") ?? "";
    if (!/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(kind)) return passed("no page");
    const together = answer === null ? body : joined(answer);
    const page = answer === null ? body : unpacked(together, answer.fields.get("content-encoding") ?? "");
    const payload = fields.get("warc-payload-digest");
    // Archives differ in what they count as the payload.
    if (
      whole === undefined &&
      payload !== undefined &&
      digestHolds(payload, [answer?.sent ?? body, together, page]) === false
    )
      return wrong("digest", "the page's digest does not hold: it was changed or damaged; it is passed over");
    if (isFront(url)) return passed("front pages");
    if (page.length === 0) return passed("empty");
    const charset = /charset=["']?([\w-]+)/i.exec(kind)?.[1];
    return {
      kind: "source",
      at,
      source: { kind: "html", body: page, url, only: "news", ...(charset ? { charset } : {}) },
    };
  } catch (error) {
    if (error instanceof DragomanError) return wrong(error.code as Wrong["code"], error.message);
    throw error;
  }
}

/** Of a site's front page nothing is one report. */
function isFront(url: string): boolean {
  const { pathname, search } = URL.canParse(url) ? new URL(url) : { pathname: "/", search: "" };
  return search === "" && /^\/(?:index\.\w{3,5})?$/.test(pathname);
}
