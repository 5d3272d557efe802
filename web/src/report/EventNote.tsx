import type { ComponentChildren } from "preact";
import type { Event, Reading } from "../../../src/contract/types.ts";
import { Parties } from "../parts/Parties.tsx";
import { AlsoTold } from "../parts/Tellings.tsx";
import { doubt } from "../words/acts.ts";
import { writtenWhen } from "../words/dates.ts";
import { partyOf } from "../words/people.ts";
import { ruleInWords } from "../words/rules.ts";
import { statusInWords, statusSign } from "../words/statuses.ts";
import { Whys } from "./Whys.tsx";

interface EventNoteProps {
  readonly event: Event;
  /** Its place among the findings of its report; null where it stands alone. */
  readonly number: number | null;
  readonly reading: Reading;
  readonly states: Readonly<Record<string, string>>;
  readonly chosen: boolean;
  /** What stands between the sentence and its details. */
  readonly between?: ComponentChildren;
}

/** One event as a sentence: who → whom: the page's own word for it, when, where, and whether it happened. */
export function EventNote({ event, number, reading, states, chosen, between = null }: EventNoteProps) {
  const { text } = reading;
  const parties = (refs: Event["actors"]) => refs.map((ref) => partyOf(ref, reading, states));
  const [actors, recipients] = [parties(event.actors), parties(event.recipients)];
  const day = event.when ? writtenWhen(event.when.from, event.when.until) : null;
  const unsure = doubt(event.confidence);
  const sign = statusSign(event);
  const setting = [day, event.where?.name].filter(Boolean).join(", ");
  return (
    <>
      <p class="event">
        {number === null ? null : (
          <span class="note-number" aria-hidden="true">
            {number + 1}
          </span>
        )}
        {actors.length > 0 ? <Parties parties={actors} /> : <b>Somebody not named</b>}{" "}
        <span role="img" aria-label={event.mutual ? "with" : "to"}>
          {event.mutual ? "↔" : "→"}
        </span>{" "}
        {recipients.length > 0 ? <Parties parties={recipients} /> : <span class="quiet">nobody named</span>}: “
        <span class="cue-words">{text.slice(event.trigger.start, event.trigger.end)}</span>”
        {setting ? `, ${setting}` : ""} ·{" "}
        <i class="status">
          {sign ? <span aria-hidden="true">{sign} </span> : null}
          {statusInWords(event)}
        </i>{" "}
        <small class="quiet">
          {event.plover} {event.cameo}
        </small>
      </p>
      {unsure ? <p class="unsure">{unsure}</p> : null}
      {between}
      {chosen ? (
        <dl class="details">
          <Whys refs={[...event.actors, ...event.recipients]} reading={reading} states={states} />
          <dt>Told in</dt>
          <dd>
            <q>{text.slice(event.evidence.start, event.evidence.end)}</q>
          </dd>
          {event.statement ? (
            <>
              <dt>Told by</dt>
              <dd>
                <a href={`#f-${event.statement}`}>the statement around it</a>
              </dd>
            </>
          ) : null}
          <dt>Read by</dt>
          <dd>
            {ruleInWords(event.by)}
            <p class="rules">{[event.by, ...event.support].join(" · ")}</p>
          </dd>
          <dt>Confidence</dt>
          <dd>{Math.round(100 * event.confidence)} in 100</dd>
          <dt>Link</dt>
          <dd>
            <a href={`#f-${event.id}`}>{event.id}</a> · <a href={`/findings/${event.id}`}>its own page</a>
            <AlsoTold id={event.id} />
          </dd>
        </dl>
      ) : null}
    </>
  );
}
