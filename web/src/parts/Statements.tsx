import type { StatementRow } from "../../../src/answers/types.ts";
import { doubt, verbOf } from "../words/acts.ts";
import { written } from "../words/dates.ts";

const SHORT = 280;

/** Statements as sentences, each a link to its words in its report. */
export function Statements({ rows }: { readonly rows: readonly StatementRow[] }) {
  return (
    <ol class="statements">
      {rows.map((row) => (
        <li key={row.id}>
          <p class="said">
            <b>{row.speakerName ?? (row.speaker || "Somebody not named")}</b> {verbOf(row.act, row.addressee !== "")}
            {row.addressee === "" ? "" : " "}
            {row.addressee === "" ? null : <b>{row.addresseeName ?? row.addressee}</b>}:{" "}
            <a href={`/reports/${row.report}#f-${row.id}`}>
              <q class={row.mode !== "direct" || /^["“«„‘「]/.test(row.content) ? "bare" : ""}>
                {row.content.length > SHORT
                  ? `${row.content.slice(0, row.content.lastIndexOf(" ", SHORT))} …`
                  : row.content}
              </q>
            </a>
            {row.route === "" ? null : (
              <>
                {" "}
                — via <i>{row.route}</i>
              </>
            )}
          </p>
          <p class="quiet">
            <time dateTime={row.when ?? row.published ?? undefined}>{written(row.when ?? row.published)}</time>
            {" · "}
            {row.publisher ?? "publisher unknown"}
            {row.title ? ` · ${row.title}` : ""}
            {doubt(row.confidence) ? ` · ${doubt(row.confidence)}` : ""}
          </p>
        </li>
      ))}
    </ol>
  );
}
