/**
 * A publisher's appeal to its readers, told from reporting by its voice: the publisher ("we", "our journalism") asks
 * the reader ("you", "dear readers") for support. A run has an opening or an ask; it ends with thanks or where the
 * voice stops for good. A report *about* fundraising is told in the third person and never opens a run.
 */
const OPENING =
  /^(?:(?:a|an)\s+(?:\p{L}+\s+)?(?:message|note|word|appeal|request|letter)\s+from\s+(?:the\s+|our\s+)?\p{L}|dear\s+(?:readers?|friends?|supporters?|visitors?)\b|(?:please\s+)?(?:support|help)\s+(?:us|our|independent|free|quality|\p{Lu}[\p{L}’']+(?:['’]s)?\s+(?:journalism|reporting|work))\b|before you (?:go|leave|continue)\b|why (?:we need|support)\b.{0,30}\b(?:you|us)\b|we (?:need|ask|rely on|depend on) (?:for )?your\b)/iu;
const ASK =
  /\b(?:donat(?:e|ion|ing)|chip in|contribut(?:e|ion|ing)|support(?:ing)? (?:us|our|the work|independent|this|journalism)|becom(?:e|ing) (?:a |an )?(?:\p{L}+ )?(?:member|supporter|subscriber|patron|friend)|your (?:support|help|gift|generosity|donation|contribution|subscription)|help us|pay(?:ing)? for (?:our )?journalism|crowdfund)/iu;
const OUR = /\b(?:we|we['’](?:re|ve|ll|d)|our|ours|us)\b/i;
const YOU = /\b(?:you|your|you['’](?:re|ve|ll|d)|readers?)\b/i;
const PRESS =
  /\b(?:journalis[mt]s?|reporting|newsroom|independent|coverage|readers?|editorial|publication|our work)\b/i;
const THANKS = /^(?:.{0,200}\s)?(?:thank you|thanks)\b.{0,120}$|^(?:yours|sincerely|with gratitude)\b/i;
/** The sentence is somebody's reported words, so "we" and "you" in it are not the publisher's. */
const REPORTED =
  /^["“„«'‘]|["”»’,]\s+(?:he|she|they|\p{Lu}\p{L}+)\s+(?:said|told|added)\b|\b(?:said|told|says|added|according to)\b/u;

/** "Rick: We want our readers …": an answer in an interview is the one's whose name stands before it. */
const LABELLED = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}: /u;
const isAnswer = (line: string): boolean => LABELLED.test(line) && !OPENING.test(line);

/** Lines at which an appeal can stand on its own: opening words, or an ask of the reader in the publisher's voice. */
function opens(line: string): boolean {
  if (REPORTED.test(line) || isAnswer(line)) return false;
  return OPENING.test(line) || (ASK.test(line) && YOU.test(line) && OUR.test(line) && PRESS.test(line));
}

/**
 * Which lines belong to an appeal.
 * @param lines the lines' words in order; lines that are known to be something else may be given as ""
 * @returns for each line whether it stands in an appeal
 */
export function appealLines(lines: readonly string[]): readonly boolean[] {
  const inside = lines.map(() => false);
  for (let at = 0; at < lines.length; at += 1) {
    if (inside[at] || !opens(lines[at] as string)) continue;
    const end = endOf(lines, at);
    // One lone line with no ask is a sentence that happens to begin like an appeal.
    if (end === at && !ASK.test(lines[at] as string)) continue;
    for (let line = at; line <= end; line += 1) inside[line] = true;
    at = end;
  }
  return inside;
}

/** How many lines without the publisher's voice a run bridges. */
const BRIDGE = 2;

function endOf(lines: readonly string[], start: number): number {
  let end = start;
  for (let at = start + 1; at < lines.length && at - end <= BRIDGE + 1; at += 1) {
    const line = lines[at] as string;
    if (isAnswer(line)) continue;
    const voiced =
      !/^["“„«]/.test(line) && ((OUR.test(line) && !/\b(?:he|she)\s+(?:said|told)\b/i.test(line)) || ASK.test(line));
    const direct = YOU.test(line) && line.length < 240 && !REPORTED.test(line);
    if (voiced || direct || OPENING.test(line)) end = at;
    if (THANKS.test(line)) return at;
  }
  return end;
}
