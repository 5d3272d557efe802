import { SET_OFF } from "../../contract/index.ts";
import type { Document } from "../document/index.ts";
import type { Paragraph } from "../document/paragraphs.ts";
import { signatureOf } from "../document/setOff.ts";
import { type Draft, EMPTY } from "./draft.ts";

/** A post or a letter that is signed below, by the number of its first paragraph, and the paragraphs that it takes. */
export interface Signed {
  readonly drafts: ReadonlyMap<number, Draft>;
  readonly taken: ReadonlySet<number>;
}

/** What a site shows until the post itself is loaded. */
const PLACEHOLDER = /^View (?:this|more) /i;

/**
 * "The border stays open. We will send help. ¶ — Ines Calder (@calder) November 11, 2024": what is set off belongs to whoever
 * signs it; in a text without mark-up the one paragraph above a line with a handle.
 */
export function signedSpeech({ report, paragraphs, setOff, turns, quotationsOf }: Document): Signed {
  const drafts = new Map<number, Draft>();
  const taken = new Set<number>();
  const wordsOf = ({ start, end }: Paragraph): string => report.text.slice(start, end);
  for (const [number, paragraph] of paragraphs.entries()) {
    const signature = signatureOf(wordsOf(paragraph));
    if (signature === null || number === 0 || turns.has(number)) continue;
    const isPost = report.blocks[paragraph.block]?.reason === SET_OFF.post;
    let first = number;
    while (setOff.has(first - 1) && paragraphs[first - 1]?.block === paragraph.block) first -= 1;
    if (first === number && (signature.handle === null || signature.sign.start > 0)) continue;
    if (first === number) first -= 1;
    const own = paragraphs.slice(first, number);
    if (own.every((one) => PLACEHOLDER.test(wordsOf(one)))) continue;
    if (own.some((_, at) => taken.has(first + at) || quotationsOf(first + at).length > 1)) continue;
    const at = paragraph.start;
    const handle = signature.handle && { start: at + signature.handle.start, end: at + signature.handle.end };
    const content = own.map(({ start, end }) => ({ start, end }));
    drafts.set(first, {
      ...EMPTY,
      speakers: [{ start: at + signature.start, end: at + signature.end }],
      cue: { start: at + signature.sign.start, end: at + signature.sign.end },
      content,
      quoted: content,
      route: handle && (isPost || signature.handle) ? [{ ...handle, kind: "post" }] : [],
      act: "assert",
      paragraph: first,
      block: (paragraphs[first] as Paragraph).block,
      by: "label/signature",
    });
    for (let one = first; one <= number; one += 1) taken.add(one);
  }
  return { drafts, taken };
}
