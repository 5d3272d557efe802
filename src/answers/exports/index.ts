/** Exports: everything a question finds, in the formats of others, with a manifest. */
export { type Citations, citationsOf } from "./cite.ts";
export { formatOf } from "./formats.ts";
export { EXPORT_KINDS, type ExportKind, FORMATS, type FormatName } from "./names.ts";
export { type Manifest, runExport } from "./run.ts";
export type { ExportRow, Key, Wanted } from "./types.ts";
