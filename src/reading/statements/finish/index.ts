import type { Ref, Report, Span, Statement } from "../../../contract/index.ts";
import { findingId } from "../../ids.ts";
import type { Draft } from "../draft.ts";
import type { Linked } from "../who/linked.ts";
import { refOf } from "../who/ref.ts";
import { refsOf } from "../who/refs.ts";
import { sideBySide } from "../who/sideBySide.ts";
import { actIn } from "./act.ts";
import { withCarrier } from "./carrier.ts";
import { confidenceOf } from "./confidence.ts";
import { insertionsIn } from "./insertions.ts";
import { modeOf } from "./mode.ts";
import { first, outersOf } from "./outers.ts";

/** @param answers the words for whoever answers in an interview of letters; null where there is none */
export function finish(
  report: Report,
  drafts: readonly Draft[],
  linked: Linked,
  answers: Span | null,
): readonly Statement[] {
  const seen = new Map<string, number>();
  const ordered = [...drafts].sort((a, b) => first(a).start - first(b).start || first(b).end - first(a).end);
  const ids = ordered.map((draft) => {
    const span = first(draft);
    const key = `${span.start} ${span.end}`;
    const running = seen.get(key) ?? 0;
    seen.set(key, running + 1);
    return findingId(report.hash, "statement", span, running);
  });
  const outers = outersOf(ordered);
  return ordered.map((draft, at): Statement => {
    const mode = modeOf(report.text, draft);
    const outer = outers[at] as number;
    const headline = report.blocks[draft.block]?.kind === "headline";
    const said = headline ? sideBySide(report.text, draft, linked) : draft.speakers;
    const speakers: readonly Ref[] =
      draft.answers && answers ? [{ ...refOf(answers, linked, 0), basis: "implied" }] : refsOf(said, linked);
    return {
      id: ids[at] as string,
      speakers,
      addressees: [
        ...refsOf(draft.addressees, linked),
        ...refsOf(draft.implied ?? [], linked).map((ref): Ref => ({ ...ref, basis: "implied" })),
      ],
      cue: draft.cue,
      content: draft.content,
      quoted: draft.quoted,
      mode,
      insertions: insertionsIn(report.text, draft.quoted, isWritten(report.text, draft)),
      route: draft.route.map((route) => withCarrier(route, linked)),
      act: actIn(report.text, draft),
      within: outer < 0 ? null : (ids[outer] as string),
      when: null,
      where: null,
      block: (report.blocks[draft.block] as Report["blocks"][number]).kind,
      by: `statements/${draft.by}`,
      confidence: confidenceOf({ rule: draft.by, mode, nested: outer >= 0, certainty: draft.certainty ?? null }),
    };
  });
}

/** Whether the words were written: a post, a letter, what somebody "wrote". */
const isWritten = (text: string, { cue, route }: Draft): boolean =>
  route.some(({ kind }) => /^(?:post|document|statement)$/.test(kind)) ||
  (cue !== null && /\b(?:writ\w+|wrote|tweet\w*|post(?:s|ed|ing)?|reads?)$/.test(text.slice(cue.start, cue.end)));
