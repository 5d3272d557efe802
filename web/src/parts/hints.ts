/** Letters that hints are made of: those under the fingers first. */
const LETTERS = "fjdkslaghrueiwoqptyvbnmc";
const REACHED = "a[href], button:not(:disabled), input:not([type=hidden]), select, textarea, summary, [tabindex='0']";

/**
 * Puts letters beside all that can be reached on the screen; the letters that are typed go there: a field has the cursor,
 * anything else is pressed. Any other key lets go. A page that is still being drawn carries its letters along, until the
 * first of them is typed.
 */
export function showHints(): void {
  const within = document.querySelector<HTMLElement>("dialog[open]") ?? document.body;
  const board = document.createElement("div");
  board.className = "hints";
  board.setAttribute("aria-hidden", "true");
  let typed = "";
  let drawing = 0;
  let reached: readonly HTMLElement[] = [];
  const draw = (): void => {
    if (typed === "") {
      const seen = seenIn(within);
      if (seen.length !== reached.length || seen.some((element, at) => element !== reached[at])) {
        reached = seen;
        board.replaceChildren(...seen.map((_, at) => signOf(lettersOf(at, seen.length))));
      }
    }
    for (const [at, element] of reached.entries()) place(board.children[at] as HTMLElement, element);
    drawing = requestAnimationFrame(draw);
  };
  const end = (): void => {
    cancelAnimationFrame(drawing);
    board.remove();
    document.removeEventListener("keydown", onKey, true);
    document.removeEventListener("mousedown", end);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Shift") return;
    event.preventDefault();
    event.stopPropagation();
    typed += event.key;
    const letters = reached.map((_, at) => lettersOf(at, reached.length));
    const found = reached[letters.indexOf(typed)];
    if (found === undefined) {
      if (!letters.some((each) => each.startsWith(typed))) end();
      return;
    }
    end();
    found.focus();
    if (!found.matches("input:not([type=checkbox], [type=radio], [type=file]), select, textarea")) found.click();
  };
  within.append(board);
  document.addEventListener("keydown", onKey, true);
  document.addEventListener("mousedown", end);
  draw();
}

/** All that can be reached and stands on the screen, in the order of the page. */
function seenIn(within: HTMLElement): readonly HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(REACHED)].filter((element) => {
    const box = element.getClientRects()[0];
    return (
      box &&
      box.bottom > 0 &&
      box.top < innerHeight &&
      box.width > 0 &&
      getComputedStyle(element).visibility !== "hidden"
    );
  });
}

function signOf(letters: string): HTMLElement {
  const sign = document.createElement("span");
  sign.className = "hint-key";
  sign.textContent = letters;
  return sign;
}

function place(sign: HTMLElement, element: HTMLElement): void {
  const box = element.getClientRects()[0];
  sign.hidden = box === undefined;
  if (box === undefined) return;
  sign.style.left = `${Math.max(0, box.left + scrollX - 4)}px`;
  sign.style.top = `${Math.max(0, box.top + scrollY - 4)}px`;
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
