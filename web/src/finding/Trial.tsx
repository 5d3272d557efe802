import { useState } from "preact/hooks";
import type { TrialDocument } from "../../../src/http/types.ts";
import { ruleInWords } from "../words/rules.ts";

/** What was proposed for a finding's words, what won and why; the report is read anew for it when it is asked for. */
export function Trial({ id, text }: { readonly id: string; readonly text: string }) {
  const [told, setTold] = useState<TrialDocument | "asked" | "none" | null>(null);
  if (told === null || told === "asked")
    return (
      <button
        type="button"
        class="plain"
        disabled={told === "asked"}
        onClick={() => {
          setTold("asked");
          void fetch(`/findings/${id}/trial.json`)
            .then(async (response) => setTold(response.ok ? ((await response.json()) as TrialDocument) : "none"))
            .catch(() => setTold("none"));
        }}
      >
        {told === "asked" ? "reading the report anew …" : "show what was proposed, and what won"}
      </button>
    );
  if (told === "none") return <span>this server cannot read it anew</span>;
  return (
    <>
      {told.same ? null : (
        <p class="unsure">
          The report reads otherwise now than when it was kept: reread it to bring the record up to date.
        </p>
      )}
      <ol class="trials">
        {told.trials.map(({ slot, at, why, candidates }, index) => (
          <li key={index}>
            <details open={told.trials.length < 4}>
              <summary>
                {slot} <q>{short(text.slice(at.start, at.end))}</q>
              </summary>
              <p>{why}</p>
              <ul>
                {candidates.map((one, number) => (
                  <li key={number} class={one.kept ? "kept" : "lost"}>
                    <span role="img" aria-label={one.kept ? "won" : "lost"}>
                      {one.kept ? "+" : "−"}
                    </span>{" "}
                    {ruleInWords(one.by)} <span class="quiet">{one.weight.toFixed(2)}</span>{" "}
                    <q class="bare">
                      {one.words.length === 0
                        ? "nobody"
                        : short(one.words.map(({ start, end }) => text.slice(start, end)).join(" … "))}
                    </q>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ol>
    </>
  );
}

const short = (words: string): string => {
  const line = words.replace(/\s+/g, " ");
  return line.length > 90 ? `${line.slice(0, line.lastIndexOf(" ", 90))} …` : line;
};
