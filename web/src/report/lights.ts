/** Lights one finding's words in the text; returns the first of them. */
export function lightWords(root: HTMLElement, finding: number | null, name: "lit" | "hovered"): HTMLElement | null {
  for (const old of root.querySelectorAll(`.mark.${name}`)) old.classList.remove(name);
  if (finding === null) return null;
  const words = root.querySelectorAll<HTMLElement>(`.mark[data-f~="${finding}"]`);
  for (const one of words) one.classList.add(name);
  return words[0] ?? null;
}

/** The innermost finding under a place in the text: the last statement that marks it. */
export function findingAt(target: EventTarget | null): number | null {
  const mark = (target as Element | null)?.closest?.("[data-f]");
  const numbers = mark?.getAttribute("data-f")?.split(" ").map(Number) ?? [];
  return numbers.length === 0 ? null : (numbers[numbers.length - 1] as number);
}
