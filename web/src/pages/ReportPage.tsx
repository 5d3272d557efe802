import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ReportDocument } from "../../../src/http/types.ts";
import { ReportHead } from "../parts/ReportHead.tsx";
import { citationOf, citationOfEvent } from "../report/citation.ts";
import { endOf, findingsOf, marksOfFinding } from "../report/findings.ts";
import { findingAt, lightWords } from "../report/lights.ts";
import { Notes } from "../report/Notes.tsx";
import { passagesOf } from "../report/paragraphs.ts";
import { useMeant } from "../report/useMeant.ts";
import { Why } from "../report/Why.tsx";
import { Words } from "../report/Words.tsx";
import { whyOf } from "../words/why.ts";

/** What a page says and how the program reads it: the text, and the findings beside it. */
export function ReportPage({
  document: shown,
  address,
}: {
  readonly document: ReportDocument;
  readonly address: string;
}) {
  const { reading } = shown;
  const findings = useMemo(() => findingsOf(reading), [reading]);
  // By its id: where its words are set otherwise, or its report is read anew, it may stand elsewhere in the list.
  const [chosenId, setChosenId] = useState<string | null>(() => idIn(address));
  const placeOf = (id: string | null): number | null => {
    const place = findings.findIndex((finding) => finding.id === id);
    return place < 0 ? null : place;
  };
  const chosen = placeOf(chosenId);
  // Keys can come faster than the page is drawn: each goes on from the one before.
  const at = useRef<string | null>(chosenId);
  const [hovered, setHovered] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const words = useRef<HTMLDivElement>(null);
  const passages = useMemo(() => passagesOf(reading), [reading]);
  const marks = useMemo(() => findings.flatMap(marksOfFinding), [findings]);
  const mentions = useMemo(
    () => reading.mentions.map(({ start, end }, mention) => ({ start, end, mention })),
    [reading],
  );
  const meant = useMeant(() => words.current, reading.mentions, address);
  const ends = useMemo(() => {
    const map = new Map<number, number[]>();
    for (const [at, finding] of findings.entries()) {
      const end = endOf(finding);
      if (end !== null) map.set(end, [...(map.get(end) ?? []), at]);
    }
    return map;
  }, [findings]);

  const choose = (finding: number | null, scroll: boolean): void => {
    const id = finding === null ? null : (findings[finding]?.id ?? null);
    at.current = id;
    setChosenId(id);
    setHovered(null);
    const root = words.current;
    if (!root) return;
    const first = lightWords(root, finding, "lit");
    first?.closest("details")?.setAttribute("open", "");
    if (scroll) first?.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
    history.replaceState(null, "", id ? `#f-${id}` : location.pathname + location.search);
  };
  useEffect(() => {
    const id = idIn(address);
    const found = findings.findIndex((finding) => finding.id === id);
    if (found >= 0) choose(found, true);
  }, [address]);

  useEffect(() => {
    if (words.current) lightWords(words.current, chosen, "lit");
  }, [findings]);

  useEffect(() => {
    if (words.current) lightWords(words.current, hovered, "hovered");
  }, [hovered]);

  // Heard from the moment the page is seen.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.metaKey || event.ctrlKey || event.altKey) return;
      if ((event.target as Element | null)?.closest("input, textarea, select, summary")) return;
      const now = placeOf(at.current) ?? hovered;
      if (meant.onKey(event)) return;
      if (["j", "ArrowDown", "k", "ArrowUp"].includes(event.key)) {
        const step = event.key === "j" || event.key === "ArrowDown" ? 1 : -1;
        const next = now === null ? (step > 0 ? 0 : findings.length - 1) : now + step;
        if (next < 0 || next >= findings.length) return;
        event.preventDefault();
        choose(next, true);
        const note = document.getElementById(`f-${findings[next]?.id}`);
        note?.focus({ preventScroll: true });
      } else if (event.key === "Enter" && now !== null && !(event.target as Element | null)?.closest("a"))
        choose(now, true);
      else if (event.key === "Escape") choose(null, false);
      else if (event.key === "c" && now !== null) {
        const finding = findings[now];
        if (!finding) return;
        const address = `${location.pathname}#f-${finding.id}`;
        const text =
          finding.kind === "event"
            ? citationOfEvent(finding.event, reading, address)
            : citationOf(finding.statement, reading, address);
        void navigator.clipboard.writeText(text).then(
          () => setSaid(`Copied finding ${now + 1} with its source`),
          () => setSaid("This browser does not let the page copy"),
        );
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });

  return (
    <>
      <ReportHead document={shown} />
      <div class="reading">
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard walks the findings from the page (j, k, Enter) */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: pointing at words lights their note; keys do the same */}
        <div
          class="text"
          ref={words}
          onMouseOver={(event) => {
            setHovered(findingAt(event.target));
            meant.onPoint(event.target);
          }}
          onMouseLeave={() => meant.onPoint(null)}
          onFocus={() => undefined}
          onClick={(event) => {
            if ((event.target as Element).closest(".why")) return;
            meant.onPick(event.target);
            const number = (event.target as Element).closest("[data-go]")?.getAttribute("data-go");
            if (number) event.preventDefault();
            const picked = number ? Number(number) : findingAt(event.target);
            if (picked !== null && String(getSelection()) === "") choose(picked, false);
          }}
        >
          <Words passages={passages} text={reading.text} marks={marks} ends={ends} mentions={mentions} />
          <div
            class={meant.shown === null ? "why visually-hidden" : "why"}
            id="why"
            role="status"
            style={meant.place}
            onMouseEnter={() => meant.onHold()}
          >
            {meant.shown === null ? null : (
              <Why
                why={whyOf(reading.mentions[meant.shown] as (typeof reading.mentions)[number], reading, shown.states)}
              />
            )}
          </div>
        </div>
        <aside class="findings" aria-label="Findings">
          <h2 class="visually-hidden">Findings in the order of the text</h2>
          <Notes
            document={shown}
            findings={findings}
            chosen={chosen}
            hovered={hovered}
            onChoose={(finding) => choose(finding, false)}
            onHover={setHovered}
            words={() => words.current}
          />
        </aside>
      </div>
      <output class={said ? "toast" : "visually-hidden"} aria-live="polite" key={said}>
        {said}
      </output>
    </>
  );
}

/** The finding that an address names, whether the report has it or not. */
const idIn = (address: string): string | null => address.split("#f-")[1] ?? null;

const calm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
