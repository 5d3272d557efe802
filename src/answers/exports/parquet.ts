import { ByteWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import { type Column, FLAT_COLUMNS } from "./columns.ts";
import type { ExportKind } from "./names.ts";
import type { Encoder, ExportRow } from "./types.ts";

/** Rows of one group: they are held until it is written. */
const GROUP = 20_000;

/** Apache Parquet with flat columns, Snappy; words as they stand in the report. */
export function parquetEncoder(kind: ExportKind): Encoder {
  const columns = FLAT_COLUMNS[kind];
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: "root", num_children: columns.length }, ...columns.map(element)],
    createdBy: "dragoman",
  });
  let held: ExportRow[] = [];
  let written = 0;
  const group = (): void => {
    if (held.length > 0)
      void writer.write({
        columnData: columns.map((column) => ({ name: column.name, data: held.map((row) => column.of(row)) })),
        rowGroupSize: held.length,
      });
    written += held.length;
    held = [];
  };
  // The writer counts its offset by itself, so that what is written can be taken off its hands.
  const take = (): Uint8Array => {
    const taken = new Uint8Array(bytes.buffer.slice(0, bytes.index));
    bytes.index = 0;
    return taken;
  };
  return {
    begin: () => "",
    rows: (rows) => {
      held.push(...rows);
      if (held.length >= GROUP) group();
      return take();
    },
    end: () => {
      group();
      void writer.finish();
      return take();
    },
    written: () => written,
  };
}

function element({ name, type }: Column): SchemaElement {
  const shared = { name, repetition_type: "OPTIONAL" } as const;
  if (type === "text") return { ...shared, type: "BYTE_ARRAY", converted_type: "UTF8" };
  return { ...shared, type: type === "flag" ? "BOOLEAN" : type === "integer" ? "INT32" : "DOUBLE" };
}
