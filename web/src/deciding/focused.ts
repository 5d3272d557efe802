/** Puts the cursor into a field or on a button as soon as it is there, once. */
export function focused(element: HTMLElement | null): void {
  if (element === null || element.dataset.met) return;
  element.dataset.met = "yes";
  element.focus();
  if (element instanceof HTMLInputElement) element.select();
}
