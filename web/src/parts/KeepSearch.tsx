import { useState } from "preact/hooks";
import { change } from "../changes.ts";

/** Keeps the question of this address under a name. */
export function KeepSearch({ url, name }: { readonly url: URL; readonly name: string }) {
  const [said, setSaid] = useState<{ readonly kept: boolean; readonly words: string } | null>(null);
  return (
    <form
      class="keep-search"
      aria-label="Keep this search"
      onSubmit={(event) => {
        event.preventDefault();
        const given = String(new FormData(event.currentTarget).get("name")).trim();
        if (given === "") return;
        void change("/searches.json", {
          body: JSON.stringify({ name: given, search: url.search }),
          type: "application/json",
        }).then((told) =>
          setSaid("message" in told ? { kept: false, words: told.message } : { kept: true, words: given }),
        );
      }}
    >
      <label>
        <span>Keep this search as</span>
        <input name="name" defaultValue={name} required maxLength={120} />
      </label>
      <button type="submit">Keep</button>
      <span aria-live="polite" class={said?.kept === false ? "wrong" : "quiet"}>
        {said === null ? null : said.kept ? (
          <>
            kept; what is new in it stands under <a href="/searches">Saved</a>
          </>
        ) : (
          said.words
        )}
      </span>
    </form>
  );
}
