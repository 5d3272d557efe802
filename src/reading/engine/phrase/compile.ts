import { DragomanError } from "../../../contract/index.ts";
import type { Part } from "./parse.ts";
import { lowered, type Words, wordsOf } from "./words.ts";

/** The classes of words that a phrase may name; undefined for one that does not exist. */
type Entries = (name: string) => ReadonlySet<string> | undefined;

/** The first word of a stretch and the one behind its last. */
export type Match = readonly [number, number];

export interface State {
  readonly words: Words;
  /** The word before which everything must end. */
  readonly until: number;
  readonly groups: Map<string, Match>;
  /** Where a look behind must end. */
  target: number;
}

/** The word behind a match that begins at a word; -1 for none. */
type Step = (state: State, at: number) => number;

export interface Matcher extends Step {
  /** Whether a match ends right before a word. */
  endsAt(state: State, at: number): boolean;
}

export function compiled(part: Part, entries: Entries): Matcher {
  const compiler = compilerOf(entries);
  // Few phrases are ever looked for behind a word.
  let behind: Matcher["endsAt"] | undefined;
  const endsAt: Matcher["endsAt"] = (state, at) => {
    behind ??= compiler.behind(part);
    return behind(state, at);
  };
  return Object.assign(
    compiler.step(part, (_, at) => at),
    { endsAt },
  );
}

function compilerOf(entries: Entries) {
  const step = (part: Part, next: Step): Step => {
    switch (part.kind) {
      case "word": {
        const same = sameAs(part.form);
        return (state, at) => (at < state.until && same(state.words, at) ? next(state, at + 1) : -1);
      }
      case "shape":
        return (state, at) =>
          at < state.until && part.pattern.test(state.words.forms[at] as string) ? next(state, at + 1) : -1;
      case "class":
        return classStep(cutOf(part.name, entries).rows, next);
      case "end":
        return (state, at) => (at === state.until ? next(state, at) : -1);
      case "sequence":
        return part.parts.reduceRight((rest, one) => step(one, rest), next);
      case "choice": {
        const steps = part.parts.map((one) => step(one, next));
        return (state, at) => firstOf(steps, state, at);
      }
      case "repeat": {
        let all = next;
        for (let times = 0; times < part.most; times += 1) {
          const once = step(part.part, all);
          all = (state, at) => firstOf([once, next], state, at);
        }
        return all;
      }
      case "group":
        return groupStep(part, next);
      case "look": {
        const ahead = step(part.part, (_, at) => at);
        const sees = part.behind ? behind(part.part) : (state: State, at: number) => ahead(state, at) >= 0;
        return (state, at) => (sees(state, at) === part.wanted ? next(state, at) : -1);
      }
    }
  };

  const groupStep = ({ name, part }: Extract<Part, { kind: "group" }>, next: Step): Step => {
    const open: number[] = [];
    const inner = step(part, (state, at) => {
      const known = state.groups.get(name);
      const start = open.pop() as number;
      state.groups.set(name, [start, at]);
      const end = next(state, at);
      if (end < 0) {
        open.push(start);
        if (known) state.groups.set(name, known);
        else state.groups.delete(name);
      }
      return end;
    });
    return (state, at) => {
      open.push(at);
      const end = inner(state, at);
      if (end < 0) open.pop();
      return end;
    };
  };

  const behind = (part: Part): ((state: State, at: number) => boolean) => {
    const [least, most] = lengthOf(part, entries);
    const inner = step(part, (state, at) => (at === state.target ? at : -1));
    return (state, at) => {
      const { target } = state;
      state.target = at;
      let found = false;
      for (let length = least; length <= most && length <= at && !found; length += 1)
        found = inner(state, at - length) >= 0;
      state.target = target;
      return found;
    };
  };

  return { step, behind };
}

function firstOf(steps: readonly Step[], state: State, at: number): number {
  for (const one of steps) {
    const end = one(state, at);
    if (end >= 0) return end;
  }
  return -1;
}

/** A word with a capital is that word alone, any other one its forms with capitals too. */
function sameAs(form: string): (words: Words, at: number) => boolean {
  const lower = lowered(form);
  return form === form.toLowerCase() ? ({ lowers }, at) => lowers[at] === lower : ({ forms }, at) => forms[at] === form;
}

type Row = readonly ((words: Words, at: number) => boolean)[];

function classStep(rows: ReadonlyMap<string, readonly Row[]>, next: Step): Step {
  return (state, at) => {
    if (at >= state.until) return -1;
    for (const row of rows.get(state.words.lowers[at] as string) ?? []) {
      const end = at + row.length;
      if (end > state.until || !row.every((same, index) => same(state.words, at + index))) continue;
      const found = next(state, end);
      if (found >= 0) return found;
    }
    return -1;
  };
}

/** A class whose entries are cut into words. */
interface Cut {
  readonly entries: readonly (readonly string[])[];
  /** By the first word, the longest first. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
}

/** By the words of a class: many phrases name the same class. */
const cuts = new WeakMap<ReadonlySet<string>, Cut>();

function cutOf(name: string, entries: Entries): Cut {
  const words = entries(name);
  if (!words) throw new DragomanError("phrase", `the lexicon has no class "${name}"`);
  const known = cuts.get(words);
  if (known) return known;
  const forms = [...words].map((entry) => wordsOf(entry).forms);
  const rows = new Map<string, Row[]>();
  for (const entry of forms) {
    const first = lowered(entry[0] as string);
    rows.set(first, [...(rows.get(first) ?? []), entry.map(sameAs)]);
  }
  for (const row of rows.values()) row.sort((a, b) => b.length - a.length);
  const cut: Cut = { entries: forms, rows };
  cuts.set(words, cut);
  return cut;
}

const entriesOf = (name: string, entries: Entries): Cut["entries"] => cutOf(name, entries).entries;

/** The least and the most words of a part. */
function lengthOf(part: Part, entries: Entries): readonly [number, number] {
  switch (part.kind) {
    case "class": {
      const lengths = entriesOf(part.name, entries).map(({ length }) => length);
      return [Math.min(...lengths), Math.max(...lengths)];
    }
    case "sequence":
      return part.parts
        .map((one) => lengthOf(one, entries))
        .reduce(([least, most], [few, many]) => [least + few, most + many], [0, 0]);
    case "choice": {
      const lengths = part.parts.map((one) => lengthOf(one, entries));
      return [Math.min(...lengths.map(([few]) => few)), Math.max(...lengths.map(([, many]) => many))];
    }
    case "repeat":
      return [0, part.most * lengthOf(part.part, entries)[1]];
    case "group":
      return lengthOf(part.part, entries);
    case "look":
    case "end":
      return [0, 0];
    default:
      return [1, 1];
  }
}

/** The words that a part can begin with, in lower case; null where any may. */
export function firstWords(part: Part, entries: Entries): ReadonlySet<string> | null {
  const first = firstIn(part, entries);
  return first === null || first.has("") ? null : first;
}

/** The same; "" stands for a part that may have no words. */
function firstIn(part: Part, entries: Entries): Set<string> | null {
  switch (part.kind) {
    case "word":
      return new Set([lowered(part.form)]);
    case "class":
      return new Set(entriesOf(part.name, entries).map(([form]) => lowered(form as string)));
    case "shape":
      return null;
    case "end":
    case "look":
      return new Set([""]);
    case "group":
      return firstIn(part.part, entries);
    case "repeat":
      return firstIn(part.part, entries)?.add("") ?? null;
    case "choice": {
      const firsts = part.parts.map((one) => firstIn(one, entries));
      return firsts.includes(null) ? null : new Set(firsts.flatMap((first) => [...(first ?? [])]));
    }
    case "sequence": {
      const all = new Set([""]);
      for (const one of part.parts) {
        if (!all.delete("")) break;
        const first = firstIn(one, entries);
        if (first === null) return null;
        for (const word of first) all.add(word);
      }
      return all;
    }
  }
}
