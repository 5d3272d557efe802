import type { Span } from "../../../contract/index.ts";
import type { Draft } from "../../attribution/draft.ts";
import { phrase } from "../../en/phrase.ts";
import { wordsOf } from "../../engine/phrase/index.ts";

/** "did not respond", "declined to comment", "gave no details": nothing was said. */
const SILENCE = [
  phrase`{does-not}/\s/(/\p{Ll}+ly//\s/)?{not-said-verb}`,
  phrase`{declines} to ({declined-verb}!( that)|give (/\p{Ll}+/ )*{declined-detail})`,
  phrase`(give|gives|gave|given) no {not-given}|(no|not) comment`,
  phrase`(respond|responds|responded) to (/\p{Ll}+/ )*(request|requests) for /c.*/`,
  phrase`(ask|asks|asked|asking) to be {called-so}`,
  phrase`(ask|asks|asking) (not to be|to (remain|stay)|that (/\p{L}+/ )*not be) {nameless}`,
];

/** "was silent on the killings", "omitted any mention of" */
const SILENT = phrase`{keeps-silent}`;

/** "who asked not to be named" tells of a source; "The nurses asked not to be named" tells what they asked for. */
const NAMELESS = phrase`asked (not to be|to (remain|stay)|that (/\p{L}+/ )*not be) {nameless}`;
const ONE_WHO = /\b(?:who|which|has|have|had|but|and|,) ?$/;

/** "stopped short of condemning", "refrained from criticising": what stands in front of a cue that was not said. */
const SHORT_OF =
  /\b(?:(?:stop(?:s|ped|ping)?|f[ae]ll(?:s|ing)?) (?:well |just )?short of|(?:refrain|abstain)(?:s|ed|ing)? from) (?:\p{Ll}+ly )?\p{Ll}+ing$/u;

/** Whether a cue and what follows it tell that somebody did not speak. */
export function saysNothing(text: string, { cue, content, quoted }: Draft): boolean {
  if (cue === null || quoted.length > 0) return false;
  const first = content[0] as Span;
  if (SHORT_OF.test(text.slice(Math.max(0, cue.start - 40), cue.end))) return true;
  const near = first.start > cue.start && first.start - cue.end < 30;
  const words = wordsOf(text.slice(cue.start, near ? Math.min(first.end, first.start + 24) : cue.end));
  if (SILENT.in(wordsOf(text.slice(cue.start, cue.end)))) return true;
  if (NAMELESS.in(words) && ONE_WHO.test(text.slice(Math.max(0, cue.start - 6), cue.start))) return true;
  return SILENCE.some((silence) => silence.in(words) !== null);
}
