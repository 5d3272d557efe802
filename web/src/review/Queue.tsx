import { useLayoutEffect, useMemo } from "preact/hooks";
import type { Card } from "../../../src/answers/types.ts";
import type { FindingDocument, ReviewDocument } from "../../../src/http/types.ts";
import { EditForm } from "../deciding/EditForm.tsx";
import { reload } from "../router.ts";
import { Latest } from "./Latest.tsx";
import { Keys, One } from "./One.tsx";
import type { Sent } from "./sending.ts";
import { useQueue } from "./useQueue.ts";
import { Waiting } from "./Waiting.tsx";

/** One finding after the other: one key decides and goes on. */
export function Queue({ shown, address }: { readonly shown: ReviewDocument; readonly address: string }) {
  const queue = useQueue(shown, address);
  const { rows, cards, sent, at, editing, setEditing, trouble, setTrouble, place, go, give, judge, edit, undo } = queue;
  const { total, sending } = queue;
  const row = rows[at];
  useLayoutEffect(() => {
    const acts: Readonly<Record<string, () => void>> = {
      y: () => judge("accept"),
      n: () => judge("reject"),
      e: () => void edit(),
      u: () => void undo(),
      j: () => go(place.current + 1),
      k: () => go(place.current - 1),
      ArrowDown: () => go(place.current + 1),
      ArrowUp: () => go(place.current - 1),
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
      if ((event.target as Element | null)?.closest("input, textarea, select, dialog")) return;
      if (event.key === "Escape") setEditing(null);
      const act = acts[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
  const done = useMemo(() => [...sent.values()].filter(({ state }) => state !== "refused").length, [sent]);
  if (shown.answer.total === 0)
    return (
      <section class="empty">
        <p>Nothing is left to look at here.</p>
        <p>
          <a href="/review?reviewed=all">All findings, whatever was decided</a> ·{" "}
          <a href="/review?kind=events">events</a> · <a href="/coding">code a sample blind</a>
        </p>
        <Latest shown={shown} />
      </section>
    );
  return (
    <>
      <div class="review-progress">
        <progress max={total} value={done} aria-label="Looked at" />
        <p aria-live="polite">
          {done} of {total.toLocaleString("en")} looked at
        </p>
      </div>
      <Waiting sent={sent} sending={sending} onTrouble={setTrouble} />
      {trouble === "" ? null : (
        <p class="wrong" role="alert">
          {trouble}
        </p>
      )}
      <div class="review">
        {row === undefined ? (
          <section class="empty">
            <p>That was the last of them.</p>
            <p>
              <button type="button" onClick={() => reload()}>
                Look for more
              </button>
            </p>
          </section>
        ) : (
          <One row={row} card={cards[row.id]} sent={sent.get(row.id)}>
            {editing === null ? (
              <Keys judge={judge} edit={() => void edit()} undo={() => void undo()} on={() => go(place.current + 1)} />
            ) : (
              <EditForm
                id={editing.id}
                kind={editing.kind}
                finding={findingIn(editing)}
                reading={editing.reading}
                busy={false}
                onSet={(set, why) => {
                  const wish: Sent["wish"] = {
                    what: "edit",
                    on: editing.id,
                    set,
                    after: editing.reviewed?.last ?? 0,
                    ...(why.trim() ? { why } : {}),
                  };
                  (document.activeElement as HTMLElement | null)?.blur();
                  give(wish);
                }}
                onCancel={() => setEditing(null)}
              />
            )}
          </One>
        )}
        <aside aria-label="Beside the queue">
          <Latest shown={shown} />
        </aside>
      </div>
    </>
  );
}

const findingIn = ({ id, reading: { statements, events, ties } }: FindingDocument) =>
  [...statements, ...events, ...ties].find((one) => one.id === id) as Card["finding"];
