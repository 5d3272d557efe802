import { geoEqualEarth } from "d3-geo";
import { expect, it } from "vitest";
import { HEIGHT, MARGIN, placed, WIDTH } from "./projection.ts";

it("places what happened where the land is drawn, everywhere on Earth", () => {
  const d3 = geoEqualEarth().fitExtent(
    [
      [MARGIN, MARGIN],
      [WIDTH - MARGIN, HEIGHT - MARGIN],
    ],
    { type: "Sphere" },
  );
  for (let lat = -90; lat <= 90; lat += 15)
    for (let lon = -180; lon <= 180; lon += 30) {
      const [x, y] = d3([lon, lat]) as [number, number];
      const [a, b] = placed(lon, lat);
      // d3-geo fits the sphere's outline within its own tolerance.
      expect(Math.hypot(a - x, b - y)).toBeLessThan(0.5);
    }
});
