import type { Draft } from "../../attribution/draft.ts";
import type { TreeSentence } from "../../document/tree.ts";
import { within } from "../../syntax/spans.ts";

/** A draft that stands, or null; and why, in words. */
export interface Judged {
  readonly draft: Draft | null;
  readonly why: string;
}

/**
 * A draft whose cue nothing denies, which stands but where nobody says it ("Said no minister ever: …"), where it is done
 * to nobody ("accused no one"), and where the sentence goes on to ask whether it was said.
 */
export function affirmed(text: string, draft: Draft, sentence: TreeSentence): Judged {
  if (saidByNobody(text, draft, sentence)) return { draft: null, why: "nobody said it" };
  if (doneToNobody(text, draft)) return { draft: null, why: "it is told to have been done to nobody" };
  return isAsked(text, draft, sentence)
    ? { draft: null, why: "a question at the end asks whether it was said" }
    : { draft, why: "nothing denies it" };
}

function saidByNobody(text: string, { speakers, cue }: Draft, { start }: TreeSentence): boolean {
  if (speakers.some((span) => isNobody(text.slice(span.start, span.end)))) return true;
  return (
    speakers.length === 0 && cue?.start === start && /^\s(?:no|nobody|none)\b/i.test(text.slice(cue.end, cue.end + 8))
  );
}

/** Whether words for a speaker mean nobody: "No official", "none of them"; "No. 10" and "no fewer than ten ministers" are somebody. */
export const isNobody = (words: string): boolean =>
  /^(?:no|neither|none|nobody|nothing|not)\b/i.test(words) &&
  !/^(?:no\.? ?\d|no (?:fewer|less|lesser) |none other |not (?:only|just|least) )/i.test(words);

/** "denied neither report", "accused no one of lying", "ruled out nothing", "said nothing". */
const doneToNobody = (text: string, { act, content, by }: Draft): boolean =>
  content.some(({ start, end }) => {
    const words = text.slice(start, end);
    return (
      /^nothing(?: about\b.*)?$/is.test(words) ||
      ((TO_SOMEBODY.test(act) || by === "content/object") && NONE.test(words))
    );
  });

const TO_SOMEBODY = /^(?:reject|deny|accuse|criticise|praise|thank)$/;
const NONE = /^(?:no|none|nobody|nothing|neither|not)\b/i;

/** “…, didn’t she?” */
const TAG = /,\s+\p{Ll}+(?:n['’]t|\s+not)?\s+(?:I|you|he|she|it|we|they)\s*\?["”’]?\s*$/u;
/** Letters at the end of a sentence in which such a question is sought. */
const LAST = 40;

const isAsked = (text: string, { cue }: Draft, { start, end, quotations }: TreeSentence): boolean =>
  cue !== null &&
  TAG.test(text.slice(Math.max(start, end - LAST), end)) &&
  !quotations.some((quote) => within(cue, quote));
