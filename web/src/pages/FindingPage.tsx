import { useMemo, useState } from "preact/hooks";
import type { Tie } from "../../../src/contract/types.ts";
import type { FindingDocument } from "../../../src/http/types.ts";
import { Deciding } from "../deciding/Deciding.tsx";
import { FIELDS, toldOf } from "../deciding/fields.ts";
import { History } from "../deciding/History.tsx";
import { confidenceInWords } from "../finding/confidence.ts";
import { contextOf } from "../finding/context.ts";
import { Trial } from "../finding/Trial.tsx";
import { Copy } from "../parts/Copy.tsx";
import { Parties } from "../parts/Parties.tsx";
import { AlsoTold } from "../parts/Tellings.tsx";
import { citationOf, citationOfEvent } from "../report/citation.ts";
import { EventNote } from "../report/EventNote.tsx";
import { type Finding, findingsOf, marksOfFinding } from "../report/findings.ts";
import { Note } from "../report/Note.tsx";
import { segmentsOf } from "../report/segments.ts";
import { Whys } from "../report/Whys.tsx";
import { written } from "../words/dates.ts";
import { partyOf } from "../words/people.ts";
import { ruleInWords } from "../words/rules.ts";

/** One fact: its words, its neighbours, its rule, how sure it is, how to cite it. */
export function FindingPage({ document: shown }: { readonly document: FindingDocument }) {
  const { id, reading, report, states, renderings } = shown;
  const findings = useMemo(() => findingsOf(reading), [reading]);
  const at = findings.findIndex((one) => one.id === id);
  const finding = findings[at];
  const tie = reading.ties.find((one) => one.id === id);
  const { by, support, confidence } = (finding ? factOf(finding) : tie) as Pick<Tie, "by" | "support" | "confidence">;
  const place = `/reports/${report}#f-${id}`;
  return (
    <>
      <header class="finding-head">
        <h1>{KINDS[shown.kind]}</h1>
        <div class="fact">
          {finding ? <One finding={finding} shown={shown} /> : tie ? <OneTie tie={tie} shown={shown} /> : null}
        </div>
        <p class="quiet">
          {reading.publisher ?? "publisher unknown"} ·{" "}
          <time dateTime={reading.published ?? undefined}>{written(reading.published)}</time> ·{" "}
          <a href={place}>{reading.title ?? "Untitled report"}, at these words</a>
          {reading.url && /^https?:\/\//i.test(reading.url) ? (
            <>
              {" "}
              ·{" "}
              <a href={reading.url} rel="noopener noreferrer" target="_blank">
                the page itself
              </a>
            </>
          ) : null}{" "}
          · <a href={`/findings/${id}.json`}>JSON</a>
          <AlsoTold id={id} />
        </p>
        <Deciding
          id={id}
          kind={shown.kind}
          finding={(finding ? factOf(finding) : tie) as Tie}
          reading={reading}
          review={shown.reviewed}
          inHand
        />
      </header>
      <div class="finding-parts">
        <div>
          <section aria-labelledby="context">
            <h2 id="context">In its words</h2>
            <Context shown={shown} findings={findings} at={at} />
          </section>
          {renderings.length === 0 ? null : (
            <section aria-labelledby="renderings">
              <h2 id="renderings">The same in other reports</h2>
              <ol class="neighbours">
                {renderings.map((one) => (
                  <li key={one.statement}>
                    <a href={`/findings/${one.statement}`}>{one.content}</a>
                    <p class="quiet">
                      {one.publisher ?? "publisher unknown"} · {written(one.published)}
                    </p>
                  </li>
                ))}
              </ol>
            </section>
          )}
        </div>
        <div>
          <section aria-labelledby="how">
            <h2 id="how">How it was read</h2>
            <dl class="details finding-details">
              <dt>By</dt>
              <dd>
                {ruleInWords(by)}
                {support.length > 0 ? `; with ${support.map(ruleInWords).join("; ")}` : ""}
                <p class="rules">{[by, ...support].join(" · ")}</p>
              </dd>
              <dt>Confidence</dt>
              <dd>{confidenceInWords(confidence)}</dd>
              {finding ? <Whys refs={refsOf(finding)} reading={reading} states={states} /> : null}
              <dt>Trial</dt>
              <dd>
                <Trial id={id} text={reading.text} />
              </dd>
            </dl>
          </section>
          <section aria-labelledby="history">
            <h2 id="history">Its history</h2>
            <Machine shown={shown} />
            <History history={shown.history} />
          </section>
          <Cite shown={shown} plain={finding ? plainOf(finding, shown, place) : `${reading.title ?? ""} ${place}`} />
        </div>
      </div>
    </>
  );
}

/** What the reader itself had found, where a person has set it otherwise. */
function Machine({ shown: { reviewed, machine, kind, reading, id } }: { readonly shown: FindingDocument }) {
  if (machine === null) return <p class="quiet">A person added it; the reader has not found it.</p>;
  if (reviewed === null || reviewed.fields.length === 0) return null;
  const now = [...reading.statements, ...reading.events, ...reading.ties].find((one) => one.id === id);
  const [before, after] = [toldOf(kind, machine, reading), now ? toldOf(kind, now, reading) : {}];
  const other = FIELDS[kind].filter(({ name }) => before[name]?.value !== after[name]?.value);
  if (other.length === 0) return null;
  return (
    <dl class="beside" aria-label="As the reader had it">
      {other.map(({ name, label }) => (
        <>
          <dt>{label}, as read</dt>
          <dd>
            <del>{before[name]?.value || "nothing"}</del> <ins>{after[name]?.value || "nothing"}</ins>
          </dd>
        </>
      ))}
    </dl>
  );
}

const KINDS = { statement: "A statement", event: "An event", tie: "A tie" } as const;

const factOf = (finding: Finding) => (finding.kind === "event" ? finding.event : finding.statement);
const refsOf = (finding: Finding) =>
  finding.kind === "event"
    ? [...finding.event.actors, ...finding.event.recipients]
    : [...finding.statement.speakers, ...finding.statement.addressees];

const plainOf = (finding: Finding, { reading }: FindingDocument, place: string): string =>
  finding.kind === "event"
    ? citationOfEvent(finding.event, reading, place)
    : citationOf(finding.statement, reading, place);

function One({
  finding,
  shown: { reading, states, report },
}: {
  readonly finding: Finding;
  readonly shown: FindingDocument;
}) {
  return finding.kind === "event" ? (
    <EventNote event={finding.event} number={null} reading={reading} states={states} chosen={false} />
  ) : (
    <Note
      statement={finding.statement}
      number={null}
      reading={reading}
      states={states}
      chosen={false}
      whole
      report={report}
    />
  );
}

function OneTie({ tie, shown: { reading, states } }: { readonly tie: Tie; readonly shown: FindingDocument }) {
  return (
    <p>
      <Parties parties={[partyOf(tie.a, reading, states)]} /> and{" "}
      <Parties parties={[partyOf(tie.b, reading, states)]} />: {tie.negated ? "⊘ not " : ""}
      {tie.kind}, “{reading.text.slice(tie.evidence.start, tie.evidence.end)}”
    </p>
  );
}

/** The paragraph that has the words, those around it, and what else was found there. */
function Context(given: {
  readonly shown: FindingDocument;
  readonly findings: readonly Finding[];
  readonly at: number;
}) {
  const { shown, findings, at } = given;
  const { reading, id } = shown;
  const { text } = reading;
  const tie = reading.ties.find((one) => one.id === id);
  const finding = findings[at];
  const marks = finding
    ? marksOfFinding(finding, 0)
    : tie
      ? [{ start: tie.evidence.start, end: tie.evidence.end, role: "content" as const, finding: 0 }]
      : [];
  const { lines, from, until } = contextOf(reading, marks);
  const near = findings.filter(
    (one) => one.id !== id && marksOfFinding(one, 0).some((mark) => mark.start < until && mark.end > from),
  );
  return (
    <>
      <blockquote class="words context">
        {lines.map(({ span, here }) => (
          <p key={span.start} class={here ? "" : "around"} data-at={span.start}>
            {segmentsOf(span, marks).map((segment) => (
              <span
                key={segment.start}
                class={segment.findings.length > 0 ? ["mark", ...segment.roles].join(" ") : undefined}
              >
                {text.slice(segment.start, segment.end)}
              </span>
            ))}
          </p>
        ))}
      </blockquote>
      {near.length === 0 ? null : (
        <>
          <h3>Beside it</h3>
          <ol class="neighbours">
            {near.slice(0, MOST_NEAR).map((one) => (
              <li key={one.id}>
                <a href={`/findings/${one.id}`}>
                  {one.kind === "event"
                    ? `event: “${text.slice(one.event.trigger.start, one.event.trigger.end)}”`
                    : `statement: ${short(one.statement.content.map(({ start, end }) => text.slice(start, end)).join(" … "))}`}
                </a>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

const MOST_NEAR = 12;
const short = (words: string): string =>
  words.length > 120 ? `${words.slice(0, words.lastIndexOf(" ", 120))} …` : words;

function Cite({ shown: { citations }, plain }: { readonly shown: FindingDocument; readonly plain: string }) {
  const forms = [
    ["Plain", plain],
    ["BibTeX", citations.bibtex],
    ["RIS", citations.ris],
    ["CSL-JSON", citations.csl],
  ] as const;
  const [chosen, setChosen] = useState(0);
  const [, words] = forms[chosen] as (typeof forms)[number];
  return (
    <section aria-labelledby="cite">
      <h2 id="cite">Cite</h2>
      <ul class="chips" aria-label="Form">
        {forms.map(([name], at) => (
          <li key={name}>
            <button type="button" class="chip" aria-pressed={at === chosen} onClick={() => setChosen(at)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long line is scrolled by keyboard too */}
      <pre class="citation" tabIndex={0}>
        <code>{words.trim()}</code>
      </pre>
      <Copy words={words.trim()} label={`Copy ${forms[chosen]?.[0]}`} />
    </section>
  );
}
