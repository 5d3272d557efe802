import type { Route } from "../../../contract/index.ts";
import { within } from "../../tree.ts";
import { outletKind } from "../outlets.ts";
import type { Telling } from "./telling.ts";

/** Those through whom another's words are told. */
const TELLERS =
  /\b(?:sources?|spokes(?:man|men|woman|women|person|persons|people)|aides?|lawyers?|attorneys?|intermediar(?:y|ies)|interpreters?|translators?|officials?|diplomats?|witness(?:es)?)\b/i;

/** "A source said that Calder had told …": what is told by a source, a spokesman or a paper came through them. */
export function fromTellers({ text, placed, beside }: Telling): void {
  for (const one of placed) {
    const { cue } = one.draft;
    if (cue === null || one.draft.route.length > 0) continue;
    const outer = beside(one.at).find(
      (other) => other !== one && other.draft.content.some((span) => within(cue, span)),
    );
    if (!outer) continue;
    const routes = outer.draft.speakers.flatMap((span): Route[] => {
      const kind = tellerKind(text.slice(span.start, span.end));
      return kind === null ? [] : [{ ...span, kind }];
    });
    if (routes.length > 0) one.draft = { ...one.draft, route: routes };
  }
}

const tellerKind = (words: string): Route["kind"] | null => outletKind(words) ?? (TELLERS.test(words) ? "relay" : null);
