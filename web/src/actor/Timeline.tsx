import type { ActorDocument } from "../../../src/http/types.ts";
import { written, writtenDays } from "../words/dates.ts";
import { titled } from "../words/people.ts";
import { timelineOf } from "./timeline.ts";

const share = (part: number): string => `${(100 * part).toFixed(2)}%`;

/** Offices over time: each in words, and beside the words as a stretch of one line of years. */
export function Timeline({ document: { career, days, states } }: { readonly document: ActorDocument }) {
  const line = timelineOf(career, days);
  return (
    <div class={line ? "timeline" : "timeline plain"}>
      {line ? (
        <div class="years-line" aria-hidden="true">
          {line.years.map(({ year, at }) => (
            <span key={year} style={{ "--at": share(at) }}>
              {year}
            </span>
          ))}
        </div>
      ) : null}
      <ol>
        {career.map((office, number) => {
          const stretch = line?.stretches[number];
          return (
            <li key={`${office.title} ${office.of} ${office.from}`}>
              <p>
                {titled({ ...office, basis: "known" }, states)} <span class="quiet">{span(office)}</span>
              </p>
              {line && stretch ? (
                <div class="track" aria-hidden="true">
                  {line.reports ? (
                    <span
                      class="told"
                      style={{ "--from": share(line.reports.from), "--until": share(line.reports.until) }}
                    />
                  ) : null}
                  <span
                    class={stretch.openFrom ? "held open-from" : "held"}
                    style={{ "--from": share(stretch.from), "--until": share(stretch.seen) }}
                  />
                  {stretch.openUntil ? (
                    <span
                      class="held assumed"
                      style={{ "--from": share(stretch.seen), "--until": share(stretch.until) }}
                    />
                  ) : null}
                </div>
              ) : null}
            </li>
          );
        })}
      </ol>
      {line?.reports && days ? (
        <p class="quiet key">
          <span class="swatch" aria-hidden="true" /> the days of these reports, {writtenDays(days.from, days.until)}
        </p>
      ) : null}
    </div>
  );
}

/** "1 May 2020 to 3 June 2022", "from 1 May 2020, last seen in office 3 June 2022". */
function span({ from, until, seen }: ActorDocument["career"][number]): string {
  const begin = from === null ? "" : written(from);
  if (until !== null) return begin === "" ? `until ${written(until)}` : `${begin} to ${written(until)}`;
  const last = seen === null ? "no end known" : `last seen in office ${written(seen)}`;
  return begin === "" ? last : `from ${begin}, ${last}`;
}
