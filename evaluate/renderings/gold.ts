import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../../src/contract/index.ts";
import { unitsOf } from "../units.ts";

/** A labelled statement of one report. */
export interface Labelled extends Span {
  readonly report: string;
  readonly words: string;
  readonly speaker: string;
  /** The utterances that it renders; its own id for one that is told once. */
  readonly of: readonly string[];
  /** Counts neither way. */
  readonly doubtful: boolean;
}

export interface Meeting {
  readonly name: string;
  readonly reports: readonly {
    readonly id: string;
    readonly url: string;
    readonly text: string;
    readonly published: string | null;
    readonly publisher: string;
  }[];
  readonly labelled: readonly Labelled[];
  /** Pairs of ids whose merging is neither right nor wrong. */
  readonly either: ReadonlySet<string>;
  readonly copies: readonly (readonly string[])[];
}

interface Row {
  readonly id: string;
  readonly speaker: string | null;
  readonly standing_position?: boolean;
}
interface RenderingRow {
  readonly report: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly doubtful?: boolean;
}

/** The labelled meetings; none where they are not there. */
export function meetings(gold: string): readonly Meeting[] {
  const root = join(gold, "renderings");
  if (!existsSync(root)) return [];
  const files = readdirSync(root)
    .filter((file) => file.endsWith(".json"))
    .sort();
  return files.map((file) => {
    const one = JSON.parse(readFileSync(join(root, file), "utf8"));
    const units = new Map<string, readonly number[]>(
      one.reports.map(({ id, text }: { id: string; text: string }) => [id, unitsOf(text)]),
    );
    const spans = new Map<string, Labelled>();
    const add = (row: Row, { report, start, end, words, doubtful }: RenderingRow): void => {
      const at = units.get(report) as readonly number[];
      const key = `${report} ${start} ${end}`;
      const known = spans.get(key);
      spans.set(key, {
        report,
        start: at[start] as number,
        end: at[end] as number,
        words,
        speaker: row.speaker ?? "",
        of: [...(known?.of ?? []), row.id],
        doubtful: (known?.doubtful ?? false) || doubtful === true || row.standing_position === true,
      });
    };
    for (const utterance of one.utterances) for (const row of utterance.renderings) add(utterance, row);
    for (const lone of one.lone) add(lone, lone);
    return {
      name: file.replace(/\.json$/, ""),
      reports: one.reports,
      labelled: [...spans.values()],
      either: new Set((one.either as string[][]).flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`])),
      copies: one.copies,
    };
  });
}

/** Whether two labelled statements render one utterance; null where it counts neither way. */
export function isOne({ either }: Meeting, a: Labelled, b: Labelled): boolean | null {
  if (a.of.some((id) => b.of.includes(id))) return a.doubtful || b.doubtful ? null : true;
  if (a.doubtful || b.doubtful) return null;
  return a.of.some((one) => b.of.some((other) => either.has(`${one} ${other}`))) ? null : false;
}
