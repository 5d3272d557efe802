/** Spells of one source and country, as the table of facts keeps them. */
export interface Batch {
  /** Its code in data/README.md. */
  readonly source: string;
  readonly country: string;
  /** The day on which the source was kept up last. */
  readonly day: string;
  readonly rows: readonly Fact[];
}

/** One spell: days as precise as the source, "" where unknown; `id` of Wikidata. */
export interface Fact {
  readonly name: string;
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly until: string;
  readonly seen: string;
}

/**
 * The table as text: "@ source country day", then name, Wikidata id, title, from, until and the last sighting of an open
 * spell, tabs between; "=" is the batch's own day, and what is empty at a line's end is left out.
 */
export function written(batches: readonly Batch[], head: string): string {
  const lines = batches
    .filter(({ rows }) => rows.length > 0)
    .flatMap(({ source, country, day, rows }) => [
      `@ ${source} ${country} ${day}`,
      ...[
        ...new Set(
          rows.map(({ name, id, title, from, until, seen }) =>
            [name, id, title, from, until, seen === day ? "=" : seen]
              .map((cell) => cell.replace(/[\t\n]/g, " "))
              .join("\t")
              .trimEnd(),
          ),
        ),
      ].sort(),
    ]);
  return `${head.trim()}\n${lines.join("\n")}\n`;
}
