import type { ReportRow } from "../../../src/answers/types.ts";
import { written } from "../words/dates.ts";

/** Reports as a newspaper's index: day, outlet, headline, how much was found in each. */
export function ReportList({ rows }: { readonly rows: readonly ReportRow[] }) {
  return (
    <ol class="reports">
      {rows.map((row) => (
        <li key={row.id}>
          <time dateTime={row.published ?? undefined} title={row.published ?? undefined}>
            {written(row.published)}
          </time>
          <div>
            <a href={`/reports/${row.id}`}>{row.title ?? (row.begins || "Untitled report")}</a>
            <p class="quiet">
              {row.publisher ?? "publisher unknown"} ·{" "}
              {row.statements === 1 ? "1 statement" : `${row.statements} statements`}
              {row.version > 1 ? ` · version ${row.version} of this page` : ""}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
