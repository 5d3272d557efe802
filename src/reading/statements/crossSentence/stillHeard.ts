import type { Span } from "../../../contract/index.ts";
import { changed } from "../../attribution/draft.ts";
import type { TreeSentence } from "../../document/tree.ts";
import { phrase } from "../../en/phrase.ts";
import { askedOne } from "../../en/somebody.ts";
import { wordsOf } from "../../engine/phrase/index.ts";
import { overlaps, within } from "../../syntax/spans.ts";
import { isElsewhere } from "./elsewhere.ts";
import { BACK, type Beside, type Placed, type PlacedReport, startOf } from "./placed.ts";

/** What goes on with what somebody was telling: a plain word of saying, or one of going on. */
const GOES_ON = phrase`{goes-on-telling}$`;

/** "She told the governor … . She added …": whoever was addressed still is, from one sentence to the next. */
export function stillHeard({ text, sentences, placed, beside, same }: PlacedReport): void {
  // The last statement of a sentence before that is nobody's told by another.
  let latest: Placed | null = null;
  let waiting: Placed | null = null;
  for (const one of placed) {
    if (waiting && one.at > waiting.at) [latest, waiting] = [waiting, null];
    const before: Placed | null = latest;
    if (one.at >= 0 && !isInside(beside, one)) waiting = one;
    const { draft, at } = one;
    const { cue } = draft;
    const [speaker] = draft.speakers;
    if (cue === null || !speaker || draft.addressees.length > 0 || draft.implied || at < 1) continue;
    if (!GOES_ON.in(wordsOf(text.slice(cue.start, cue.end))) || draft.speakers.length > 1) continue;
    if (draft.route.some((route) => isElsewhere(text, route))) continue;
    const sentence = before && sentences[before.at];
    if (!before || !sentence || before.draft.content.some((span) => within(cue, span))) continue;
    const here = sentences[at] as TreeSentence;
    if (here.paragraph - sentence.paragraph > BACK) continue;
    // Nothing but the words themselves may stand between.
    const until = Math.max(startOf(before.draft), ...before.draft.content.map(({ end }) => end), sentence.end);
    if (/\p{L}/u.test(text.slice(until, here.start))) continue;
    const [other] = before.draft.speakers;
    if (!other || before.draft.speakers.length > 1 || !same(other, speaker)) continue;
    const heard = before.draft.addressees.length > 0 ? before.draft.addressees : (before.draft.implied ?? []);
    // Thanks and questions are no telling; who answers a question answers whoever asked it.
    if (/^(?:thank|congratulate|ask|request)$/.test(before.draft.act) || answersIn(here, cue)) continue;
    const listening = heard.filter((span) => !draft.content.some((content) => overlaps(span, content)));
    if (listening.length > 0) one.draft = changed(draft, { implied: listening }, "hearer/still-heard");
  }
}

/** "Asked about the fee, she said …", "When pressed, he said …" */
const answersIn = ({ nodes }: TreeSentence, cue: Span): boolean =>
  nodes.some((node) => node.start < cue.end && askedOne(node) !== null);

/** Whether a statement is told inside another's words. */
const isInside = (beside: Beside, one: Placed): boolean =>
  beside(one.at).some(
    (other) =>
      other !== one &&
      one.draft.cue !== null &&
      other.draft.content.some((span) => within(one.draft.cue as Span, span)),
  );
