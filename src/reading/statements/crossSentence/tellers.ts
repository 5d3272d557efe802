import type { Route } from "../../../contract/index.ts";
import { outletKind } from "../../en/outlets.ts";
import { within } from "../../syntax/spans.ts";
import type { PlacedReport } from "./placed.ts";

/** Those through whom another's words are told. */
const TELLERS =
  /\b(?:sources?|spokes(?:man|men|woman|women|person|persons|people)|aides?|lawyers?|attorneys?|intermediar(?:y|ies)|interpreters?|translators?|officials?|diplomats?|witness(?:es)?)\b/i;

/** "A source said that Calder had told …": what is told by a source, a spokesman or a paper came through them. */
export function fromTellers({ text, placed, beside }: PlacedReport): void {
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
    if (routes.length > 0)
      one.draft = { ...one.draft, route: routes, support: [...(one.draft.support ?? []), "route/teller"] };
  }
}

const tellerKind = (words: string): Route["kind"] | null => outletKind(words) ?? (TELLERS.test(words) ? "relay" : null);
