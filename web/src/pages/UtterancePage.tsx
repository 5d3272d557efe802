import type { UtteranceDocument } from "../../../src/http/types.ts";
import { written } from "../words/dates.ts";

/** One utterance as several reports tell it: their words side by side, with what each cut, put in or told otherwise. */
export function UtterancePage({ document: shown }: { readonly document: UtteranceDocument }) {
  const base = shown.renderings.find(({ statement }) => statement === shown.base);
  return (
    <>
      <header>
        <h1>One utterance, told {shown.renderings.length} times</h1>
        <p class="what">
          By {base?.speaker || "somebody not named"}; {shown.outlets === 1 ? "one outlet" : `${shown.outlets} outlets`}.
          Each is held against the fullest rendering: <ins>+ words put in</ins>, <del>− words cut</del>,{" "}
          <span class="otherwise">≠ other words</span>, <span class="marks">“ ” set in or out of quotation marks</span>.
          · <a href={`/utterances/${shown.id}.json`}>JSON</a>
        </p>
      </header>
      <ol class="renderings">
        {shown.renderings.map((one) => (
          <li key={one.statement}>
            <h2>
              {one.publisher ?? "publisher unknown"}
              {one.statement === shown.base ? <small> · the others are held against this</small> : null}
            </h2>
            <blockquote class="words">
              {one.statement === shown.base
                ? one.content
                : one.stretches.map((part, at) => <Part key={at} part={part} />)}
            </blockquote>
            <dl class="details">
              <dt>Who</dt>
              <dd>{one.speaker || "somebody not named"}</dd>
              {one.addressee === "" ? null : (
                <>
                  <dt>To</dt>
                  <dd>
                    {one.addressee}
                    {one.otherAddressee ? " ≠ another addressee" : ""}
                  </dd>
                </>
              )}
              {one.route === "" ? null : (
                <>
                  <dt>Via</dt>
                  <dd>
                    {one.route}
                    {one.otherRoute ? " ≠ another route" : ""}
                  </dd>
                </>
              )}
              <dt>Report</dt>
              <dd>
                <time dateTime={one.published ?? undefined}>{written(one.published)}</time> ·{" "}
                <a href={`/reports/${one.report}#f-${one.statement}`}>at these words</a> ·{" "}
                <a href={`/findings/${one.statement}`}>its own page</a>
              </dd>
            </dl>
          </li>
        ))}
      </ol>
      <p class="quiet">
        Not one utterance? A person's word wins: <code>dragoman review --apart A,B</code>, with the ids of two
        statements.
      </p>
    </>
  );
}

type Stretch = UtteranceDocument["renderings"][number]["stretches"][number];

/** A stretch of words, told by a sign and by its form, not by colour alone. */
function Part({ part: { op, words, base, marks } }: { readonly part: Stretch }) {
  if (op === "inserted") return <ins>+{words} </ins>;
  if (op === "cut") return <del>−{base} </del>;
  if (op === "otherwise")
    return (
      <span class="otherwise">
        ≠{words} <small>(for: {base})</small>{" "}
      </span>
    );
  if (marks !== null)
    return (
      <span
        class="marks"
        title={marks === "in" ? "in quotation marks only here" : "without the quotation marks that the other has"}
      >
        {marks === "in" ? `“${words}”` : `”${words}“`}{" "}
      </span>
    );
  return <>{words} </>;
}
