import { createHash } from "node:crypto";
import type { Statement } from "../../contract/index.ts";
import type { Store } from "../../record/index.ts";
import { connectionOf } from "../../record/inside.ts";
import { reviewedFinding } from "../reviews.ts";
import type { SampleRow } from "../types.ts";
import { alphaOf } from "./alpha.ts";

export { codedBy, codingTrouble } from "./given.ts";

/** What a coder says of each statement of a sample. */
export const CODED = ["real", "speaker", "to", "act", "negated", "day"] as const;
export type CodedField = (typeof CODED)[number];

/**
 * A sample of statements by seed: the same seed draws the same from the same record, whatever was decided about them.
 *
 * @param size at most so many; all where there are fewer
 */
export function sampleOf(
  store: Store,
  { size, seed }: { readonly size: number; readonly seed: number },
): readonly SampleRow[] {
  const place = (id: string): string => createHash("sha256").update(`${seed} ${id}`).digest("hex");
  // As many as are wanted are held, so that a large record needs no more memory than a small one.
  let drawn: (readonly [place: string, id: string])[] = [];
  const db = connectionOf(store);
  for (let last = ""; ; ) {
    const ids = db.all(
      `SELECT id FROM statements WHERE id > ? AND made_by <> 'person' ORDER BY id LIMIT ${PART}`,
      last,
    );
    if (ids.length === 0) break;
    last = ids.at(-1)?.id as string;
    drawn.push(...ids.map(({ id }) => [place(id as string), id as string] as const));
    drawn = drawn.sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, size);
  }
  return drawn.flatMap(([, id]) => {
    const found = reviewedFinding(store, id);
    if (found === null) return [];
    const { report, passage, finding, machine } = found;
    const { content } = (machine ?? finding) as Statement;
    const words = content.map(({ start, end }) => passage.words.slice(start - passage.start, end - passage.start));
    return [
      {
        id,
        publisher: report.publisher,
        published: report.published,
        passage: around(passage.words, words[0] ?? ""),
        words: words.join(" … "),
      },
    ];
  });
}

/** Characters of a passage on either side of the first words: a cell of a sheet has an end. */
const AROUND = 1500;

function around(passage: string, words: string): string {
  const at = Math.max(0, passage.indexOf(words));
  return passage.slice(Math.max(0, at - AROUND), at + AROUND);
}

const PART = 5000;

/** How well coders agree on one field. */
export interface Agreement {
  readonly field: CodedField;
  /** Null where nothing can be compared, or where all values are one. */
  readonly alpha: number | null;
  /** Statements that at least two coders answered. */
  readonly units: number;
  readonly coders: readonly string[];
  /** Share of pairs of answers that are the same. */
  readonly agreed: number | null;
}

/**
 * Krippendorff's alpha by field among all who coded a sample.
 *
 * @param machine whether the reader is one of the coders
 */
export function agreementOf(
  store: Store,
  { seed, machine = false }: { readonly seed: number; readonly machine?: boolean },
): readonly Agreement[] {
  const rows = connectionOf(store).all("SELECT who, finding, field, value FROM codings WHERE seed = ?", seed);
  const coded = rows.map(
    ({ who, finding, field, value }) => [who, finding, field, value] as [string, string, string, string],
  );
  if (machine)
    for (const id of new Set(coded.map(([, finding]) => finding)))
      for (const [field, value] of machineSays(store, id)) coded.push(["machine", id, field, value]);
  return CODED.map((field) => {
    const own = coded.filter(([, , of]) => of === field);
    const units = new Map<string, string[]>();
    for (const [, finding, , value] of own) units.set(finding, [...(units.get(finding) ?? []), alike(value)]);
    const compared = [...units.values()].filter((values) => values.length > 1);
    return {
      field,
      alpha: alphaOf(compared),
      units: compared.length,
      coders: [...new Set(own.map(([who]) => who))].sort(),
      agreed: shareOf(compared),
    };
  });
}

/** Case, white space and "the" tell nothing. */
const alike = (value: string): string => value.trim().toLowerCase().replace(/\s+/g, " ").replace(/^the /, "");

function shareOf(units: readonly (readonly string[])[]): number | null {
  let [pairs, same] = [0, 0];
  for (const values of units)
    for (const [at, one] of values.entries())
      for (const other of values.slice(at + 1)) {
        pairs += 1;
        if (one === other) same += 1;
      }
  return pairs === 0 ? null : same / pairs;
}

function machineSays(store: Store, id: string): readonly (readonly [CodedField, string])[] {
  const found = reviewedFinding(store, id);
  if (found === null) return [];
  const { machine, finding, names, passage } = found;
  const said = (machine ?? finding) as Statement;
  const told = (refs: Statement["speakers"]): string =>
    refs
      .map(({ actor, start, end }) =>
        actor !== null && names[actor] !== undefined
          ? names[actor]
          : passage.words.slice((start ?? 0) - passage.start, (end ?? 0) - passage.start),
      )
      .join("; ");
  return [
    ["real", "yes"],
    ["speaker", told(said.speakers)],
    ["to", told(said.addressees)],
    ["act", said.act],
    ["negated", said.negated ? "yes" : "no"],
    ["day", said.when?.from ?? ""],
  ];
}
