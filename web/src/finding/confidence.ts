/** How sure a finding is, in words and in figures: of a hundred like it so many are right as a whole. */
export function confidenceInWords(confidence: number): string {
  const figure = `${Math.round(100 * confidence)} in 100`;
  if (confidence >= 0.9) return `nearly certain: ${figure} such findings are right`;
  if (confidence >= 0.75) return `likely: ${figure} such findings are right`;
  if (confidence >= 0.5) return `likely, not certain: ${figure} such findings are right; check the words`;
  return `uncertain: only ${figure} such findings are right; check the words`;
}
