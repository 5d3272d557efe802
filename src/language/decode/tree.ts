/**
 * Heads of one sentence from its arc scores: the best tree with exactly one root (Chu–Liu/Edmonds where the greedy
 * choice is none).
 *
 * @param score score(dependent, head) for words 0…n-1; head -1 is the root
 * @returns for each word its head, -1 for the root word
 */
export function treeOf(count: number, score: (dependent: number, head: number) => number): Int32Array {
  const heads = new Int32Array(count);
  if (count === 0) return heads;
  for (let word = 0; word < count; word += 1) heads[word] = best(word, count, score);
  if (heads.reduce((roots, head) => roots + (head === -1 ? 1 : 0), 0) === 1 && isTree(heads)) return heads;
  // Every arc of the root costs more than all others can make good, so that the best tree has one of them.
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let word = 0; word < count; word += 1)
    for (let head = -1; head < count; head += 1) {
      if (head === word) continue;
      const value = score(word, head);
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
  const cost = (count + 1) * (most - least) + 1;
  const found = spanning(count + 1, count, (word, head) =>
    head === count ? score(word, -1) - cost : score(word, head),
  );
  return found.slice(0, count).map((head) => (head === count ? -1 : head));
}

function best(word: number, count: number, score: (dependent: number, head: number) => number): number {
  let head = -1;
  let most = score(word, -1);
  for (let other = 0; other < count; other += 1) {
    if (other === word) continue;
    const value = score(word, other);
    if (value > most) {
      most = value;
      head = other;
    }
  }
  return head;
}

function isTree(heads: Int32Array): boolean {
  const state = new Uint8Array(heads.length);
  for (let word = 0; word < heads.length; word += 1) {
    const path: number[] = [];
    let at = word;
    while (at >= 0 && state[at] === 0) {
      state[at] = 1;
      path.push(at);
      at = heads[at] as number;
    }
    if (at >= 0 && state[at] === 1) return false;
    for (const seen of path) state[seen] = 2;
  }
  return true;
}

/** What was one circle of words, each the head of the next, before it was made one node. */
interface Circle {
  /** The words that each of its nodes stood for. */
  readonly members: readonly (readonly number[])[];
  /** Each node's arc inside the circle: the word that is the head, and the word that hangs on it. */
  readonly arcs: readonly (readonly [head: number, dependent: number])[];
}

/**
 * Maximum spanning tree under a fixed root: circles are made one node each until there is none, then opened again where
 * the tree enters them. Every node remembers its best head, so that all takes the square of the words, whatever they are.
 */
function spanning(count: number, root: number, score: (dependent: number, head: number) => number): Int32Array {
  const at = (head: number, dependent: number): number => head * count + dependent;
  const weight = new Float64Array(count * count).fill(Number.NEGATIVE_INFINITY);
  // The words that an arc between two nodes is really between.
  const above = new Int32Array(count * count);
  const below = new Int32Array(count * count);
  for (let head = 0; head < count; head += 1)
    for (let dependent = 0; dependent < count; dependent += 1) {
      if (head !== dependent && dependent !== root) weight[at(head, dependent)] = score(dependent, head);
      above[at(head, dependent)] = head;
      below[at(head, dependent)] = dependent;
    }
  let live = Array.from({ length: count }, (_, node) => node);
  const members = live.map((node): readonly number[] => [node]);
  const bestHead = (node: number): number => {
    let chosen = root;
    for (const head of live)
      if (head !== node && (weight[at(head, node)] as number) > (weight[at(chosen, node)] as number)) chosen = head;
    return chosen;
  };
  const heads = Int32Array.from(live, (node) => (node === root ? -1 : bestHead(node)));
  const circles: Circle[] = [];
  for (let circle = findCircle(heads, live); circle !== null; circle = findCircle(heads, live)) {
    const inside = new Set(circle);
    const kept = circle[0] as number;
    const own = circle.map((node) => at(heads[node] as number, node));
    circles.push({
      members: circle.map((node) => members[node] as readonly number[]),
      arcs: own.map((arc) => [above[arc] as number, below[arc] as number]),
    });
    live = live.filter((node) => node === kept || !inside.has(node));
    for (const node of live) {
      if (node === kept) continue;
      // Out of the circle its best arc; into it the arc that costs least against the one that it takes away.
      let out = at(kept, node);
      let into = at(node, kept);
      let least = (weight[into] as number) - (weight[own[0] as number] as number);
      for (const [place, member] of circle.entries()) {
        if ((weight[at(member, node)] as number) > (weight[out] as number)) out = at(member, node);
        const value = (weight[at(node, member)] as number) - (weight[own[place] as number] as number);
        if (value > least) [into, least] = [at(node, member), value];
      }
      move(out, at(kept, node));
      move(into, at(node, kept));
      weight[at(node, kept)] = least;
      if (inside.has(heads[node] as number)) heads[node] = kept;
    }
    members[kept] = circle.flatMap((node) => members[node] as readonly number[]);
    heads[kept] = bestHead(kept);
  }
  const chosen = new Int32Array(count).fill(-1);
  for (const node of live) {
    const arc = at(heads[node] as number, node);
    if (node !== root) chosen[below[arc] as number] = above[arc] as number;
  }
  for (const { members: nodes, arcs } of circles.reverse()) {
    const entered = nodes.findIndex((words) => words.some((word) => chosen[word] !== -1));
    for (const [place, [head, dependent]] of arcs.entries()) if (place !== entered) chosen[dependent] = head;
  }
  return chosen;

  function move(from: number, to: number): void {
    weight[to] = weight[from] as number;
    above[to] = above[from] as number;
    below[to] = below[from] as number;
  }
}

function findCircle(heads: Int32Array, live: readonly number[]): readonly number[] | null {
  const state = new Int32Array(heads.length);
  for (const start of live) {
    let at = start;
    while (at >= 0 && state[at] === 0) {
      state[at] = start + 1;
      at = heads[at] as number;
    }
    if (at >= 0 && state[at] === start + 1) {
      const circle = [at];
      for (let next = heads[at] as number; next !== at; next = heads[next] as number) circle.push(next);
      return circle;
    }
  }
  return null;
}
