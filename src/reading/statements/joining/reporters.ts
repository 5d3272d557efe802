import type { Dated, Span } from "../../../contract/index.ts";
import type { Draft } from "../../attribution/draft.ts";
import { phrase } from "../../en/phrase.ts";
import { type Found, type Phrase, type Words, wordFrom, wordsOf } from "../../engine/phrase/index.ts";
import { lastStarting } from "../../order.ts";

const APART = String.raw`/[\s,;—–-]//[\s,;—–-]/*((but|and|though|although) )?((he|she|they|it) )?`;
/** What somebody left unsaid, told by the reporter behind the words: "… but did not elaborate", "… without saying when". */
const UNSAID = [
  phrase`${APART}{left-unsaid} ((immediately|further|otherwise) )?(elaborate|specify|say {asked-for}|go into|{gives} ({any-of} )?({further} )?{detail})`,
  phrase`${APART}(gave|provided|offered) (no|few) ({further} )?{detail}`,
  phrase`${APART}without (elaborating|specifying|further /elaborat\w+/|{giving} (({any-of}|{further}) )*{detail}|(saying|naming) ({asked-for}|them|him|her|it|names))`,
];

/** A draft whose content does not begin with a dateline of the report: "OSLO, May 3 (Agency) -". */
export function withoutDateline({ text, datelines }: Pick<Dated, "text" | "datelines">, draft: Draft): Draft {
  const [first, ...others] = draft.content as readonly [Span, ...Span[]];
  const found = datelines[lastStarting(datelines, first.end - 1)];
  if (!found || found.start < first.start || text.slice(first.start, found.start).trim() !== "") return draft;
  const start = found.end + (/^\s*/.exec(text.slice(found.end, first.end))?.[0].length ?? 0);
  return start < first.end ? { ...draft, content: [{ start, end: first.end }, ...others] } : draft;
}

/**
 * A draft without the reporter's remark on what was not said: "said they would talk but did not give a date". Only at the
 * end of a content, outside of marks, and where something is left of it.
 */
export const withoutSilence = (text: string, draft: Draft): Draft =>
  withoutRemark(text, draft, (words) => {
    const stop = words.text.search(/[.!?;“”"][^.!?;“”"]*$/);
    const starts = UNSAID.flatMap((unsaid) => all(unsaid, words))
      .filter(({ end }) => end > stop)
      .map(({ start }) => start);
    return starts.length === 0 ? -1 : Math.min(...starts);
  });

/** A draft without what is told behind its words, from a place on: only at the end of a content, and outside of marks. */
function withoutRemark(text: string, draft: Draft, remarkIn: (words: Words) => number): Draft {
  const last = draft.content.at(-1) as Span;
  const at = remarkIn(wordsOf(text.slice(last.start, last.end)));
  const end = last.start + at;
  if (at < 3 || draft.content.some((span) => span.end <= span.start)) return draft;
  if (draft.quoted.some((quote) => quote.end > end)) return draft;
  if (draft.cue && draft.cue.start >= end && draft.cue.end <= last.end) return draft;
  return { ...draft, content: [...draft.content.slice(0, -1), { start: last.start, end }] };
}

/** All places where a phrase is found. */
function all(sought: Phrase, words: Words): readonly Found[] {
  const found: Found[] = [];
  for (let one = sought.in(words); one; one = sought.in(words, wordFrom(words, one.start) + 1)) found.push(one);
  return found;
}

/** "…, remarks from which the government distanced itself", "…, a charge that Oslo has denied": what became of the words. */
const VERDICT = phrase`,/\s/((a|an|the) )?(/\p{Ll}+/ )?{verdict-noun}/\s/(((from|to|of|for|with) )?which/\s/|(that )?owner=(/\p{Lu}.*/|{verdict-owner} ))`;
const VERB = phrase`{verdict-verb}`;
/** Letters between whose verdict it is and the verb. */
const FAR = 50;

/** A draft without what the reporter tells of its words behind them. */
export const withoutVerdict = (text: string, draft: Draft): Draft =>
  withoutRemark(text, draft, (words) => {
    const mark = words.text.search(/[“”"][^“”"]*$/);
    const verdict = all(VERDICT, words).find(({ end, word }) => {
      const clause = /^[^,;“”"]*/.exec(words.text.slice(end, end + FAR))?.[0] ?? "";
      return end > mark && (word("owner") === "" || VERB.in(wordsOf(clause)) !== null);
    });
    return verdict?.start ?? -1;
  });

/** "What the council says is that the port is open": what it says begins with "that", whatever the tree makes of "is". */
export function withoutCleft(text: string, draft: Draft): Draft {
  const words = ({ start, end }: Span): string => text.slice(start, end);
  const [last] = draft.content.slice(-1) as [Span];
  const is = /^(?:is|was) (?=that\s)/.exec(words(last))?.[0];
  if (!is || draft.cue === null || draft.cue.end > last.start) return draft;
  const before = draft.content.slice(0, -1).filter((span) => !/^what$/i.test(words(span)));
  return { ...draft, content: [...before, { start: last.start + is.length, end: last.end }] };
}
