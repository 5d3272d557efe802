/** The word pieces that the network knows. */
export interface Pieces {
  /** Cuts a unit: greedy longest match, uncased, without accents. */
  readonly cut: (unit: string) => readonly number[];
  /** Ids of the marks that open and close a window. */
  readonly opening: number;
  readonly closing: number;
}

const LONGEST = 48;
const MOST = 16;
const CACHE = 50_000;

/** @param vocabulary the pieces in the order of their ids, "##" before a piece that goes on */
export function openPieces(vocabulary: readonly string[]): Pieces {
  const ids = new Map(vocabulary.map((piece, id) => [piece, id]));
  const unknown = ids.get("[UNK]") ?? 0;
  let cache = new Map<string, readonly number[]>();
  const cut = (unit: string): readonly number[] => {
    const known = cache.get(unit);
    if (known) return known;
    const made = unit.length > 4 * LONGEST ? [unknown] : cutUnit(unit, ids, unknown);
    if (cache.size >= CACHE) cache = new Map();
    cache.set(unit, made);
    return made;
  };
  return { cut, opening: ids.get("[CLS]") ?? unknown, closing: ids.get("[SEP]") ?? unknown };
}

function cutUnit(unit: string, ids: ReadonlyMap<string, number>, unknown: number): readonly number[] {
  const plain = unit
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"');
  const pieces: number[] = [];
  for (const part of plain.match(/[\p{L}\p{N}]+|\S/gu) ?? [])
    pieces.push(...(part.length > LONGEST ? [unknown] : cutPart(part, ids, unknown)));
  return pieces.length === 0 ? [unknown] : pieces.slice(0, MOST);
}

function cutPart(part: string, ids: ReadonlyMap<string, number>, unknown: number): readonly number[] {
  const pieces: number[] = [];
  for (let start = 0; start < part.length; ) {
    let end = part.length;
    let id: number | undefined;
    while (end > start) {
      id = ids.get((start > 0 ? "##" : "") + part.slice(start, end));
      if (id !== undefined) break;
      end -= 1;
    }
    if (id === undefined) return [unknown];
    pieces.push(id);
    start = end;
  }
  return pieces;
}
