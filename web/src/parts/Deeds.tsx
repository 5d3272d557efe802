import type { DeedRow } from "../../../src/answers/types.ts";
import { doubt } from "../words/acts.ts";
import { written, writtenWhen } from "../words/dates.ts";
import { statusInWords, statusSign } from "../words/statuses.ts";
import { RowParties } from "./RowParties.tsx";
import { AlsoTold } from "./Tellings.tsx";

/** Events as sentences, each a link to its words in its report. */
export function Deeds({ rows }: { readonly rows: readonly DeedRow[] }) {
  return (
    <ol class="statements">
      {rows.map((row) => (
        <li key={row.id}>
          <Deed row={row} />
        </li>
      ))}
    </ol>
  );
}

/** Who → whom: the page's own word for it, where, and whether it happened, told by a sign and by words. */
export function Deed({ row }: { readonly row: DeedRow }) {
  const sign = statusSign(row);
  const isSure = row.status === "happened" && !row.alleged;
  return (
    <>
      <p class="said event">
        <RowParties parties={row.parties} as="actor" none={<span class="quiet">Somebody not named</span>} />{" "}
        <span role="img" aria-label={row.mutual ? "with" : "to"}>
          {row.mutual ? "↔" : "→"}
        </span>{" "}
        <RowParties parties={row.parties} as="recipient" none={<span class="quiet">nobody named</span>} />: “
        <a href={`/reports/${row.report}#f-${row.id}`} title={row.evidence}>
          {row.words}
        </a>
        ”{row.where ? `, ${row.where}` : ""} ·{" "}
        <i class={isSure ? "status" : "status unsure-status"}>
          {sign ? <span aria-hidden="true">{sign} </span> : null}
          {statusInWords(row)}
        </i>
      </p>
      <p class="quiet">
        <time dateTime={row.when ?? row.published ?? undefined}>
          {writtenWhen(row.when, row.whenUntil) ?? written(row.published)}
        </time>
        {" · "}
        {row.publisher ?? "publisher unknown"}
        {row.title ? ` · ${row.title}` : ""} ·{" "}
        <span title={`${row.meaning}; Goldstein ${row.goldstein}`}>
          {row.plover} {row.cameo}
        </span>
        {doubt(row.confidence) ? ` · ${doubt(row.confidence)}` : ""}
        <AlsoTold id={row.id} />
      </p>
    </>
  );
}
