import type { Span } from "../../../contract/index.ts";
import type { Draft } from "../draft.ts";
import { NOT_SPEAKERS } from "./headline.ts";

/** What kind of piece a headline stands over, in front of its first words: "Exclusive: …", "UPDATE 2-…". */
const KIND = /^(?:[\p{L} ]{3,14}(?=:)|(?:UPDATE|WRAPUP) ?\d|REFILE|CORRECTED|EXCLUSIVE)\s?(?:[:–—]\s+|-\s?)(?=\S)/u;

/** A headline's statement without the word for its kind: "Exclusive: ports to close, minister says" tells of the ports. */
export function withoutKind(text: string, draft: Draft): Draft {
  const [first, ...others] = draft.content as readonly [Span, ...Span[]];
  const words = text.slice(first.start, first.end);
  const found = KIND.exec(words)?.[0];
  if (found === undefined || found.length >= words.length) return draft;
  if (found.includes(":") && !NOT_SPEAKERS.test(found.replace(/\s?:\s*$/, ""))) return draft;
  return { ...draft, content: [{ start: first.start + found.length, end: first.end }, ...others] };
}
