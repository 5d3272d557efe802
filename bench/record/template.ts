import type { Reading } from "../../src/contract/index.ts";

/** What a template's gaps are filled with; where nothing is given its own words stay. */
interface Filling {
  name(actor: string): string | undefined;
  word(): string;
}

/** A reading with gaps where people are named and where a word may be another. */
export interface Template {
  readonly reading: Reading;
  /** Ids of the people that it names. */
  readonly people: readonly string[];
  /** @returns the text, and where an offset of the template's text lies in it */
  fill(filling: Filling): { readonly text: string; moved(at: number): number };
}

interface Gap {
  readonly start: number;
  readonly end: number;
  /** Who is named here; null for any word. */
  readonly actor: string | null;
}

/** Makes a template of a reading: names of people and long lower-case words outside of what the findings hang on are gaps. */
export function templateOf(reading: Reading): Template {
  const people = new Set(reading.actors.flatMap(({ id, kind }) => (kind === "person" ? [id] : [])));
  const named = reading.mentions.flatMap(({ start, end, actor, form }): Gap[] =>
    form === "name" && actor !== null && people.has(actor) ? [{ start, end, actor }] : [],
  );
  const held = heldIn(reading);
  const words = [...reading.text.matchAll(/\b\p{Ll}{4,}\b/gu)].flatMap(({ 0: word, index }): Gap[] =>
    held.some((one) => one.start < index + word.length && one.end > index)
      ? []
      : [{ start: index, end: index + word.length, actor: null }],
  );
  const gaps = apart([...named, ...words]);
  const { text } = reading;
  return {
    reading,
    people: [...people],
    fill: ({ name, word }) => {
      let [out, at] = ["", 0];
      const ends: [from: number, to: number][] = [[0, 0]];
      for (const { start, end, actor } of gaps) {
        const own = text.slice(start, end);
        const whole = actor === null ? word() : name(actor);
        // Who is named by one word is named by the last.
        const filled =
          whole === undefined
            ? own
            : actor !== null && !own.includes(" ")
              ? (whole.split(" ").at(-1) as string)
              : whole;
        out += text.slice(at, start);
        ends.push([start, out.length]);
        out += filled;
        ends.push([end, out.length]);
        at = end;
      }
      out += text.slice(at);
      return { text: out, moved: mover(ends, out.length) };
    },
  };
}

/** Words that stay: cues, triggers, names, days and places, whose words our tables keep. */
function heldIn({
  statements,
  events,
  times,
  places,
  mentions,
  blocks,
}: Reading): readonly { start: number; end: number }[] {
  const all = [
    ...statements.map(({ cue }) => cue),
    ...events.map(({ trigger }) => trigger),
    ...[...times, ...places, ...mentions],
    ...blocks.filter(({ kind }) => kind !== "report"),
  ];
  return all.flatMap((one) =>
    one && one.start !== null && one.end !== null ? [{ start: one.start, end: one.end }] : [],
  );
}

/** Gaps in their order, of two that overlap the first. */
function apart(gaps: readonly Gap[]): readonly Gap[] {
  let end = 0;
  return [...gaps]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((gap) => {
      if (gap.start < end) return false;
      end = gap.end;
      return true;
    });
}

function mover(ends: readonly (readonly [from: number, to: number])[], length: number): (at: number) => number {
  return (at) => {
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((ends[middle] as readonly [number, number])[0] <= at) low = middle;
      else high = middle - 1;
    }
    const [from, to] = ends[low] as readonly [number, number];
    const next = ends[low + 1]?.[1] ?? length;
    return Math.min(to + at - from, next);
  };
}
