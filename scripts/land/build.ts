/**
 * Writes the outlines of the land for the app's map, from world-atlas (Natural Earth, public domain): `npm run land`.
 * Land alone, without borders: where a border runs is not ours to say.
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { geoArea, geoEqualEarth, geoPath } from "d3-geo";
import type { MultiPolygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { HEIGHT, MARGIN, WIDTH } from "../../web/src/map/projection.ts";

/** Islets smaller than this, in steradians, would be less than a point. */
const LEAST = 1e-5;

const atlas = createRequire(import.meta.url)("world-atlas/land-50m.json") as Topology<{ land: GeometryCollection }>;
const land = feature(atlas, atlas.objects.land).features[0]?.geometry as MultiPolygon;
const coordinates = land.coordinates.filter((one) => geoArea({ type: "Polygon", coordinates: one }) > LEAST);
const projection = geoEqualEarth().fitExtent(
  [
    [MARGIN, MARGIN],
    [WIDTH - MARGIN, HEIGHT - MARGIN],
  ],
  { type: "Sphere" },
);
const path = geoPath(projection).digits(1)({ type: "MultiPolygon", coordinates }) ?? "";
// Points nearer than a point of print are one.
const drawn = path.replace(/([ML][\d.-]+,[\d.-]+)(?:L[\d.-]+,[\d.-]+)*/g, (ring) => {
  const points = ring.slice(1).split("L");
  const kept = points.filter((point, at) => at === 0 || apart(point, points[at - 1] as string));
  return `M${kept.join("L")}`;
});

function apart(a: string, b: string): boolean {
  const [[x = 0, y = 0], [u = 0, v = 0]] = [a.split(",").map(Number), b.split(",").map(Number)];
  return Math.hypot(x - u, y - v) >= 0.6;
}

writeFileSync(
  join(import.meta.dirname, "../../web/src/map/land.json"),
  `${JSON.stringify({ source: "Natural Earth 1:50m, by world-atlas", width: WIDTH, height: HEIGHT, path: drawn })}\n`,
);
