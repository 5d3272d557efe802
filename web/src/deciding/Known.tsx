import { useLayoutEffect, useState } from "preact/hooks";
import type { Decision, ReportDocument } from "../../../src/http/types.ts";
import { useKept } from "../kept.ts";
import { reload } from "../router.ts";
import { Conflict } from "./Conflict.tsx";
import { decide } from "./decide.ts";
import { focused } from "./focused.ts";
import { ReadAnew } from "./ReadAnew.tsx";
import { rereadAll } from "./rereading.ts";

/** A report's day and publisher, set by a person: "Tuesday" and "last month" are reckoned anew from them. */
export function Known({ document: { id, reading, reviews } }: { readonly document: ReportDocument }) {
  const [open, setOpen] = useState(false);
  const [day, setDay] = useKept(`day ${id}`);
  const [publisher, setPublisher] = useKept(`publisher ${id}`);
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<{ readonly message: string; readonly since: readonly Decision[] } | null>(
    null,
  );
  const last = reviews[id]?.last ?? 0;
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented || event.key !== "d") return;
      if ((event.target as Element | null)?.closest("input, textarea, select, dialog")) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  const send = async (wish: Parameters<typeof decide>[0][number]): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    const told = await decide([wish]);
    if ("message" in told) {
      setTrouble(told);
      if (told.since.length > 0) reload();
    } else {
      setDay("");
      setPublisher("");
      setOpen(false);
      setMade(wish.what === "undo" ? null : (told.value.decisions[0]?.number ?? null));
      await rereadAll(told.value.reread);
      reload();
    }
    setBusy(false);
  };
  const set = (after: number): Promise<void> =>
    send({
      what: "report",
      on: id,
      after,
      ...(day.trim() !== "" && day.trim() !== reading.published ? { published: day.trim() } : {}),
      ...(publisher.trim() !== "" && publisher.trim() !== reading.publisher ? { publisher: publisher.trim() } : {}),
    });
  return (
    <div class="known">
      {open ? (
        <form
          class="deciding-form"
          aria-label="Day and publisher"
          onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
          onSubmit={(event) => {
            event.preventDefault();
            void set(last);
          }}
        >
          <div class="edit-fields">
            <label>
              <span>Published on</span>
              <input
                ref={focused}
                value={day || (reading.published ?? "")}
                placeholder="2024-11-12"
                onInput={(event) => setDay(event.currentTarget.value)}
              />
            </label>
            <label>
              <span>Publisher</span>
              <input
                value={publisher || (reading.publisher ?? "")}
                onInput={(event) => setPublisher(event.currentTarget.value)}
              />
            </label>
          </div>
          <p class="row-do">
            <button type="submit" class="first" disabled={busy}>
              Set, and read anew
            </button>
            <button type="button" onClick={() => setOpen(false)}>
              Leave it
            </button>
          </p>
        </form>
      ) : (
        <p class="row-do">
          <button type="button" class="do" aria-keyshortcuts="d" onClick={() => setOpen(true)}>
            {reading.published === null ? "No day is known: set it" : "Set day or publisher"} <kbd>d</kbd>
          </button>
          {made === null ? null : (
            <button type="button" class="do" onClick={() => void send({ what: "undo", decision: made })}>
              Undo
            </button>
          )}
        </p>
      )}
      {trouble === null ? null : trouble.since.length > 0 ? (
        <Conflict
          since={trouble.since}
          onAnyway={() => void set(Math.max(...trouble.since.map(({ number }) => number)))}
          onLeave={() => {
            setTrouble(null);
            setOpen(false);
          }}
        />
      ) : (
        <p class="wrong" role="alert">
          {trouble.message}
        </p>
      )}
      <ReadAnew />
    </div>
  );
}
