/** The size of the whole map in its own units; the land's outlines are kept in them. */
export const [WIDTH, HEIGHT] = [1000, 487];
/** Left around the Earth, in the same units. */
export const MARGIN = 1;

/** Coefficients of the Equal Earth projection (Šavrič, Patterson, Jenny 2018). */
const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796];
const M = Math.sqrt(3) / 2;

/** The projection itself, with angles in radians. */
function raw(lambda: number, phi: number): readonly [number, number] {
  const theta = Math.asin(M * Math.sin(phi));
  const two = theta * theta;
  const six = two * two * two;
  const x = (lambda * Math.cos(theta)) / (M * (A1 + 3 * A2 * two + six * (7 * A3 + 9 * A4 * two)));
  return [x, theta * (A1 + A2 * two + six * (A3 + A4 * two))];
}

const [EAST] = raw(Math.PI, 0);
const [, NORTH] = raw(0, Math.PI / 2);
const SCALE = Math.min((WIDTH - 2 * MARGIN) / (2 * EAST), (HEIGHT - 2 * MARGIN) / (2 * NORTH));

/**
 * Where a place lies on the map: areas stand to each other as they do on Earth. The same as d3-geo's geoEqualEarth, which
 * draws the land, without its 20 KB.
 *
 * @param lon degrees east
 * @param lat degrees north
 */
export function placed(lon: number, lat: number): readonly [x: number, y: number] {
  const [x, y] = raw((lon * Math.PI) / 180, (lat * Math.PI) / 180);
  return [WIDTH / 2 + SCALE * x, HEIGHT / 2 - SCALE * y];
}
