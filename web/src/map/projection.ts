import { type GeoProjection, geoEqualEarth } from "d3-geo";

/** The size of the whole map in its own units; the land's outlines are kept in them. */
export const [WIDTH, HEIGHT] = [1000, 487];

/** Where a place lies on the map: areas stand to each other as they do on Earth. */
export const projection = (): GeoProjection => geoEqualEarth().fitExtent(
  [
    [1, 1],
    [WIDTH - 1, HEIGHT - 1],
  ],
  { type: "Sphere" },
);
