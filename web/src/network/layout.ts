/** Where the members of a network stand, in a square from 0 to 1. */
export type Layout = ReadonlyMap<string, readonly [x: number, y: number]>;

interface Tie {
  readonly one: string;
  readonly other: string;
  readonly weight: number;
}

const STEPS = 400;

/**
 * Places a small network so that who deals with each other stands near each other: forces between all and along ties, from
 * a circle in the order given. The same network is always placed the same way.
 *
 * @param ids at most some hundred: time grows with their square
 */
export function layoutOf(ids: readonly string[], ties: readonly Tie[]): Layout {
  const count = ids.length;
  const at = new Map(ids.map((id, index) => [id, index]));
  // A golden angle spreads the first, who are the greatest, over the middle.
  const points = ids.map((_, index) => {
    const [angle, far] = [index * 2.399963, 0.5 * Math.sqrt((index + 0.5) / count)];
    return { x: 0.5 + far * Math.cos(angle), y: 0.5 + far * Math.sin(angle), dx: 0, dy: 0 };
  });
  const near = 0.9 / Math.sqrt(Math.max(1, count));
  const most = Math.max(1, ...ties.map(({ weight }) => weight));
  const links = ties.flatMap(({ one, other, weight }) => {
    const [a, b] = [at.get(one), at.get(other)];
    return a === undefined || b === undefined || a === b ? [] : [{ a, b, pull: 0.3 + 0.7 * (weight / most) ** 0.5 }];
  });
  for (let step = 0; step < STEPS; step += 1) {
    for (const point of points) {
      point.dx = (0.5 - point.x) * 1.2;
      point.dy = (0.5 - point.y) * 1.2;
    }
    for (let i = 0; i < count; i += 1)
      for (let j = i + 1; j < count; j += 1) push(points[i] as Point, points[j] as Point, -near * near);
    for (const { a, b, pull } of links) {
      const [one, other] = [points[a] as Point, points[b] as Point];
      const [x, y] = [other.x - one.x, other.y - one.y];
      const force = (pull * Math.hypot(x, y)) / near;
      move(one, x * force, y * force);
      move(other, -x * force, -y * force);
    }
    const heat = 0.08 * (1 - step / STEPS);
    for (const point of points) {
      const far = Math.hypot(point.dx, point.dy) || 1;
      point.x += (point.dx / far) * Math.min(far, heat);
      point.y += (point.dy / far) * Math.min(far, heat);
    }
  }
  return new Map(ids.map((id, index) => [id, within(points[index] as Point, points)]));
}

interface Point {
  x: number;
  y: number;
  dx: number;
  dy: number;
}

function push(one: Point, other: Point, strength: number): void {
  const [x, y] = [other.x - one.x || 1e-4, other.y - one.y || 1e-4];
  const far = Math.max(1e-4, x * x + y * y);
  move(one, (x * strength) / far, (y * strength) / far);
  move(other, (-x * strength) / far, (-y * strength) / far);
}

function move(point: Point, x: number, y: number): void {
  point.dx += x;
  point.dy += y;
}

/** Each side of the square is used to its edges. */
function within({ x, y }: Point, all: readonly Point[]): readonly [number, number] {
  const part = (value: number, of: (point: Point) => number): number => {
    const [least, most] = [Math.min(...all.map(of)), Math.max(...all.map(of))];
    return most - least < 1e-9 ? 0.5 : (value - least) / (most - least);
  };
  return [part(x, (point) => point.x), part(y, (point) => point.y)];
}
