import { useEffect, useRef, useState } from "preact/hooks";
import { clearQueue, enqueue, type Item, isAdding, onQueue, queued } from "../add/queue.ts";
import { focused } from "../deciding/focused.ts";
import { useKept } from "../kept.ts";
import { Command } from "../parts/Command.tsx";
import { navigate } from "../router.ts";
import { written } from "../words/dates.ts";

/** Where what one has is given to the record: pasted, dropped or chosen. */
export function AddPage({ open, empty = false }: { readonly open: boolean; readonly empty?: boolean }) {
  return (
    <>
      <h1>{empty ? "An empty record" : "Add reports"}</h1>
      {empty ? (
        <p>Nothing has been added yet. Paste a report or drop files here; what is read stays on this machine.</p>
      ) : null}
      {open ? <AddForm /> : <Closed />}
    </>
  );
}

function Closed() {
  return (
    <section class="empty">
      <p>Nothing can be added here: this server was given a record that is only read. At the command line:</p>
      <Command line="npx dragoman add report.html" />
    </section>
  );
}

function AddForm() {
  const [text, setText] = useKept("add text");
  const [published, setPublished] = useKept("add published");
  const [publisher, setPublisher] = useKept("add publisher");
  const [url, setUrl] = useKept("add url");
  const [over, setOver] = useState(false);
  const here = useRef(true);
  useEffect(
    () => () => {
      here.current = false;
    },
    [],
  );
  const known = { published, publisher, url };
  const add = (given: readonly (File | string)[]): void => {
    if (given.length === 0) return;
    void enqueue(given, known).then((items) => {
      const [one] = items;
      if (items.some(({ state }) => state === "failed")) return;
      // What is in the record need not be typed again; what the next report is like may be.
      if (typeof given[0] === "string") {
        setText("");
        setUrl("");
      }
      if (items.length === 1 && one?.added && here.current) navigate(`/reports/${one.added.id}`);
    });
  };
  const onlyAddress = text.trim() === "" && url.trim() !== "";
  return (
    <div class="add">
      <form
        class={over ? "add-form over" : "add-form"}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== "") add([text]);
        }}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          add([...(event.dataTransfer?.files ?? [])]);
        }}
      >
        <label class="field-text">
          <span>Text of a report, or a page’s HTML</span>
          <textarea
            rows={10}
            value={text}
            placeholder="Paste here, headline and date line included, or drop files"
            onInput={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
            }}
            ref={focused}
          />
        </label>
        <div class="add-known">
          <label>
            <span>Published on</span>
            <input
              value={published}
              placeholder="2024-11-12, if the page does not say"
              onInput={(event) => setPublished(event.currentTarget.value)}
            />
          </label>
          <label>
            <span>Publisher</span>
            <input
              value={publisher}
              placeholder="if the page does not say"
              onInput={(event) => setPublisher(event.currentTarget.value)}
            />
          </label>
          <label>
            <span>Address of the page</span>
            <input
              value={url}
              type="url"
              placeholder="https://…"
              onInput={(event) => setUrl(event.currentTarget.value)}
            />
          </label>
        </div>
        <div class="add-do">
          <button type="submit" class="first" disabled={text.trim() === ""}>
            Read and keep
          </button>
          <label class="file">
            <span>or choose files</span>
            <input
              type="file"
              multiple
              accept=".html,.htm,.xhtml,.txt,.md,text/html,text/plain"
              onChange={(event) => {
                add([...(event.currentTarget.files ?? [])]);
                event.currentTarget.value = "";
              }}
            />
          </label>
        </div>
      </form>
      {onlyAddress ? (
        <section class="from-address" aria-label="An address alone">
          <p>
            This page fetches nothing from outside. At the command line the address is read and kept in one step; reload
            afterwards:
          </p>
          <Command line={addCommand(url.trim(), { published, publisher })} />
        </section>
      ) : null}
      <Progress />
      <p class="quiet">
        Folders, archives and large files are added at the command line: <code>npx dragoman add FOLDER</code>. It goes
        on where it was stopped.
      </p>
    </div>
  );
}

/** What became of each: it goes on while other pages are read. */
function Progress() {
  const [items, setItems] = useState(queued());
  useEffect(() => onQueue(() => setItems(queued())), []);
  if (items.length === 0) return null;
  const done = items.filter(({ state }) => state === "done" || state === "failed").length;
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">
        <span aria-live="polite">
          {done} of {items.length} read
        </span>
      </h2>
      {isAdding() ? (
        <progress max={items.length} value={done} aria-label="Reports read" />
      ) : (
        <button type="button" class="plain" onClick={clearQueue}>
          clear this list
        </button>
      )}
      <ol class="queue">
        {items.map((item) => (
          <li key={item.key} class={item.state}>
            <Became item={item} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const OUTCOMES = {
  added: "added",
  version: "a new version of a page that was here",
  reread: "was here, read anew",
  same: "was here already",
} as const;

function Became({ item: { name, state, added, message } }: { readonly item: Item }) {
  if (state === "waiting" || state === "reading")
    return (
      <p>
        {name} <span class="quiet">{state === "reading" ? "is being read …" : "waits"}</span>
      </p>
    );
  if (added === null)
    return (
      <p>
        {name}: <span class="wrong">{message}</span>
      </p>
    );
  const { id, title, publisher, published, language, statements, events, words, warnings } = added;
  return (
    <>
      <p>
        <a href={`/reports/${id}`}>{title ?? name}</a>
      </p>
      <p class="quiet">
        {[
          OUTCOMES[added.outcome],
          publisher ?? "publisher unknown",
          written(published),
          `${words.toLocaleString("en")} words`,
          /^en|^und/.test(language) ? null : `language ${language}, which is not read`,
          statements === 1 ? "1 statement" : `${statements} statements`,
          events === 1 ? "1 event" : `${events} events`,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {published === null ? (
        <p class="quiet">No date was found: “Tuesday” and “last month” stay unresolved until one is given.</p>
      ) : null}
      {warnings.length > 0 ? <p class="quiet">{warnings.join(" ")}</p> : null}
    </>
  );
}

function addCommand(url: string, { published, publisher }: { readonly published: string; readonly publisher: string }) {
  const quoted = (words: string): string => `'${words.replaceAll("'", "'\\''")}'`;
  return [
    "npx dragoman add",
    quoted(url),
    ...(published.trim() ? ["--published", quoted(published.trim())] : []),
    ...(publisher.trim() ? ["--publisher", quoted(publisher.trim())] : []),
  ].join(" ");
}
