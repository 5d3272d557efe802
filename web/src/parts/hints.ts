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
  // Who has letters keeps them while the page is still being drawn.
  const signs = new Map<HTMLElement, HTMLElement>();
  let given = 0;
  let room = 0;
  const draw = (): void => {
    if (typed === "") {
      const seen = new Set(seenIn(within));
      let fresh = [...seen].filter((element) => !signs.has(element));
      if (given + fresh.length > room) {
        // More than there are letters for: all are given anew.
        fresh = [...seen];
        signs.clear();
        given = 0;
        room = roomFor(seen.size);
      }
      for (const element of fresh) signs.set(element, signOf(lettersOf(given++, room)));
      for (const element of [...signs.keys()]) if (!seen.has(element)) signs.delete(element);
      if (signs.size !== board.childElementCount || fresh.length > 0) board.replaceChildren(...signs.values());
    }
    for (const [element, sign] of signs) place(sign, element);
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
    const wanted = [...signs].filter(([, sign]) => sign.textContent?.startsWith(typed));
    const found = wanted.find(([, sign]) => sign.textContent === typed)?.[0];
    if (found === undefined) {
      if (wanted.length === 0) end();
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
      // What a closed <details> holds has a box all the same.
      element.checkVisibility({ visibilityProperty: true })
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

/** How many can have letters of the length that so many need: 24, 576 … */
const roomFor = (count: number): number => {
  let room = LETTERS.length;
  while (room < count) room *= LETTERS.length;
  return room;
};

/** All of one length, so that no hint begins another. */
function lettersOf(at: number, room: number): string {
  const base = LETTERS.length;
  let letters = "";
  for (let [rest, left] = [at, room]; left > 1; left /= base, rest = Math.floor(rest / base))
    letters = LETTERS[rest % base] + letters;
  return letters;
}
