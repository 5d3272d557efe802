import type { OccurrenceDocument } from "../../../src/http/types.ts";
import { Deed } from "../parts/Deeds.tsx";

const FIELDS = { status: "Whether it happened", place: "Where", day: "When", numbers: "Numbers" } as const;

/** One event as several reports tell it, and what they say otherwise. */
export function OccurrencePage({ document: shown }: { readonly document: OccurrenceDocument }) {
  const at = new Map(shown.renderings.map(({ id }, index) => [id, index + 1]));
  return (
    <>
      <header>
        <h1>One event, told {shown.renderings.length} times</h1>
        <p class="what">
          {shown.outlets === 1 ? "One outlet" : `${shown.outlets} outlets`} ·{" "}
          <a href={`/occurrences/${shown.id}.json`}>JSON</a>
        </p>
      </header>
      <section aria-labelledby="otherwise">
        <h2 id="otherwise">What they say otherwise</h2>
        {shown.discrepancies.length === 0 ? (
          <p>Nothing: they agree on status, place, day and numbers, as far as they tell them.</p>
        ) : (
          <dl class="details">
            {shown.discrepancies.map(({ field, values }) => (
              <>
                <dt key={field}>{FIELDS[field]}</dt>
                <dd>
                  {values.map(({ value, events }, index) => (
                    <span key={value}>
                      {index > 0 ? " ≠ " : ""}
                      <b>{value}</b> (telling {events.map((id) => at.get(id)).join(", ")})
                    </span>
                  ))}
                </dd>
              </>
            ))}
          </dl>
        )}
      </section>
      <section aria-labelledby="tellings">
        <h2 id="tellings">Its tellings</h2>
        <ol class="statements tellings">
          {shown.renderings.map((row) => (
            <li key={row.id}>
              <Deed row={row} />
              <blockquote class="words">{row.evidence}</blockquote>
            </li>
          ))}
        </ol>
      </section>
      <p class="quiet">
        Not one event? A person's word wins: <code>dragoman review --apart A,B</code>, with the ids of two events.
      </p>
    </>
  );
}
