import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { CodingDocument } from "../../../src/http/types.ts";
import { changeJson } from "../changes.ts";
import { useKept } from "../kept.ts";
import { Command } from "../parts/Command.tsx";
import { navigate } from "../router.ts";
import { ACTS } from "../words/choices.ts";
import { written } from "../words/dates.ts";

/** A sample that several code for themselves: nobody sees what the reader or another made of it. */
export function CodingPage({ document: shown }: { readonly document: CodingDocument }) {
  const { seed, size, error } = shown;
  return (
    <>
      <h1>Second coding</h1>
      <p class="lead">
        The same seed draws the same statements for everybody. You see the passage and the words, and neither what the
        reader made of them nor what anybody else answered. Answers change nothing in the record.
      </p>
      <form
        class="question"
        action="/coding"
        onSubmit={(event) => {
          event.preventDefault();
          const given = [...new FormData(event.currentTarget)].filter(([, one]) => String(one).trim() !== "");
          navigate(`/coding?${new URLSearchParams(given as [string, string][])}`);
        }}
      >
        <label>
          <span>Seed</span>
          <input name="seed" inputMode="numeric" defaultValue={String(seed)} />
        </label>
        <label>
          <span>Statements</span>
          <input name="size" inputMode="numeric" defaultValue={String(size)} />
        </label>
        <label>
          <span>Who codes</span>
          <input name="as" defaultValue={shown.who ?? ""} maxLength={80} />
        </label>
        <button type="submit">Draw</button>
      </form>
      {error ? (
        <p class="wrong" role="alert">
          {error.message}
        </p>
      ) : !shown.open ? (
        <section class="empty">
          <p>Nothing can be kept here: this server was given a record that is only read. At the command line:</p>
          <Command line={`dragoman code --sample ${size} --seed ${seed} > sheet.csv`} />
        </section>
      ) : shown.rows.length === 0 ? (
        <p class="empty">This record has no statements to code.</p>
      ) : shown.who === null ? (
        <p class="empty">Say who codes, and draw: answers are kept under that name.</p>
      ) : (
        <Sheet key={`${seed} ${size} ${shown.who}`} shown={shown} who={shown.who} />
      )}
    </>
  );
}

type Values = Readonly<Record<string, string>>;

function Sheet({ shown, who }: { readonly shown: CodingDocument; readonly who: string }) {
  const { rows, seed } = shown;
  const [coded, setCoded] = useState<Readonly<Record<string, Values>>>(shown.coded);
  const first = rows.findIndex(({ id }) => !shown.coded[id]);
  const [at, setAt] = useState(first < 0 ? rows.length : first);
  const [kept, keep] = useKept(`coding ${seed} ${who}`);
  const [trouble, setTrouble] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const row = rows[at];
  const typed: Values =
    kept === "" ? {} : ((JSON.parse(kept) as { readonly [id: string]: Values })[row?.id ?? ""] ?? {});
  const values: Values = { ...coded[row?.id ?? ""], ...typed };
  const set = (name: string, value: string): void =>
    keep(JSON.stringify({ [row?.id ?? ""]: { ...typed, [name]: value } }));
  const give = async (given: Values): Promise<void> => {
    if (row === undefined) return;
    const told = await changeJson("/coding.json", { as: who, seed, finding: row.id, values: given });
    if ("message" in told) {
      setTrouble(`${told.message} What you typed is still here.`);
      return;
    }
    setTrouble("");
    keep("");
    setCoded((before) => ({ ...before, [row.id]: given }));
    setAt(at + 1);
    (document.activeElement as HTMLElement | null)?.blur();
  };
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
      if ((event.target as Element | null)?.closest("input, textarea, select, dialog")) return;
      if (event.key === "j" || event.key === "k") {
        setAt(Math.max(0, Math.min(rows.length, at + (event.key === "j" ? 1 : -1))));
        return;
      }
      if (row === undefined || (event.key !== "y" && event.key !== "n")) return;
      event.preventDefault();
      if (event.key === "n") void give({ real: "no" });
      else {
        set("real", "yes");
        form.current?.querySelector<HTMLElement>("input[name=speaker]")?.focus();
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
  const done = rows.filter(({ id }) => coded[id]).length;
  return (
    <>
      <div class="review-progress">
        <progress max={rows.length} value={done} aria-label="Coded" />
        <p aria-live="polite">
          {done} of {rows.length} coded by {who}
        </p>
      </div>
      {trouble === "" ? null : (
        <p class="wrong" role="alert">
          {trouble}
        </p>
      )}
      {row === undefined ? (
        <section class="empty">
          <p>That was the last of this sample. How well coders agree tells:</p>
          <Command line={`dragoman agreement --seed ${seed}`} />
        </section>
      ) : (
        <article class="one">
          <Marked passage={row.passage} words={row.words} />
          <p class="quiet">
            {row.publisher ?? "publisher unknown"} · {written(row.published)}
          </p>
          <form
            class="deciding-form edit-form"
            ref={form}
            key={row.id}
            aria-label="Your answers"
            onSubmit={(event) => {
              event.preventDefault();
              const given = Object.fromEntries(
                [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value).trim()]),
              );
              void give({ ...given, real: values.real ?? "yes" });
            }}
          >
            <p>
              Is this what somebody said? <kbd>y</kbd> yes, and who · <kbd>n</kbd> no, and on · <kbd>j</kbd>{" "}
              <kbd>k</kbd> go · <b>{values.real ?? "not answered"}</b>
            </p>
            <div class="edit-fields">
              <Text name="speaker" label="Who said it" value={values.speaker} onType={set} />
              <Text name="to" label="To whom" value={values.to} onType={set} />
              <label>
                <span>What is done by saying it</span>
                <select
                  name="act"
                  value={values.act ?? "assert"}
                  onChange={(event) => set("act", event.currentTarget.value)}
                >
                  {ACTS.map((one) => (
                    <option key={one}>{one}</option>
                  ))}
                </select>
              </label>
              <label>
                <span>Denied</span>
                <select
                  name="negated"
                  value={values.negated ?? "no"}
                  onChange={(event) => set("negated", event.currentTarget.value)}
                >
                  <option>no</option>
                  <option>yes</option>
                </select>
              </label>
              <Text name="day" label="Day on which it was said" value={values.day} hint="2024-11-12" onType={set} />
            </div>
            <p class="row-do">
              <button type="submit" class="first">
                Keep, and on
              </button>
              <button type="button" onClick={() => void give({ real: "no" })}>
                Nobody said this
              </button>
            </p>
          </form>
        </article>
      )}
    </>
  );
}

function Text(given: {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly hint?: string;
  readonly onType: (name: string, value: string) => void;
}) {
  const { name, label, value, hint, onType } = given;
  return (
    <label>
      <span>{label}</span>
      <input
        name={name}
        value={value ?? ""}
        placeholder={hint}
        onInput={(event) => onType(name, event.currentTarget.value)}
      />
    </label>
  );
}

/** The passage with the words in hand marked. */
function Marked({ passage, words }: { readonly passage: string; readonly words: string }) {
  let at = 0;
  const parts = words.split(" … ").flatMap((piece) => {
    const found = passage.indexOf(piece, at);
    if (found < 0) return [];
    const before = passage.slice(at, found);
    at = found + piece.length;
    return [before, <mark key={found}>{piece}</mark>];
  });
  return (
    <blockquote class="words context">
      <p>
        {parts}
        {passage.slice(at)}
      </p>
    </blockquote>
  );
}
