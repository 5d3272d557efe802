import type { Span } from "../../../contract/index.ts";
import type { Draft } from "../../attribution/draft.ts";
import type { Document } from "../../document/index.ts";
import { type Node, sentenceAt, type TreeSentence } from "../../document/tree.ts";
import { cueOf } from "../../en/cues.ts";
import { weightOf } from "../../en/weights.ts";
import type { Trace } from "../../engine/trace.ts";
import { within } from "../../syntax/spans.ts";
import { hasChild, hasTo } from "../../syntax/subtree.ts";
import { cueHead, deniedCue } from "./cue.ts";
import { affirmed, isNobody, type Judged } from "./nobody.ts";
import { noNounOf, ofNoNoun } from "./noNoun.ts";
import { type Denial, polarityOf } from "./polarity.ts";
import { stillTells } from "./stillTells.ts";
import { handsOut, ofUndone, undoneCue } from "./undone.ts";
import { holdsBack, isDeniedUnread } from "./unread.ts";

/** A draft as its denials leave it: null where nothing was said, or the words leave open whether it was. */
interface Denied extends Judged {
  readonly denials: readonly Denial[];
}

/**
 * Drafts with what is denied told as denied: "did not rule out sending ships" is a negated statement with the act of the
 * bare verb. One that tells nothing ("did not say when") is none, and so is one that is denied twice, asked or told in
 * jest: silence is better than the opposite.
 */
export function withPolarity(document: Document, drafts: readonly Draft[], trace: Trace): readonly Draft[] {
  const denied = new Set<number>();
  return drafts.flatMap((draft) => {
    const judged = once(judge(document, draft), denied);
    if (judged.draft !== draft || judged.denials.length > 0) note(draft, judged, trace);
    return judged.draft ?? [];
  });
}

/**
 * Whether a draft's cue is denied once and its words are told all the same: "No one is saying that …" reports nothing else,
 * so that it stands without the network's heads.
 */
export function isToldDenied(document: Document, draft: Draft): boolean {
  const isNoun = draft.by === "content/noun-clause";
  if (!draft.by.startsWith("content/") || (draft.speakers.length === 0 && !isNoun)) return false;
  if (judge(document, draft).draft?.negated !== true) return false;
  // "did not want to leave" tells of no speech; "Nobody thinks that …" is said all the same.
  const { cue, speakers } = draft;
  const { sentences, report } = document;
  const sentence = cue && sentences[sentenceAt(sentences, cue)];
  const head = cue && sentence ? cueHead(sentence, cue) : null;
  // "accused the army of refusing to condemn the raid": only the accusation is told.
  if (head && (isParticiple(head) || (hasTo(head) && head.parent && isParticiple(head.parent)))) return false;
  return (
    (head !== null && cueOf(head.lemma)?.speaks !== false) ||
    (draft.by === "content/clause" && speakers.some(({ start, end }) => isNobody(report.text.slice(start, end))))
  );
}

/** "refusing", not "was refusing" */
const isParticiple = (verb: Node): boolean => verb.lower.endsWith("ing") && !hasChild(verb, ({ rel }) => rel === "aux");

/** "refused to rule out a strike": the refusal and what was refused are one denied statement. */
function once(judged: Denied, denied: Set<number>): Denied {
  if (!judged.draft?.negated) return judged;
  const { end } = judged.draft.cue as Span;
  if (denied.has(end)) return { ...judged, draft: null, why: "the same is told as denied already" };
  denied.add(end);
  return judged;
}

function note(draft: Draft, { draft: kept, why, denials }: Denied, trace: Trace): void {
  trace?.({
    slot: "denial",
    at: draft.cue ?? (draft.content[0] as Span),
    candidates: [
      ...denials.map(({ by, word }) => ({ by, weight: weightOf(by), words: [word], kept: true })),
      { by: draft.by, weight: draft.certainty ?? weightOf(draft.by), words: draft.content, kept: kept !== null },
    ],
    why,
  });
}

function judge({ report: { text }, sentences }: Document, draft: Draft): Denied {
  const { cue } = draft;
  const sentence = cue && sentences[sentenceAt(sentences, cue)];
  const found = cue && sentence ? cueHead(sentence, cue) : null;
  if (!sentence || found === null) return { draft, why: "no verb that could be denied", denials: [] };
  const noun = noNounOf(found, draft);
  if (noun) return ofNoun(text, draft, noun);
  const undone = undoneCue(found);
  const turned = undone === null ? draft : ofUndone(draft, undone);
  // "refused to press charges" is a refusal, of which the cue is "refused".
  const head = undone === null || turned === draft ? found : undone;
  const { told, denials } = polarityOf(head);
  if (turned === null) return { draft: null, why: "what was refused is to say something", denials };
  if (told === "unsure") return { draft: null, why: "the words leave open whether it was said", denials };
  if (told === "done" && (isDeniedUnread(sentence, cue, head) || holdsBack(text, cue)))
    return { draft: null, why: "a word in the cue denies, and no rule reads it", denials };
  if (told === "done") return { ...affirmed(text, turned, sentence), denials };
  const telling = denied(text, turned, head, denials);
  if (telling) return { draft: telling, why: "the cue is denied", denials };
  return undone !== null && handsOut(undone)
    ? { draft, why: "a refusal, and nothing more", denials: [] }
    : { draft: null, why: "the denied cue tells nothing", denials };
}

/** "offered no apology for the raid" */
function ofNoun(text: string, draft: Draft, noun: Node): Denied {
  const turned = ofNoNoun(text, draft, noun);
  const { denials } = polarityOf(noun);
  const telling = turned && denied(text, turned, noun, denials);
  return { draft: telling, why: telling ? "the cue’s noun is denied" : "the denied noun tells nothing", denials };
}

/** A draft as denied: its cue with what denies it, and no more of its words than its sentence has; null where none tell. */
function denied(text: string, draft: Draft, head: Node, denials: readonly Denial[]): Draft | null {
  const { sentence } = head;
  const content = draft.content.filter((span) => isIn(sentence, span));
  if (content.length === 0 || !stillTells(text, { ...draft, content }, head)) return null;
  return {
    ...draft,
    negated: true,
    content,
    quoted: draft.quoted.filter((quote) => content.some((span) => within(quote, span))),
    cue: deniedCue(
      draft.cue as Span,
      head,
      denials.map(({ word }) => word),
    ),
    support: [...new Set([...(draft.support ?? []), ...denials.map(({ by }) => by)])],
  };
}

const isIn = (sentence: TreeSentence, { start }: Span): boolean => start >= sentence.start && start < sentence.end;
