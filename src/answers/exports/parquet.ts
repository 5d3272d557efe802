import { ByteWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import { type Column, FLAT_COLUMNS } from "./columns.ts";
import type { ExportKind } from "./names.ts";
import type { Encoder } from "./types.ts";

type Groups = ParquetWriter["row_groups"];

/** The four letters that a file begins with: where its first group of rows begins. */
const HEAD = "PAR1";

/** Apache Parquet with flat columns, Snappy; words as they stand in the report. Each part is a group of rows. */
export function parquetEncoder(kind: ExportKind): Encoder {
  const columns = FLAT_COLUMNS[kind];
  const open = () => {
    const bytes = new ByteWriter();
    const schema = [{ name: "root", num_children: columns.length }, ...columns.map(element)];
    const writer = new ParquetWriter({ writer: bytes, schema, createdBy: "dragoman" });
    return { bytes, writer };
  };
  return {
    head: HEAD,
    lines: (rows) => {
      if (rows.length === 0) return { text: "", written: 0 };
      const { bytes, writer } = open();
      void writer.write({
        columnData: columns.map((column) => ({
          name: column.name,
          data: rows.map((row) => column.of(row)),
          statistics: column.type !== "text" || SORTED.has(column.name),
          offsetIndex: false,
        })),
        rowGroupSize: rows.length,
      });
      return {
        text: bytes.getBytes().subarray(HEAD.length),
        written: rows.length,
        told: writer.row_groups,
      };
    },
    end: (parts) => {
      const { bytes, writer } = open();
      bytes.index = 0;
      for (const { told, at } of parts) writer.row_groups.push(...moved(told as Groups, at - HEAD.length));
      writer.num_rows = writer.row_groups.reduce((sum, { num_rows }) => sum + num_rows, 0n);
      void writer.finish();
      return bytes.getBytes();
    },
  };
}

/** Columns of words whose least and greatest value tell a reader which groups to leave out. */
const SORTED = new Set(["published", "when_from", "report", "id"]);

/** Groups of rows that were written as if they began the file, from where they stand in it. */
function moved(groups: Groups, by: number): Groups {
  const add = BigInt(by);
  return groups.map((group) => ({
    ...group,
    columns: group.columns.map((column) => {
      const { meta_data } = column;
      if (meta_data === undefined) return column;
      const { data_page_offset, dictionary_page_offset } = meta_data;
      return {
        ...column,
        file_offset: column.file_offset + add,
        meta_data: {
          ...meta_data,
          data_page_offset: data_page_offset + add,
          ...(dictionary_page_offset === undefined ? {} : { dictionary_page_offset: dictionary_page_offset + add }),
        },
      };
    }),
  }));
}

function element({ name, type }: Column): SchemaElement {
  const shared = { name, repetition_type: "OPTIONAL" } as const;
  if (type === "text") return { ...shared, type: "BYTE_ARRAY", converted_type: "UTF8" };
  return { ...shared, type: type === "flag" ? "BOOLEAN" : type === "integer" ? "INT32" : "DOUBLE" };
}
