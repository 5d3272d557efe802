import type { ReportsDocument } from "../../../src/http/types.ts";
import { Command } from "../parts/Command.tsx";
import { Downloads } from "../parts/Downloads.tsx";
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
        {query.text ? null : (
          <>
            <Downloads kind="reports" url={new URL(address, location.origin)} /> ·{" "}
          </>
        )}
        <a href={jsonAddress(address)}>JSON</a>
      </p>
      {reports.total === 0 ? (
        <section class="empty">
          <p>
            No report here yet. <a href="/add">Add one</a>, or at the command line:
          </p>
          <Command line="npx dragoman add report.html" />
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
