/** Whether a line reads as prose: long enough, mostly outside links, in sentences rather than labels. */
export function isProse(text: string, linked: number): boolean {
  if (linked > 0.5 || text.length < 45) return false;
  const words = text.split(" ", 12).length;
  if (words < 7) return /[。！？]/.test(text) && text.length > 60;
  return /[.!?…:;。][\])"”»“’']*$/.test(text) || text.length > 140;
}
