/** A note beside the text: where its words begin and how tall it is, in pixels. */
export interface Placed {
  readonly anchor: number;
  readonly height: number;
}

/**
 * Tops of notes in a column: each level with its words, never over another. The chosen note stands exactly level with
 * its words and the others give way to it; without one, notes are pushed down only.
 */
export function topsOf(notes: readonly Placed[], chosen: number | null, gap: number): readonly number[] {
  const tops: number[] = new Array(notes.length);
  const from = chosen ?? 0;
  let floor = chosen === null ? 0 : Number.NEGATIVE_INFINITY;
  for (let at = from; at < notes.length; at += 1) {
    const note = notes[at] as Placed;
    tops[at] = Math.max(note.anchor, floor);
    floor = (tops[at] as number) + note.height + gap;
  }
  let ceiling = notes.length > 0 ? (tops[from] as number) : 0;
  for (let at = from - 1; at >= 0; at -= 1) {
    const note = notes[at] as Placed;
    tops[at] = Math.min(note.anchor, ceiling - gap - note.height);
    ceiling = tops[at] as number;
  }
  return tops;
}
