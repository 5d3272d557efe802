import type { Section } from "../engine/lexicon.ts";
import { LEXICON } from "./lexicon.ts";

/** Where somebody stands to the words of an event: "object", "clause", "owner", "subject", "between", or a preposition. */
export interface Path {
  readonly at: string;
  /** Whether the phrase there may be owned by whom it is about: "attacked Hezbollah positions". */
  readonly deep: boolean;
}

/** What some words tell of: an act with its code, and where those stand who do it and have it done. */
export interface Frame {
  /** "frame/accuse": the name that stands in `by`. */
  readonly name: string;
  readonly kind: "verb" | "noun";
  readonly lemma: string;
  readonly code: string;
  readonly to: readonly Path[];
  /** Empty: the subject of a verb, the owner of a noun. */
  readonly by: readonly Path[];
  /** What its object must be: a test of lemmas; null for anything. */
  readonly object: ReadonlySet<string> | null;
  readonly particle: string | null;
  readonly behind: readonly string[];
  /** What its object must not be. */
  readonly not: ReadonlySet<string> | null;
  readonly bare: boolean;
  /** It must have no clause: "called Hale", not "called Hale a friend". */
  readonly plain: boolean;
  readonly shallow: boolean;
  readonly mutual: boolean;
  /** Several who do it do it with each other: "India and Pakistan agreed". */
  readonly joint: boolean;
  readonly alone: boolean;
  readonly nobody: boolean;
  readonly state: boolean;
  /** Of a user's file: nothing changes its code. */
  readonly own: boolean;
  /** More asked of the words counts more: "imposed sanctions" before "imposed". */
  readonly weight: number;
}

/** Frames by the lemma of their word. */
export interface Frames {
  readonly verbs: ReadonlyMap<string, readonly Frame[]>;
  readonly nouns: ReadonlyMap<string, readonly Frame[]>;
}

const listed = (mark: string | undefined): readonly string[] => (mark ?? "").split(",").filter(Boolean);

const pathsOf = (mark: string | undefined): readonly Path[] =>
  listed(mark).map((one) => ({ at: one.replace(/\+$/, ""), deep: one.endsWith("+") }));

/**
 * The frames of some lexicon sections: "[event-verbs …]" and "[event-nouns …]".
 *
 * @throws Error where a heading has no code, or names a class of objects that there is not
 */
export function framesOf(sections: readonly Section[]): Frames {
  const objects = new Map<string, Set<string>>();
  for (const { name, words } of sections) {
    if (!name.startsWith("object-")) continue;
    const known = objects.get(name) ?? new Set();
    for (const word of words) known.add(word).add(`${word}s`);
    objects.set(name, known);
  }
  const verbs = new Map<string, Frame[]>();
  const nouns = new Map<string, Frame[]>();
  for (const section of sections) {
    if (section.name !== "event-verbs" && section.name !== "event-nouns") continue;
    const into = section.name === "event-verbs" ? verbs : nouns;
    for (const lemma of section.words) {
      const frame = frameOf(section, lemma, objects);
      for (const form of formsOf(lemma, frame.kind)) into.set(form, [...(into.get(form) ?? []), frame]);
    }
  }
  for (const list of [...verbs.values(), ...nouns.values()]) list.sort((a, b) => b.weight - a.weight);
  return { verbs, nouns };
}

/** The network leaves a noun's plural now and then ("troops"), and cuts a verb short ("accus"). */
const formsOf = (lemma: string, kind: Frame["kind"]): readonly string[] =>
  kind === "noun" ? [lemma, `${lemma}s`] : lemma.endsWith("e") ? [lemma, lemma.slice(0, -1)] : [lemma];

function frameOf({ name, marks }: Section, lemma: string, objects: ReadonlyMap<string, ReadonlySet<string>>): Frame {
  const code = marks.get("code");
  if (code === undefined || !/^\d{2,4}$/.test(code))
    throw new Error(`frame of "${lemma}": it needs code=, two to four digits`);
  const asked = marks.get("object");
  const object = classOf(asked, lemma, objects);
  const particle = marks.get("particle") ?? null;
  const behind = listed(marks.get("behind"));
  const more = [object === null ? null : asked, particle, ...behind].filter(Boolean);
  return {
    name: `frame/${[lemma, ...more].join("-")}`,
    kind: name === "event-verbs" ? "verb" : "noun",
    lemma,
    code,
    to: pathsOf(marks.get("to")),
    by: pathsOf(marks.get("by")),
    object,
    particle,
    behind,
    not: classOf(marks.get("not"), lemma, objects),
    bare: marks.has("bare"),
    plain: marks.has("plain"),
    shallow: marks.has("shallow"),
    mutual: marks.has("mutual"),
    joint: marks.has("joint"),
    alone: marks.has("alone"),
    nobody: marks.has("nobody"),
    state: marks.has("state"),
    own: marks.has("own"),
    weight: (object === null ? 0 : 4) + (particle ? 2 : 0) + (behind.length > 0 ? 1 : 0),
  };
}

function classOf(
  asked: string | undefined,
  lemma: string,
  objects: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> | null {
  if (asked === undefined) return null;
  const found = objects.get(`object-${asked}`);
  if (found === undefined) throw new Error(`frame of "${lemma}": there is no class [object-${asked}]`);
  return found;
}

/** The frames of English: data/lexicon/en/frames.txt. */
export const FRAMES: Frames = framesOf(LEXICON.sections);
