import type { Pair, Side } from "../../../src/answers/types.ts";
import type { PairDocument } from "../../../src/http/types.ts";
import { Chart } from "../chart/Chart.tsx";
import { Deed } from "../parts/Deeds.tsx";
import { Pager } from "../parts/Pager.tsx";
import { PairForm } from "../parts/PairForm.tsx";
import { StatementLine } from "../parts/Statements.tsx";
import { Window } from "../parts/Window.tsx";
import { jsonAddress } from "../router.ts";
import { written } from "../words/dates.ts";
import { pairAddress, withDays } from "../words/pairs.ts";

/** What two have said and done to each other: both directions, statements and events on one line. */
export function PairPage({ document: shown, address }: { readonly document: PairDocument; readonly address: string }) {
  const { pair, error, question } = shown;
  const url = new URL(address, location.origin);
  if (pair === null)
    return (
      <>
        <h1>
          {question.one} and {question.other}
        </h1>
        <p class="wrong" role="alert">
          {error?.message}
        </p>
        <Window url={url} />
        <PairForm />
      </>
    );
  const [one, other] = pair.sides;
  const total = pair.statements.total + pair.events.total;
  return (
    <>
      <header class="actor-head">
        <h1>
          <Named side={one} /> and <Named side={other} />
        </h1>
        <p class="quiet">
          {voicesInWords(pair.sides)}
          <a
            href={withDays(
              pairAddress(other.told, one.told),
              url.searchParams.get("from") ?? "",
              url.searchParams.get("until") ?? "",
            )}
          >
            turn round
          </a>{" "}
          · <a href={jsonAddress(address)}>JSON</a>
        </p>
      </header>
      <Window url={url} />
      <p class="sum" aria-live="polite">
        {one.name} to {other.name}: <Count pair={pair} way={[one, other]} url={url} />; {other.name} to {one.name}:{" "}
        <Count pair={pair} way={[other, one]} url={url} />; <b>{pair.events.total.toLocaleString("en")}</b>{" "}
        {pair.events.total === 1 ? "event" : "events"} between them
      </p>
      {total === 0 ? <Nothing url={url} /> : <Drawn pair={pair} address={address} />}
      {total === 0 ? null : (
        <section aria-labelledby="line">
          <h2 id="line">Said and done, the newest first</h2>
          <Line pair={pair} />
          <Pager
            address={address}
            total={total}
            shown={pair.order.length}
            offset={question.offset ?? 0}
            size={question.limit ?? 50}
          />
        </section>
      )}
    </>
  );
}

/** Whose words are counted beside a state's own. */
function voicesInWords(sides: Pair["sides"]): string {
  const states = sides.filter(({ told }) => told.startsWith("for:"));
  if (states.length === 0) return "";
  return `${states.length === 2 ? "each" : states[0]?.name} with all who speak for it · `;
}

const Named = ({ side }: { readonly side: Side }) =>
  side.actor === null ? (
    <span>{side.name}</span>
  ) : (
    <a href={`/actors/${encodeURIComponent(side.actor)}`}>{side.name}</a>
  );

function Count({ pair, way, url }: { readonly pair: Pair; readonly way: readonly [Side, Side]; readonly url: URL }) {
  const count = way[0] === pair.sides[0] ? pair.said.there : pair.said.back;
  const search = new URLSearchParams({ speaker: way[0].told, to: way[1].told });
  for (const name of ["from", "until"]) {
    const value = url.searchParams.get(name);
    if (value) search.set(name, value);
  }
  return (
    <a href={`/search?${search}`}>
      <b>{count.toLocaleString("en")}</b> {count === 1 ? "statement" : "statements"}
    </a>
  );
}

function Drawn({ pair, address }: { readonly pair: Pair; readonly address: string }) {
  const [one, other] = pair.sides;
  const link = (from: string, until: string): string => withDays(address, from, until);
  const drawn = [
    {
      title: "Statements",
      names: [`${one.name} to ${other.name}`, `${other.name} to ${one.name}`] as const,
      rows: pair.periods.map(({ period, there, back }) => ({ period, values: [there, back] })),
    },
    {
      title: "What happened between them",
      names: ["cooperation", "conflict"] as const,
      rows: pair.periods.map(({ period, cooperation, conflict }) => ({ period, values: [cooperation, conflict] })),
    },
  ].filter(({ rows }) => rows.some(({ values }) => values.some((value) => value > 0)));
  if (drawn.length === 0) return null;
  return (
    <div class="charts">
      {drawn.map((one) => (
        <Chart key={one.title} {...one} by={pair.by} link={link} />
      ))}
    </div>
  );
}

/** Statements and events by day of publication; the day is told once. */
function Line({ pair }: { readonly pair: Pair }) {
  const rows = [pair.statements.rows, pair.events.rows] as const;
  const at = [0, 0];
  let before: string | null | undefined;
  const line = pair.order.map((kind) => {
    const which = kind === "statement" ? 0 : 1;
    const row = rows[which][at[which] as number];
    at[which] = (at[which] as number) + 1;
    return row;
  });
  return (
    <ol class="statements line">
      {line.map((row) => {
        if (row === undefined) return null;
        const isNew = row.published !== before;
        before = row.published;
        return (
          <li key={row.id} class={"content" in row ? "was-said" : "was-done"}>
            {isNew ? <p class="line-day">{row.published === null ? "no day known" : written(row.published)}</p> : null}
            <div>
              <p class="kind">{"content" in row ? "said" : "event"}</p>
              {"content" in row ? <StatementLine row={row} /> : <Deed row={row} />}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function Nothing({ url }: { readonly url: URL }) {
  const isPart = url.searchParams.has("from") || url.searchParams.has("until");
  return (
    <div class="empty">
      <p>
        {isPart
          ? "Nothing between them was found in these days."
          : "No statement of one to the other was found, and no event between them."}{" "}
        {isPart ? <a href={withDays(url.href, "", "")}>Look at all days</a> : "Who is in here:"}
      </p>
      {isPart ? null : (
        <p>
          <a href="/actors">All actors</a>
        </p>
      )}
      <PairForm />
    </div>
  );
}
