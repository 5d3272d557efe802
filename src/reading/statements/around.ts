import type { Route, Span } from "../../contract/index.ts";
import type { Token } from "../../language/types.ts";
import { addresseesOf } from "./addressees.ts";
import type { Draft } from "./draft.ts";
import { outletKind } from "./outlets.ts";
import { partySpan } from "./parties.ts";
import { citedBy, routesOf } from "./routes.ts";
import { childBy, childrenBy, overlaps, rel, type Tree, within } from "./tree.ts";

/** A sentence and the number of its paragraph. */
export interface Scene {
  readonly tree: Tree;
  readonly paragraph: number;
}

/** Whether two stretches of words mean the same one. */
export type Same = (one: Span, other: Span) => boolean;

/** What was said, spoken of again: "the comments came in an interview". */
const SAYING =
  /^(?:comment|remark|statement|pledge|promise|response|reply|answer|warning|threat|announcement|claim|accusation|allegation|criticism|call|appeal|proposal|word|assertion|admission|denial|demand|offer|suggestion|prediction|apology|declaration|disclosure|revelation|quote|quotation|observation|assessment|decision)$/;
const MADE = /^(?:make|deliver|give|issue|utter|repeat|offer)$/;
const PASSED = /^(?:make|carry|publish|quote|report|broadcast|air|release|post|deliver|give|issue|cite|relay|share)$/;
const CAME = /^(?:come|appear)$/;
/** Paragraphs back, and statements, that a remark about what was said reaches. */
const BACK = 1;
const MOST = 4;
/** Cues of what is written down. */
const WRITES = /\b(?:wrote|writes|write|written|tweeted|tweets|posted|posts|reads|read|concluded|concludes)$/;
/** Where somebody speaks at length, and what somebody writes. */
const SPOKEN = /^(?:conference|debate|interview|speech|broadcast)$/;
const WRITTEN = /^(?:document|post|statement)$/;
/** Those through whom another's words are told. */
const TELLERS =
  /\b(?:sources?|spokes(?:man|men|woman|women|person|persons|people)|aides?|lawyers?|attorneys?|intermediar(?:y|ies)|interpreters?|translators?|officials?|diplomats?|witness(?:es)?)\b/i;

/** What goes on with what somebody was telling: a plain word of saying, or one of going on. */
const GOES_ON =
  /\b(?:add|adds|added|adding|continue[sd]?|continuing|went on|goes on|said|says|stressed|noted|concluded)$/;
/** Routes of an occasion of their own: who was spoken to before does not hear these words. */
const ELSEWHERE = /^(?:interview|conference|post|speech|broadcast|outlet|document|debate)$/;

/**
 * Routes and addressees that stand outside the sentence of the words: in the sentence behind ("The comments were carried by the agency";
 * "She made the pledge at a rally"), in the sentence before that sets the scene ("At a forum, a farmer had a question.
 * “…,” he said"; "They sent a letter to the council. “…,” they wrote"), and with whoever tells of another's words.
 */
export function toldAround(
  text: string,
  drafts: readonly Draft[],
  scenes: readonly Scene[],
  same: Same,
): readonly Draft[] {
  const placed = drafts
    .map((draft): Placed => ({ draft, at: sceneOf(scenes, draft.cue ?? (draft.content[0] as Span)) }))
    .sort((a, b) => startOf(a.draft) - startOf(b.draft));
  const beside = besideOf(placed);
  fromBehind(placed, scenes, text, same);
  fromBefore(placed, scenes, text, same, beside);
  fromTellers(placed, text, beside);
  stillHeard(placed, scenes, text, same, beside);
  return placed.map(({ draft }) => draft);
}

interface Placed {
  draft: Draft;
  /** Index of its sentence; -1 where it stands in none that was read. */
  readonly at: number;
}

/** The statements whose cues stand in a sentence, in order. */
type Beside = (sentence: number) => readonly Placed[];

function besideOf(placed: readonly Placed[]): Beside {
  const map = new Map<number, Placed[]>();
  for (const one of placed) {
    const known = map.get(one.at);
    if (known) known.push(one);
    else map.set(one.at, [one]);
  }
  return (sentence) => (sentence < 0 ? [] : (map.get(sentence) ?? []));
}

const startOf = ({ cue, content }: Draft): number => (cue ?? (content[0] as Span)).start;

/** By halves: scenes are in the order of the text. */
function sceneOf(scenes: readonly Scene[], { start }: Span): number {
  let [low, high] = [0, scenes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scenes[middle] as Scene).tree.sentence.start <= start) low = middle + 1;
    else high = middle;
  }
  const scene = scenes[low - 1];
  return scene && start < scene.tree.sentence.end ? low - 1 : -1;
}

/** "Calder made the comments at a rally", "Her response came in a tweet", "The remarks, carried by the agency, …". */
function fromBehind(placed: readonly Placed[], scenes: readonly Scene[], text: string, same: Same): void {
  let last = -1;
  for (const [number, { tree, paragraph }] of scenes.entries()) {
    while (last + 1 < placed.length && (placed[last + 1] as Placed).at < number) last += 1;
    const told = sayingIn(tree);
    if (told === null) continue;
    const routes = [...routesOf(tree, told.verb, [], text), ...citedBy(tree, told.verb)].filter(
      (route, at, all) =>
        all.findIndex((other) => overlaps(other, route)) === at && !overlaps(route, tree.tokens[told.noun] as Token),
    );
    if (routes.length === 0) continue;
    let given = 0;
    let speaker: Span | undefined = told.owner ?? undefined;
    for (let index = last; index >= 0 && given < MOST; index -= 1) {
      const one = placed[index] as Placed;
      const scene = scenes[one.at];
      if (!scene || paragraph - scene.paragraph > BACK || number - one.at > MOST) break;
      const [own] = one.draft.speakers;
      if (!own) break;
      if (speaker && !same(speaker, own)) {
        if (given > 0) break;
        continue;
      }
      speaker ??= own;
      if (one.draft.route.length > 0) break;
      one.draft = { ...one.draft, route: routes };
      given += 1;
    }
  }
}

interface Told {
  readonly noun: number;
  readonly verb: number;
  /** Who said it, where the sentence tells. */
  readonly owner: Span | null;
}

/** What was said, as the subject or object of a verb that tells how it came; null where the sentence tells no such thing. */
function sayingIn(tree: Tree): Told | null {
  for (const [noun, token] of tree.tokens.entries()) {
    if (token.upos !== "NOUN" || !SAYING.test(token.lemma) || !isKnown(tree, noun)) continue;
    const verb = verbOf(tree, noun);
    if (verb === null) continue;
    const by = rel(token) === "obj" ? childBy(tree, verb, "nsubj") : childBy(tree, noun, "nmod:poss");
    return { noun, verb, owner: by === undefined ? null : partySpan(tree, by) };
  }
  return null;
}

/** "the comments", "his pledge", "those remarks": what has been told of before. */
const isKnown = (tree: Tree, noun: number): boolean =>
  childrenBy(
    tree,
    noun,
    (token) =>
      token.deprel === "nmod:poss" || (token.deprel === "det" && /^(?:the|this|that|these|those)$/i.test(token.form)),
  ).length > 0;

function verbOf(tree: Tree, noun: number): number | null {
  const { head, deprel } = tree.tokens[noun] as Token;
  const governor = head === null || head < 0 ? undefined : tree.tokens[head];
  if (governor?.upos === "VERB") {
    if (deprel === "obj" && MADE.test(governor.lemma)) return head;
    if (deprel === "nsubj" && CAME.test(governor.lemma)) return head;
    if (deprel === "nsubj:pass" && PASSED.test(governor.lemma)) return head;
  }
  // "The comments, which came in an interview, …", "The remarks, made on the radio, …"
  const told = childrenBy(
    tree,
    noun,
    (token) =>
      (token.deprel === "acl:relcl" && (CAME.test(token.lemma) || PASSED.test(token.lemma))) ||
      (token.deprel === "acl" && PASSED.test(token.lemma) && /VerbForm=Part/.test(token.feats)),
  )[0];
  return told ?? null;
}

/** "At a forum, a farmer had a question. “…,” he said"; "They sent a letter to the council. “…,” they wrote". */
function fromBefore(
  placed: readonly Placed[],
  scenes: readonly Scene[],
  text: string,
  same: Same,
  beside: Beside,
): void {
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
  const heard = addressees.length > 0 ? addressees : drafts.flatMap((draft) => draft.addressees).slice(0, 2);
  if (routes.length === 0 && heard.length === 0) return null;
  const subject = childBy(tree, root, "nsubj");
  return { speaker: subject === undefined ? null : partySpan(tree, subject), routes, addressees: heard };
}

/** "She told the governor … . She added …": whoever was addressed still is, from one sentence to the next. */
function stillHeard(
  placed: readonly Placed[],
  scenes: readonly Scene[],
  text: string,
  same: Same,
  beside: Beside,
): void {
  // The last statement of a sentence before that is nobody's told by another.
  let latest: Placed | null = null;
  let waiting: Placed | null = null;
  for (const one of placed) {
    if (waiting && one.at > waiting.at) [latest, waiting] = [waiting, null];
    const before: Placed | null = latest;
    if (one.at >= 0 && !isInside(beside, one)) waiting = one;
    const { draft, at } = one;
    const { cue } = draft;
    const [speaker] = draft.speakers;
    if (cue === null || !speaker || draft.addressees.length > 0 || draft.implied || at < 1) continue;
    if (!GOES_ON.test(text.slice(cue.start, cue.end)) || draft.speakers.length > 1) continue;
    if (draft.route.some((route) => isElsewhere(text, route))) continue;
    const scene = before && scenes[before.at];
    if (!before || !scene || before.draft.content.some((span) => within(cue, span))) continue;
    if ((scenes[at] as Scene).paragraph - scene.paragraph > BACK) continue;
    // Nothing but the words themselves may stand between.
    const until = Math.max(
      startOf(before.draft),
      ...before.draft.content.map(({ end }) => end),
      scene.tree.sentence.end,
    );
    if (/\p{L}/u.test(text.slice(until, (scenes[at] as Scene).tree.sentence.start))) continue;
    const [other] = before.draft.speakers;
    if (!other || before.draft.speakers.length > 1 || !same(other, speaker)) continue;
    const heard = before.draft.addressees.length > 0 ? before.draft.addressees : (before.draft.implied ?? []);
    const listening = heard.filter((span) => !draft.content.some((content) => overlaps(span, content)));
    if (listening.length > 0) one.draft = { ...draft, implied: listening };
  }
}

/** "she said in a statement", "in an interview": not where she was speaking before; "according to a statement" may be. */
const isElsewhere = (text: string, { kind, start }: Route): boolean =>
  ELSEWHERE.test(kind) ||
  (kind === "statement" && /\b(?:in|on|through|via) $/i.test(text.slice(Math.max(0, start - 8), start)));

/** Whether a statement is told inside another's words. */
const isInside = (beside: Beside, one: Placed): boolean =>
  beside(one.at).some(
    (other) =>
      other !== one &&
      one.draft.cue !== null &&
      other.draft.content.some((span) => within(one.draft.cue as Span, span)),
  );

/** "A source said that Calder had told …": what is told by a source, a spokesman or a paper came through them. */
function fromTellers(placed: readonly Placed[], text: string, beside: Beside): void {
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
