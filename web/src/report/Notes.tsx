import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ReportDocument, Review } from "../../../src/http/types.ts";
import { later } from "../parts/Later.tsx";
import { EventNote } from "./EventNote.tsx";
import type { Finding } from "./findings.ts";
import { Note } from "./Note.tsx";
import { topsOf } from "./place.ts";

interface NotesProps {
  readonly document: ReportDocument;
  readonly findings: readonly Finding[];
  readonly chosen: number | null;
  readonly hovered: number | null;
  readonly onChoose: (finding: number | null) => void;
  readonly onHover: (finding: number | null) => void;
  /** The text's element, whose marked words the notes stand level with. */
  readonly words: () => HTMLElement | null;
}

const Deciding = later(async () => (await import("../deciding/Deciding.tsx")).Deciding);
const ACTS = [
  ["y", "Accept"],
  ["n", "Reject"],
  ["e", "Edit"],
] as const;
const SIGNS = { accepted: "✓", rejected: "✕", edited: "✎", added: "＋", changed: "↻" } as const;

/** How a finding stands, where it is not open: "✓ accepted by Ada". */
const shortState = (review: Review | null): string | null =>
  review?.state ? `${SIGNS[review.state]} ${review.state}${review.by ? ` by ${review.by}` : ""}` : null;

const GAP = 14;
/** Narrower than this there is one column, and notes stand under the text in their order. */
export const TWO_COLUMNS = "(min-width: 60rem)";

/** The findings beside the text, in the order of the text, each level with its words. */
export function Notes({
  document: { id, reading, states, reviews },
  findings,
  chosen,
  hovered,
  onChoose,
  onHover,
  words,
}: NotesProps) {
  const list = useRef<HTMLOListElement>(null);
  const [tops, setTops] = useState<readonly number[] | null>(null);
  const [turn, setTurn] = useState(0);
  // A button beside a note that is not open yet opens it and does what it says.
  const [first, setFirst] = useState<{ readonly at: number; readonly key: string } | null>(null);
  useEffect(() => {
    const again = (): void => setTurn((value) => value + 1);
    const watch = new ResizeObserver(again);
    const root = words();
    if (root) watch.observe(root);
    // A note grows when its details or a tree open.
    for (const note of list.current?.children ?? []) watch.observe(note);
    return () => watch.disconnect();
  }, []);
  useLayoutEffect(() => {
    const root = words();
    const column = list.current;
    if (!root || !column || !matchMedia(TWO_COLUMNS).matches) {
      setTops(null);
      return;
    }
    const base = column.getBoundingClientRect().top;
    const notes = [...column.children].map((note, at) => {
      const mark = root.querySelector(`.mark[data-f~="${at}"]`);
      const box = mark?.getClientRects()[0];
      return { anchor: box ? box.top - base : 0, height: (note as HTMLElement).offsetHeight };
    });
    // A folded block has no boxes: its notes follow the note before them.
    const anchored = notes.map((note, at) => ({ ...note, anchor: note.anchor || (notes[at - 1]?.anchor ?? 0) }));
    setTops(topsOf(anchored, chosen, GAP));
  }, [reading, chosen, turn]);
  const between = (at: number) => {
    const finding = findings[at] as Finding;
    const review = reviews[finding.id] ?? null;
    if (at !== chosen) {
      const state = shortState(review);
      return state === null ? null : <p class="quiet state">{state}</p>;
    }
    return (
      <Deciding
        id={finding.id}
        kind={finding.kind}
        finding={finding.kind === "event" ? finding.event : finding.statement}
        reading={reading}
        review={review}
        inHand
        first={first?.at === at ? first.key : null}
        onFirst={() => setFirst(null)}
        history={`/findings/${finding.id}#history`}
      />
    );
  };
  if (findings.length === 0)
    return <p class="quiet">Nothing that was said or done was found in this report. Its text and blocks are kept.</p>;
  return (
    <ol class={tops ? "notes placed" : "notes"} ref={list}>
      {findings.map((finding, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard walks the findings from the page (j, k, Enter)
        <li
          key={finding.id}
          id={`f-${finding.id}`}
          class={[at === chosen ? "chosen" : "", at === hovered ? "hovered" : "", reviews[finding.id]?.state ?? ""]
            .filter(Boolean)
            .join(" ")}
          style={tops ? { "--top": `${tops[at]}px` } : undefined}
          tabIndex={at === (chosen ?? 0) ? 0 : -1}
          onClick={() => onChoose(at)}
          onFocus={() => at !== chosen && onHover(at)}
          onMouseEnter={() => onHover(at)}
          onMouseLeave={() => onHover(null)}
        >
          <span id={`n${at + 1}`} />
          {at === chosen ? (
            <button
              type="button"
              class="close"
              aria-label="Close this finding"
              onClick={(event) => {
                event.stopPropagation();
                onChoose(null);
              }}
            >
              ×
            </button>
          ) : null}
          {finding.kind === "event" ? (
            <EventNote
              event={finding.event}
              number={at}
              reading={reading}
              states={states}
              chosen={at === chosen}
              between={between(at)}
            />
          ) : (
            <Note
              statement={finding.statement}
              number={at}
              reading={reading}
              states={states}
              chosen={at === chosen}
              report={id}
              between={between(at)}
            />
          )}
          {at === hovered && at !== chosen ? (
            <span class="note-do">
              {ACTS.map(([key, label]) => (
                <button
                  key={key}
                  type="button"
                  class="do"
                  tabIndex={-1}
                  onClick={(event) => {
                    event.stopPropagation();
                    setFirst({ at, key });
                    onChoose(at);
                  }}
                >
                  {label}
                </button>
              ))}
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
