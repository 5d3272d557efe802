import type { RecordDocument } from "../../../src/http/types.ts";
import { Chart } from "../chart/Chart.tsx";
import { later } from "../parts/Later.tsx";
import { SearchBox } from "../parts/Masthead.tsx";
import { PairForm } from "../parts/PairForm.tsx";
import { ReportList } from "../parts/ReportList.tsx";
import { Statements } from "../parts/Statements.tsx";
import { writtenDays } from "../words/dates.ts";
import { pairAddress, withDays } from "../words/pairs.ts";

const AddPage = later(async () => (await import("./AddPage.tsx")).AddPage);

/** What is in this record, and what is new. */
export function RecordPage({ document: shown }: { readonly document: RecordDocument }) {
  const { counts, example, over, reports, statements, speakers, pairs } = shown;
  if (counts.reports === 0) return <AddPage open empty />;
  const newest = counts.reports > 2000 ? <span class="quiet">in the newest 2,000 reports</span> : null;
  return (
    <>
      <h1 class="visually-hidden">The record</h1>
      <p class="what">
        Who said what to whom, and who did what to whom, between states: each fact with the exact words that it comes
        from.
        {example ? (
          <b> These are Dragoman’s own example reports; their quotations are invented. Do not cite them.</b>
        ) : null}
      </p>
      <SearchBox query="" large />
      <p class="sum">
        <a href="/search">
          <b>{counts.statements.toLocaleString("en")}</b> statements
        </a>{" "}
        by{" "}
        <a href="/actors">
          <b>{counts.speakers.toLocaleString("en")}</b> speakers
        </a>{" "}
        in{" "}
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
      {over !== null && over.periods.length > 1 ? (
        <Chart
          title="Statements over time"
          by={over.by}
          names={["statements"]}
          rows={over.periods.map(({ period, count }) => ({ period, values: [count] }))}
          link={(from, until) => withDays("/search", from, until)}
        />
      ) : null}
      <div class="fresh">
        <section aria-labelledby="speakers">
          <h2 id="speakers">Who speaks most {newest}</h2>
          <ol class="counted">
            {speakers.map(({ actor, name, count }) => (
              <li key={actor}>
                <a href={`/actors/${encodeURIComponent(actor)}`}>{name}</a>{" "}
                <a
                  class="quiet"
                  href={`/search?${new URLSearchParams({ speaker: actor })}`}
                  aria-label={`${count} statements of ${name}`}
                >
                  {count.toLocaleString("en")}
                </a>
              </li>
            ))}
          </ol>
        </section>
        <section class="pairs" aria-labelledby="pairs">
          <h2 id="pairs">Who speaks with whom {newest}</h2>
          {pairs.length === 0 ? (
            <p class="quiet">No statement names its speaker and to whom it was said.</p>
          ) : (
            <ol class="counted">
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
      </div>
      <div class="fresh">
        <section aria-labelledby="latest-reports">
          <h2 id="latest-reports">Latest reports</h2>
          <ReportList rows={reports.rows} />
          <p>
            <a href="/reports">All reports</a>
          </p>
        </section>
        <section aria-labelledby="latest-statements">
          <h2 id="latest-statements">Said in the latest reports</h2>
          <Statements rows={statements} />
          <p>
            <a href="/search">All statements</a>
          </p>
        </section>
      </div>
    </>
  );
}
