import type { ReportDocument } from "../../../src/http/types.ts";
import { Legend } from "../report/Legend.tsx";
import { written } from "../words/dates.ts";
import { later } from "./Later.tsx";

const Known = later(async () => (await import("../deciding/Known.tsx")).Known);
const LINK = /^https?:\/\//i;

/** What the page says about itself, and where on it that was found. */
export function ReportHead({ document: shown }: { readonly document: ReportDocument }) {
  const { id, reading, older } = shown;
  const where = (field: string): string | undefined => {
    const found = reading.found.find((one) => one.field === field);
    return found ? `found in ${found.where}` : undefined;
  };
  const headline = reading.blocks.some((block) => block.kind === "headline");
  const count = reading.statements.length;
  const events = reading.events.length;
  return (
    <header class="report-head">
      <p class="kicker">
        <span title={where("publisher")}>{reading.publisher ?? "publisher unknown"}</span>
        {" · "}
        <time
          dateTime={reading.published ?? undefined}
          title={[reading.published, where("published")].filter(Boolean).join(", ")}
        >
          {written(reading.published)}
        </time>
        {reading.url && LINK.test(reading.url) ? (
          <>
            {" · "}
            <a href={reading.url} rel="noopener noreferrer" target="_blank">
              the page itself
            </a>
          </>
        ) : null}
        {" · "}
        <a href={`/reports/${id}.json`}>JSON</a>
      </p>
      {headline ? null : <h1 class="untitled">{reading.title ?? "Untitled report"}</h1>}
      <p class="counts">
        {count === 1 ? "1 statement" : `${count} statements`}
        {events === 0 ? "" : events === 1 ? " · 1 event" : ` · ${events} events`}
        {reading.warnings.length > 0 ? (
          <span class="quiet" title={reading.warnings.map((one) => one.message).join("\n")}>
            {" "}
            ·{" "}
            {reading.warnings.length === 1 ? "1 remark on the page" : `${reading.warnings.length} remarks on the page`}
          </span>
        ) : null}
      </p>
      {older ? (
        <p class="quiet">
          Read before the rules, the register or your own rows were last changed: it may read otherwise now. Read it
          anew with <code>npx dragoman reread {id}</code>
        </p>
      ) : null}
      <div class="known-place">
        <Known document={shown} />
      </div>
      <Legend />
    </header>
  );
}
