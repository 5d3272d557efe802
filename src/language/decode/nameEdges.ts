import type { Token } from "../types.ts";

/** A name in a sentence's tokens: [from, until), and its kind. */
export interface NameSpan {
  readonly from: number;
  readonly until: number;
  readonly kind: string;
}

/** Whether a word hangs on one of a name's. */
export const under = (token: Token, { from, until }: NameSpan): boolean =>
  token.head !== null && token.head >= from && token.head < until;

/**
 * A name with what its first and last words show of where it begins and ends, whatever its tags said: a salutation is no
 * part of it, a linking word does not end it, an article in capitals within a sentence opens it ("in [The Hague]"), and a
 * house called by its owner keeps the ending ("dined at [Marlow's]").
 */
export function edged(tokens: readonly Token[], span: NameSpan): NameSpan {
  return housed(tokens, opened(tokens, trimmed(tokens, span)));
}

function trimmed(tokens: readonly Token[], span: NameSpan): NameSpan {
  let { from, until } = span;
  if (span.kind === "person" && until - from > 1 && tokens[from]?.form === "Dear") from += 1;
  while (until - from > 1 && (hangsOn(tokens[until - 1]) || owned(tokens, until - 1))) until -= 1;
  return { ...span, from, until };
}

const hangsOn = (token: Token | undefined): boolean => /^(?:of|the|and|for|&)$/.test(token?.form ?? "");

const isGenitive = (token: Token | undefined): boolean => /^['’]s$/.test(token?.form ?? "");

/** Whether the ending at a token makes its name the owner of what follows. */
function owned(tokens: readonly Token[], at: number): boolean {
  const owner = tokens[at]?.head;
  return isGenitive(tokens[at]) && owner != null && tokens[owner]?.deprel === "nmod:poss";
}

/** Only behind a word in small letters or a comma: behind a colon or a mark a sentence begins anew, and in a headline all have capitals. */
function opened(tokens: readonly Token[], span: NameSpan): NameSpan {
  const article = tokens[span.from - 1];
  const before = tokens[span.from - 2]?.form ?? "";
  if (article?.form !== "The" || span.kind === "person" || !/^(?:\p{Ll}|,$)/u.test(before)) return span;
  return under(article, span) ? { ...span, from: span.from - 1 } : span;
}

/** The tree must hang the ending on the name, and the name on something else than what it owns. */
function housed(tokens: readonly Token[], span: NameSpan): NameSpan {
  const ending = tokens[span.until];
  const owner = ending?.head == null ? undefined : tokens[ending.head];
  if (!isGenitive(ending) || ending?.deprel !== "case" || owner === undefined) return span;
  if (!under(ending, span) || !/^(?:nsubj|obj|obl|root|nmod$)/.test(owner.deprel)) return span;
  return { from: span.from, until: span.until + 1, kind: span.kind === "person" ? "organisation" : span.kind };
}

const isMark = (token: Token | undefined): boolean => /^["“”]$/.test(token?.form ?? "");

/**
 * Names with a surname put first between marks ("\"Whitcombe, Nora\""), as mail and lists give it, as one person: of a
 * comma and proper nouns alone, at least one of which is in a person's name.
 */
export function inverted(tokens: readonly Token[], spans: readonly NameSpan[]): readonly NameSpan[] {
  const kept: NameSpan[] = [];
  for (const span of spans) {
    const whole = span.kind === "person" ? betweenMarks(tokens, span) : null;
    if ((kept[kept.length - 1]?.until ?? 0) > span.from) continue;
    while (whole && (kept[kept.length - 1]?.from ?? -1) >= whole.from) kept.pop();
    kept.push(whole ?? span);
  }
  return kept;
}

function betweenMarks(tokens: readonly Token[], { from, until, kind }: NameSpan): NameSpan | null {
  const belongs = (at: number): boolean => tokens[at]?.upos === "PROPN" || tokens[at]?.form === ",";
  let [first, last] = [from, until];
  while (last - first < 5 && belongs(first - 1)) first -= 1;
  while (last - first < 6 && belongs(last)) last += 1;
  const commas = tokens.slice(first, last).filter((token) => token.form === ",").length;
  const within = commas === 1 && tokens[first]?.form !== "," && tokens[last - 1]?.form !== ",";
  return within && isMark(tokens[first - 1]) && isMark(tokens[last]) ? { from: first, until: last, kind } : null;
}
