import { useEffect, useRef, useState } from "preact/hooks";
import type { Verified } from "../../../src/answers/verify/types.ts";
import { focused } from "../deciding/focused.ts";
import { useKept } from "../kept.ts";
import { Command } from "../parts/Command.tsx";
import { segmentsOf } from "../report/segments.ts";
import { opInWords, verdictInWords, verdictMore, verdictSign } from "../verify/verdicts.ts";
import { doubt } from "../words/acts.ts";

interface Held {
  readonly text: string;
  readonly verified: readonly Verified[];
  readonly warnings: readonly { readonly message: string }[];
}

/** Does this draft quote the record rightly? Each quotation marked, with the record's own words. */
export function VerifyPage({ open }: { readonly open: boolean }) {
  const [text, setText] = useKept("verify text");
  const [published, setPublished] = useKept("verify published");
  const [kept, setKept] = useKept("verify held");
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState("");
  const held = kept === "" ? null : (JSON.parse(kept) as Held);
  const result = useRef<HTMLElement>(null);
  if (!open)
    return (
      <section class="empty">
        <h1>Verify a draft</h1>
        <p>This server reads no drafts. At the command line:</p>
        <Command line="npx dragoman verify draft.txt" />
      </section>
    );
  const hold = async (): Promise<void> => {
    setBusy(true);
    setWrong("");
    const told = await ask(text, published);
    setBusy(false);
    if (typeof told === "string") setWrong(told);
    else {
      setKept(JSON.stringify({ text, ...told }));
      requestAnimationFrame(() => result.current?.focus());
    }
  };
  return (
    <>
      <h1>Verify a draft</h1>
      <p class="lead">
        Paste what you, or a language model, wrote. Every quotation and every “X said that …” is held against the
        record. Nothing is kept, nothing is guessed.
      </p>
      <form
        class="add-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== "" && !busy) void hold();
        }}
      >
        <label class="field-text">
          <span>Draft</span>
          <textarea
            rows={held === null ? 10 : 5}
            value={text}
            placeholder="“We agree,” the minister told her colleague on Tuesday …"
            onInput={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
            }}
            ref={focused}
          />
        </label>
        <div class="add-known">
          <label>
            <span>Day of the draft</span>
            <input
              value={published}
              placeholder="2024-11-12, for “Tuesday”"
              onInput={(event) => setPublished(event.currentTarget.value)}
            />
          </label>
        </div>
        <div class="add-do">
          <button type="submit" class="first" disabled={text.trim() === "" || busy}>
            {busy ? "Holding it against the record …" : "Hold it against the record"}
          </button>
        </div>
      </form>
      {wrong === "" ? null : (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
      <section tabIndex={-1} ref={result} aria-label="What the record says" aria-busy={busy} class="held">
        {held === null ? null : <Result held={held} older={held.text !== text} />}
      </section>
    </>
  );
}

async function ask(text: string, published: string): Promise<Omit<Held, "text"> | string> {
  try {
    const response = await fetch("/verify.json", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text, ...(published.trim() ? { published: published.trim() } : {}) }),
    });
    const told = (await response.json()) as Omit<Held, "text"> & { readonly error?: { readonly message: string } };
    return told.error ? told.error.message : told;
  } catch {
    return "The server that was started with `dragoman serve` does not answer any more. Start it again.";
  }
}

function Result({ held: { text, verified, warnings }, older }: { readonly held: Held; readonly older: boolean }) {
  const [chosen, setChosen] = useState<number | null>(null);
  const notes = useRef<HTMLOListElement>(null);
  const choose = (at: number, go: boolean): void => {
    setChosen(at);
    if (go) notes.current?.querySelectorAll<HTMLElement>(":scope > li")[at]?.focus();
  };
  useEffect(() => setChosen(null), [text]);
  if (verified.length === 0)
    return (
      <p>
        No quotation and no attribution was found in the draft.{" "}
        <span class="quiet">Quotations stand between quotation marks; an attribution says who said it.</span>
      </p>
    );
  const exact = verified.filter(({ verdict }) => verdict === "exact").length;
  return (
    <>
      <h2>
        {exact} of {verified.length} {verified.length === 1 ? "is" : "are"} in the record as{" "}
        {verified.length === 1 ? "it stands" : "they stand"}
      </h2>
      {older ? <p class="quiet">The draft was changed since; hold it against the record again.</p> : null}
      {warnings.length > 0 ? <p class="quiet">{warnings.map(({ message }) => message).join(" ")}</p> : null}
      <div class="verified">
        <article class="words draft" aria-label="The draft">
          <Draft text={text} verified={verified} chosen={chosen} onChoose={(at) => choose(at, true)} />
        </article>
        <ol class="verdicts" ref={notes} aria-label="What the record says of each">
          {verified.map((one, at) => (
            <li
              key={`${one.start} ${one.end} ${at}`}
              class={at === chosen ? "chosen" : ""}
              tabIndex={-1}
              onMouseEnter={() => setChosen(at)}
              onFocus={() => setChosen(at)}
            >
              <Told one={one} number={at + 1} words={text.slice(one.start, one.end)} />
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}

function Draft(given: {
  readonly text: string;
  readonly verified: readonly Verified[];
  readonly chosen: number | null;
  readonly onChoose: (at: number) => void;
}) {
  const { text, verified, chosen, onChoose } = given;
  const marks = verified.map(({ start, end }, finding) => ({ start, end, role: "content" as const, finding }));
  const lines = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
  return (
    <>
      {lines.map((line) => (
        <p key={line.start}>
          {segmentsOf(line, marks).map((segment) => {
            const at = segment.findings.at(-1);
            const words = text.slice(segment.start, segment.end);
            if (at === undefined) return words;
            const { verdict, end } = verified[at] as Verified;
            return (
              <span key={segment.start} class={`verdict ${verdict}${at === chosen ? " chosen" : ""}`}>
                {words}
                {segment.end === end ? (
                  <button
                    type="button"
                    class="verdict-sign"
                    aria-label={`${at + 1}: ${verdictInWords(verdict)}`}
                    onClick={() => onChoose(at)}
                  >
                    {verdictSign(verdict)}
                    {at + 1}
                  </button>
                ) : null}
              </span>
            );
          })}
        </p>
      ))}
    </>
  );
}

/** The words themselves differ, not only who said them and when. */
const isOtherwise = ({ verdict, difference = [] }: Verified): boolean =>
  verdict === "nearest" ||
  verdict === "maybe-translation" ||
  difference.some(({ op }) => op !== "speaker" && op !== "day");

function Told({ one, number, words }: { readonly one: Verified; readonly number: number; readonly words: string }) {
  const unsure = one.confidence === undefined ? null : doubt(one.confidence);
  const more = verdictMore(one.verdict);
  return (
    <>
      <p>
        <span class="note-number" aria-hidden="true">
          {number}
        </span>
        <b class={`verdict-name ${one.verdict}`}>
          <span aria-hidden="true">{verdictSign(one.verdict)} </span>
          {verdictInWords(one.verdict)}
        </b>
        {more ? <span class="quiet"> {more}</span> : null}
      </p>
      {one.words === undefined || !isOtherwise(one) ? null : (
        <dl class="beside">
          <dt>In the draft</dt>
          <dd>{words}</dd>
          <dt>In the record</dt>
          <dd>{one.words}</dd>
        </dl>
      )}
      {one.difference === undefined || one.difference.length === 0 ? null : (
        <ul class="differences">
          {one.difference.map(({ op, draft, record }, at) => (
            <li key={at}>
              <span class="quiet">{opInWords(op)}:</span> {draft === "" ? null : <del>{draft}</del>}
              {draft !== "" && record !== "" ? " " : ""}
              {record === "" ? null : <ins>{record}</ins>}
            </li>
          ))}
        </ul>
      )}
      {one.finding === undefined ? null : (
        <p class="quiet">
          <a href={`/reports/${one.report}#f-${one.finding}`}>the words in their report</a> ·{" "}
          <a href={`/findings/${one.finding}`}>the finding</a>
          {unsure ? ` · ${unsure}` : ""}
        </p>
      )}
    </>
  );
}
