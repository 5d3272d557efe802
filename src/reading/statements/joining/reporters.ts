import type { Span } from "../../../contract/index.ts";
import type { Draft } from "../../attribution/draft.ts";

/** What somebody left unsaid, told by the reporter behind the words: "… but did not elaborate", "… without saying when". */
const UNSAID =
  /[\s,;—–-]+(?:(?:but|and|though|although) )?(?:(?:he|she|they|it) )?(?:(?:did not|didn['’]t|does not|would not|wouldn['’]t|declined to|refused to|has yet to|have yet to) (?:immediately |further |otherwise )?(?:elaborate|specify|say (?:who|what|which|where|when|why|how)|go into|(?:give|provide|offer|disclose|release|reveal) (?:any |a |the |its |his |her |their |many |much )?(?:further |more |other |additional )?(?:details?|names?|reasons?|dates?|figures?|evidence|proof|explanations?|information|timelines?|timeframes?|specifics|particulars))\b|(?:gave|provided|offered) (?:no|few) (?:further |more |other |new )?(?:details?|names?|reasons?|dates?|figures?|evidence|proof|explanations?|information|timelines?|specifics|particulars)\b|without (?:elaborating|specifying|further elaborat\w+|(?:giving|providing|offering|going into) (?:any |a |further |more |other |additional )*(?:details?|names?|reasons?|dates?|figures?|evidence|proof|explanations?|information|timelines?|specifics|particulars)|(?:saying|naming) (?:who|what|which|where|when|why|how|them|him|her|it|names)))\b[^.!?;“”"]*$/u;

/** "OSLO, May 3 (Agency) -": where and through whom a report came, in front of its first words. */
const DATELINE = /^\p{Lu}[\p{Lu}\s.'’-]{2,30}(?:, [^()\n]{2,40}?)?\s?\([^()\n]{2,30}\)\s*[-–—]{1,2}\s+(?=\S)/u;

/** A draft whose content does not begin with the report's dateline. */
export function withoutDateline(text: string, draft: Draft): Draft {
  const [first, ...others] = draft.content as readonly [Span, ...Span[]];
  const found = DATELINE.exec(text.slice(first.start, first.end));
  if (!found || found[0].length >= first.end - first.start) return draft;
  return { ...draft, content: [{ start: first.start + found[0].length, end: first.end }, ...others] };
}

/**
 * A draft without the reporter's remark on what was not said: "said they would talk but did not give a date". Only at the
 * end of a content, outside of marks, and where something is left of it.
 */
export function withoutSilence(text: string, draft: Draft): Draft {
  const last = draft.content.at(-1) as Span;
  const found = UNSAID.exec(text.slice(last.start, last.end));
  if (!found || found.index < 3 || draft.content.some((span) => span.end <= span.start)) return draft;
  const end = last.start + found.index;
  if (draft.quoted.some((quote) => quote.end > end)) return draft;
  if (draft.cue && draft.cue.start >= end && draft.cue.end <= last.end) return draft;
  return { ...draft, content: [...draft.content.slice(0, -1), { start: last.start, end }] };
}

/** "…, remarks from which the government distanced itself", "…, a charge that Oslo has denied": what became of the words. */
const VERDICT =
  /,\s+(?:(?:an?|the) )?(?:\p{Ll}+ )?(?:remarks?|comments?|claims?|charges?|accusations?|allegations?|assertions?|suggestions?|insinuations?|phrases?|formulas?|terms?|wordings?)\s+(?:(?:from|to|of|for|with) which\s|which\s|(?:that )?(?:\p{Lu}|the |its |his |her |their |both |officials |experts )[^,;“”"]{0,50}\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es|ed?)|call(?:s|ed)?|refut(?:es|ed?)|sa(?:y|ys|id)|s(?:ee|ees|aw)|reads?|use[sd]?)\b)[^“”"]*$/u;

/** A draft without what the reporter tells of its words behind them. Only outside of marks, at the end of a content. */
export function withoutVerdict(text: string, draft: Draft): Draft {
  const last = draft.content.at(-1) as Span;
  const found = VERDICT.exec(text.slice(last.start, last.end));
  if (!found || found.index < 3) return draft;
  const end = last.start + found.index;
  if (
    draft.quoted.some((quote) => quote.end > end) ||
    (draft.cue && draft.cue.start >= end && draft.cue.end <= last.end)
  )
    return draft;
  return { ...draft, content: [...draft.content.slice(0, -1), { start: last.start, end }] };
}
