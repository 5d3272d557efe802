import type { Dated, Name, Report, Where } from "../../contract/index.ts";
import type { Sentence, Token } from "../../language/types.ts";
import type { Place, Register } from "../../register/index.ts";
import { wordClass } from "../en/lexicon.ts";
import { phrase } from "../en/phrase.ts";
import { type Phrase, type Words, wordFrom, wordsOf } from "../engine/phrase/index.ts";
import { lastStarting } from "../order.ts";
import type { Who } from "../types.ts";
import { isLocative } from "./locative.ts";

export { placeOf } from "./attach.ts";
export { datelineOf, type Happened, placeOfEvent } from "./event.ts";

/** What is known of a report when its places are told. */
interface Context {
  readonly report: Dated;
  readonly words: Words;
  readonly who: Who;
  /** The share of each country in what the report speaks of. */
  readonly countries: ReadonlyMap<string, number>;
  /** The last words of the persons named in the report: "Chad" is nobody's country behind "Chad Wells". */
  readonly persons: ReadonlySet<string>;
  readonly register: Register;
}

/**
 * The places of a report, in order: names of places, and names of states where the words put something there ("troops
 * to Ukraine", "a visit to Japan"). A capital that stands for its government is none.
 *
 * Of several places with one name, the one in a country that the sentence or the report speaks of is meant, else the
 * capital, else the most populous. Pure.
 */
export function findPlaces(
  report: Dated,
  sentences: readonly Sentence[],
  who: Who,
  register: Register,
): readonly Where[] {
  const [words, countries, persons] = [wordsOf(report.text), countriesOf(who), personsOf(report, who)];
  const context: Context = { report, words, who, countries, persons, register };
  const places: Where[] = [];
  const all = withSent(report, who.names);
  /** Where the places of the two sentences before begin. */
  let before: readonly number[] = [];
  let at = 0;
  for (const sentence of sentences) {
    const names: Name[] = [];
    while (at < all.length && (all[at] as Name).start < sentence.end) {
      if ((all[at] as Name).start >= sentence.start) names.push(all[at] as Name);
      at += 1;
    }
    const first = places.length;
    for (const [index, name] of names.entries()) {
      const where = placeNamed(context, sentence, names, index);
      if (where && (where.country !== null || where.lat !== null || isBehind(PREPOSITION, context, name)))
        places.push(where);
    }
    const here = countryHere(places, first, before, countries);
    for (let index = first; index < places.length; index += 1) {
      const where = places[index] as Where;
      // "the National Mall": what no gazetteer knows lies where the places around it lie.
      if (where.country === null && where.lat === null && here !== null) places[index] = { ...where, country: here };
    }
    before = [...before.slice(-1), first];
  }
  return places;
}

function placeNamed(context: Context, sentence: Sentence, names: readonly Name[], index: number): Where | null {
  const name = names[index] as Name;
  if (name.kind === "place") return isNamed(context, name) ? cityOf(context, name, names[index + 1]) : null;
  if (name.kind === "state") return stateOf(context, sentence, name);
  return name.kind === "organisation" ? buildingOf(context, name) : null;
}

/** What share of a report's actors a country needs to be that of a place which nothing else tells. */
const MOST = 0.6;

/**
 * The country that a place lies in which no gazetteer knows: that of the other places in its sentence, if it is one; else
 * of the last place of the two sentences before; else the one that the report is about.
 */
function countryHere(
  places: readonly Where[],
  first: number,
  before: readonly number[],
  countries: ReadonlyMap<string, number>,
): string | null {
  const told = (from: number, until: number): readonly string[] =>
    places.slice(from, until).flatMap(({ country }) => country ?? []);
  const own = new Set(told(first, places.length));
  if (own.size > 0) return own.size === 1 ? ([...own][0] as string) : null;
  const last = told(before[0] ?? first, first).at(-1);
  if (last !== undefined) return last;
  const [country, share] = [...countries].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  return share >= MOST ? country : null;
}

const BUILDING = phrase`<!(/\S/){building}$`;
const AT = phrase`(at|inside|outside|near|in)/\s/(the/\s/)?`;
/** What no gazetteer knows is a place only where the words put something there. */
const PREPOSITION = phrase`{place-preposition}/\s/(the/\s/)?`;

const isBehind = (words: Phrase, context: Context, { start }: Name): boolean =>
  words.endsAt(context.words, wordFrom(context.words, start));

/** "at the Pentagon", "inside the Lake University": a body's house, where something is. */
function buildingOf(context: Context, name: Name): Where | null {
  const { start, end } = name;
  const words = context.report.text.slice(start, end);
  if (!isBehind(AT, context, name) || !BUILDING.in(wordsOf(words))) return null;
  const { mentions, actors } = context.who;
  const id = mentions.find((one) => one.start <= start && one.start >= start - 4 && one.end === end)?.actor ?? null;
  const country = id === null ? null : (actors.find((actor) => actor.id === id)?.country ?? null);
  return { start, end, name: words, country, lat: null, lon: null };
}

function personsOf(report: Report, { names }: Who): ReadonlySet<string> {
  const persons = new Set<string>();
  for (const { kind, start, end } of names)
    if (kind === "person") persons.add(report.text.slice(start, end).split(/\s+/).at(-1) ?? "");
  return persons;
}

/** Initials are an agency's or an office's; of states they are known as such. */
const INITIALS = /^(?:\p{Lu}{2,3}|(?:\p{Lu}\.){2,})$/u;

/** Whether words taken for a place are a name, and no person's. */
function isNamed(context: Context, name: Name): boolean {
  const words = context.report.text.slice(name.start, name.end);
  return (
    /^[^\p{Ll}]/u.test(words) &&
    !INITIALS.test(words) &&
    (!context.persons.has(words) || isBehind(PREPOSITION, context, name))
  );
}

function countriesOf({ mentions, actors }: Who): ReadonlyMap<string, number> {
  const byId = new Map(actors.map((actor) => [actor.id, actor.country]));
  const counts = new Map<string, number>();
  let all = 0;
  for (const { actor } of mentions) {
    const country = actor === null ? null : (byId.get(actor) ?? null);
    if (country === null) continue;
    counts.set(country, (counts.get(country) ?? 0) + 1);
    all += 1;
  }
  return new Map([...counts].map(([country, count]) => [country, count / all]));
}

/** "Logar province" is Logar. */
const isKind = wordClass("kind-of-place");
const withoutKind = (words: string): string =>
  words.replace(/\s+(\p{L}+)$/u, (whole, last: string) => (isKind.has(last.toLowerCase()) ? "" : whole));
/** What stands behind a comma, where the network saw no name: "Hawesville, Ky." */
const COMMA_BEHIND = /^,\s+(\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*)?)/u;
/** How many inhabitants a place counts for that has no number of its own. */
const LIKE_A_CITY_OF: Readonly<Record<Place["kind"], number>> = {
  region: 3_000_000,
  state: 20_000_000,
  area: 500_000,
  city: 10,
};
/** What it weighs for a place that the report speaks of its country and of no other. */
const CONTEXT = 3;

function cityOf({ report, countries, register }: Context, name: Name, next: Name | undefined): Where {
  const words = report.text.slice(name.start, name.end);
  const bare = withoutKind(words.replace(/^the\s+/i, ""));
  const states = register.named(words).filter((entry) => entry.kind === "state");
  // "Springfield, Ohio": what stands right behind a comma says where.
  const behind =
    next && /^,\s*$/.test(report.text.slice(name.end, next.start)) ? report.text.slice(next.start, next.end) : null;
  const within = countryOf(
    behind ?? COMMA_BEHIND.exec(report.text.slice(name.end, name.end + 24))?.[1] ?? "",
    register,
  );
  // "the Gulf" is no Gulf province.
  const the = /\bthe\s$/i.test(report.text.slice(Math.max(0, name.start - 4), name.start));
  const regions = the ? register.placed(`the ${words}`).filter((place) => place.kind === "region") : [];
  const whole = regions.length > 0 ? regions : register.placed(words);
  const named = whole.length > 0 || bare === words ? whole : register.placed(bare);
  const choices = isSentFrom(report, words) ? largest(named) : named;
  const known = states.find(({ as }) => as === "capital")?.state.code ?? null;
  const score = (place: Place): number =>
    1.5 * Math.log10(Math.max(10, place.population ?? LIKE_A_CITY_OF[place.kind])) +
    (within !== null && place.country === within ? 8 : 0) +
    (known !== null && place.country === known ? 4 : 0) +
    (place.country === null ? 0 : CONTEXT * (countries.get(place.country) ?? 0));
  const best = choices.reduce<Place | null>(
    (chosen, place) => (chosen === null || score(place) > score(chosen) ? place : chosen),
    null,
  );
  if (best === null) {
    const country = states[0]?.state.code ?? within;
    return { start: name.start, end: name.end, name: bare, country, lat: null, lon: null };
  }
  const { lat, lon, country, claims, geonames } = best;
  return {
    start: name.start,
    end: name.end,
    name: best.name,
    country,
    lat,
    lon,
    ...(geonames === null ? {} : { geonames }),
    ...(claims === undefined ? {} : { claims: [...claims] }),
  };
}

/** Names with those of a dateline among them: what stands in it is a place, "KUWAIT: " too, and "OSLO/BERGEN" two. */
function withSent({ datelines }: Pick<Dated, "datelines">, names: readonly Name[]): readonly Name[] {
  const known = new Map(names.map((name) => [name.start, name]));
  const sent = datelines.flatMap(({ places }) =>
    places.filter(({ start, end }, at) => {
      const name = known.get(start);
      return name?.end !== end || (at === 0 && name.kind !== "place");
    }),
  );
  if (sent.length === 0) return names;
  const others = names.filter(({ start, end }) => (sent[lastStarting(sent, end - 1)]?.end ?? 0) <= start);
  const added = sent.map(({ start, end }): Name => ({ start, end, kind: "place" }));
  return [...others, ...added].sort((one, other) => one.start - other.start);
}

/** "GENEVA, June 16 (Agency) -": a town that a dateline names alone, by whatever case it is written further down. */
const isSentFrom = ({ datelines }: Pick<Dated, "datelines">, words: string): boolean =>
  datelines[0]?.places.length === 1 && datelines[0].places[0]?.name.toLowerCase() === words.toLowerCase();

/** Alone in a dateline stands a town that every reader knows: none with less than an eighth of the largest one's people. */
function largest(choices: readonly Place[]): readonly Place[] {
  const most = Math.max(0, ...choices.map(({ population }) => population ?? 0));
  return choices.filter(({ kind, population }) => kind !== "city" || 8 * (population ?? 0) >= most);
}

/** The country that words name, or that the place they name lies in. */
function countryOf(words: string, register: Register): string | null {
  const state = register.named(words).find((entry) => entry.kind === "state");
  if (state?.kind === "state") return state.state.code;
  return register.placed(words)[0]?.country ?? null;
}

const realms = wordClass("realms");

function stateOf({ report, register }: Context, sentence: Sentence, name: Name): Where | null {
  const whole = report.text.slice(name.start, name.end);
  const [, realm = "", short = ""] = /^(\p{Lu}\p{Ll}+) of (?:the )?(\p{Lu}.*)$/su.exec(whole) ?? [];
  const words = realms.has(realm) ? short : whole;
  const entry = register.named(words).find((one) => one.kind === "state");
  if (entry?.kind !== "state" || entry.as !== "name") return null;
  const at = sentence.tokens.findIndex((token: Token) => token.end > name.start);
  if (!isLocative(sentence, at, name.end)) return null;
  const centre = register
    .placed(entry.state.name)
    .find((place) => place.kind === "state" && place.country === entry.state.code);
  return {
    start: name.start,
    end: name.end,
    name: entry.state.name,
    country: entry.state.code,
    lat: centre?.lat ?? null,
    lon: centre?.lon ?? null,
  };
}
