import type { ActorDocument } from "../../../src/http/types.ts";
import { Statements } from "../parts/Statements.tsx";
import { written } from "../words/dates.ts";
import { titled } from "../words/people.ts";

/** Who somebody is in this record: offices over time, what they said, what they were told. */
export function ActorPage({ document: { actor, reports, said, told, states } }: { readonly document: ActorDocument }) {
  const country = actor.country === null ? null : (states[actor.country] ?? actor.country);
  const id = encodeURIComponent(actor.id);
  return (
    <>
      <h1>{actor.name}</h1>
      <p class="quiet">
        {[actor.kind, actor.kind === "state" ? null : country, actor.sector].filter(Boolean).join(" · ")} · named in{" "}
        {reports === 1 ? "1 report" : `${reports} reports`} · {actor.id} · <a href={`/actors/${id}.json`}>JSON</a>
      </p>
      {actor.offices.length > 0 ? (
        <section>
          <h2>Offices on the days of these reports</h2>
          <ul class="offices">
            {actor.offices.map((office) => (
              <li key={`${office.title} ${office.from}`}>
                {titled(office, states)}
                <span class="quiet">
                  {" "}
                  {office.from ? `from ${written(office.from)}` : ""}{" "}
                  {office.until ? `until ${written(office.until)}` : ""}
                  {office.basis === "assumed" ? " · assumed: no source shows the office held on this day" : ""}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <div class="fresh">
        <section>
          <h2>
            Said <span class="quiet">{said.total}</span>
          </h2>
          <Statements rows={said.rows} />
          {said.total > said.rows.length ? <a href={`/search?speaker=${id}`}>All {said.total}</a> : null}
        </section>
        <section>
          <h2>
            Was told <span class="quiet">{told.total}</span>
          </h2>
          <Statements rows={told.rows} />
          {told.total > told.rows.length ? <a href={`/search?to=${id}`}>All {told.total}</a> : null}
        </section>
      </div>
    </>
  );
}
