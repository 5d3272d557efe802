import type { Facet } from "../../../src/answers/types.ts";
import type { SearchDocument } from "../../../src/http/types.ts";
import { Pager } from "../parts/Pager.tsx";
import { Statements } from "../parts/Statements.tsx";
import { jsonAddress, navigate } from "../router.ts";
import { commandOf } from "../words/command.ts";

const FIELDS: readonly { readonly name: string; readonly label: string; readonly hint: string }[] = [
  { name: "q", label: "Words", hint: "ceasefire, “grain deal”, -sanctions" },
  { name: "speaker", label: "Speaker", hint: "a name or a role" },
  { name: "to", label: "Said to", hint: "a name or a role" },
  { name: "about", label: "About", hint: "named in what was said" },
  { name: "publisher", label: "Outlet", hint: "" },
  { name: "from", label: "From", hint: "2024-11 or a day" },
  { name: "until", label: "Until", hint: "" },
];

const FACETS: Readonly<Record<Facet["field"], readonly [title: string, parameter: string]>> = {
  speaker: ["Speakers", "speaker"],
  addressee: ["Said to", "to"],
  publisher: ["Outlets", "publisher"],
  act: ["Acts", "act"],
  year: ["Years", "from"],
};

/** Who said what, to whom, when: the whole question stands in the address. */
export function SearchPage({
  document: { question, answer, error },
  address,
}: {
  readonly document: SearchDocument;
  readonly address: string;
}) {
  const url = new URL(address, location.origin);
  const csv = `/search.csv${url.search}`;
  return (
    <>
      <h1>Search</h1>
      <search>
        <form
          class="question"
          action="/search"
          key={url.search}
          onSubmit={(event) => {
            event.preventDefault();
            const given = [...new FormData(event.currentTarget)].filter(([, value]) => String(value).trim() !== "");
            for (const kept of ["act", "mode", "actor"])
              if (url.searchParams.get(kept)) given.push([kept, url.searchParams.get(kept) as string]);
            const search = new URLSearchParams(given as [string, string][]).toString();
            navigate(search ? `/search?${search}` : "/search");
          }}
        >
          {FIELDS.map((field) => (
            <label key={field.name} class={`field-${field.name}`}>
              <span>{field.label}</span>
              <input name={field.name} value={url.searchParams.get(field.name) ?? ""} placeholder={field.hint} />
            </label>
          ))}
          <button type="submit">Search</button>
        </form>
      </search>
      {error === undefined ? null : (
        <p class="wrong" role="alert">
          {error.message}
        </p>
      )}
      <div class="answer">
        <section aria-label="Statements">
          {error !== undefined ? null : (
            <p class="quiet" aria-live="polite">
              {answer.total === 1 ? "1 statement" : `${answer.total.toLocaleString("en")} statements`} ·{" "}
              <a href={csv} download="dragoman.csv">
                CSV
              </a>{" "}
              · <a href={jsonAddress(address)}>JSON</a>
            </p>
          )}
          {error !== undefined ? null : answer.total === 0 ? <Nothing url={url} /> : <Statements rows={answer.rows} />}
          <Pager
            address={address}
            total={answer.total}
            shown={answer.rows.length}
            offset={question.offset ?? 0}
            size={question.limit ?? 50}
          />
        </section>
        <aside aria-label="Narrow the answer">
          {answer.facets.map((facet) => (
            <FacetList key={facet.field} facet={facet} url={url} />
          ))}
        </aside>
      </div>
    </>
  );
}

function FacetList({ facet, url }: { readonly facet: Facet; readonly url: URL }) {
  const [title, parameter] = FACETS[facet.field];
  const chosen = url.searchParams.get(parameter);
  if (facet.values.length < 2 && chosen === null) return null;
  const link = (value: string | null): string => {
    const next = new URLSearchParams(url.search);
    next.delete("offset");
    const names = facet.field === "year" ? ["from", "until"] : [parameter];
    for (const name of names) {
      if (value === null) next.delete(name);
      else next.set(name, value);
    }
    return `/search?${next}`;
  };
  return (
    <section class="facet">
      <h2>{title}</h2>
      <ul>
        {chosen === null ? null : (
          <li>
            <a href={link(null)}>all {title.toLowerCase()}</a>
          </li>
        )}
        {facet.values.map(({ value, count }) => (
          <li key={value}>
            <a href={link(value)} aria-current={chosen === value ? "true" : undefined}>
              {value}
            </a>{" "}
            <span class="quiet">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Nothing({ url }: { readonly url: URL }) {
  return (
    <div class="empty">
      <p>
        Nothing was said that answers this. Take a word away, or look for part of a name. The same question at the
        command line:
      </p>
      <pre>
        <code>{commandOf(url.searchParams)}</code>
      </pre>
    </div>
  );
}
