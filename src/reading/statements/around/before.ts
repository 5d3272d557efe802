import type { Route, Span } from "../../../contract/index.ts";
import { childBy, overlaps, type Tree } from "../../tree.ts";
import { addresseesOf } from "../addressees/index.ts";
import type { Draft } from "../draft.ts";
import { routesOf } from "../routes/routes.ts";
import { partySpan } from "../speakers/party.ts";
import { isElsewhere } from "./elsewhere.ts";
import { BACK, type Telling } from "./telling.ts";

/** Cues of what is written down. */
const WRITES = /\b(?:wrote|writes|write|written|tweeted|tweets|posted|posts|reads|read|concluded|concludes)$/;

/** Where somebody speaks at length, and what somebody writes. */
const SPOKEN = /^(?:conference|debate|interview|speech|broadcast)$/;
const WRITTEN = /^(?:document|post|statement)$/;

/** "At a forum, a farmer had a question. “…,” he said"; "They sent a letter to the council. “…,” they wrote". */
export function fromBefore({ text, scenes, placed, beside, same }: Telling): void {
  for (const one of placed) {
    const { draft, at } = one;
    const [here, before] = [scenes[at], scenes[at - 1]];
    if (!here || !before || here.paragraph - before.paragraph > BACK || draft.cue === null) continue;
    const writes = WRITES.test(text.slice(draft.cue.start, draft.cue.end));
    const opens = draft.content.some((span) => span.start <= here.tree.sentence.start + 1) && draft.quoted.length > 0;
    const paper = isPaper(text, draft.speakers[0]);
    if (!writes && !opens && !paper) continue;
    const earlier = beside(at - 1);
    const scene = settingOf(
      before.tree,
      text,
      earlier.map((other) => other.draft),
    );
    if (scene === null) continue;
    const [speaker] = draft.speakers;
    if (!paper && !(speaker && scene.speaker && same(scene.speaker, speaker))) continue;
    // What was said there before has its own route; only what is written goes on in the same letter.
    const routes = scene.routes.filter(({ kind }) =>
      writes || paper ? WRITTEN.test(kind) : SPOKEN.test(kind) && earlier.length === 0,
    );
    if (draft.route.length === 0 && routes.length > 0) one.draft = { ...one.draft, route: routes };
    const elsewhere = draft.route.some((route) => isElsewhere(text, route));
    if (draft.addressees.length === 0 && scene.addressees.length > 0 && !paper && !elsewhere)
      one.draft = { ...one.draft, implied: scene.addressees };
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
function settingOf(tree: Tree, text: string, drafts: readonly Draft[]): Setting | null {
  const root = tree.tokens.findIndex((token) => token.head === -1);
  if (root < 0) return null;
  const content = drafts.flatMap((draft) => draft.content);
  const own = routesOf(tree, root, content, text);
  const { addressees, route } = addresseesOf(tree, root, null, content, own);
  const routes = [...route, ...drafts.flatMap((draft) => draft.route)].filter(
    (one, at, all) => all.findIndex((other) => overlaps(other, one)) === at,
  );
  const heard =
    addressees.length > 0
      ? addressees
      : drafts.flatMap((draft) => (draft.speakers.length > 0 ? draft.addressees : [])).slice(0, 2);
  if (routes.length === 0 && heard.length === 0) return null;
  const subject = childBy(tree, root, "nsubj");
  return { speaker: subject === undefined ? null : partySpan(tree, subject), routes, addressees: heard };
}
