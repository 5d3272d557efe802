import { useEffect, useMemo, useState } from "preact/hooks";
import type { PlaceCount } from "../../../src/answers/types.ts";
import type { MapDocument } from "../../../src/http/types.ts";
import { labelsOf } from "../chart/labels.ts";
import landAddress from "../map/land.json?url";
import { HEIGHT, placed as placedOn, WIDTH } from "../map/projection.ts";
import { Window } from "../parts/Window.tsx";
import { jsonAddress, navigate } from "../router.ts";
import { withDays } from "../words/pairs.ts";

/** Where what happened in these days did. */
export function MapPage({ document: shown, address }: { readonly document: MapDocument; readonly address: string }) {
  const url = new URL(address, location.origin);
  const { placed, error, states } = shown;
  const link = ({ name }: PlaceCount): string =>
    withDays(
      `/search?${new URLSearchParams({ place: name, show: "events" })}`,
      url.searchParams.get("from") ?? "",
      url.searchParams.get("until") ?? "",
    );
  if (placed === null)
    return (
      <>
        <h1>Where it happened</h1>
        <Window url={url} />
        <p class="wrong" role="alert">
          {error?.message}
        </p>
      </>
    );
  const total = placed.places.reduce((sum, place) => sum + countOf(place), 0);
  return (
    <>
      <h1>Where it happened</h1>
      <Window url={url} />
      <p class="quiet" aria-live="polite">
        {total.toLocaleString("en")} {total === 1 ? "event" : "events"} in {placed.places.length.toLocaleString("en")}{" "}
        {placed.places.length === 1 ? "place" : "places"}; of {placed.unplaced.toLocaleString("en")} more the place is
        not known. {placed.leftOut.toLocaleString("en")} were only planned, denied or claimed and are not here.{" "}
        <a href={jsonAddress(address)}>JSON</a>
      </p>
      {placed.places.length === 0 ? (
        <p class="empty">Nothing that happened in these days has a place that is known.</p>
      ) : (
        <>
          <Drawing places={placed.places} link={link} />
          <section aria-labelledby="places">
            <h2 id="places">Places</h2>
            <div class="wide">
              <table class="actors">
                <thead>
                  <tr>
                    <th scope="col">Place</th>
                    <th scope="col">Cooperation</th>
                    <th scope="col">Conflict</th>
                  </tr>
                </thead>
                <tbody>
                  {placed.places.map((place) => (
                    <tr key={`${place.name} ${place.lat} ${place.lon}`}>
                      <th scope="row">
                        <a href={link(place)}>{place.name}</a>{" "}
                        {place.country === null ? null : (
                          <span class="quiet">{states[place.country] ?? place.country}</span>
                        )}
                      </th>
                      {[place.cooperation, place.conflict].map((count, at) => (
                        <td key={at} class="figure">
                          {count === 0 ? <span class="quiet">–</span> : count.toLocaleString("en")}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </section>
        </>
      )}
    </>
  );
}

const countOf = ({ cooperation, conflict }: PlaceCount): number => cooperation + conflict;

/** Around the places, in the map's own units, never smaller than this share of the whole. */
const [LEAST, ROOM] = [0.18, 40];
/** Of type and marks, in the units of a map that is shown whole. */
const [TYPE, MOST_HALF, MOST_NAMES] = [12, 16, 40];

function Drawing({
  places,
  link,
}: {
  readonly places: readonly PlaceCount[];
  readonly link: (place: PlaceCount) => string;
}) {
  const land = useLand();
  const [whole, setWhole] = useState(false);
  const points = useMemo(() => places.map((place) => ({ place, at: placedOn(place.lon, place.lat) })), [places]);
  const box = whole ? [0, 0, WIDTH, HEIGHT] : boxAround(points.map(({ at }) => at));
  const [left = 0, top = 0, wide = WIDTH, high = HEIGHT] = box;
  const unit = (wide / WIDTH) * (matchMedia("(max-width: 48rem)").matches ? 2.4 : 1);
  const marks = points.map(({ place, at: [x, y] }) => {
    const half = Math.min(MOST_HALF, 3 + 2.5 * Math.sqrt(countOf(place))) * unit;
    return { place, key: `${place.name} ${place.lat} ${place.lon}`, name: place.name, x, y, half };
  });
  const frame = { left, right: left + wide, top, foot: top + high };
  const labels = labelsOf(marks.slice(0, MOST_NAMES), TYPE * unit, frame);
  const names = new Map(marks.map(({ key, name }) => [key, name]));
  return (
    <figure class="drawn">
      <svg
        class="map"
        viewBox={box.join(" ")}
        role="img"
        aria-label={`A map with ${places.length} places; the table below has them`}
      >
        <path class="land" d={land} />
        {marks.map(({ place, key, x, y, half }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table below has the same as links
          <g key={key} class="place" onClick={() => navigate(link(place))}>
            <title>{`${place.name}: ${place.cooperation} cooperation, ${place.conflict} conflict`}</title>
            {place.conflict > place.cooperation ? (
              <path class="conflict" d={`M${x},${y - half}l${half},${half}l${-half},${half}l${-half},${-half}z`} />
            ) : (
              <circle class="cooperation" cx={x} cy={y} r={half} />
            )}
          </g>
        ))}
        {labels.map(({ key, x, y, anchor }) => (
          <text key={key} x={x} y={y} text-anchor={anchor} font-size={TYPE * unit}>
            {names.get(key)}
          </text>
        ))}
      </svg>
      <figcaption class="quiet">
        circles: more cooperation · diamonds: more conflict ·{" "}
        <button type="button" class="plain" onClick={() => setWhole(!whole)}>
          {whole ? "only where something happened" : "the whole Earth"}
        </button>{" "}
        · land: Natural Earth; no borders are drawn
      </figcaption>
    </figure>
  );
}

function boxAround(points: readonly (readonly number[])[]): readonly number[] {
  const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
  const [left, right, top, foot] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(1, Math.max(LEAST, (right - left + 2 * ROOM) / WIDTH, (foot - top + 2 * ROOM) / HEIGHT));
  const [width, height] = [scale * WIDTH, scale * HEIGHT];
  const inside = (value: number, most: number): number => Math.max(0, Math.min(most, value));
  return [
    inside((left + right - width) / 2, WIDTH - width),
    inside((top + foot - height) / 2, HEIGHT - height),
    width,
    height,
  ];
}

let known = "";

/** The outlines of the land: data, fetched when a map is opened. */
function useLand(): string {
  const [land, setLand] = useState(known);
  useEffect(() => {
    if (known !== "") return;
    void fetch(landAddress)
      .then(async (response) => (await response.json()) as { readonly path: string })
      .then(({ path }) => {
        known = path;
        setLand(path);
      })
      .catch(() => undefined);
  }, []);
  return land;
}
