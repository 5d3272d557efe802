import type { ComponentChildren } from "preact";
import type { Reading, Statement } from "../../../src/contract/types.ts";
import { Parties } from "../parts/Parties.tsx";
import { AlsoTold } from "../parts/Tellings.tsx";
import { Told } from "../parts/Told.tsx";
import { doubt, toldAct } from "../words/acts.ts";
import { writtenWhen } from "../words/dates.ts";
import { type Party, partyOf } from "../words/people.ts";
import { ruleInWords } from "../words/rules.ts";
import { SentenceTree } from "./SentenceTree.tsx";
import { Whys } from "./Whys.tsx";

interface NoteProps {
  readonly statement: Statement;
  /** Its place among the findings of its report; null where it stands alone. */
  readonly number: number | null;
  readonly reading: Reading;
  readonly states: Readonly<Record<string, string>>;
  readonly chosen: boolean;
  /** The report's id in the record. */
  readonly report: string;
  /** All its words, however many. */
  readonly whole?: boolean;
  /** What stands between the sentence and its details. */
  readonly between?: ComponentChildren;
}

const SHORT = 150;

/** One finding as a sentence: who said to whom, when, where: the words, by which route. */
export function Note({ statement, number, reading, states, chosen, report, whole = false, between = null }: NoteProps) {
  const { text } = reading;
  const parties = (refs: Statement["speakers"]): readonly Party[] => refs.map((ref) => partyOf(ref, reading, states));
  const addressees = parties(statement.addressees);
  const speakers = parties(statement.speakers);
  const all = statement.content.map((span) => text.slice(span.start, span.end)).join(" … ");
  const words = chosen || whole || all.length <= SHORT ? all : `${all.slice(0, all.lastIndexOf(" ", SHORT))} …`;
  const unsure = doubt(statement.confidence);
  return (
    <>
      <p>
        {number === null ? null : (
          <span class="note-number" aria-hidden="true">
            {number + 1}
          </span>
        )}
        {speakers.length > 0 ? <Parties parties={speakers} /> : <b>Somebody not named</b>}{" "}
        <Told
          cue={statement.cue ? text.slice(statement.cue.start, statement.cue.end) : ""}
          act={statement.act}
          negated={statement.negated}
        />
        {addressees.length > 0 ? (
          <>
            {", to "}
            <Parties parties={addressees} />
          </>
        ) : null}
        <Setting statement={statement} states={states} />: <Quoted statement={statement} words={words} />
        {statement.route.length > 0 ? (
          <>
            {" "}
            — via{" "}
            <i>
              {statement.route.map((route) => `${text.slice(route.start, route.end)} (${route.kind})`).join(", from ")}
            </i>
          </>
        ) : null}
      </p>
      {unsure ? <p class="unsure">{unsure}</p> : null}
      {between}
      {chosen ? <Details statement={statement} report={report} reading={reading} states={states} /> : null}
    </>
  );
}

function Quoted({ statement, words }: { readonly statement: Statement; readonly words: string }) {
  // Content spans keep the page's own marks where it quotes; words reported indirectly get none.
  return statement.mode !== "direct" || /^["“«„‘「]/.test(words) ? <q class="bare">{words}</q> : <q>{words}</q>;
}

function Setting({ statement, states }: Pick<NoteProps, "statement" | "states">) {
  const days = writtenWhen(statement.when?.from ?? null, statement.when?.until ?? null);
  const place = statement.where?.name ?? null;
  const claims = (statement.where?.claims ?? []).map((code) => states[code] ?? code);
  if (days === null && place === null) return null;
  return (
    <>
      {days === null ? null : (
        <>
          , <time dateTime={statement.when?.from ?? undefined}>{days}</time>
        </>
      )}
      {place === null ? null : `, ${place}`}
      {claims.length === 0 ? null : <span class="quiet"> (claimed by {claims.join(", ")})</span>}
    </>
  );
}

function Details({
  statement,
  report,
  reading,
  states,
}: Pick<NoteProps, "statement" | "report" | "reading" | "states">) {
  return (
    <dl class="details">
      <Whys refs={[...statement.speakers, ...statement.addressees]} reading={reading} states={states} />
      <dt>How</dt>
      <dd>
        {statement.mode}, {toldAct(statement)}
      </dd>
      <dt>Read by</dt>
      <dd>
        {ruleInWords(statement.by)}
        {statement.support.length > 0 ? `; with ${statement.support.map(ruleInWords).join("; ")}` : ""}
        <p class="rules">{[statement.by, ...statement.support].join(" · ")}</p>
      </dd>
      <dt>Confidence</dt>
      <dd>{Math.round(100 * statement.confidence)} in 100</dd>
      <dt>Link</dt>
      <dd>
        <a href={`#f-${statement.id}`}>{statement.id}</a> · <a href={`/findings/${statement.id}`}>its own page</a>
        <AlsoTold id={statement.id} />
      </dd>
      <dt>Grammar</dt>
      <dd>
        <SentenceTree report={report} at={statement.cue?.start ?? statement.content[0]?.start ?? 0} />
      </dd>
    </dl>
  );
}
