/** The UTF-16 offset of each code point of a text, its end included. */
export function unitsOf(text: string): readonly number[] {
  const units: number[] = [];
  let at = 0;
  for (const point of text) {
    units.push(at);
    at += point.length;
  }
  return [...units, at];
}
