import { useRef } from "preact/hooks";
import type { Facet, Deeds as Found } from "../../../src/answers/types.ts";
import type { SearchDocument } from "../../../src/http/types.ts";
import { Chart } from "../chart/Chart.tsx";
import { Command } from "../parts/Command.tsx";
import { Deeds } from "../parts/Deeds.tsx";
import { Downloads } from "../parts/Downloads.tsx";
import { KeepSearch } from "../parts/KeepSearch.tsx";
import { Pager } from "../parts/Pager.tsx";
import { Statements } from "../parts/Statements.tsx";
import { jsonAddress, navigate } from "../router.ts";
import { commandOf } from "../words/command.ts";
import { pairAddress, withDays } from "../words/pairs.ts";

const FIELDS: readonly { readonly name: string; readonly label: string; readonly hint: string }[] = [
  { name: "q", label: "Words", hint: "ceasefire, “grain deal”, -sanctions" },
  { name: "speaker", label: "Speaker", hint: "a name or a role" },
  { name: "to", label: "Said to", hint: "a name or a role" },
  { name: "about", label: "About", hint: "named in what was said" },
  { name: "publisher", label: "Outlet", hint: "" },
  { name: "act", label: "Act", hint: "accuse, not accuse" },
  { name: "from", label: "From", hint: "2024-11 or a day" },
  { name: "until", label: "Until", hint: "" },
];

type Field = Facet["field"] | Found["facets"][number]["field"];

const FACETS: Readonly<Record<Field, readonly [title: string, parameter: string]>> = {
  speaker: ["Speakers", "speaker"],
  addressee: ["Said to", "to"],
  country: ["Speakers of", "speaker"],
  publisher: ["Outlets", "publisher"],
  act: ["Acts", "act"],
  mode: ["Speech", "mode"],
  route: ["Through", "route"],
  year: ["Years", "from"],
  type: ["Types of event", "type"],
  status: ["Status", "status"],
};

/** What a form field holds is told by the form; every other part of the question is kept beside it and shown as a chip. */
const FORM: ReadonlySet<string> = new Set([...FIELDS.map(({ name }) => name), "offset"]);
/** How the answer is shown: no part of the question. */
const SHOWN: ReadonlySet<string> = new Set(["show", "per"]);
const CHIPS: Readonly<Record<string, string>> = {
  "said-from": "said from",
  "said-until": "said until",
  least: "confidence at least",
  negated: "denied",
  undated: "without a day",
  "added-after": "added after",
};

/** Who said what, to whom, when: the whole question stands in the address. */
export function SearchPage({
  document: { question, answer, events, counts, error },
  address,
}: {
  readonly document: SearchDocument;
  readonly address: string;
}) {
  const url = new URL(address, location.origin);
  const showsEvents = events !== null && url.searchParams.get("show") === "events";
  const form = useRef<HTMLFormElement>(null);
  /** What was typed and not asked yet goes with every other choice: no choice loses the form. */
  const withTyped = (event: MouseEvent): void => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="/search"]');
    if (!link || !form.current || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const next = new URL(link.href);
    for (const [name, value] of new FormData(form.current)) {
      const typed = String(value).trim();
      if (typed === (url.searchParams.get(name) ?? "")) continue;
      if (typed === "") next.searchParams.delete(name);
      else next.searchParams.set(name, typed);
    }
    if (next.href === link.href) return;
    event.preventDefault();
    navigate(next.pathname + next.search);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only looks at clicks of links, which a keyboard makes as well
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div class="searching" onClick={withTyped}>
      <h1>Search</h1>
      <search>
        <form
          class="question"
          action="/search"
          ref={form}
          key={url.search}
          onSubmit={(event) => {
            event.preventDefault();
            const given = [...new FormData(event.currentTarget)].filter(([, value]) => String(value).trim() !== "");
            for (const [name, value] of url.searchParams) if (!FORM.has(name)) given.push([name, value]);
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
      <Chips url={url} />
      {error === undefined ? null : (
        <p class="wrong" role="alert">
          {error.message}
        </p>
      )}
      {error !== undefined ? null : <Both question={question} url={url} />}
      {counts !== null && counts.periods.length > 1 ? <OverTime counts={counts} url={url} /> : null}
      {error !== undefined ? null : (
        <nav class="tabs" aria-label="Statements or events">
          <a href={addressWith(url, "show", null)} aria-current={showsEvents ? undefined : "page"}>
            Statements <span class="quiet">{answer.total.toLocaleString("en")}</span>
          </a>
          {events === null ? (
            <span class="quiet">no events: the question asks for what only statements have</span>
          ) : (
            <a href={addressWith(url, "show", "events")} aria-current={showsEvents ? "page" : undefined}>
              Events <span class="quiet">{events.total.toLocaleString("en")}</span>
            </a>
          )}
        </nav>
      )}
      <div class="answer">
        {showsEvents ? (
          <EventsFound
            events={events}
            url={url}
            address={address}
            offset={question.offset ?? 0}
            size={question.limit ?? 50}
          />
        ) : (
          <section aria-label="Statements">
            {error !== undefined ? null : (
              <p class="quiet" aria-live="polite">
                {answer.total === 1 ? "1 statement" : `${answer.total.toLocaleString("en")} statements`} ·{" "}
                <Downloads kind="statements" url={url} /> · <a href={jsonAddress(address)}>JSON</a>
              </p>
            )}
            {error !== undefined ? null : answer.total === 0 ? (
              <Nothing url={url} />
            ) : (
              <Statements rows={answer.rows} />
            )}
            <Pager
              address={address}
              total={answer.total}
              shown={answer.rows.length}
              offset={question.offset ?? 0}
              size={question.limit ?? 50}
            />
          </section>
        )}
        <aside aria-label="Narrow the answer">
          {(showsEvents ? events.facets : answer.facets).map((facet) => (
            <FacetList key={facet.field} facet={facet} url={url} />
          ))}
        </aside>
      </div>
      {error === undefined ? <Onward url={url} /> : null}
    </div>
  );
}

/** The same question elsewhere: kept, and at the command line. */
function Onward({ url }: { readonly url: URL }) {
  return (
    <section class="onward" aria-label="This question elsewhere">
      <KeepSearch key={url.search} url={url} name={nameOf(url.searchParams)} />
      <details>
        <summary>The same at the command line</summary>
        <Command line={commandOf(url.searchParams)} />
        <p class="quiet">with --record FILE where the record is not record.dragoman</p>
      </details>
    </section>
  );
}

/** What a search would be called: its values. */
const nameOf = (params: URLSearchParams): string =>
  [...params]
    .filter(([name, value]) => !SHOWN.has(name) && name !== "offset" && value.trim() !== "")
    .map(([name, value]) => (name === "to" ? `to ${value}` : value))
    .join(", ")
    .slice(0, 120);

/** The parts of the question that no form field holds, and further values of those that one does: each can be taken away. */
function Chips({ url }: { readonly url: URL }) {
  const seen = new Set<string>();
  const chips = [...url.searchParams].filter(([name]) => {
    if (SHOWN.has(name)) return false;
    const first = FORM.has(name) && !seen.has(name);
    seen.add(name);
    return !first;
  });
  if (chips.length === 0) return null;
  return (
    <ul class="chips" aria-label="Chosen">
      {chips.map(([name, value]) => (
        <li key={`${name} ${value}`}>
          <a href={linkWithout(url, name, value)} aria-label={`take away ${CHIPS[name] ?? name} ${value}`}>
            {CHIPS[name] ?? name}: {value} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function linkWithout(url: URL, name: string, value: string): string {
  const left = [...url.searchParams].filter(([other, its]) => other !== "offset" && (other !== name || its !== value));
  return addressOf(left);
}

const addressOf = (params: readonly (readonly [string, string])[]): string =>
  params.length === 0 ? "/search" : `/search?${new URLSearchParams(params as [string, string][])}`;

const addressWith = (url: URL, name: string, value: string | null): string =>
  addressOf([
    ...[...url.searchParams].filter(([other]) => other !== name && other !== "offset"),
    ...(value === null ? [] : [[name, value] as const]),
  ]);

/** The same two in both directions have a page of their own. */
function Both({ question, url }: { readonly question: SearchDocument["question"]; readonly url: URL }) {
  const { speaker, to, between } = question;
  const pair = between ?? (typeof speaker === "string" && typeof to === "string" ? [speaker, to] : null);
  if (pair === null) return null;
  const address = pairAddress(pair[0] as string, pair[1] as string);
  const days = withDays(address, url.searchParams.get("from") ?? "", url.searchParams.get("until") ?? "");
  return (
    <p>
      <a href={days}>Both directions on one time line, with what they did to each other</a>
    </p>
  );
}

/** Statements of each period, or how many there are for each report of it. */
function OverTime({ counts, url }: { readonly counts: NonNullable<SearchDocument["counts"]>; readonly url: URL }) {
  const isShare = url.searchParams.get("per") === "report";
  return (
    <section class="over-time" aria-label="Over time">
      <Chart
        title={isShare ? "Statements per report" : "Statements over time"}
        by={counts.by}
        names={[isShare ? "per report" : "statements"]}
        rows={counts.periods.map(({ period, count, reports }) => ({
          period,
          values: [isShare ? (reports === 0 ? 0 : count / reports) : count],
        }))}
        digits={isShare ? 2 : 0}
        link={(from, until) => withDays(url.href, from, until)}
      />
      <p class="switch">
        <a href={addressWith(url, "per", isShare ? null : "report")}>
          {isShare ? "count statements" : "per report of the period"}
        </a>
      </p>
    </section>
  );
}

function EventsFound(given: {
  readonly events: Found;
  readonly url: URL;
  readonly address: string;
  readonly offset: number;
  readonly size: number;
}) {
  const { events, url, address, offset, size } = given;
  const params = new URLSearchParams(
    [...url.searchParams].map(([name, value]) => [name === "speaker" ? "did" : name, value]),
  );
  return (
    <section aria-label="Events">
      <p class="quiet" aria-live="polite">
        {events.total === 1 ? "1 event" : `${events.total.toLocaleString("en")} events`} ·{" "}
        <Downloads kind="events" url={url} /> · <a href={`/events.json?${params}`}>JSON</a>
      </p>
      {events.leftOut > 0 ? (
        <p class="quiet">
          {events.leftOut.toLocaleString("en")} more were planned, called for, threatened, denied or only claimed:
          choose a status to see them.
        </p>
      ) : null}
      {events.total === 0 ? <p class="empty">Nothing that happened answers this.</p> : <Deeds rows={events.rows} />}
      <Pager address={address} total={events.total} shown={events.rows.length} offset={offset} size={size} />
    </section>
  );
}

type Listed = Facet | Found["facets"][number];

function FacetList({ facet, url }: { readonly facet: Listed; readonly url: URL }) {
  const [title, parameter] = FACETS[facet.field];
  const asked = (value: string): string => (facet.field === "country" ? `country:${value}` : value);
  const chosen = new Set(url.searchParams.getAll(parameter));
  const isChosen = (value: string): boolean => chosen.has(asked(value));
  if (facet.values.length < 2 && !facet.values.some(({ value }) => isChosen(value))) return null;
  const link = (value: string): string => {
    if (isChosen(value)) return linkWithout(url, parameter, asked(value));
    const others = [...url.searchParams].filter(([name]) => name !== "offset");
    // A year is a period: it takes the place of the one before.
    if (facet.field === "year")
      return addressOf([
        ...others.filter(([name]) => name !== "from" && name !== "until"),
        ["from", value],
        ["until", value],
      ]);
    return addressOf([...others, [parameter, asked(value)]]);
  };
  return (
    <section class="facet">
      <h2>{title}</h2>
      <ul>
        {facet.values.map(({ value, count }) => (
          <li key={value}>
            <a href={link(value)} aria-current={isChosen(value) ? "true" : undefined}>
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
      <Command line={commandOf(url.searchParams)} />
    </div>
  );
}
