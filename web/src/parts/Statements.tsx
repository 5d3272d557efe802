import type { PartyRow, StatementRow } from "../../../src/answers/types.ts";
import { doubt, verbOf } from "../words/acts.ts";
import { written, writtenWhen } from "../words/dates.ts";

const SHORT = 280;

/** Statements as sentences, each a link to its words in its report. */
export function Statements({ rows }: { readonly rows: readonly StatementRow[] }) {
  return (
    <ol class="statements">
      {rows.map((row) => (
        <li key={row.id}>
          <p class="said">
            <Parties row={row} as="speaker" none="Somebody not named" /> {verbOf(row.act, addressed(row))}
            {addressed(row) ? " " : ""}
            <Parties row={row} as="addressee" none="" />:{" "}
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
            <time dateTime={row.when ?? row.published ?? undefined}>
              {writtenWhen(row.when, row.whenUntil) ?? written(row.published)}
            </time>
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

const addressed = (row: StatementRow): boolean => partiesOf(row, "addressee").length > 0;

/** Each once, however often the words name them; one without a name and without words has nothing to show. */
const partiesOf = (row: StatementRow, role: PartyRow["role"]): readonly PartyRow[] =>
  row.parties.filter(
    (one, at, all) =>
      one.role === role &&
      (one.name ?? one.words) !== "" &&
      all.findIndex((other) => other.role === role && keyOf(other) === keyOf(one)) === at,
  );

const keyOf = (one: PartyRow): string => one.actor ?? one.words;

/** Those who speak or are spoken to: by their name in the record, which leads to their page, else in the page's words. */
function Parties(given: { readonly row: StatementRow; readonly as: PartyRow["role"]; readonly none: string }) {
  const parties = partiesOf(given.row, given.as);
  if (parties.length === 0) return <b>{given.none}</b>;
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
