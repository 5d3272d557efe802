import { useLayoutEffect, useState } from "preact/hooks";
import type { PeopleAfter } from "../../../src/answers/types.ts";
import type { ActorDocument } from "../../../src/http/types.ts";
import { changeJson } from "../changes.ts";
import { sendNamed } from "../deciding/decide.ts";
import { ReadAnew } from "../deciding/ReadAnew.tsx";
import { rereadAll } from "../deciding/rereading.ts";
import { decisionInWords, writtenTime } from "../deciding/told.ts";
import { reload } from "../router.ts";
import { type Asked, MergeForm, NameForm, SplitForm } from "./PeopleForms.tsx";
import { Preview } from "./Preview.tsx";

type Open = "name" | "merge" | "split" | null;

const KEYS = { n: "name", m: "merge", s: "split" } as const;

/** Who they are, decided by a person: another name, two that are one, one that is two; shown before it is done. */
export function People({ document: shown }: { readonly document: ActorDocument }) {
  const { actor, latest } = shown;
  const [open, setOpen] = useState<Open>(null);
  const [tried, setTried] = useState<{ readonly asked: Asked; readonly after: PeopleAfter } | null>(null);
  const [said, setSaid] = useState("");
  const [trouble, setTrouble] = useState("");
  const last = latest.at(-1);

  const preview = async (asked: Asked): Promise<void> => {
    setTrouble("");
    const told = await changeJson<PeopleAfter>("/people.json", { ...asked, preview: true });
    if ("message" in told) {
      setTried(null);
      setTrouble(told.message);
    } else setTried({ asked, after: told.value });
  };
  const make = async (asked: Asked): Promise<void> => {
    const told = await sendNamed<PeopleAfter>("/people.json", asked);
    if ("message" in told) {
      setTrouble(told.message);
      return;
    }
    setTried(null);
    setOpen(null);
    setTrouble("");
    setSaid(told.value.done);
    reload();
    await rereadAll(told.value.naming);
    reload();
  };
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
      if ((event.target as Element | null)?.closest("input, textarea, select, dialog")) return;
      if (event.key === "Escape") setOpen(null);
      if (event.key === "u" && last) {
        event.preventDefault();
        void make({ what: "undo", decision: last.number });
      }
      if (!Object.hasOwn(KEYS, event.key) || actor.kind === "state") return;
      event.preventDefault();
      setTried(null);
      setOpen(KEYS[event.key as keyof typeof KEYS]);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
  if (actor.kind === "state") return null;
  return (
    <section class="people" aria-label="Who they are">
      <p class="row-do" role="toolbar" aria-label="Decide who they are">
        {(["name", "merge", "split"] as const).map((one) => (
          <button
            key={one}
            type="button"
            class="do"
            aria-pressed={open === one}
            aria-keyshortcuts={one[0]}
            onClick={() => {
              setTried(null);
              setOpen(one);
            }}
          >
            {one === "name" ? "Name" : one === "merge" ? "Merge" : "Split"} <kbd>{one[0]}</kbd>
          </button>
        ))}
        {last ? (
          <button
            type="button"
            class="do"
            aria-keyshortcuts="u"
            title={`${last.who} ${decisionInWords(last)}, ${writtenTime(last.at)}`}
            onClick={() => void make({ what: "undo", decision: last.number })}
          >
            Undo the last change <kbd>u</kbd>
          </button>
        ) : null}
      </p>
      {open === "name" ? (
        <NameForm name={actor.name} onGive={(name) => void preview({ what: "name", id: actor.id, name })} />
      ) : open === "merge" ? (
        <MergeForm id={actor.id} onGive={(other) => void preview({ what: "merge", id: actor.id, with: other })} />
      ) : open === "split" ? (
        <SplitForm document={shown} onGive={(asked) => void preview({ ...asked, id: actor.id })} />
      ) : null}
      {tried === null ? null : (
        <Preview after={tried.after} onMake={() => void make(tried.asked)} onLeave={() => setTried(null)} />
      )}
      {trouble === "" ? null : (
        <p class="wrong" role="alert">
          {trouble}
        </p>
      )}
      <p class="quiet" aria-live="polite">
        {said}
      </p>
      <ReadAnew />
    </section>
  );
}
