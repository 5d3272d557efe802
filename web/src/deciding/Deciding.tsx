import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { Event, Reading, Statement, Tie } from "../../../src/contract/types.ts";
import type { Decision, FindingDocument, Review } from "../../../src/http/types.ts";
import { later } from "../parts/Later.tsx";
import { reload } from "../router.ts";
import { Conflict } from "./Conflict.tsx";
import { decide, type Wish } from "./decide.ts";
import type { Kind } from "./fields.ts";
import { focused } from "./focused.ts";
import { stateInWords, undoable, writtenTime } from "./told.ts";

interface DecidingProps {
  readonly id: string;
  readonly kind: Kind;
  readonly finding: Statement | Event | Tie;
  readonly reading: Reading;
  readonly review: Review | null;
  /** Hears its keys: y n e u m t. */
  readonly inHand: boolean;
  /** What is done as soon as it is opened: the key of it. */
  readonly first?: string | null;
  readonly onFirst?: () => void;
  /** Where its history is told; nowhere where this page tells it. */
  readonly history?: string;
}

const EditForm = later(async () => (await import("./EditForm.tsx")).EditForm);

type Open = "edit" | "note" | "tag" | null;
interface Trouble {
  readonly message: string;
  readonly since: readonly Decision[];
  readonly wish: Wish;
}

/** What a person says of one finding: right, wrong, otherwise; a note, a tag; and what was said before. */
export function Deciding(given: DecidingProps) {
  const { id, kind, finding, reading, review, inHand, history, first = null, onFirst } = given;
  const [open, setOpen] = useState<Open>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const last = review?.last ?? 0;

  const send = async (wish: Wish, done: string): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setTrouble(null);
    const told = await decide([wish]);
    setBusy(false);
    if ("message" in told) {
      const message = told.code === "gone" ? `${told.message} What you typed is still here.` : told.message;
      setTrouble({ message, since: told.since, wish });
      // What the others decided is shown beside what is typed here.
      if (told.since.length > 0) reload();
      return;
    }
    if (wish.what === "edit") forget(id);
    setOpen(null);
    setSaid(done);
    reload();
  };
  const undo = async (): Promise<void> => {
    const decision = await lastDecision(id);
    if (typeof decision === "string") setTrouble({ message: decision, since: [], wish: { what: "undo" } });
    else await send({ what: "undo", decision }, "Undone");
  };
  const acts: Readonly<Record<string, () => void>> = {
    y: () => void send({ what: "accept", on: id, after: last }, "Accepted"),
    n: () => void send({ what: "reject", on: id, after: last }, "Rejected"),
    e: () => setOpen("edit"),
    m: () => setOpen("note"),
    t: () => setOpen("tag"),
    u: () => void undo(),
  };
  useEffect(() => {
    if (first === null) return;
    onFirst?.();
    acts[first]?.();
  }, [first]);
  useLayoutEffect(() => {
    if (!inHand) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented || event.repeat) return;
      if ((event.target as Element | null)?.closest("input, textarea, select, dialog")) return;
      const act = acts[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
  const state = stateInWords(review);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: what is pressed in here opens no finding
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <div class="deciding" onClick={(event) => event.stopPropagation()}>
      {state === null ? null : <p class={`state ${review?.state}`}>{state}</p>}
      <p class="row-do" role="toolbar" aria-label="Decide on this finding">
        <Do label="Accept" by="y" does={acts.y} now={review?.state === "accepted"} />
        <Do label="Reject" by="n" does={acts.n} now={review?.state === "rejected"} />
        <Do label="Edit" by="e" does={acts.e} now={open === "edit"} />
        <Do label="Note" by="m" does={acts.m} now={open === "note"} />
        <Do label="Tag" by="t" does={acts.t} now={open === "tag"} />
        {last > 0 ? <Do label="Undo" by="u" does={acts.u} /> : null}
        {history && last > 0 ? <a href={history}>history</a> : null}
        <span class="quiet" aria-live="polite">
          {busy ? "keeping …" : said}
        </span>
      </p>
      <Kept review={review} onUntag={(tag) => void send({ what: "untag", on: id, tag, after: last }, "Taken off")} />
      {trouble === null ? null : trouble.since.length > 0 ? (
        <Conflict
          since={trouble.since}
          onAnyway={() =>
            void send({ ...trouble.wish, after: Math.max(...trouble.since.map(({ number }) => number)) }, "Kept")
          }
          onLeave={() => {
            setTrouble(null);
            setOpen(null);
            forget(id);
          }}
        />
      ) : (
        <p class="wrong" role="alert">
          {trouble.message}
        </p>
      )}
      {open === "edit" ? (
        <EditForm
          {...{ id, kind, finding, reading, busy }}
          onSet={(set, why) =>
            void send({ what: "edit", on: id, set, after: last, ...(why.trim() ? { why } : {}) }, "Set")
          }
          onCancel={() => setOpen(null)}
        />
      ) : null}
      {open === "note" || open === "tag" ? (
        <Line
          key={open}
          label={open === "note" ? "A note on it" : "A tag for it"}
          onGive={(words) =>
            void send(
              open === "note"
                ? { what: "note", on: id, words, after: last }
                : { what: "tag", on: id, tag: words, after: last },
              open === "note" ? "Noted" : "Tagged",
            )
          }
          onCancel={() => setOpen(null)}
        />
      ) : null}
    </div>
  );
}

function Do(given: {
  readonly label: string;
  readonly by: string;
  readonly does: (() => void) | undefined;
  readonly now?: boolean;
}) {
  return (
    <button
      type="button"
      class="do"
      aria-keyshortcuts={given.by}
      aria-pressed={given.now ?? undefined}
      onClick={given.does}
    >
      {given.label} <kbd>{given.by}</kbd>
    </button>
  );
}

/** Notes and tags, which are taken off where they stand. */
function Kept({ review, onUntag }: { readonly review: Review | null; readonly onUntag: (tag: string) => void }) {
  if (review === null || review.notes.length + review.tags.length === 0) return null;
  return (
    <>
      {review.tags.length === 0 ? null : (
        <ul class="chips" aria-label="Tags">
          {review.tags.map((tag) => (
            <li key={tag}>
              <button type="button" class="chip" aria-label={`take the tag ${tag} off`} onClick={() => onUntag(tag)}>
                {tag} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {review.notes.map((note) => (
        <p key={note.decision} class="noted">
          {note.words}{" "}
          <span class="quiet">
            {note.who}, {writtenTime(note.at)}
          </span>
        </p>
      ))}
    </>
  );
}

function Line(given: {
  readonly label: string;
  readonly onGive: (words: string) => void;
  readonly onCancel: () => void;
}) {
  return (
    <form
      class="deciding-form one-line"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        given.onCancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        const words = String(new FormData(event.currentTarget).get("words")).trim();
        if (words !== "") given.onGive(words);
      }}
    >
      <label>
        <span>{given.label}</span>
        <input name="words" ref={focused} maxLength={2000} required />
      </label>
      <button type="submit">Keep</button>
    </form>
  );
}

const forget = (id: string): void => {
  try {
    sessionStorage.removeItem(`dragoman edit ${id}`);
  } catch {}
};

/** The number of the last decision in force about a finding, or why there is none. */
async function lastDecision(id: string): Promise<number | string> {
  try {
    const shown = (await (await fetch(`/findings/${id}.json`)).json()) as Partial<FindingDocument>;
    const last = undoable(shown.history ?? []);
    return last?.number ?? "Nothing was decided about it that could be undone.";
  } catch {
    return "The server that was started with `dragoman serve` does not answer any more. Start it again.";
  }
}
