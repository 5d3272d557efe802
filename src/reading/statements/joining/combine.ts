import type { Span } from "../../../contract/index.ts";
import { type Draft, wordsOf } from "../../attribution/draft.ts";
import type { Attributed } from "../../attribution/heads.ts";
import { phrase } from "../../en/phrase.ts";
import { weightOf } from "../../en/weights.ts";
import { wordsOf as wordsIn } from "../../engine/phrase/index.ts";
import { overlaps, within } from "../../syntax/spans.ts";
import { spanIndex } from "../spanIndex.ts";
import { citedIn, cites } from "./citing.ts";
import { isBeat, isEcho, isEmpty } from "./empty.ts";
import { joined } from "./joined.ts";
import { isNested } from "./nested.ts";
import { shared } from "./shared.ts";
import { saysNothing } from "./silence.ts";
import type { Options, Sure } from "./sure.ts";

/** Rules that are right nine times in ten by themselves. */
const STANDS = new Set([
  "content/accused-of",
  "source/according-to",
  "source/in-the-words-of",
  "source/per",
  "content/ruled-out",
]);

/** What the arbiter of whole statements decided of one candidate, and why, in words. */
interface Judged {
  readonly draft: Draft | null;
  readonly why: string;
}

const kept = (draft: Draft, why: string): Judged => ({ draft, why });
const dropped = (why: string): Judged => ({ draft: null, why });

/** How statements are weighed. */
export interface Weighing extends Required<Options> {
  /** Whether a draft tells that something was not said, and what. */
  readonly isToldDenied?: (draft: Draft) => boolean;
}

/**
 * The statements of the rules and those of the network as one list. Where both see one, parties and routes are the
 * rule's, contents the network's unless the rule knows better; what a rule alone sees counts where something is quoted;
 * what the network alone sees is taken when it is sure enough. Thresholds were chosen on development texts.
 */
export function combine(
  text: string,
  ruled: readonly Draft[],
  attributed: readonly Attributed[],
  { sure, trace, isToldDenied = () => false }: Weighing,
): readonly Draft[] {
  const note = (draft: Draft, { draft: keeps, why }: Judged): void =>
    trace?.({
      slot: "statement",
      at: draft.cue ?? (draft.content[0] as Span),
      candidates: [
        { by: draft.by, weight: draft.certainty ?? weightOf(draft.by), words: draft.content, kept: keeps !== null },
      ],
      why,
    });
  if (attributed.length === 0) {
    for (const draft of ruled) note(draft, kept(draft, "the network sees no statement near to weigh it against"));
    return ruled;
  }
  const used = new Set<Attributed>();
  const near = spanIndex(attributed, wordsOf);
  const cuesAt = spanIndex(ruled, ({ cue }) => (cue === null ? [] : [cue]));
  const around: Around = { near, cuesAt, used, sure, isToldDenied };
  const fromRules = ruled.flatMap((draft) => {
    const judged = unsaid(text, draft) ?? judgeRuled(text, draft, around);
    note(draft, judged);
    return judged.draft ?? [];
  });
  const own = spanIndex(fromRules, wordsOf);
  const once = fromRules.filter(
    (draft) => !own(draft.content).some((other) => other !== draft && isEcho(text, draft, other)),
  );
  const ruledNear = spanIndex(once, wordsOf);
  const alone: Draft[] = [];
  for (const one of attributed) {
    const judged = unsaid(text, one) ?? judgeSeen(text, one, ruledNear(one.content), around);
    // Attributions stand in the order of the text: only the last few can share words.
    const twice =
      judged.draft && !isMeant(one) && alone.slice(-NEAR).some((draft) => shared(draft.content, one.content) > 0.5);
    const last = twice ? dropped("another candidate of the network has the same words") : judged;
    note(one, last);
    if (last.draft) alone.push(last.draft);
  }
  return [...once, ...alone];
}

/** "declined to comment", "said so": nothing is told that was said. */
function unsaid(text: string, draft: Draft): Judged | null {
  if (saysNothing(text, draft)) return dropped("the words tell that nothing was said");
  return isEmpty(text, draft) ? dropped("the content is a pronoun: what was said stands elsewhere") : null;
}

interface Around {
  /** The network's candidates, and the rules' by their cues, that stand near some words. */
  readonly near: (spans: readonly Span[]) => readonly Attributed[];
  readonly cuesAt: (spans: readonly Span[]) => readonly Draft[];
  /** Candidates of the network that are one with a rule's. */
  readonly used: Set<Attributed>;
  readonly sure: Sure;
  readonly isToldDenied: (draft: Draft) => boolean;
}

function judgeRuled(text: string, draft: Draft, { near, cuesAt, used, sure, isToldDenied }: Around): Judged {
  const beside = draft.cue === null ? [] : near([draft.cue]);
  const same = beside.find((one) => one.cue && draft.cue && overlaps(one.cue, draft.cue));
  if (same) {
    used.add(same);
    const exact = goesOn(draft, same, cuesAt) ? { exact: true } : {};
    return kept(joined(text, { ...draft, ...exact }, same), "the network's head sees it, too");
  }
  const cited = citedIn(text, draft, near(draft.content));
  if (cited && (cites(text, cited) || isSaid(draft) || draft.quoted.length > 0)) {
    used.add(cited);
    return kept({ ...draft, certainty: cited.certainty }, "the head gives the words to those they came through");
  }
  // Without the network's support one indirect statement of the rules in four is right; a quotation is worth showing.
  if (draft.quoted.length > 0 && !isToDo(text, draft)) return kept(draft, "somebody's words stand in marks");
  if (STANDS.has(draft.by)) return kept(draft, "this rule is right nine times in ten by itself");
  if (isCiting(text, draft)) return kept(draft, "who cites somebody reports");
  if (isSecondAct(text, draft, cuesAt(draft.speakers.length > 0 ? [before(draft)] : []), near))
    return kept(draft, "the one who spoke just before goes on with a second act");
  if (isNested(text, draft, beside, sure)) return kept(draft, "speech told inside speech");
  if (isToldDenied(draft)) return kept(draft, "told as not done, and its words with it");
  if (isDenial(text, draft)) return kept(draft, "who denies a charge says so");
  return dropped("no head sees it and nothing is quoted: one such candidate in four is right");
}

function judgeSeen(text: string, one: Attributed, beside: readonly Draft[], { used, sure }: Around): Judged {
  if (used.has(one)) return dropped("it is one with a rule's candidate");
  // "is expected to attend": where nobody is named and nothing is quoted, there is seldom a statement.
  // Where somebody is addressed, as who "asked about the port" answers, somebody spoke.
  const nobody = one.speakers.length === 0 && one.addressees.length === 0;
  if (nobody && one.quoted.length === 0 && one.certainty < sure.speakerless)
    return dropped("nobody is named and nothing is quoted");
  // "citing a ministry source" tells how somebody else's words came here.
  if (cites(text, one) && beside.some((draft) => draft.route.some((route) => shared([route], one.content) > 0)))
    return dropped("it tells how somebody else's words came here");
  if (beside.some((draft) => isEcho(text, one, draft)))
    return dropped("another cue has the quotation that it stands behind");
  if (!one.listed && isBeat(text, one)) return dropped("the quotation had ended: who moves next did not say it");
  if (one.certainty < (one.listed ? sure.listed : sure.unlisted)) return dropped("the head is not sure enough");
  if (!isMeant(one) && beside.some((draft) => shared(draft.content, one.content) > 0.5))
    return dropped("a rule's candidate has the same words");
  return kept(one, "the head is sure enough by itself");
}

/** "Oslo refused to condemn the raid, while Bern condemned it": by another cue, somebody else says the words that a pronoun means. */
const isMeant = ({ support = [] }: Attributed): boolean => support.includes("content/pronoun-means");

/** Whether the same speaker goes on to say something by another cue within what the network takes for one content. */
const goesOn = (draft: Draft, seen: Attributed, cuesAt: Around["cuesAt"]): boolean =>
  cuesAt(seen.content).some(
    ({ cue, speakers }) =>
      cue !== null &&
      cue.start >= (draft.content.at(-1) as Span).end &&
      seen.content.some((span) => within(cue, span)) &&
      speakers[0]?.start === draft.speakers[0]?.start,
  );

/** "X said the boats had sunk, according to Y": a clause that somebody is told to have said aloud. */
const isSaid = ({ by, speakers, act }: Draft): boolean =>
  speakers.length > 0 && act !== "predict" && (by === "content/clause" || by === "content/quotation");

/** Letters before a second act in which the cue of the first is sought. */
const BACK = 400;
const before = ({ cue, content }: Draft): Span => {
  const { start } = cue ?? (content[0] as Span);
  return { start: Math.max(0, start - BACK), end: start };
};

/** "The agency said its reporter had been held, and demanded her release": a second act of the one whom the network hears. */
const isSecondAct = (text: string, draft: Draft, ruled: readonly Draft[], near: Around["near"]): boolean =>
  draft.cue !== null &&
  draft.by === "content/object" &&
  ruled.some(
    (other) =>
      other.cue !== null &&
      draft.cue !== null &&
      other.cue.end <= draft.cue.start &&
      other.speakers[0]?.start === draft.speakers[0]?.start &&
      /^,? (?:and|but) (?:also |then |again )?$/.test(
        text.slice((other.content.at(-1) as Span).end, draft.cue.start),
      ) &&
      near([other.cue]).some((one) => one.cue !== null && other.cue !== null && overlaps(one.cue, other.cue)),
  );

/** Attributions of the network's that may lie between two that share words. */
const NEAR = 12;

/** "reported, citing a source, that …": who cites somebody reports. */
const isCiting = (text: string, { cue, content }: Draft): boolean =>
  cue !== null && /^, (?:citing|quoting) [^,.;“”"]{3,80}, $/.test(text.slice(cue.end, (content[0] as Span).start));

/** "denied the accusations" */
const isDenial = (text: string, { by, act, content, cue, speakers }: Draft): boolean =>
  by === "content/object" &&
  act === "deny" &&
  speakers.length > 0 &&
  cue !== null &&
  !/\bto $/.test(text.slice(Math.max(0, cue.start - 4), cue.start)) &&
  DENIED.in(wordsIn(text.slice((content[0] as Span).start, (content[0] as Span).end))) !== null;

const DENIED = phrase`{charges}`;

/** "pledged to oppose “…”": what is to be done is said by the cue before. */
const isToDo = (text: string, { cue, by }: Draft): boolean =>
  cue !== null && by === "content/object" && /\bto $/.test(text.slice(Math.max(0, cue.start - 4), cue.start));
