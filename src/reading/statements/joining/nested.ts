import type { Draft } from "../../attribution/draft.ts";
import type { Attributed } from "../../attribution/heads.ts";
import { wordClass } from "../../en/lexicon.ts";
import { within } from "../../syntax/spans.ts";
import type { Sure } from "./sure.ts";

const toldAloud = wordClass("told-aloud");
const saidBefore = wordClass("said-before");

/**
 * "Hale said the governor had denied …", "Hale said the governor had told them to leave": speech told inside speech, done
 * to somebody or more than a plain "said".
 */
export function isNested(text: string, draft: Draft, attributed: readonly Attributed[], sure: Sure): boolean {
  const { cue, addressees } = draft;
  if (cue === null || draft.speakers.length === 0) return false;
  const told = draft.by === "content/infinitive" && addressees.length > 0 && isToldTo(text.slice(cue.start, cue.end));
  // "said no judge would decide who passes": nobody has said it.
  if (!told && MODAL.test(text.slice(cue.start, cue.end))) return false;
  if (
    !told &&
    !isPledge(text, draft) &&
    !hadSaid(text, draft) &&
    (draft.by !== "content/clause" || (draft.act === "assert" && addressees.length === 0))
  )
    return false;
  return attributed.some(
    (one) =>
      one.certainty > (told ? sure.listed : addressees.length > 0 ? sure.addressed : sure.outer) &&
      one.content.some((span) => within(cue, span)),
  );
}

/** Said aloud to somebody and in fact: no "would encourage", "can persuade". */
const isToldTo = (cue: string): boolean =>
  toldAloud.has(/^(?:(?:has|have|had|was|were|is|are|been) )*(?:not )?(\p{L}+)$/u.exec(cue)?.[1] ?? "");

/** "said the governor had promised to open the port": done by words and in the past. */
const isPledge = (text: string, { by, act, cue }: Draft): boolean =>
  by === "content/infinitive" &&
  /^(?:promise|threaten|deny|demand)$/.test(act) &&
  cue !== null &&
  /^(?:has|have|had) (?:also |already |once )?\p{L}+$/u.test(text.slice(cue.start, cue.end));

/** "said the governor had said that …": said before, and told of now. */
const hadSaid = (text: string, { by, cue }: Draft): boolean =>
  by === "content/clause" &&
  cue !== null &&
  saidBefore.has(/^had (?:also |already |earlier )?(\p{L}+)$/u.exec(text.slice(cue.start, cue.end))?.[1] ?? "");

const MODAL = /^(?:will|would|can|could|may|might|should|must|shall)\b/;
