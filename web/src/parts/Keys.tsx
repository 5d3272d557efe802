import { useLayoutEffect, useRef } from "preact/hooks";
import { navigate } from "../router.ts";
import { walkRows } from "./rows.ts";

const KEYS: readonly (readonly [keys: readonly string[], does: string, on: string])[] = [
  [["/"], "go to the search box", "every page"],
  [["?"], "open and close this list", "every page"],
  [["j", "k"], "next and previous finding; the arrow keys too", "a report"],
  [["Enter"], "open the finding in hand", "a report"],
  [["c"], "copy its words with cue, doubt, outlet and link", "a report"],
  [["w", "W"], "walk through whom the words mean, and back", "a report"],
  [["y", "n", "e"], "accept, reject, edit the finding in hand", "a report, a finding, review"],
  [["m", "t", "u"], "write a note, set a tag, undo the last decision", "a report, a finding, review"],
  [["d"], "set the day and the publisher", "a report"],
  [["n", "m", "s", "u"], "name, merge, split, undo", "an actor"],
  [["j", "k"], "next and previous row or finding; Enter opens it", "lists, review"],
  [["f"], "letters beside all that can be reached: type them to go there", "every page"],
  [["x"], "go to the downloads", "search"],
  [["g"], "and then: h record, r reports, a actors, s search, w saved, v review, y verify, n add", "every page"],
  [["Esc"], "let go, close", "every page"],
];

/** How long `g` waits for the letter of a room, in milliseconds. */
const GOING = 1500;
const ROOMS: Readonly<Record<string, string>> = {
  h: "/",
  r: "/reports",
  a: "/actors",
  s: "/search",
  w: "/searches",
  v: "/review",
  y: "/verify",
  n: "/add",
};

/** The keys that work on every page, and the list of all keys. */
export function Keys() {
  const list = useRef<HTMLDialogElement>(null);
  const going = useRef(Number.NEGATIVE_INFINITY);
  // Heard from the moment the page is seen.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
      if ((event.target as Element | null)?.closest("input, textarea, select")) return;
      const room = performance.now() - going.current < GOING ? ROOMS[event.key] : undefined;
      going.current = Number.NEGATIVE_INFINITY;
      if (room !== undefined) {
        event.preventDefault();
        // Heard here alone: a page may have keys of the same letters.
        event.stopImmediatePropagation();
        navigate(room);
        return;
      }
      if (event.key === "g") going.current = performance.now();
      else if (event.key === "f" && !list.current?.open) {
        event.preventDefault();
        void import("./hints.ts").then(({ showHints }) => showHints());
      } else if (event.key === "x") document.querySelector<HTMLElement>(".downloads a")?.focus();
      else if ((event.key === "j" || event.key === "k") && !document.querySelector(".notes, .review, .page-coding"))
        walkRows(event.key === "j" ? 1 : -1);
      if (event.key === "?") {
        event.preventDefault();
        if (list.current?.open) list.current.close();
        else list.current?.showModal();
      } else if (event.key === "/" && !list.current?.open) {
        event.preventDefault();
        const box = document.querySelector<HTMLInputElement>('input[name="q"]');
        if (box) box.select();
        else navigate("/search");
      }
    };
    // Before the keys of any page.
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, []);
  return (
    <dialog class="keys" ref={list} aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <table>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">Key</th>
            <th scope="col">What it does</th>
            <th scope="col">Where</th>
          </tr>
        </thead>
        <tbody>
          {KEYS.map(([keys, does, on]) => (
            <tr key={does}>
              <td>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </td>
              <td>{does}</td>
              <td class="quiet">{on}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}
