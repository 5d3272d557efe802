/** Letters that hints are made of: those under the fingers first. */
const LETTERS = "fjdkslaghrueiwoqptyvbnmc";
const REACHED = "a[href], button:not(:disabled), input:not([type=hidden]), select, textarea, summary, [tabindex='0']";

/**
 * Puts letters beside all that can be reached on the screen; the letters that are typed go there: a field has the cursor,
 * anything else is pressed. Any other key lets go.
 */
export function showHints(): void {
  const dialog = document.querySelector("dialog[open]");
  const places = [...(dialog ?? document).querySelectorAll<HTMLElement>(REACHED)].flatMap((element) => {
    const box = element.getClientRects()[0];
    const isSeen =
      box &&
      box.bottom > 0 &&
      box.top < innerHeight &&
      box.width > 0 &&
      getComputedStyle(element).visibility !== "hidden";
    return isSeen ? [{ element, box }] : [];
  });
  if (places.length === 0) return;
  const board = document.createElement("div");
  board.className = "hints";
  board.setAttribute("aria-hidden", "true");
  const hints = new Map<string, HTMLElement>();
  for (const [at, { element, box }] of places.entries()) {
    const letters = lettersOf(at, places.length);
    hints.set(letters, element);
    const sign = document.createElement("span");
    sign.className = "hint-key";
    sign.textContent = letters;
    sign.style.left = `${Math.max(0, box.left + scrollX - 4)}px`;
    sign.style.top = `${Math.max(0, box.top + scrollY - 4)}px`;
    board.append(sign);
  }
  (dialog ?? document.body).append(board);
  let typed = "";
  const end = (): void => {
    board.remove();
    document.removeEventListener("keydown", onKey, true);
    document.removeEventListener("mousedown", end);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Shift") return;
    event.preventDefault();
    event.stopPropagation();
    typed += event.key;
    const found = hints.get(typed);
    if (found === undefined) {
      if (![...hints.keys()].some((letters) => letters.startsWith(typed))) end();
      return;
    }
    end();
    found.focus();
    if (!found.matches("input:not([type=checkbox], [type=radio], [type=file]), select, textarea")) found.click();
  };
  document.addEventListener("keydown", onKey, true);
  document.addEventListener("mousedown", end);
}

/** All of one length, so that no hint begins another. */
function lettersOf(at: number, count: number): string {
  const base = LETTERS.length;
  let letters = "";
  let rest = at;
  for (let room = 1; room < count; room *= base) {
    letters = LETTERS[rest % base] + letters;
    rest = Math.floor(rest / base);
  }
  return letters || (LETTERS[0] as string);
}
