import type { Draft } from "../../attribution/draft.ts";
import type { Attributed } from "../../attribution/heads.ts";
import { overlaps } from "../../syntax/spans.ts";
import { shared } from "./shared.ts";

/**
 * "reported, citing officials, that …", "“…,” he told her, according to a statement": the network sees the words and gives
 * them to whom they came through; the rule knows whose they are.
 */
export const citedIn = (
  text: string,
  { route, content, cue }: Draft,
  beside: readonly Attributed[],
): Attributed | undefined =>
  beside.find(
    (one) =>
      (cites(text, one) || leansOn(text, one)) &&
      route.some((part) => shared([part], [...one.content, ...one.speakers]) > 0) &&
      // What is leaned on for all of “…,” she told him aboard her plane.
      (shared(one.content, content) > 0.5 ||
        (leansOn(text, one) && cue !== null && one.content.some((span) => overlaps(span, cue)))),
  );

const leansOn = (text: string, { cue }: Draft): boolean =>
  cue !== null && /^according to$/i.test(text.slice(cue.start, cue.end));

/** Whether a cue says through whom another's words came. */
export const cites = (text: string, { cue }: Draft): boolean =>
  cue !== null && /^(?:cit|quot)(?:es?|ed|ing)$/.test(text.slice(cue.start, cue.end));
