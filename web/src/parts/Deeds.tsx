import type { DeedRow } from "../../../src/answers/types.ts";
import { doubt } from "../words/acts.ts";
import { written, writtenWhen } from "../words/dates.ts";
import { statusInWords, statusSign } from "../words/statuses.ts";

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
        <Named row={row} as="actor" none="Somebody not named" />{" "}
        <span role="img" aria-label={row.mutual ? "with" : "to"}>
          {row.mutual ? "↔" : "→"}
        </span>{" "}
        <Named row={row} as="recipient" none="nobody named" />: “
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
      </p>
    </>
  );
}

function Named({
  row,
  as,
  none,
}: {
  readonly row: DeedRow;
  readonly as: "actor" | "recipient";
  readonly none: string;
}) {
  const keyOf = (one: DeedRow["parties"][number]): string => one.actor ?? one.words;
  const parties = row.parties.filter(
    (one, at, all) =>
      one.role === as &&
      (one.name ?? one.words) !== "" &&
      all.findIndex((other) => other.role === as && keyOf(other) === keyOf(one)) === at,
  );
  if (parties.length === 0) return <span class="quiet">{none}</span>;
  return (
    <>
      {parties.map((one, at) => (
        <span key={keyOf(one)}>
          {at === 0 ? "" : at === parties.length - 1 ? " and " : ", "}
          {one.actor === null ? (
            <b>{one.words}</b>
          ) : (
            <a
              class="party"
              href={`/actors/${encodeURIComponent(one.actor)}`}
              title={one.words !== one.name && one.words !== "" ? one.words : undefined}
            >
              {one.name ?? one.words}
            </a>
          )}
        </span>
      ))}
    </>
  );
}
