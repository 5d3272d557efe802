import type { ActorRow } from "../../../src/answers/types.ts";
import type { ActorsDocument } from "../../../src/http/types.ts";
import { Pager } from "../parts/Pager.tsx";
import { PairForm } from "../parts/PairForm.tsx";
import { jsonAddress, navigate } from "../router.ts";
import { kindInWords, kindsInWords } from "../words/kinds.ts";

/** Who is in here, of which state and sector. */
export function ActorsPage({
  document: { query, actors, states },
  address,
}: {
  readonly document: ActorsDocument;
  readonly address: string;
}) {
  const url = new URL(address, location.origin);
  const withKind = (kind: string): string => {
    const search = new URLSearchParams({ ...(query.text ? { q: query.text } : {}), ...(kind ? { kind } : {}) });
    return search.size > 0 ? `/actors?${search}` : "/actors";
  };
  return (
    <>
      <h1>Actors</h1>
      <search>
        <form
          class="question period"
          key={url.search}
          onSubmit={(event) => {
            event.preventDefault();
            const words = String(new FormData(event.currentTarget).get("name")).trim();
            const search = new URLSearchParams({
              ...(words ? { q: words } : {}),
              ...(query.kind ? { kind: query.kind } : {}),
            });
            navigate(search.size > 0 ? `/actors?${search}` : "/actors");
          }}
        >
          <label>
            <span>Name, or a country’s code</span>
            <input name="name" type="search" value={query.text ?? ""} />
          </label>
          <button type="submit">Find</button>
        </form>
      </search>
      {actors.kinds.length > 1 || query.kind ? (
        <nav aria-label="Kinds">
          <ul class="chips">
            <li>
              <a href={withKind("")} aria-current={query.kind ? undefined : "true"}>
                all
              </a>
            </li>
            {actors.kinds.map(({ value, count }) => (
              <li key={value}>
                <a href={withKind(value)} aria-current={query.kind === value ? "true" : undefined}>
                  {kindsInWords(value as ActorRow["kind"])} {count.toLocaleString("en")}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <p class="quiet" aria-live="polite">
        {actors.total === 1 ? "1 actor" : `${actors.total.toLocaleString("en")} actors`} ·{" "}
        <a href={jsonAddress(address)}>JSON</a>
      </p>
      {actors.total === 0 ? (
        <p class="empty">Nobody of that name is in these reports. Look for part of a name.</p>
      ) : (
        <div class="wide">
          <table class="actors">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Reports</th>
                <th scope="col">Said</th>
                <th scope="col">Was told</th>
                <th scope="col">Events</th>
              </tr>
            </thead>
            <tbody>
              {actors.rows.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <a href={`/actors/${encodeURIComponent(one.id)}`}>{one.name}</a>
                    <p class="quiet">
                      {[
                        kindInWords(one.kind),
                        one.kind === "state" || one.country === null ? null : states[one.country],
                        one.sector,
                      ]
                        .filter(Boolean)
                        .join(", ")}
                    </p>
                  </th>
                  {[one.reports, one.said, one.told, one.events].map((count, at) => (
                    <td key={at} class="figure">
                      {count.toLocaleString("en")}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager
        address={address}
        total={actors.total}
        shown={actors.rows.length}
        offset={query.offset ?? 0}
        size={query.limit ?? 50}
      />
      <section class="two-of-them" aria-labelledby="two">
        <h2 id="two">Two of them</h2>
        <PairForm />
      </section>
    </>
  );
}
