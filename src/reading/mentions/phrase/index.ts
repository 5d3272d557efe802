import type { Actor } from "../../../contract/index.ts";
import type { Sentence, Token } from "../../../language/types.ts";
import type { Entry, Register, State } from "../../../register/index.ts";
import { NAMED, sectorOf } from "../words/sectors.ts";

/** The words around a head that tell who it is: its country and the words of its post. */
export interface Phrase {
  readonly countries: readonly State[];
  /** The country that its states, else its bodies, else its places tell; ISO 3166 alpha-3. */
  readonly country: string | null;
  /** The intergovernmental organisation it belongs to, "a European Union official". */
  readonly igo: boolean;
  /** Whether its last words name a state: "the Czech Republic", and not "the Czech Football Federation". */
  readonly wholeState: boolean;
  /** Descriptive words in order, the head included. */
  readonly words: string;
  /** The PLOVER sector that its words and the bodies named in them tell. */
  readonly sector: string | null;
  readonly first: number;
  readonly last: number;
  readonly plural: boolean;
}

const DESCRIBES = new Set([
  "amod",
  "compound",
  "nmod:poss",
  "nmod:desc",
  "flat",
  "flat:name",
  "det",
  "nummod",
  "nmod",
  "appos",
  "case",
  "nmod:unmarked",
  "obl:unmarked",
  "fixed",
  "conj",
  "cc",
]);

/** What is read at a word of a sentence with a register, once: each rule asks for what those before it asked for. */
function readOnce<Read>(): (sentence: Sentence, at: number, register: Register, read: () => Read) => Read {
  const kept = new WeakMap<Register, WeakMap<Sentence, (Read | undefined)[]>>();
  return (sentence, at, register, read) => {
    const sentences = kept.get(register) ?? new WeakMap<Sentence, (Read | undefined)[]>();
    kept.set(register, sentences);
    const words = sentences.get(sentence) ?? [];
    sentences.set(sentence, words);
    words[at] ??= read();
    return words[at] as Read;
  };
}

const phraseOnce = readOnce<Phrase>();

/** Reads the noun phrase around one word: owners, adjectives, titles and "of"-phrases, not relative clauses. */
export function phraseOf(
  sentence: Sentence,
  children: readonly (readonly number[])[],
  head: number,
  register: Register,
): Phrase {
  return phraseOnce(sentence, head, register, () => readPhrase(sentence, children, head, register));
}

function readPhrase(
  sentence: Sentence,
  children: readonly (readonly number[])[],
  head: number,
  register: Register,
): Phrase {
  const words = new Set<number>([head]);
  const open = [head];
  while (open.length > 0 && words.size < 40) {
    const at = open.pop() as number;
    for (const child of children[at] ?? []) {
      const token = sentence.tokens[child] as Token;
      // "the presidents of Guyana and Venezuela": two owners of a plural; else what is joined is somebody else.
      const plural = /Number=Plur/.test((sentence.tokens[head] as Token).feats);
      const conjOfOwner =
        /^(?:conj|cc)/.test(token.deprel) &&
        (sentence.tokens[at] as Token).deprel !== "nmod:poss" &&
        !(plural && (sentence.tokens[at] as Token).deprel === "nmod") &&
        at !== head;
      // "a Somalia-based group": what a hyphen glues to a word belongs to it.
      const glued = isGlued(sentence, child, at);
      if (
        (!DESCRIBES.has(token.deprel) && !glued) ||
        (at === head && /^(?:conj|cc|case)$/.test(token.deprel) && !/^['’]s?$/.test(token.form)) ||
        (conjOfOwner && token.deprel === "conj")
      )
        continue;
      words.add(child);
      open.push(child);
    }
  }
  let [first, last] = [head, head];
  while (words.has(first - 1)) first -= 1;
  while (words.has(last + 1)) last += 1;
  [first, last] = wholeNames(sentence, first, last, register);
  const until = beforeTopic(sentence, children, head, last);
  const told = toldBy(sentence, first, until, register);
  return {
    ...told,
    wholeState: told.wholeState && until === last,
    words: sentence.tokens
      .slice(first, last + 1)
      .map((token) => token.form)
      .join(" ")
      .replace(/ (['’]s)\b/g, "$1")
      .replace(/(?<=\p{L}) ([-‐‑]) (?=\p{L})/gu, "$1"),
    first,
    last,
    plural: /Number=Plur/.test((sentence.tokens[head] as Token).feats),
  };
}

/**
 * A run of words with a state's name whole that its edge cuts in two: "the president of Sao Tome | and Principe", "Sao Tome
 * and | Principe's president", which a tree may read as two.
 */
function wholeNames(sentence: Sentence, first: number, last: number, register: Register): [number, number] {
  const { tokens } = sentence;
  const stateAt = (at: number): number =>
    matchAt(sentence, at, tokens.length - 1, register, (entry) => entry.kind === "state" && entry.as === "name")
      ?.last ?? -1;
  let [from, until] = [first, last];
  const joined = (at: number): boolean => /^(?:and|&)$/.test(tokens[at]?.form ?? "");
  // Behind: "and" and a name follow what ends with a name.
  if (joined(last + 1))
    for (let at = Math.max(first, last - 3); at <= last; at += 1) until = Math.max(until, stateAt(at));
  // Before: the run begins with the name's last word, or right behind it.
  const edge = /^['’]s?$/.test(tokens[first - 1]?.form ?? "") ? first - 2 : first;
  if (edge > 0 && (joined(edge - 1) || joined(edge - 2)))
    for (let at = Math.max(0, edge - 6); at < edge; at += 1)
      if (stateAt(at) === edge || (edge < first && stateAt(at) === first - 2)) {
        from = at;
        break;
      }
  return [from, until];
}

/** Those who are sent to others, or deal with them for somebody else. */
const SENT =
  /^(?:ambassador|envoy|emissary|representative|consul|attach[eé]|coordinator|negotiator|delegate|point man)$/;

/**
 * The last word in front of whom somebody is sent to or deals with: "the ambassador to China" and "the director for China
 * affairs" are no Chinese officials.
 */
function beforeTopic(
  { tokens }: Sentence,
  children: readonly (readonly number[])[],
  head: number,
  last: number,
): number {
  let until = last;
  const posts = [
    head,
    ...(children[head] ?? []).filter((child) =>
      /^(?:compound|flat|appos|nmod:desc)$/.test((tokens[child] as Token).deprel),
    ),
  ];
  for (const post of posts)
    for (const child of children[post] ?? []) {
      const { deprel, lemma } = tokens[child] as Token;
      if (deprel !== "nmod" || child < post) continue;
      const mark = (children[child] ?? []).find((one) => (tokens[one] as Token).deprel === "case");
      if (mark === undefined || !/^(?:to|for|on)$/.test((tokens[mark] as Token).lemma)) continue;
      const topic = /^(?:affairs?|polic(?:y|ies)|relations|issues?)$/i.test(lemma);
      if (topic || SENT.test((tokens[post] as Token).lemma.toLowerCase())) until = Math.min(until, mark - 1);
    }
  return until;
}

/** "Somalia" and the hyphen in "Somalia-based". */
function isGlued({ tokens }: Sentence, child: number, head: number): boolean {
  const [from, to] = child < head ? [child, head] : [head, child];
  if (to - from > 3) return false;
  for (let at = from; at < to; at += 1) if ((tokens[at] as Token).end !== tokens[at + 1]?.start) return false;
  return tokens.slice(from, to + 1).some((token) => /^[-‐‑–]$/.test(token.form));
}

/**
 * Country and sector of a run of words: states by name, adjective, capital or government word; bodies of the register
 * by theirs; towns and regions where neither is named. Longest matches first.
 */
function toldBy(
  sentence: Sentence,
  first: number,
  last: number,
  register: Register,
): Pick<Phrase, "countries" | "country" | "sector" | "igo" | "wholeState"> {
  const { tokens } = sentence;
  const states: State[] = [];
  const bodies: Actor[] = [];
  const words: string[] = [];
  let place: string | null = null;
  let lastState = first - 1;
  for (let at = first; at <= last; ) {
    const match = matchAt(sentence, at, last, register, (entry) => entry.kind !== "person");
    if (match) {
      const state = match.entries.find((entry) => entry.kind === "state");
      const body = match.entries.find((entry) => entry.kind === "body" && !entry.common);
      if (state?.kind === "state" && !states.includes(state.state)) states.push(state.state);
      if (state?.kind === "state" && state.as === "name") lastState = match.last;
      if (body?.kind === "body") {
        bodies.push(body.actor);
        // A people tells a country; what those of it do, the other words tell.
        words.push(/^(?:CVL|PRE)?$/.test(body.actor.sector ?? "") ? "" : `${NAMED}${body.actor.sector}`);
      }
      at = match.last + 1;
      continue;
    }
    // Of several the last: "a town in Bavaria".
    const town: Town | null = placeAt(sentence, at, last, register);
    if (town) {
      place = town.country;
      at = town.last + 1;
      continue;
    }
    words.push((tokens[at] as Token).form);
    at += 1;
  }
  const body = bodies.find((one) => one.country !== null);
  return {
    countries: states,
    country: states[0]?.code ?? body?.country ?? place,
    wholeState: lastState === last,
    igo: states.length === 0 && !body && bodies.some((one) => one.kind === "igo"),
    sector: sectorOf(words.join(" ").replace(/ (['’]s)\b/g, "$1")),
  };
}

interface Town {
  readonly country: string;
  readonly last: number;
}

/** What a name in front of it is the name of: "Kano State", "Quang Tri Province". */
const PART = /^(?:State|Province|Region|County|Oblast|Governorate|District|Prefecture|City)$/;

/** Inhabitants from which a town's name is taken for the town where nothing but a capital letter says so. */
const TOWN = 100_000;

/** The country of a town or region that words name: "Shanghai police", "villagers in Kano". */
function placeAt({ tokens }: Sentence, at: number, limit: number, register: Register): Town | null {
  const token = tokens[at] as Token;
  if (token.upos !== "PROPN" || !/^\p{Lu}\p{Ll}/u.test(token.form)) return null;
  for (let last = Math.min(limit, at + 3); last >= at; last -= 1) {
    if ((tokens[last] as Token).upos !== "PROPN") continue;
    const place = register.placed(joinForms(tokens, at, last))[0];
    if (!place?.country) continue;
    const behind = tokens[last + 1];
    const before = tokens[at - 1];
    // A name beside a name may be a person's; behind a preposition or in front of a common noun it is a place's.
    const inside = /^(?:of|in|from|near|outside|around)$/i.test(before?.form ?? "");
    const common =
      behind !== undefined &&
      (/^(?:NOUN|ADJ)$/.test(behind.upos) || PART.test(behind.form) || sectorOf(behind.form) !== null);
    // "Santa Marta": two words and more are hardly a person's.
    const sure = inside || (before?.upos !== "PROPN" && common) || last > at;
    if (sure && (inside || (place.population ?? TOWN) >= TOWN)) return { country: place.country, last };
  }
  return null;
}

export interface Match {
  readonly entry: Entry;
  readonly entries: readonly Entry[];
  readonly last: number;
}

/** The longest name of the register that begins at a word; capital letters are wanted as in print. */
export function matchAt(
  sentence: Sentence,
  at: number,
  limit: number,
  register: Register,
  wanted: (entry: Entry) => boolean,
): Match | null {
  const { tokens } = sentence;
  const first = tokens[at] as Token;
  // Some names begin with a small letter: "easyJet".
  const small = first.upos === "PROPN" && /^\p{Ll}{2,}/u.test(first.form);
  if (!/^[\p{Lu}\d]/u.test(first.form) && !small && !/^(?:al|the|dpa)$/.test(first.form)) return null;
  // "the UN Security Council" begins at "UN", whatever "the UN" by itself is.
  const inner = /^the$/i.test(first.form) && at < limit ? matchAt(sentence, at + 1, limit, register, wanted) : null;
  for (const { last, entries: all } of hitsOnce(sentence, at, register, () => namesAt(sentence, at, register))) {
    if (last > limit) continue;
    if (inner && inner.last > last) return null;
    const entries = all.filter(wanted);
    if (entries.length > 0) return { entry: entries[0] as Entry, entries, last };
  }
  return null;
}

interface Hit {
  readonly last: number;
  readonly entries: readonly Entry[];
}

const hitsOnce = readOnce<readonly Hit[]>();

/** Every name of the register that begins at a word, the longest first. */
function namesAt({ tokens }: Sentence, at: number, register: Register): readonly Hit[] {
  const found: Hit[] = [];
  for (let last = Math.min(tokens.length - 1, at + register.longest - 1, at + 7); last >= at; last -= 1) {
    const { form } = tokens[last] as Token;
    // A full stop behind a name is the sentence's; folding would pass over it.
    if (!/[\p{L}\p{N}]/u.test(form) || (last > at && /^\p{Ll}/u.test(form))) continue;
    const words = joinForms(tokens, at, last);
    if (words.length <= 3 && words !== words.toUpperCase() && !/^(?:dpa|Fin|Lao|Duma|Fed)$/.test(words)) continue;
    const entries = register.named(words);
    if (entries.length > 0) found.push({ last, entries });
  }
  return found;
}

/** The words as printed: glued where they are glued. */
function joinForms(tokens: readonly Token[], first: number, last: number): string {
  let words = "";
  for (let at = first; at <= last; at += 1) {
    const token = tokens[at] as Token;
    words += (at > first && (tokens[at - 1] as Token).end < token.start ? " " : "") + token.form;
  }
  return words;
}
