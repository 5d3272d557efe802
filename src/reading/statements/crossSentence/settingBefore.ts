import type { Route, Span } from "../../../contract/index.ts";
import { addresseesOf } from "../../addressees/index.ts";
import { changed, type Draft } from "../../attribution/draft.ts";
import type { TreeSentence } from "../../document/tree.ts";
import { routesOf } from "../../routes/index.ts";
import type { Telling } from "../../routes/occasion.ts";
import { partySpan } from "../../syntax/party.ts";
import { overlaps } from "../../syntax/spans.ts";
import { childOf } from "../../syntax/subtree.ts";
import { isElsewhere } from "./elsewhere.ts";
import { BACK, type PlacedReport } from "./placed.ts";

/** Cues of what is written down. */
const WRITES = /\b(?:wrote|writes?|written|tweet(?:ed|s)|post(?:ed|s)|reads?|concludes?d?)$/;

/** Where somebody speaks at length, and what somebody writes. */
const SPOKEN = /^(?:conference|debate|interview|speech|broadcast)$/;
const WRITTEN = /^(?:document|post|statement)$/;

/** "At a forum, a farmer had a question. “…,” he said"; "They sent a letter to the council. “…,” they wrote". */
export function fromSettingBefore({ text, sentences, placed, beside, same }: PlacedReport): void {
  for (const one of placed) {
    const { draft, at } = one;
    const [here, before] = [sentences[at], sentences[at - 1]];
    if (!here || !before || here.paragraph - before.paragraph > BACK || draft.cue === null) continue;
    const writes = WRITES.test(text.slice(draft.cue.start, draft.cue.end));
    const opens = draft.content.some((span) => span.start <= here.start + 1) && draft.quoted.length > 0;
    const paper = isPaper(text, draft.speakers[0]);
    if (!writes && !opens && !paper) continue;
    const earlier = beside(at - 1);
    const setting = settingOf(
      before,
      text,
      earlier.map((other) => other.draft),
    );
    if (setting === null) continue;
    const [speaker] = draft.speakers;
    if (!paper && !(speaker && setting.speaker && same(setting.speaker, speaker))) continue;
    // What was said there before has its own route; only what is written goes on in the same letter.
    const routes = setting.routes.filter(({ kind }) =>
      writes || paper ? WRITTEN.test(kind) : SPOKEN.test(kind) && earlier.length === 0,
    );
    if (draft.route.length === 0 && routes.length > 0)
      one.draft = changed(one.draft, { route: routes }, "route/setting-before");
    const elsewhere = draft.route.some((route) => isElsewhere(text, route));
    if (draft.addressees.length === 0 && setting.addressees.length > 0 && !paper && !elsewhere)
      one.draft = changed(one.draft, { implied: setting.addressees }, "hearer/setting-before");
  }
}

/** "It says the council has to pay": what was sent or published in the sentence before. */
const isPaper = (text: string, span: Span | undefined): boolean =>
  span !== undefined &&
  /^(?:it|the (?:letter|report|statement|document|email|memo|post|message|text))$/i.test(
    text.slice(span.start, span.end),
  );

interface Setting {
  readonly speaker: Span | null;
  readonly routes: readonly Route[];
  readonly addressees: readonly Span[];
}

/** Where somebody speaks or writes, and to whom, as the main clause of a sentence tells it. */
function settingOf({ nodes }: TreeSentence, text: string, drafts: readonly Draft[]): Setting | null {
  const root = nodes.find(({ parent, deprel }) => parent === null && deprel !== "_");
  if (!root) return null;
  const telling: Telling = {
    node: root,
    words: root,
    speaker: null,
    content: drafts.flatMap((draft) => draft.content),
  };
  const heard = addresseesOf(telling, null, routesOf(telling, text));
  const routes = [...heard.routes.map(({ route }) => route), ...drafts.flatMap((draft) => draft.route)].filter(
    (one, at, all) => all.findIndex((other) => overlaps(other, one)) === at,
  );
  const addressees =
    heard.addressees.length > 0
      ? heard.addressees
      : drafts.flatMap((draft) => (draft.speakers.length > 0 ? draft.addressees : [])).slice(0, 2);
  if (routes.length === 0 && addressees.length === 0) return null;
  const subject = childOf(root, "nsubj");
  return { speaker: subject ? partySpan(subject) : null, routes, addressees };
}
