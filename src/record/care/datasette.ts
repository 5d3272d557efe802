import { basename, extname } from "node:path";
import { MIGRATIONS } from "../tables.ts";
import { VIEW_TEXTS } from "../views.ts";

/** Tables that are read by themselves; the others are for the program and are shown in small. */
const SHOWN = new Set(["reports", "actors", "statements", "events", "ties", "mentions"]);

/**
 * What Datasette is told about a record so that it reads well: `datasette my.dragoman --metadata FILE`. No plugin is needed.
 *
 * @param path of the record: Datasette calls it by its name without the ending
 */
export function datasetteMetadata(path: string): object {
  const tables = [
    ...new Set(MIGRATIONS.flatMap((sql) => [...sql.matchAll(/CREATE TABLE (\w+)/g)].map(([, name]) => name as string))),
  ];
  const hidden = tables.filter((name) => !SHOWN.has(name)).map((name) => [name, { hidden: true }] as const);
  const views = Object.entries(VIEW_TEXTS).map(
    ([name, { text, facets }]) => [name, { description: text, facets }] as const,
  );
  return {
    title: "A Dragoman record",
    databases: {
      [basename(path, extname(path))]: {
        description:
          "Who said what to whom, and who did what to whom, as news reports tell it. The views who_… and renderings are for reading.",
        tables: Object.fromEntries([...views, ...hidden]),
      },
    },
  };
}
