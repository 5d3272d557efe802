import type { Span } from "../../../contract/index.ts";
import type { Draft } from "../../attribution/draft.ts";

/** "did not respond", "declined to comment", "gave no details": nothing was said. */
const SILENCE =
  /\b(?:(?:did|do|does) not|(?:did|do|does)n['’]t)\s+(?:\p{Ll}+ly\s+)?(?:respond|reply|answer|return|reveal|disclose|elaborate|specify|identify|comment|provide|give)\b|\b(?:declin|refus)(?:e|es|ed|ing) to (?:comment|elaborate|answer|say|discuss|respond|identify|provide|give (?:\p{Ll}+ ){0,3}(?:details?|reasons?|names?|dates?|figures?|answers?|comments?)|be (?:named|identified|interviewed))\b|\bg[ai]ve[sn]? no (?:details?|comment|reasons?|answer|explanation|timeline|date)\b|\b(?:no|not) comment\b|\brespond(?:s|ed)? to (?:\p{Ll}+ ){0,2}requests? for c|\bask(?:s|ed|ing)? (?:not to be|to remain|to stay|that (?:\p{L}+ ){1,3}not be) (?:named|identified|quoted|anonymous|unnamed)\b/u;

/** "stopped short of condemning", "refrained from criticising": what stands in front of a cue that was not said. */
const SHORT_OF =
  /\b(?:(?:stop(?:s|ped|ping)?|f[ae]ll(?:s|ing)?) (?:well |just )?short of|(?:refrain|abstain)(?:s|ed|ing)? from) (?:\p{Ll}+ly )?\p{Ll}+ing$/u;

/** Whether a cue and what follows it tell that somebody did not speak. */
export function saysNothing(text: string, { cue, content, quoted }: Draft): boolean {
  if (cue === null || quoted.length > 0) return false;
  const first = content[0] as Span;
  if (SHORT_OF.test(text.slice(Math.max(0, cue.start - 40), cue.end))) return true;
  return SILENCE.test(
    text.slice(
      cue.start,
      first.start > cue.start && first.start - cue.end < 30 ? Math.min(first.end, first.start + 24) : cue.end,
    ),
  );
}
