import { createHash } from "node:crypto";
import type { Reading } from "../../src/contract/index.ts";
import { type Draw, drawing, skewed } from "./drawing.ts";
import { type Somebody, somebodies, vocabulary } from "./people.ts";
import { type Template, templateOf } from "./template.ts";

/** Outlets of the record; the first print most. */
const OUTLETS = 300;
const FIRST_DAY = Date.UTC(2015, 0, 1);
const DAYS = 3650;

/**
 * Readings in the shape of real ones: the examples' lengths, acts, spans and words, with other people (few of whom are in
 * the news often), other words by the frequency they have in the examples and a long tail of rare ones, other days and outlets.
 *
 * @param examples readings of the examples
 * @param reports how many there will be: with them the numbers of people and words grow
 * @param seed the same readings for the same seed
 */
export function* generate(examples: readonly Reading[], reports: number, seed = 1): Generator<Reading> {
  const draw = drawing(seed);
  const templates = examples.map(templateOf);
  const people = somebodies(Math.max(200, Math.round(reports / 4)));
  const person = skewed(people.length);
  const outlet = skewed(OUTLETS);
  const words = vocabulary(examples, reports);
  for (let number = 0; number < reports; number += 1) {
    const template = templates[draw.below(templates.length)] as Template;
    const cast = castOf(template, () => people[person(draw)] as Somebody);
    yield told(template, { draw, cast, word: words, number, outlet: outlet(draw) });
  }
}

/** Who plays whom in a report: each person of the template is another, nobody twice. */
function castOf(template: Template, next: () => Somebody): ReadonlyMap<string, Somebody> {
  const cast = new Map<string, Somebody>();
  const taken = new Set<string>();
  for (const id of template.people)
    for (let tries = 0; tries < 20 && !cast.has(id); tries += 1) {
      const one = next();
      if (taken.has(one.id)) continue;
      taken.add(one.id);
      cast.set(id, one);
    }
  return cast;
}

interface Report {
  readonly draw: Draw;
  readonly cast: ReadonlyMap<string, Somebody>;
  word(draw: Draw): string;
  readonly number: number;
  readonly outlet: number;
}

function told(template: Template, { draw, cast, word, number, outlet }: Report): Reading {
  const { text, moved } = template.fill({
    name: (actor) => cast.get(actor)?.name,
    word: () => word(draw),
  });
  // No two texts are the same, so that each is a report of its own.
  const whole = `${text}\n${number}`;
  const hash = createHash("sha256").update(whole).digest("hex");
  const day = new Date(FIRST_DAY + draw.below(DAYS) * 86_400_000).toISOString().slice(0, 10);
  const { reading } = template;
  const ids = new Map<string, string>();
  for (const one of [...reading.statements, ...reading.events, ...reading.ties])
    ids.set(one.id, createHash("sha256").update(`${hash} ${one.id}`).digest("hex").slice(0, 16));
  const own = `-${reading.hash.slice(0, 8)}-`;
  const word16 = (value: string): string =>
    cast.get(value)?.id ??
    ids.get(value) ??
    (value.includes(own) ? value.replace(own, `-${hash.slice(0, 8)}-`) : value);
  const change = (value: unknown): unknown => {
    if (typeof value === "string") return word16(value);
    if (Array.isArray(value)) return value.map(change);
    if (value === null || typeof value !== "object") return value;
    const out: Record<string, unknown> = {};
    for (const [key, one] of Object.entries(value)) out[key] = change(one);
    if (typeof out.start === "number" && typeof out.end === "number") {
      const [start, end] = [moved(out.start), moved(out.end)];
      out.start = start;
      out.end = Math.max(end, start + 1);
    }
    return out;
  };
  const { text: _, title: __, publisher: ___, made, ...rest } = reading;
  const changed = change(rest) as Omit<Reading, "text" | "title" | "publisher" | "made">;
  return {
    ...changed,
    made,
    hash,
    id: hash,
    text: whole,
    title: text.slice(0, 60),
    publisher: `Outlet ${outlet}`,
    url: `https://outlet${outlet}.example/${number}`,
    source: `${number}.html`,
    published: day,
    actors: changed.actors.map((actor, at) => playedBy(actor, cast.get(reading.actors[at]?.id ?? ""))),
  };
}

type Actor = Reading["actors"][number];

const playedBy = (actor: Actor, by: Somebody | undefined): Actor =>
  by === undefined ? actor : { ...actor, ...by, speaks_for: actor.speaks_for && `dg:state-${by.country}` };
