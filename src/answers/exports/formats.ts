import { DragomanError } from "../../contract/index.ts";
import { bibtexEncoder } from "./bibtex.ts";
import { cslEncoder } from "./csl.ts";
import { csvEncoder } from "./csv.ts";
import { ftmEncoder } from "./ftm/index.ts";
import { gdeltEncoder } from "./gdelt.ts";
import { gdeltMentionsEncoder } from "./gdeltMentions.ts";
import { icewsEncoder } from "./icews.ts";
import { jsonlEncoder } from "./jsonl.ts";
import { EXPORT_KINDS, type ExportKind, type FormatName } from "./names.ts";
import { parquetEncoder } from "./parquet.ts";
import { ploverEncoder } from "./plover.ts";
import { polecatEncoder } from "./polecat.ts";
import { risEncoder } from "./ris.ts";
import type { Encoder } from "./types.ts";

interface Format {
  /** What can be told in it. */
  readonly kinds: readonly ExportKind[];
  /** Bytes, not lines: for a file alone. */
  readonly binary?: boolean;
  /** It tells how long the report is. */
  readonly lengths?: boolean;
  make(kind: ExportKind, raw: boolean): Encoder;
}

/** What people decided is no entity of FollowTheMoney. */
const FTM: readonly ExportKind[] = EXPORT_KINDS.filter((kind) => kind !== "corrections");
const REPORTS: readonly ExportKind[] = ["reports"];
const EVENTS: readonly ExportKind[] = ["events"];

/** The formats of exports by name. */
const ENCODERS: Readonly<Record<FormatName, Format>> = {
  csv: { kinds: EXPORT_KINDS, make: csvEncoder },
  jsonl: { kinds: EXPORT_KINDS, make: jsonlEncoder },
  parquet: { kinds: EXPORT_KINDS, binary: true, make: parquetEncoder },
  csl: { kinds: REPORTS, make: cslEncoder },
  ris: { kinds: REPORTS, make: risEncoder },
  bibtex: { kinds: REPORTS, make: bibtexEncoder },
  ftm: { kinds: FTM, make: ftmEncoder },
  gdelt: { kinds: EVENTS, make: (_, raw) => gdeltEncoder(raw) },
  "gdelt-mentions": { kinds: EVENTS, lengths: true, make: (_, raw) => gdeltMentionsEncoder(raw) },
  polecat: { kinds: EVENTS, make: (_, raw) => polecatEncoder(raw) },
  icews: { kinds: EVENTS, make: (_, raw) => icewsEncoder(raw) },
  plover: { kinds: EVENTS, make: ploverEncoder },
};

/**
 * The format of this name, where it can tell this kind.
 *
 * @throws DragomanError `query` where it cannot, with what it can
 */
export function formatOf(name: FormatName, kind: ExportKind): Format {
  const format = ENCODERS[name];
  if (!format.kinds.includes(kind))
    throw new DragomanError(
      "query",
      `${name} tells ${format.kinds.join(", ")}, not ${kind}; try csv, jsonl or parquet`,
    );
  return format;
}
