import type { Span } from "../../../contract/index.ts";
import type { Draft } from "../../attribution/draft.ts";
import type { Node } from "../../document/tree.ts";
import { wordClass } from "../../en/lexicon.ts";
import { isPassive } from "../../syntax/clause.ts";
import { overlaps } from "../../syntax/spans.ts";
import { hasChild } from "../../syntax/subtree.ts";

const [tellsByClause, speaksOf] = [wordClass("tells-by-clause"), wordClass("speaks-of")];
const opensQuestion = wordClass("opens-question");

/**
 * Whether a denied cue still tells what was not said: "has not denied that it fired" does; "did not say when", "did not
 * mention Oslo", "said nothing", "did not say so" do not.
 *
 * @param cue the head word of the cue
 */
export function stillTells(text: string, draft: Draft, cue: Node): boolean {
  const first = draft.content.find((span) => !isPronoun(text.slice(span.start, span.end).toLowerCase()));
  if (first === undefined) return false;
  const words = text.slice(first.start, first.end);
  const [, word = ""] = FIRST_WORD.exec(words) ?? [];
  if (opensQuestion.has(word.toLowerCase()) || NONE.test(words)) return false;
  if (ANY.test(words) && draft.act !== "reject" && draft.act !== "deny") return false;
  // “…,” said no one ever: in jest. "The raid was not condemned by the ministry" is none.
  if (draft.content.every(({ end }) => end <= (draft.cue as Span).start) && !isPassive(cue)) return false;
  const clause = /^(?:that|to)\b/.test(words);
  if (speaksOf(cue)) return clause;
  if (clause || !tellsByClause(cue)) return true;
  return hasChild(
    cue,
    (child) => /^(?:ccomp|xcomp|parataxis)$/.test(child.rel) && draft.content.some((span) => overlaps(span, child)),
  );
}

const noContent = wordClass("no-content");
const isPronoun = (words: string): boolean => noContent.has(words) || words === "as much";
const FIRST_WORD = /^(?:(?:\p{Ll}+ly|just|for certain|for sure) )*(?:(?:about|of|on) )?(\p{L}+)/iu;
const NONE = /^(?:no|none|nobody|nothing|neither|not)\b/i;
const ANY = /^(?:any|anything|anyone|anybody)\b/i;
