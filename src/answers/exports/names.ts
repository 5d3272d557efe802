/** What can be exported, and the formats: names alone, so that the command line knows them without loading the formats. */
export const EXPORT_KINDS = ["statements", "events", "ties", "mentions", "reports", "actors", "corrections"] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

export const FORMATS = [
  "csv",
  "jsonl",
  "parquet",
  "csl",
  "ris",
  "bibtex",
  "ftm",
  "gdelt",
  "gdelt-mentions",
  "polecat",
  "icews",
  "plover",
] as const;
export type FormatName = (typeof FORMATS)[number];
