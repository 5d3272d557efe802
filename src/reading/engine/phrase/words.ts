import { lastBegun } from "../../order.ts";

/** A text cut into words, numbers and single signs; a space is a sign too. Offsets are UTF-16 code units. */
export interface Words {
  readonly text: string;
  readonly forms: readonly string[];
  /** The forms in lower case; an apostrophe of any kind is "'". */
  readonly lowers: readonly string[];
  /** Where each begins, and behind the last where the text ends. */
  readonly starts: readonly number[];
}

/** Cuts a text once for all phrases that are sought in it. */
export function wordsOf(text: string): Words {
  const forms = text.match(/[\p{L}\p{M}]+|\d+|[\s\S]/gu) ?? [];
  const starts: number[] = [];
  let at = 0;
  for (const form of forms) {
    starts.push(at);
    at += form.length;
  }
  return { text, forms, lowers: forms.map(lowered), starts: [...starts, at] };
}

/** Index of the first word that begins at an offset or behind it. */
export const wordFrom = ({ starts }: Words, offset: number): number =>
  lastBegun(starts, offset - 1, (start) => start) + 1;

export const lowered = (form: string): string => (form === "’" ? "'" : form.toLowerCase());
