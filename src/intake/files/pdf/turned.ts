import type { PdfPage, Piece } from "./types.ts";

/**
 * A page turned so that most of its letters stand upright. Letters that stand another way are no lines of its text: a stamp
 * across it, a mark in its margin.
 */
export function turned(
  pieces: readonly (Piece & { readonly angle: number })[],
  width: number,
  height: number,
): Omit<PdfPage, "number"> {
  const quarters = [0, 0, 0, 0];
  const quarterOf = (angle: number): number | null => {
    const turns = angle / (Math.PI / 2);
    return Math.abs(turns - Math.round(turns)) < 0.05 ? ((Math.round(turns) % 4) + 4) % 4 : null;
  };
  for (const { angle, text } of pieces) {
    const quarter = quarterOf(angle);
    if (quarter !== null) quarters[quarter] = (quarters[quarter] as number) + text.length;
  }
  const most = quarters.indexOf(Math.max(...quarters));
  const kept: Piece[] = [];
  for (const { angle, text, x, y, width: long, size, rightToLeft } of pieces) {
    if (quarterOf(angle) !== most) continue;
    const [left, down] =
      most === 0 ? [x, y] : most === 1 ? [y, width - x] : most === 2 ? [width - x, height - y] : [height - y, x];
    kept.push({ text, x: left as number, y: down as number, width: long, size, rightToLeft });
  }
  return most % 2 === 0 ? { width, height, pieces: kept } : { width: height, height: width, pieces: kept };
}
