import type { Span, Statement } from "../../../contract/index.ts";
import type { Draft } from "../../attribution/draft.ts";
import { cueOf } from "../../en/cues.ts";

/**
 * "asked what happened" asks; "asked him to go" and "asked for help" request; "told him to go" orders; "insisted that it be
 * opened" demands; "ruled out" rejects. Of a denied cue it is the act of the bare verb.
 */
export function actIn(text: string, { act, cue, content, addressees }: Draft): Statement["act"] {
  const begins = text.slice((content[0] as Span).start, (content[0] as Span).end);
  const words = cue === null ? "" : text.slice(cue.start, cue.end);
  if (act === "ask") return /^(?:to|for|not to)\b/.test(begins) || /\bfor$/.test(words) ? "request" : "ask";
  if (cue === null) return act;
  // "called the text a first step" gives a name; "called for", "called on" and "called to" ask.
  if (/\bcall(?:s|ed|ing)?$/.test(words) && act === "request") {
    const between = text.slice(cue.end, Math.max(cue.end, (content[0] as Span).start));
    if (!/\b(?:for|on|upon|to)\b/.test(between) && !/^(?:for|on|upon|to|that)\b/.test(begins)) return "assert";
  }
  if (/\brul(?:e|es|ed|ing) out$/.test(words)) return "reject";
  if (/\binsist(?:s|ed|ing)?$/.test(words) && SUBJUNCTIVE.test(begins)) return "demand";
  // "voted to condemn the attack": what the vote says is told behind it.
  if (/\bvot(?:e|es|ed|ing)$/.test(words)) return cueOf(/^to (\p{Ll}+)/u.exec(begins)?.[1] ?? "")?.act ?? act;
  const tells = /\b(?:tell|tells|told|telling)$/.test(words);
  return tells && addressees.length > 0 && /^(?:not )?to\b/.test(begins) ? "order" : act;
}

/** "that the border be opened", "on an answer" */
const SUBJUNCTIVE = /^(?:that )?(?:\S+ ){1,5}be \S+|^on\b/;
