import type { Span } from "../../contract/index.ts";
import type { Draft } from "./draft.ts";
import { kindWord } from "./headline.ts";

/** An agency's mark in front of a headline's first words: "UPDATE 2-…", "REFILE-…", "EXCLUSIVE – …". */
const SLUG = /^(?:(?:UPDATE|WRAPUP) ?\d|REFILE|CORRECTED|EXCLUSIVE)\s?(?:[–—]\s+|-\s?)(?=\S)/u;

/** A headline's statement without the word for its kind: "Exclusive: ports to close, minister says" tells of the ports. */
export function withoutKind(text: string, draft: Draft): Draft {
  const [first, ...others] = draft.content as readonly [Span, ...Span[]];
  const words = text.slice(first.start, first.end);
  const kind = kindWord(words) || SLUG.exec(words)?.[0];
  return kind ? { ...draft, content: [{ start: first.start + kind.length, end: first.end }, ...others] } : draft;
}
