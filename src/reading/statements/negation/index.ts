import type { Span } from "../../../contract/index.ts";
import type { Draft } from "../../attribution/draft.ts";
import type { Document } from "../../document/index.ts";
import { sentenceAt, type TreeSentence } from "../../document/tree.ts";
import { weightOf } from "../../en/weights.ts";
import type { Trace } from "../../engine/trace.ts";
import { within } from "../../syntax/spans.ts";
import { cueHead, deniedCue } from "./cue.ts";
import { polarityOf } from "./polarity.ts";
import { isDoneToNone, isNobody, stillTells } from "./told.ts";
import { handsOut, ofUndone, undoneCue } from "./undone.ts";

/** A draft as its denials leave it; null where nothing was said, or the words leave open whether it was; and why. */
interface Judged {
  readonly draft: Draft | null;
  readonly why: string;
}

/**
 * Drafts with what is denied told as denied: "did not rule out sending ships" is a negated statement with the act of the
 * bare verb. One that tells nothing ("did not say when") is none, and so is one that is denied twice, asked or told in
 * jest: silence is better than the opposite.
 */
export function withPolarity(document: Document, drafts: readonly Draft[], trace: Trace): readonly Draft[] {
  const denied = new Set<number>();
  return drafts.flatMap((draft) => {
    const { draft: kept, why } = once(judge(document, draft), denied);
    if (kept !== draft)
      trace?.({
        slot: "statement",
        at: draft.cue ?? (draft.content[0] as Span),
        candidates: [
          {
            by: draft.by,
            weight: draft.certainty ?? weightOf(draft.by),
            words: draft.content,
            kept: kept !== null,
          },
        ],
        why,
      });
    return kept ?? [];
  });
}

/** "refused to rule out a strike": the refusal and what was refused are one denied statement. */
function once(judged: Judged, denied: Set<number>): Judged {
  if (!judged.draft?.negated) return judged;
  const { end } = judged.draft.cue as Span;
  if (denied.has(end)) return { draft: null, why: "the same is told as denied already" };
  denied.add(end);
  return judged;
}

function judge({ report: { text }, sentences }: Document, draft: Draft): Judged {
  const { cue } = draft;
  const sentence = cue && sentences[sentenceAt(sentences, cue)];
  const found = cue && sentence ? cueHead(sentence, cue) : null;
  if (!sentence || found === null) return { draft, why: "no verb that could be denied" };
  const undone = undoneCue(found);
  const head = undone ?? found;
  const turned = undone === null ? draft : ofUndone(draft, undone);
  if (turned === null) return { draft: null, why: "what was refused is to say something" };
  const { told, deniers, by } = polarityOf(turned === draft && undone !== null ? found : head);
  if (told === "unsure") return { draft: null, why: `the words leave open whether it was said: ${by.join(", ")}` };
  if (told === "done") return done(text, turned, sentence);
  const own = turned.cue as Span;
  const near = turned.content.filter(({ start }) => start >= sentence.start && start < sentence.end);
  if (near.length === 0 || !stillTells(text, { ...turned, content: near }, head))
    return undone !== null && handsOut(undone)
      ? { draft, why: "a refusal, and nothing more" }
      : { draft: null, why: "the denied cue tells nothing" };
  return {
    draft: {
      ...turned,
      negated: true,
      content: near,
      quoted: turned.quoted.filter((quote) => near.some((span) => within(quote, span))),
      cue: deniedCue(own, head, deniers),
      support: [...new Set([...(turned.support ?? []), ...by])],
    },
    why: "the cue is denied",
  };
}

/** “…, didn’t she?” */
const TAG = /,\s+\p{Ll}+(?:n['’]t|\s+not)?\s+(?:I|you|he|she|it|we|they)\s*\?["”’]?\s*$/u;

function done(text: string, draft: Draft, { start, end, quotations }: TreeSentence): Judged {
  const cue = draft.cue as Span;
  if (draft.speakers.some((span) => isNobody(text.slice(span.start, span.end))))
    return { draft: null, why: "nobody said it" };
  if (isDoneToNone(text, draft)) return { draft: null, why: "it is told to have been done to nobody" };
  // "Said no minister ever: …"
  const begins = draft.content[0] as Span;
  if (draft.speakers.length === 0 && cue.start === start && /^no\b/i.test(text.slice(begins.start, begins.end)))
    return { draft: null, why: "nobody said it" };
  const asked = TAG.test(text.slice(Math.max(start, end - 40), end));
  return asked && !quotations.some((quote) => within(cue, quote))
    ? { draft: null, why: "a question at the end asks whether it was said" }
    : { draft, why: "nothing denies it" };
}
