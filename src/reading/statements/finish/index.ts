import type { Ref, Report, Statement } from "../../../contract/index.ts";
import type { Draft } from "../../attribution/draft.ts";
import { findingId } from "../../ids.ts";
import { apartFrom } from "../../routes/apart.ts";
import { united } from "../../syntax/united.ts";
import { refsOf } from "../who/refs.ts";
import { sideBySide } from "../who/sideBySide.ts";
import { type SpeakerContext, speakersOf } from "../who/speakers.ts";
import { actIn } from "./act.ts";
import { withCarrier } from "./carrier.ts";
import { confidenceOf } from "./confidence.ts";
import { type Evidence, evidenceOf, type Unweighed } from "./evidence.ts";
import { insertionsIn } from "./insertions.ts";
import { modeOf } from "./mode.ts";
import { first, outersOf } from "./outers.ts";

/** Told what each statement's confidence is made of, by the statement's id. */
export type Weighed = (id: string, evidence: Evidence) => void;

/** Drafts as statements, in the order of their words. */
export function finish(
  report: Report,
  drafts: readonly Draft[],
  context: SpeakerContext,
  weighed?: Weighed,
): readonly Statement[] {
  const { linked } = context;
  const seen = new Map<string, number>();
  const headline = ({ block }: Draft): boolean => report.blocks[block]?.kind === "headline";
  const ordered = drafts
    .map(inOrder)
    .map((draft) => (headline(draft) ? { ...draft, speakers: sideBySide(report.text, draft, linked) } : draft))
    .sort((a, b) => first(a).start - first(b).start || first(b).end - first(a).end);
  const ids = ordered.map((draft) => {
    const span = first(draft);
    const key = `${span.start} ${span.end}`;
    const running = seen.get(key) ?? 0;
    seen.set(key, running + 1);
    return findingId(report.hash, "statement", span, running);
  });
  const outers = outersOf(ordered);
  const speakers = speakersOf(report.text, ordered, context);
  return ordered.map((draft, at): Statement => {
    const mode = modeOf(report.text, draft);
    const outer = outers[at] as number;
    const one: Unweighed = {
      id: ids[at] as string,
      speakers: speakers[at] as readonly Ref[],
      addressees: [
        ...refsOf(draft.addressees, linked),
        ...refsOf(draft.implied ?? [], linked).map((ref): Ref => ({ ...ref, basis: "implied" })),
      ],
      cue: draft.cue,
      content: draft.content,
      quoted: draft.quoted,
      mode,
      insertions: insertionsIn(report.text, draft.quoted, isWritten(report.text, draft)),
      route: apartFrom(report.text, draft.route, draft.speakers, draft.cue).map((route) => withCarrier(route, linked)),
      act: actIn(report.text, draft),
      negated: draft.negated ?? false,
      within: outer < 0 ? null : (ids[outer] as string),
      when: null,
      where: null,
      block: (report.blocks[draft.block] as Report["blocks"][number]).kind,
      by: draft.by,
      support: [...new Set(draft.support ?? [])],
    };
    const evidence = evidenceOf(draft, one, linked);
    weighed?.(one.id, evidence);
    return { ...one, confidence: confidenceOf(evidence) };
  });
}

/** Pieces that two readers saw may overlap, as each grew to the whole of one quotation: no word is said twice. */
const inOrder = (draft: Draft): Draft => ({
  ...draft,
  content: united(draft.content, []),
  quoted: united(draft.quoted, []),
});

/** Whether the words were written: a post, a letter, what somebody "wrote". */
const isWritten = (text: string, { cue, route }: Draft): boolean =>
  route.some(({ kind }) => /^(?:post|document|statement)$/.test(kind)) ||
  (cue !== null && /\b(?:writ\w+|wrote|tweet\w*|post(?:s|ed|ing)?|reads?)$/.test(text.slice(cue.start, cue.end)));
