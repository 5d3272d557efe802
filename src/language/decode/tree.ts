/**
 * Heads of one sentence from its arc scores: the best tree with exactly one root (Chu–Liu/Edmonds where the greedy
 * choice is no tree).
 *
 * @param score score(dependent, head) for words 0…n-1; head -1 is the root
 * @returns for each word its head, -1 for the root word
 */
export function treeOf(count: number, score: (dependent: number, head: number) => number): Int32Array {
  const heads = new Int32Array(count);
  if (count === 0) return heads;
  for (let word = 0; word < count; word += 1) heads[word] = best(word, count, score);
  const roots = [...heads.keys()].filter((word) => heads[word] === -1);
  if (roots.length === 1 && isTree(heads)) return heads;
  const root = chooseRoot(count, score, roots);
  return spanning(count, root, score);
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

/** The word whose being root costs least against its best other head. */
function chooseRoot(
  count: number,
  score: (dependent: number, head: number) => number,
  roots: readonly number[],
): number {
  const candidates = roots.length > 0 ? roots : Array.from({ length: count }, (_, word) => word);
  let chosen = candidates[0] as number;
  let most = Number.NEGATIVE_INFINITY;
  for (const word of candidates) {
    let other = Number.NEGATIVE_INFINITY;
    for (let head = 0; head < count; head += 1) if (head !== word) other = Math.max(other, score(word, head));
    const gain = score(word, -1) - (count === 1 ? 0 : other);
    if (gain > most) {
      most = gain;
      chosen = word;
    }
  }
  return chosen;
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

/** Maximum spanning tree under a fixed root: contract cycles, solve, expand. Iterative over contractions. */
function spanning(count: number, root: number, score: (dependent: number, head: number) => number): Int32Array {
  // Dense weights [head][dependent]; contracted nodes take the place of their cycle's first member.
  const weight = Array.from({ length: count }, (_, head) =>
    Float64Array.from({ length: count }, (_, dependent) =>
      head === dependent ? Number.NEGATIVE_INFINITY : score(dependent, head),
    ),
  );
  return solve(weight, root);
}

function solve(weight: readonly Float64Array[], root: number): Int32Array {
  const count = weight.length;
  const heads = new Int32Array(count).fill(-1);
  for (let word = 0; word < count; word += 1) {
    if (word === root) continue;
    let most = Number.NEGATIVE_INFINITY;
    for (let head = 0; head < count; head += 1) {
      const value = (weight[head] as Float64Array)[word] as number;
      if (head !== word && value > most) {
        most = value;
        heads[word] = head;
      }
    }
    if (heads[word] === -1) heads[word] = root;
  }
  const cycle = findCycle(heads);
  if (cycle === null) return heads;
  const inCycle = new Set(cycle);
  const outside = [...heads.keys()].filter((word) => !inCycle.has(word));
  const fresh = outside.length;
  const cost = cycle.reduce((sum, word) => sum + ((weight[heads[word] as number] as Float64Array)[word] as number), 0);
  const enter = new Int32Array(outside.length);
  const leave = new Int32Array(outside.length);
  const smaller = Array.from({ length: fresh + 1 }, () => new Float64Array(fresh + 1).fill(Number.NEGATIVE_INFINITY));
  for (const [i, head] of outside.entries()) {
    for (const [j, dependent] of outside.entries())
      if (i !== j) (smaller[i] as Float64Array)[j] = (weight[head] as Float64Array)[dependent] as number;
    let into = Number.NEGATIVE_INFINITY;
    let out = Number.NEGATIVE_INFINITY;
    for (const word of cycle) {
      const entering =
        cost -
        ((weight[heads[word] as number] as Float64Array)[word] as number) +
        ((weight[head] as Float64Array)[word] as number);
      if (entering > into) {
        into = entering;
        enter[i] = word;
      }
      const leaving = (weight[word] as Float64Array)[head] as number;
      if (leaving > out) {
        out = leaving;
        leave[i] = word;
      }
    }
    (smaller[i] as Float64Array)[fresh] = into;
    (smaller[fresh] as Float64Array)[i] = out;
  }
  const solved = solve(smaller, outside.indexOf(root));
  for (const [j, word] of outside.entries()) {
    if (word === root) continue;
    const head = solved[j] as number;
    heads[word] = head === fresh ? (leave[j] as number) : (outside[head] as number);
  }
  const from = solved[fresh] as number;
  heads[enter[from] as number] = outside[from] as number;
  return heads;
}

function findCycle(heads: Int32Array): readonly number[] | null {
  const state = new Int32Array(heads.length);
  for (let start = 0; start < heads.length; start += 1) {
    let at = start;
    while (at >= 0 && state[at] === 0) {
      state[at] = start + 1;
      at = heads[at] as number;
    }
    if (at >= 0 && state[at] === start + 1) {
      const cycle = [at];
      for (let next = heads[at] as number; next !== at; next = heads[next] as number) cycle.push(next);
      return cycle;
    }
  }
  return null;
}
