import type { Route } from "../../../contract/index.ts";
import { changed } from "../../attribution/draft.ts";
import { outletKind } from "../../en/outlets.ts";
import { phrase } from "../../en/phrase.ts";
import { wordsOf } from "../../engine/phrase/index.ts";
import { within } from "../../syntax/spans.ts";
import type { PlacedReport } from "./placed.ts";

/** Those through whom another's words are told. */
const TELLER = phrase`{tellers}`;

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
      const words = text.slice(span.start, span.end);
      const kind = tellerKind(words);
      const told = one.draft.speakers.map(({ start, end }) => text.slice(start, end));
      return kind === null || isOthersLawyer(words, told) ? [] : [{ ...span, kind }];
    });
    if (routes.length > 0) one.draft = changed(one.draft, { route: routes }, "route/teller");
  }
}

/**
 * "The ministry has denied it, said Ann Hale, a lawyer for the families": a lawyer passes on what those say for whom she
 * speaks, and nobody else's words.
 */
function isOthersLawyer(words: string, told: readonly string[]): boolean {
  const client = /\b(?:lawyers?|attorneys?)\b(?:,? who)? (?:for|of|representing|acting for) (.+)$/i.exec(words)?.[1];
  if (client === undefined) return false;
  const names = client.split(/[\s,]+/).filter((word) => word.length > 3);
  return !told.some((speaker) => names.some((name) => speaker.includes(name)));
}

const tellerKind = (words: string): Route["kind"] | null =>
  outletKind(words) ?? (TELLER.in(wordsOf(words)) ? "relay" : null);
