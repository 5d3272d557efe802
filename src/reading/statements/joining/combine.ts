import type { Span } from "../../../contract/index.ts";
import { type Draft, wordsOf } from "../../attribution/draft.ts";
import type { Attributed } from "../../attribution/heads.ts";
import { overlaps } from "../../syntax/spans.ts";
import { standingBy } from "../standing.ts";
import { citedIn, cites } from "./citing.ts";
import { joined } from "./joined.ts";
import { isNested } from "./nested.ts";
import { shared } from "./shared.ts";
import { saysNothing } from "./silence.ts";
import { SURE, type Sure } from "./sure.ts";

/** Rules that are right nine times in ten by themselves. */
const STANDS = new Set([
  "content/accused-of",
  "source/according-to",
  "source/in-the-words-of",
  "source/per",
  "content/ruled-out",
]);

/**
 * The statements of the rules and those of the network as one list. Where both see one, parties and routes are the
 * rule's, contents the network's unless the rule knows better; what a rule alone sees counts where something is quoted;
 * what the network alone sees is taken when it is sure enough. Thresholds were chosen on development texts.
 */
export function combine(
  text: string,
  ruled: readonly Draft[],
  attributed: readonly Attributed[],
  sure: Sure = SURE,
): readonly Draft[] {
  if (attributed.length === 0) return ruled;
  const kept: Draft[] = [];
  const used = new Set<Attributed>();
  const near = standingBy(attributed, wordsOf);
  for (const draft of ruled) {
    const beside = draft.cue === null ? [] : near([draft.cue]);
    const same = beside.find((one) => one.cue && draft.cue && overlaps(one.cue, draft.cue));
    if (same) {
      used.add(same);
      kept.push(joined(text, draft, same));
      continue;
    }
    // Without the network's support one indirect statement of the rules in four is right; a quotation is worth showing.
    const stands =
      (draft.quoted.length > 0 && !isToDo(text, draft)) ||
      STANDS.has(draft.by) ||
      isCiting(text, draft) ||
      isNested(text, draft, beside, sure);
    const cited = citedIn(text, draft, near(draft.content));
    if (!stands && !(cited && cites(text, cited))) continue;
    if (cited) used.add(cited);
    kept.push(cited ? { ...draft, certainty: cited.certainty } : draft);
  }
  const ruledNear = standingBy(kept, wordsOf);
  const alone: Attributed[] = [];
  const silent = (draft: Draft): boolean => saysNothing(text, draft);
  for (const one of attributed) {
    if (silent(one)) continue;
    const beside = ruledNear(one.content);
    // "is expected to attend": where nobody is named and nothing is quoted, there is seldom a statement.
    // Where somebody is addressed, as who "asked about the port" answers, somebody spoke.
    const nobody = one.speakers.length === 0 && one.addressees.length === 0;
    if (nobody && one.quoted.length === 0 && one.certainty < sure.speakerless) continue;
    // "citing a ministry source" tells how somebody else's words came here.
    if (cites(text, one) && beside.some((draft) => draft.route.some((route) => shared([route], one.content) > 0)))
      continue;
    if (used.has(one) || one.certainty < (one.listed ? sure.listed : sure.unlisted)) continue;
    if (beside.some((draft) => shared(draft.content, one.content) > 0.5)) continue;
    // Attributions stand in the order of the text: only the last few can share words.
    if (!alone.slice(-NEAR).some((draft) => shared(draft.content, one.content) > 0.5)) alone.push(one);
  }
  return [...kept.filter((draft) => !silent(draft)), ...alone];
}

/** Attributions of the network's that may lie between two that share words. */
const NEAR = 12;

/** "reported, citing a source, that …": who cites somebody reports. */
const isCiting = (text: string, { cue, content }: Draft): boolean =>
  cue !== null && /^, (?:citing|quoting) [^,.;“”"]{3,80}, $/.test(text.slice(cue.end, (content[0] as Span).start));

/** "pledged to oppose “…”": what is to be done is said by the cue before. */
const isToDo = (text: string, { cue, by }: Draft): boolean =>
  cue !== null && by === "content/object" && /\bto $/.test(text.slice(Math.max(0, cue.start - 4), cue.start));
