import type { ReportsDocument } from "../../../src/http/types.ts";
import { Pager } from "../parts/Pager.tsx";
import { ReportList } from "../parts/ReportList.tsx";
import { jsonAddress } from "../router.ts";

/** Which reports are in here, from whom, of which day. */
export function ReportsPage({
  document: { reports, query },
  address,
}: {
  readonly document: ReportsDocument;
  readonly address: string;
}) {
  return (
    <>
      <h1>Reports</h1>
      <p class="quiet">
        {reports.total === 1 ? "1 report" : `${reports.total.toLocaleString("en")} reports`}, newest first ·{" "}
        <a href={jsonAddress(address)}>JSON</a>
      </p>
      {reports.total === 0 ? (
        <section class="empty">
          <p>No report here yet. Add one:</p>
          <pre>
            <code>npx dragoman add report.html</code>
          </pre>
        </section>
      ) : (
        <ReportList rows={reports.rows} />
      )}
      <Pager
        address={address}
        total={reports.total}
        shown={reports.rows.length}
        offset={query.offset ?? 0}
        size={query.limit ?? 50}
      />
    </>
  );
}
