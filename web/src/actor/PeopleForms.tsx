import { useRef, useState } from "preact/hooks";
import type { ActorDocument, ActorsDocument } from "../../../src/http/types.ts";
import { focused } from "../deciding/focused.ts";
import { writtenWhen } from "../words/dates.ts";

/** A change of who is who as it is sent; see `POST /people.json`. */
export type Asked = Readonly<Record<string, unknown>> & { readonly what: string };

/** What they are called from now on. */
export function NameForm({ name, onGive }: { readonly name: string; readonly onGive: (name: string) => void }) {
  return (
    <form
      class="deciding-form one-line"
      onSubmit={(event) => {
        event.preventDefault();
        onGive(String(new FormData(event.currentTarget).get("name")));
      }}
    >
      <label>
        <span>Called, from now on</span>
        <input name="name" defaultValue={name} ref={focused} maxLength={300} required />
      </label>
      <button type="submit">Show what changes</button>
    </form>
  );
}

/** Another who is the same. */
export function MergeForm({ id, onGive }: { readonly id: string; readonly onGive: (other: string) => void }) {
  const [found, setFound] = useState<ActorsDocument["actors"]["rows"]>([]);
  const known = useRef(new Map<string, string>());
  return (
    <form
      class="deciding-form one-line"
      onSubmit={(event) => {
        event.preventDefault();
        const told = String(new FormData(event.currentTarget).get("other")).trim();
        if (told !== "") onGive(known.current.get(told) ?? told);
      }}
    >
      <label>
        <span>Who is the same as they: a name or an id</span>
        <input
          name="other"
          list="same-as"
          ref={focused}
          maxLength={300}
          required
          onInput={(event) => {
            const typed = event.currentTarget.value.trim();
            if (typed.length < 3) return;
            void fetch(`/actors.json?q=${encodeURIComponent(typed)}&limit=8`)
              .then(async (response) => {
                const rows = ((await response.json()) as ActorsDocument).actors.rows.filter((one) => one.id !== id);
                for (const one of rows) known.current.set(labelOf(one), one.id);
                setFound(rows);
              })
              .catch(() => undefined);
          }}
        />
      </label>
      <datalist id="same-as">
        {found.map((one) => (
          <option key={one.id} value={labelOf(one)} />
        ))}
      </datalist>
      <button type="submit">Show what changes</button>
    </form>
  );
}

const labelOf = (one: ActorsDocument["actors"]["rows"][number]): string =>
  [one.name, one.country, one.id].filter(Boolean).join(" · ");

/** Who was merged into them, each to be taken apart again; else names and offices that are somebody else's. */
export function SplitForm(given: { readonly document: ActorDocument; readonly onGive: (asked: Asked) => void }) {
  const { merged, parts } = given.document;
  if (merged.length > 0)
    return (
      <ul class="split">
        {merged.map((one, at) => (
          <li key={one.id}>
            <button
              type="button"
              ref={at === 0 ? focused : undefined}
              onClick={() => given.onGive({ what: "unmerge", with: one.id })}
            >
              {one.name} ({one.id}) is somebody else after all
            </button>
          </li>
        ))}
      </ul>
    );
  if (parts === null) return <p class="quiet">Only reports know them: there is no row that could be split.</p>;
  return (
    <form
      class="deciding-form"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        given.onGive({
          what: "split",
          name: String(form.get("name")),
          aliases: form.getAll("alias").map(String),
          offices: form.getAll("office").map(Number),
        });
      }}
    >
      <label>
        <span>What the other is called</span>
        <input name="name" ref={focused} maxLength={300} required />
      </label>
      <fieldset>
        <legend>What is theirs</legend>
        {parts.names.map((name) => (
          <label key={name} class="flag">
            <input type="checkbox" name="alias" value={name} />
            <span>the name “{name}”</span>
          </label>
        ))}
        {parts.offices.map((one, at) => (
          <label key={at} class="flag">
            <input type="checkbox" name="office" value={at + 1} />
            <span>
              {one.title}
              {one.of ? `, ${one.of}` : ""}
              {one.from || one.until ? `, ${writtenWhen(one.from, one.until)}` : ""}
            </span>
          </label>
        ))}
      </fieldset>
      <button type="submit">Show what changes</button>
    </form>
  );
}
