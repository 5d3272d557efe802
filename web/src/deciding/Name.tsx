import { render } from "preact";

/** Asks who decides, once for a record; null where the reader would rather not say. */
export function askName(): Promise<string | null> {
  return new Promise((done) => {
    const place = document.createElement("div");
    document.body.append(place);
    const before = document.activeElement as HTMLElement | null;
    const end = (name: string | null): void => {
      render(null, place);
      place.remove();
      before?.focus();
      done(name);
    };
    render(<Name onEnd={end} />, place);
    place.querySelector("dialog")?.showModal();
  });
}

function Name({ onEnd }: { readonly onEnd: (name: string | null) => void }) {
  return (
    <dialog class="keys" aria-labelledby="who-decides" onCancel={() => onEnd(null)}>
      <form
        class="deciding-form"
        onSubmit={(event) => {
          event.preventDefault();
          const name = String(new FormData(event.currentTarget).get("name")).trim();
          if (name !== "") onEnd(name);
        }}
      >
        <h2 id="who-decides">Who decides?</h2>
        <label>
          <span>Your name, for the history of this record; it is remembered here and sent nowhere</span>
          <input name="name" required maxLength={80} autocomplete="name" />
        </label>
        <p class="row-do">
          <button type="submit" class="first">
            Go on
          </button>
          <button type="button" onClick={() => onEnd(null)}>
            Not now
          </button>
        </p>
      </form>
    </dialog>
  );
}
