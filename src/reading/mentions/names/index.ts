import type { Name } from "../../../contract/index.ts";
import type { Sentence, Token } from "../../../language/types.ts";
import type { Entry, Register, State } from "../../../register/index.ts";
import { type Match, matchAt } from "../phrase/index.ts";
import { wholeBodyName } from "./bodies.ts";
import { standsForGovernment } from "./capitals.ts";
import { homesOf, namesWhere, withoutTitle } from "./wheres.ts";

/** A name found in a sentence; words first to last. `kind` null: an adjective of a state, which is no name. */
export interface Spotted {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly kind: Name["kind"] | null;
  readonly state: State | null;
  /** The bodies that the words can mean, the best known first. */
  readonly bodies: readonly Body[];
}

type Body = Extract<Entry, { kind: "body" }>;

/**
 * The names of a sentence: the network's, corrected by the register. A register name inside a longer name of the
 * network ("Moscow" in a newspaper's name) gives way; a person called Jordan stays a person.
 */
export function nameSpans(
  sentence: Sentence,
  children: readonly (readonly number[])[],
  register: Register,
): readonly Spotted[] {
  const homes = homesOf(sentence, register);
  const fromNetwork = sentence.names
    .map((name) => ({ ...name, ...wordsOf(sentence, name.start, name.end) }))
    .map((name) => ({ ...name, last: withoutBracket(sentence, name) }))
    .filter(
      (name) =>
        name.first >= 0 &&
        !isDirection(sentence, name) &&
        !homes.some((home) => home.first <= name.last && home.last >= name.first),
    )
    .map((name) => (name.kind === "place" ? { ...name, first: withFirstPart(sentence, name.first) } : name))
    .map((name) => (name.kind === "person" ? { ...name, last: overHyphen(sentence, name.last) } : name))
    .map((name) => (standsAsPlace(sentence, name, register) ? { ...name, kind: "place" as const } : name))
    .map((name) => (name.kind === "person" ? { ...name, ...withoutPost(sentence, name) } : name))
    .map((name) => (name.kind === "person" ? { ...name, first: withoutTitle(sentence, name) } : name))
    .map((name) => (name.kind === "organisation" ? { ...name, ...wholeBodyName(sentence, name) } : name));
  const spotted: Spotted[] = [];
  const isState = ({ first, last }: { readonly first: number; readonly last: number }): boolean => {
    const match = matchAt(sentence, first, last, register, (entry) => entry.kind === "state");
    return match?.last === last && match.entry.kind === "state" && match.entry.as !== "capital";
  };
  const isWhere = (first: number, last: number, kind: Name["kind"]): boolean =>
    namesWhere(sentence, { first, last }, kind, register);
  const nameAt: (typeof fromNetwork)[number][] = [];
  for (const one of fromNetwork.toReversed()) for (let at = one.first; at <= one.last; at += 1) nameAt[at] = one;
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const name = nameAt[at];
    if (!name && beginsNoName(sentence.tokens[at] as Token) && !homes.some((one) => one.first === at)) continue;
    const ship = shipFrom(sentence, at);
    if (ship !== null && (!name || name.first >= at)) {
      spotted.push(fromNames(sentence, at, ship, "other"));
      at = ship;
      continue;
    }
    const realm = name && name.first < at ? null : realmFrom(sentence, at, register);
    if (realm && (!name || name.last <= realm.last)) {
      spotted.push(fromRegister(sentence, children, at, realm.last, realm.entries, register));
      at = realm.last;
      continue;
    }
    const where =
      homes.find((one) => one.first === at) ??
      (name?.first === at && isWhere(name.first, name.last, name.kind) && !isState(name) ? name : undefined);
    if (where) {
      spotted.push(fromNames(sentence, at, where.last, "place"));
      at = where.last;
      continue;
    }
    const region = regionFrom(sentence, at, [], register);
    if (
      region !== null &&
      region > at &&
      region >= (name?.last ?? at) &&
      !actsAsBody(sentence, children, at, region, register)
    ) {
      spotted.push(fromNames(sentence, at, region, "place"));
      at = region;
      continue;
    }
    const person = personFrom(sentence, at, register);
    if (person !== null && (!name || (name.first >= at && name.last <= person))) {
      spotted.push(fromNames(sentence, at, person, "person"));
      at = person;
      continue;
    }
    const match = matchAt(sentence, at, sentence.tokens.length - 1, register, (entry) => entry.kind !== "person");
    if (match?.entry.kind === "state" && match.entry.as === "name" && (!name || name.last <= match.last)) {
      const last = longerName(sentence, at, match.last);
      if (last !== null) {
        spotted.push(fromNames(sentence, at, last, "organisation"));
        at = last;
        continue;
      }
    }
    if (
      match &&
      (!name || match.last >= name.last || (at === name.first && name.kind === "other")) &&
      !(name?.kind === "person" && keepsPerson(sentence, name.last, match, register))
    ) {
      const seated = isWhere(at, match.last, "other") && !isState({ first: at, last: match.last });
      spotted.push(
        seated
          ? fromNames(sentence, at, match.last, "place")
          : fromRegister(sentence, children, at, match.last, match.entries, register),
      );
      at = match.last;
    } else if (name && name.first === at) {
      spotted.push(fromNames(sentence, name.first, name.last, name.kind));
      at = name.last;
    } else if (!name) {
      const last = regionFrom(sentence, at, fromNetwork, register);
      if (last === null) continue;
      spotted.push(fromNames(sentence, at, last, "place"));
      at = last;
    }
  }
  return spotted;
}

/** What ships of navies are called by in front of their names. */
const SHIP = /^(?:USS|USNS|USCGC|HMS|HMCS|HMAS|HMNZS|INS|RFA)$/;

/** "USS Robert E. Hale": a ship, whoever it is named for. Its last word; null elsewhere. */
function shipFrom({ tokens }: Sentence, at: number): number | null {
  if (!SHIP.test(tokens[at]?.form ?? "")) return null;
  let last = at;
  while (last - at < 4 && /^\p{Lu}/u.test(tokens[last + 1]?.form ?? "") && tokens[last + 1]?.upos === "PROPN")
    last += 1;
  return last > at ? last : null;
}

/** What states call themselves by in front of their names; "State" and "Union" are many other things as well. */
const REALM = /^(?:Republic|Kingdom|Sultanate|Emirate|Principality)$/;

/** "the Republic of Niger": a state by its whole name, where the register knows it by the short one. */
function realmFrom(sentence: Sentence, at: number, register: Register): Match | null {
  const { tokens } = sentence;
  if (!REALM.test(tokens[at]?.form ?? "") || tokens[at + 1]?.form !== "of") return null;
  const isState = (entry: Entry): boolean => entry.kind === "state" && entry.as === "name";
  if (matchAt(sentence, at, tokens.length - 1, register, (entry) => entry.kind !== "person")) return null;
  const first = /^the$/i.test(tokens[at + 2]?.form ?? "") ? at + 3 : at + 2;
  return first < tokens.length ? matchAt(sentence, first, tokens.length - 1, register, isState) : null;
}

type Run = { readonly first: number; readonly last: number };

/** "(Unipor)": a bracket that closes behind a name, and opened before it, is no part of it. */
function withoutBracket({ tokens }: Sentence, { first, last }: Run): number {
  const closes = last > first && /^[)\]]$/.test(tokens[last]?.form ?? "");
  return closes && !tokens.slice(first, last).some(({ form }) => /^[([]$/.test(form)) ? last - 1 : last;
}

/** "West African farmers": a quarter of the sky in front of an adjective is nobody's name. */
function isDirection({ tokens }: Sentence, { first, last }: Run): boolean {
  const next = tokens[last + 1];
  return (
    first === last &&
    /^(?:North|South|East|West|Central|Northern|Southern|Eastern|Western)$/.test(tokens[first]?.form ?? "") &&
    next?.upos === "ADJ" &&
    /^\p{Lu}/u.test(next.form)
  );
}

/** What posts are held of, with a capital: "Secretary of State". */
const OF_POST =
  /^(?:State|Defen[cs]e|War|Staff|Affairs|Treasury|Energy|Justice|Commerce|Labou?r|Health|Education|Agriculture|Transportation|Transport|Finance|Interior|Parliament|Government|Trade|Security)$/;

/** "Secretary of State Ann Hale's trip": the last word of a post is no given name, and what follows is the surname. */
function withoutPost({ tokens }: Sentence, { first, last }: Run): Run {
  const post =
    first < last && OF_POST.test(tokens[first]?.form ?? "") && /^(?:of|for)$/i.test(tokens[first - 1]?.form ?? "");
  if (!post) return { first, last };
  let until = last;
  while (
    tokens[until + 1]?.upos === "PROPN" &&
    /^\p{Lu}\p{Ll}/u.test(tokens[until + 1]?.form ?? "") &&
    /^flat/.test(tokens[until + 1]?.deprel ?? "")
  )
    until += 1;
  return { first: first + 1, last: until };
}

/** A word in small letters at which nothing that the register names begins: most words, passed over before any look-up. */
function beginsNoName({ form, upos }: Token): boolean {
  const first = form.charCodeAt(0);
  return first >= 97 && first <= 122 && upos !== "PROPN" && form !== "the" && form !== "al" && form !== "dpa";
}

/** "South Ossetia said", "the Pentagon denied": a place's name that the register knows as a body's, where it acts. */
function actsAsBody(
  sentence: Sentence,
  children: readonly (readonly number[])[],
  first: number,
  last: number,
  register: Register,
): boolean {
  const match = matchAt(sentence, first, last, register, (entry) => entry.kind === "body");
  return match?.last === last && standsForGovernment(sentence, children, headOf(sentence, first, last));
}

/** What a state's team is called by, and who plays in it. */
const TEAM =
  /^(?:coach|captain|striker|forward|midfielder|goalkeeper|defender|winger|batsman|bowler|skipper|fullback|quarterback|teammate|goalie|keeper)s?$/;
/** What companies, papers and contests call themselves by. */
const ENTERPRISE =
  /^(?:Power|Telecom|Airlines?|Airways|Electric|Motors?|Steel|Petroleum|Oil|Gas|Post|Times|Herald|Today|News|Daily|Open|Masters|Cup|Council|Institute|Foundation|Society|Association|Chamber|Fund|Club|Weekly)$/;

/** Initials that are a post or a legal form, not a body's name. */
const OWN_INITIALS = /^(?:PM|FM|CEO|CFO|MP|MEP|MD|SA|SPA|AG|NV|BV|AB|AS|OY|PLC|INC|LTD|LLC|CO|GDP|GNP|US|USA|UK|EU)$/;

/**
 * A state's name that is not the state: a team ("the Peru captain"), a part of a longer name ("Tour de Suisse",
 * "Georgia Power", "KLM of Holland"). The last word of that name; null where the state itself is meant.
 */
function longerName({ tokens }: Sentence, first: number, last: number): number | null {
  const next = tokens[last + 1];
  if (next && TEAM.test(next.form)) return last;
  if (next && next.upos === "PROPN" && ENTERPRISE.test(next.form)) return last + 1;
  const [before, earlier] = [tokens[first - 1], tokens[first - 2]];
  if (before && earlier?.upos === "PROPN" && /^(?:de|du|d['’])$/.test(before.form)) return last;
  if (before?.form === "of" && /^\p{Lu}{2,4}$/u.test(earlier?.form ?? "") && !OWN_INITIALS.test(earlier?.form ?? ""))
    return last;
  return null;
}

/** A person whom the register knows by the full name that begins here: its last word; nobody whose name is another's too. */
function personFrom(sentence: Sentence, at: number, register: Register): number | null {
  if (!/^(?:\p{Lu}|\P{L}|[a-z]{2,3}$)/u.test(sentence.tokens[at + 1]?.form ?? "")) return null;
  const match = matchAt(sentence, at, sentence.tokens.length - 1, register, () => true);
  if (!match || match.last === at || match.entries.some((entry) => entry.kind !== "person")) return null;
  const words = sentence.tokens.slice(at, match.last + 1);
  return words.every(({ form }) =>
    /^(?:\p{Lu}|(?:al|el|bin|ben|ibn|van|von|der|den|de|da|dos|di|la|le|ul)$|\P{L})/u.test(form),
  )
    ? match.last
    : null;
}

/** "Yoon Suk-yeol", "al-Burhan": a part that a hyphen glues to a person's name is part of it. */
function overHyphen({ tokens }: Sentence, last: number): number {
  let at = /^[-‐‑]$/.test(tokens[last]?.form ?? "") ? last - 1 : last;
  while (
    /^[-‐‑]$/.test(tokens[at + 1]?.form ?? "") &&
    tokens[at + 1]?.start === tokens[at]?.end &&
    tokens[at + 2]?.start === tokens[at + 1]?.end &&
    /^\p{L}/u.test(tokens[at + 2]?.form ?? "")
  )
    at += 2;
  // "Kassym-Jomart Tokayev": what stands behind the glued part is the surname.
  while (at > last && tokens[at + 1]?.upos === "PROPN" && /^\p{Lu}/u.test(tokens[at + 1]?.form ?? "")) at += 1;
  return at;
}

/** Behind these something is somewhere. */
const AT = /^(?:in|at|near|outside|inside|around|across|throughout)$/i;
const TO_OR_AT = /^(?:in|at|near|outside|inside|around|across|throughout|from|to|into|through|toward|towards)$/i;
/** What may stand between such a word and a place's name. */
const BETWEEN =
  /^(?:the|northern|southern|eastern|western|central|north|south|east|west|downtown|nearby|neighbou?ring)$/i;
const PART_OF_STATE = /^(?:province|region|district|governorate|oblast|county|prefecture)$/;
const MONTH_OR_DAY =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/;
/** What is smaller is known by its name only where the network takes it for a name. */
const WELL_KNOWN = 30_000;

/** "in Benghazi": one word behind "in" that the gazetteer knows is a place, whatever the network takes it for. */
function standsAsPlace(
  { tokens }: Sentence,
  { first, last, kind }: { readonly first: number; readonly last: number; readonly kind: Name["kind"] },
  register: Register,
): boolean {
  if (first !== last || (kind !== "person" && kind !== "other")) return false;
  const token = tokens[first] as Token;
  if (!AT.test(tokens[first - 1]?.form ?? "") || /^['’]s?$/.test(tokens[first + 1]?.form ?? "")) return false;
  return register.placed(token.form).some(isWellKnown);
}

const isWellKnown = ({ kind, population }: ReturnType<Register["placed"]>[number]): boolean =>
  kind !== "city" || (population ?? 0) >= WELL_KNOWN;

/**
 * A place of the gazetteer that the network did not see: the last word of the longest name that begins here. A sea,
 * strait or region anywhere; any other behind a preposition of place or before "province".
 */
function regionFrom(
  { tokens }: Sentence,
  at: number,
  names: readonly { readonly first: number }[],
  register: Register,
): number | null {
  const first = tokens[at] as Token;
  if (!/^\p{Lu}\p{Ll}/u.test(first.form) || MONTH_OR_DAY.test(first.form)) return null;
  let before = at - 1;
  while (before >= 0 && BETWEEN.test((tokens[before] as Token).form)) before -= 1;
  const placed = TO_OR_AT.test(tokens[before]?.form ?? "");
  const the = at > 0 && /^the$/i.test(tokens[at - 1]?.form ?? "");
  const regional = register.beginsRegion(first.form);
  if (!regional && !placed && ![0, 1, 2, 3].some((more) => PART_OF_STATE.test(tokens[at + more + 1]?.form ?? "")))
    return null;
  for (let last = Math.min(at + 3, tokens.length - 1); last >= at; last -= 1) {
    if (names.some((name) => name.first > at && name.first <= last) || !/^\p{L}/u.test((tokens[last] as Token).form))
      continue;
    const inState = placed || PART_OF_STATE.test(tokens[last + 1]?.form ?? "");
    const proper = inState && (tokens[last] as Token).upos === "PROPN";
    if (!regional && !proper) continue;
    const words = tokens
      .slice(at, last + 1)
      .map((token) => token.form)
      .join(" ");
    if (regional && register.placed(words, "region").length > 0) return last;
    if (regional && the && register.placed(`the ${words}`, "region").length > 0) return last;
    if (!proper || register.named(words).some((entry) => entry.kind !== "person")) continue;
    if (register.placed(words).some(isWellKnown)) return last;
  }
  return null;
}

/** "New York": a first part of a place's name that the network left out. */
function withFirstPart({ tokens }: Sentence, first: number): number {
  const before = tokens[first - 1];
  return before && /^(?:New|San|Santa|Los|Las|Saint|St\.?|El|Port|Cape|Fort)$/.test(before.form) ? first - 1 : first;
}

/** States whose names people are given. */
const GIVEN = /^(?:Jordan|Chad|Georgia|Israel|Kenya|India|Ireland|Malta)$/;

/**
 * Whether a person stays one where the register knows the words as a state's: "Michael Jordan", and "Jordan" by itself
 * unless it stands beside another state. A capital ("Washington welcomed …") speaks for its state.
 */
function keepsPerson(sentence: Sentence, last: number, { entry, last: until }: Match, register: Register): boolean {
  if (entry.kind !== "state" || last < until) return false;
  if (last > until) return true;
  const { tokens } = sentence;
  const token = tokens[last] as Token;
  if (entry.as !== "name" || !GIVEN.test(token.form)) return false;
  const joined = tokens.some(
    (other, at) =>
      at !== last &&
      ((other.deprel === "conj" && other.head === last) || (token.deprel === "conj" && token.head === at)) &&
      register.named(other.form).some((known) => known.kind === "state"),
  );
  return !joined;
}

function fromRegister(
  sentence: Sentence,
  children: readonly (readonly number[])[],
  first: number,
  last: number,
  entries: ReturnType<Register["named"]>,
  register: Register,
): Spotted {
  const head = headOf(sentence, first, last);
  const bodies = entries.filter((entry) => entry.kind === "body");
  if (bodies[0]) {
    // A territory that is no state is a place unless it acts.
    // So is the town that stands for those who sit in it.
    const words = sentence.tokens[first]?.form ?? "";
    const seat =
      bodies[0].actor.kind === "igo" &&
      first === last &&
      /^\p{Lu}\p{Ll}{2,}/u.test(words) &&
      register.placed(words).some(isWellKnown);
    const place = (seat || bodies[0].actor.sector === "PRE") && !standsForGovernment(sentence, children, head);
    return { first, last, head, kind: place ? "place" : "organisation", state: null, bodies: place ? [] : bodies };
  }
  const state = entries.find((entry) => entry.kind === "state");
  if (state?.kind !== "state") return { first, last, head, kind: "other", state: null, bodies: [] };
  const adjective = (sentence.tokens[head] as Token).upos === "ADJ" || state.as === "demonym";
  if (adjective) return { first, last, head, kind: null, state: state.state, bodies: [] };
  const city =
    state.as === "capital" &&
    (!standsForGovernment(sentence, children, head) || isInState(sentence, last, state.state, register));
  return { first, last, head, kind: city ? "place" : "state", state: state.state, bodies: [] };
}

/** "THE HAGUE, Netherlands": a capital before its own state's name is the city. */
function isInState(sentence: Sentence, last: number, state: State, register: Register): boolean {
  if (sentence.tokens[last + 1]?.form !== ",") return false;
  if (!sentence.tokens[last + 2]) return false;
  const behind = matchAt(sentence, last + 2, sentence.tokens.length - 1, register, (entry) => entry.kind === "state");
  return behind?.entry.kind === "state" && behind.entry.as === "name" && behind.entry.state.code === state.code;
}

const fromNames = (sentence: Sentence, first: number, last: number, kind: Name["kind"]): Spotted => ({
  first,
  last,
  head: headOf(sentence, first, last),
  kind,
  state: null,
  bodies: [],
});

/** The word of a run whose head stands outside it. */
function headOf(sentence: Sentence, first: number, last: number): number {
  for (let at = first; at <= last; at += 1) {
    const { head } = sentence.tokens[at] as Token;
    if (head === null || head < first || head > last) return at;
  }
  return last;
}

function wordsOf(sentence: Sentence, start: number, end: number): { readonly first: number; readonly last: number } {
  const first = sentence.tokens.findIndex((token) => token.start === start);
  const last = sentence.tokens.findLastIndex((token) => token.end === end);
  return { first: last < first ? -1 : first, last };
}
