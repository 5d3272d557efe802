import { useEffect, useRef } from "preact/hooks";
import { navigate } from "../router.ts";

const KEYS: readonly (readonly [keys: readonly string[], does: string, on: string])[] = [
  [["/"], "go to the search box", "every page"],
  [["?"], "open and close this list", "every page"],
  [["j", "k"], "next and previous finding; the arrow keys too", "a report"],
  [["Enter"], "open the finding in hand", "a report"],
  [["c"], "copy its words with cue, doubt, outlet and link", "a report"],
  [["w", "W"], "walk through whom the words mean, and back", "a report"],
  [["Esc"], "let go, close", "every page"],
];

/** The keys that work on every page, and the list of all keys. */
export function Keys() {
  const list = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
      if ((event.target as Element | null)?.closest("input, textarea, select")) return;
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
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
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
