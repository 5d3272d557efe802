/** Formats of statements and of events, by the names that the command line has for them. */
const FORMATS = {
  statements: ["csv", "jsonl", "parquet"],
  events: ["csv", "jsonl", "parquet", "gdelt", "polecat", "icews", "plover"],
  reports: ["csv", "jsonl", "parquet", "csl", "ris", "bibtex"],
} as const;

const NAMES: Readonly<Record<string, string>> = {
  csv: "CSV",
  jsonl: "JSON Lines",
  parquet: "Parquet",
  gdelt: "GDELT",
  polecat: "POLECAT",
  icews: "ICEWS",
  plover: "PLOVER",
  csl: "CSL-JSON",
  ris: "RIS",
  bibtex: "BibTeX",
};

/** Where exactly what an address asks for is downloaded, in every format that can tell it. */
export function downloadsOf(
  kind: keyof typeof FORMATS,
  params: URLSearchParams,
): readonly { readonly name: string; readonly href: string }[] {
  const question = [...params].filter(([name]) => !["show", "per", "offset", "limit"].includes(name));
  return FORMATS[kind].map((format) => ({
    name: NAMES[format] as string,
    href: `/export?${new URLSearchParams([["kind", kind], ["format", format], ...question])}`,
  }));
}
