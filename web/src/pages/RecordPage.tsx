import type { RecordDocument } from "../../../src/http/types.ts";
import { SearchBox } from "../parts/Masthead.tsx";
import { PairForm } from "../parts/PairForm.tsx";
import { ReportList } from "../parts/ReportList.tsx";
import { Statements } from "../parts/Statements.tsx";
import { writtenDays } from "../words/dates.ts";
import { pairAddress } from "../words/pairs.ts";

/** What is in this record, and what is new. */
export function RecordPage({
  document: { counts, years, reports, statements, pairs },
}: {
  readonly document: RecordDocument;
}) {
  if (counts.reports === 0)
    return (
      <section class="empty">
        <h1>An empty record</h1>
        <p>Nothing has been added yet. Give it a page, a text file, a folder or an address:</p>
        <pre>
          <code>npx dragoman add report.html</code>
        </pre>
        <p class="quiet">Then reload this page.</p>
      </section>
    );
  const most = Math.max(...years.map((year) => year.count));
  return (
    <>
      <h1 class="visually-hidden">The record</h1>
      <SearchBox query="" large />
      <p class="sum">
        <a href="/search">
          <b>{counts.statements.toLocaleString("en")}</b> statements
        </a>{" "}
        by <b>{counts.speakers.toLocaleString("en")}</b> speakers in{" "}
        <a href="/reports">
          <b>{counts.reports.toLocaleString("en")}</b> reports
        </a>
        {counts.publishers > 0 ? (
          <>
            {" "}
            of <b>{counts.publishers.toLocaleString("en")}</b> {counts.publishers === 1 ? "publisher" : "publishers"}
          </>
        ) : null}
        {counts.from === null ? "" : `, ${writtenDays(counts.from, counts.until)}`}
      </p>
      {years.length > 1 ? (
        <ol class="years" aria-label="Statements a year">
          {years.map((year) => (
            <li key={year.value}>
              <a href={`/search?from=${year.value}&until=${year.value}`} title={`${year.count} statements`}>
                <meter min={0} max={most} value={year.count} aria-label={`${year.count} statements in ${year.value}`} />
                <span>{year.value}</span>
              </a>
            </li>
          ))}
        </ol>
      ) : null}
      <section class="pairs" aria-labelledby="pairs">
        <h2 id="pairs">
          Who speaks with whom {counts.reports > 2000 ? <span class="quiet">in the newest 2,000 reports</span> : null}
        </h2>
        {pairs.length === 0 ? null : (
          <ol>
            {pairs.map(({ one, other, count }) => (
              <li key={`${one.told} ${other.told}`}>
                <a href={pairAddress(one.told, other.told)}>
                  {one.name} and {other.name}
                </a>{" "}
                <span class="quiet">
                  {count.toLocaleString("en")} {count === 1 ? "statement" : "statements"}
                </span>
              </li>
            ))}
          </ol>
        )}
        <PairForm />
      </section>
      <div class="fresh">
        <section>
          <h2>Latest reports</h2>
          <ReportList rows={reports.rows} />
          <p>
            <a href="/reports">All reports</a>
          </p>
        </section>
        <section>
          <h2>Latest statements</h2>
          <Statements rows={statements} />
          <p>
            <a href="/search">All statements</a>
          </p>
        </section>
      </div>
    </>
  );
}
