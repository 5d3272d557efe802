import type { StatementRow } from "../../../src/answers/types.ts";
import { doubt } from "../words/acts.ts";
import { written, writtenWhen } from "../words/dates.ts";
import { partiesOf, RowParties } from "./RowParties.tsx";
import { AlsoTold } from "./Tellings.tsx";
import { Told } from "./Told.tsx";

const SHORT = 280;

/** Statements as sentences, each a link to its words in its report. */
export function Statements({ rows }: { readonly rows: readonly StatementRow[] }) {
  return (
    <ol class="statements">
      {rows.map((row) => (
        <li key={row.id}>
          <StatementLine row={row} />
        </li>
      ))}
    </ol>
  );
}

/** One statement: who "said" it to whom, its words, and where they stand. */
export function StatementLine({ row }: { readonly row: StatementRow }) {
  return (
    <>
      <p class="said">
        <RowParties parties={row.parties} as="speaker" none={<b>Somebody not named</b>} />{" "}
        <Told cue={row.cue} act={row.act} negated={row.negated} />
        {addressed(row) ? (
          <>
            {", to "}
            <RowParties parties={row.parties} as="addressee" none={null} />
          </>
        ) : null}
        :{" "}
        <a href={`/reports/${row.report}#f-${row.id}`}>
          <q class={row.mode !== "direct" || /^["“«„‘「]/.test(row.content) ? "bare" : ""}>
            <Hits row={row} />
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
        <AlsoTold id={row.id} />
      </p>
    </>
  );
}

/** The words of a statement, those that were asked for marked; a long one from its first such words on. */
function Hits({ row: { content, hits } }: { readonly row: StatementRow }) {
  const first = hits[0]?.[0] ?? 0;
  const from = content.length > SHORT && first > SHORT / 2 ? content.lastIndexOf(" ", first - SHORT / 4) + 1 : 0;
  const until = content.length - from > SHORT ? content.lastIndexOf(" ", from + SHORT) : content.length;
  let at = from;
  const parts = hits
    .filter(([start, end]) => start >= from && end <= until)
    .flatMap(([start, end]) => {
      const before = content.slice(at, start);
      at = end;
      return [before, <mark key={start}>{content.slice(start, end)}</mark>];
    });
  return (
    <>
      {from > 0 ? "… " : ""}
      {parts}
      {content.slice(at, until)}
      {until < content.length ? " …" : ""}
    </>
  );
}

const addressed = (row: StatementRow): boolean => partiesOf(row.parties, "addressee").length > 0;
