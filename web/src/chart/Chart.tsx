import type { TargetedPointerEvent } from "preact";
import { useState } from "preact/hooks";
import type { Period } from "../../../src/answers/types.ts";
import { navigate } from "../router.ts";
import { written, writtenShort } from "../words/dates.ts";
import { marksOf, withoutGaps } from "./periods.ts";

interface ChartProps {
  readonly title: string;
  readonly by: Period;
  /** What is drawn up, and what down where there are two. */
  readonly names: readonly [up: string] | readonly [up: string, down: string];
  readonly rows: readonly { readonly period: string; readonly values: readonly number[] }[];
  /** The address that shows some periods alone, from the first to the last; of one both are the same. */
  readonly link: (from: string, until: string) => string;
  readonly digits?: number;
}

/** A drawing narrower than this many periods would have bars as broad as a hand. */
const LEAST = 12;
/** Of the height, for the smallest that is not nothing. */
const SEEN = 2;

/**
 * Counts over time as bars, up and down from one line, with the same as a table. The drawing is one picture to a screen
 * reader; the table's periods are links for whoever has no pointer.
 */
export function Chart({ title, by, names, rows, link, digits = 0 }: ChartProps) {
  const known = new Map(rows.map(({ period, values }) => [period, values]));
  const periods = withoutGaps(
    rows.map(({ period }) => period),
    by,
  );
  const most = Math.max(...rows.flatMap(({ values }) => values));
  const columns = Math.max(LEAST, periods.length);
  const told = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: digits });
  const height = (value: number): number => (value === 0 ? 0 : Math.max(SEEN, (100 * value) / most));
  const two = names.length === 2;
  const [dragged, setDragged] = useState<readonly [number, number] | null>(null);
  const under = (event: TargetedPointerEvent<SVGSVGElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = Math.floor((columns * (event.clientX - box.left)) / box.width);
    return Math.max(0, Math.min(periods.length - 1, at));
  };
  const isIn = (at: number): boolean => dragged !== null && at >= Math.min(...dragged) && at <= Math.max(...dragged);
  return (
    <figure class="chart">
      <figcaption>
        {title}{" "}
        <span class="quiet">
          at most {told(most)} in a {by}
        </span>
        {two ? (
          <span class="chart-key">
            <span class="bar-key up" aria-hidden="true" /> {names[0]} <span class="bar-key down" aria-hidden="true" />{" "}
            {names[1]}
          </span>
        ) : null}
      </figcaption>
      <svg
        viewBox={`0 0 ${columns} ${two ? 200 : 100}`}
        preserveAspectRatio="none"
        class={two ? "two" : ""}
        role="img"
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragged([under(event), under(event)]);
        }}
        onPointerMove={(event) => {
          if (dragged !== null) setDragged([dragged[0], under(event)]);
        }}
        onPointerCancel={() => setDragged(null)}
        onPointerUp={() => {
          if (dragged === null) return;
          setDragged(null);
          navigate(link(periods[Math.min(...dragged)] as string, periods[Math.max(...dragged)] as string));
        }}
        aria-label={`${title}: ${periods.length === 1 ? written(periods[0] ?? null) : `${written(periods[0] ?? null)} to ${written(periods.at(-1) ?? null)}`}; the table below has the numbers`}
      >
        {periods.map((period, at) => {
          const [up = 0, down = 0] = known.get(period) ?? [];
          return (
            <g key={period} class={isIn(at) ? "period chosen" : "period"}>
              <title>{`${written(period)}: ${names.map((name, n) => `${told((n === 0 ? up : down) ?? 0)} ${name}`).join(", ")}`}</title>
              <rect class="hit" x={at} y={0} width={1} height={two ? 200 : 100} />
              <rect class="up" x={at + 0.12} y={100 - height(up)} width={0.76} height={height(up)} />
              {two ? <rect class="down" x={at + 0.12} y={100} width={0.76} height={height(down)} /> : null}
            </g>
          );
        })}
        <line x1={0} x2={columns} y1={100} y2={100} />
      </svg>
      <div class="chart-marks" aria-hidden="true">
        {marksOf(periods.length).map((at) => (
          <span key={at} style={{ "--at": `${((100 * at) / columns).toFixed(2)}%` }}>
            {writtenShort(periods[at] as string)}
          </span>
        ))}
      </div>
      <details>
        <summary>As a table</summary>
        <table>
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{by[0]?.toUpperCase() + by.slice(1)}</th>
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ period, values }) => (
              <tr key={period}>
                <th scope="row">
                  <a href={link(period, period)}>{written(period)}</a>
                </th>
                {names.map((name, at) => (
                  <td key={name}>{told(values[at] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
