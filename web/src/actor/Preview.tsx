import type { PeopleAfter, PersonShown } from "../../../src/answers/types.ts";
import { focused } from "../deciding/focused.ts";
import { writtenWhen } from "../words/dates.ts";

/** What a change does before it is made: the actors now and then, and the reports that are read anew. */
export function Preview(given: {
  readonly after: PeopleAfter;
  readonly onMake: () => void;
  readonly onLeave: () => void;
}) {
  const { done, before, after, naming, reports } = given.after;
  return (
    <section class="preview" aria-label="What changes">
      <p>{done.replace(/; undo with:.*$/, "")}</p>
      <p class="row-do">
        <button type="button" class="first" ref={focused} onClick={given.onMake}>
          Do it
        </button>
        <button type="button" onClick={given.onLeave}>
          Leave it
        </button>
      </p>
      <div class="now-then">
        <div>
          <h3>Now</h3>
          {before.map((one) => (
            <Person key={one.id} person={one} />
          ))}
        </div>
        <div>
          <h3>Then</h3>
          {after.map((one) => (
            <Person key={one.id} person={one} was={before.find(({ id }) => id === one.id)} />
          ))}
        </div>
      </div>
      <p>
        {naming.length === 0
          ? "No report has their words: nothing is read anew."
          : `${naming.length === 1 ? "1 report has" : `${naming.length} reports have`} words that it may be about and ${naming.length === 1 ? "is" : "are"} read anew:`}
      </p>
      <ul class="quiet">
        {reports.map((one) => (
          <li key={one.id}>
            <a href={`/reports/${one.id}`}>{one.title ?? one.begins}</a>
          </li>
        ))}
        {naming.length > reports.length ? <li>and {naming.length - reports.length} more</li> : null}
      </ul>
    </section>
  );
}

function Person({ person, was }: { readonly person: PersonShown; readonly was?: PersonShown | undefined }) {
  const { name, id, names, offices, statements, events } = person;
  const known = was && [was.name, ...was.names];
  const fresh = (one: string) =>
    known && !known.includes(one) ? <ins key={one}>{one}</ins> : <span key={one}>{one}</span>;
  return (
    <div class="person">
      <p>
        <b>{known ? fresh(name) : name}</b> <span class="quiet">{id}</span>
      </p>
      {names.length > 0 ? <p class="names">also {names.slice(0, 12).map(fresh)}</p> : null}
      <ul>
        {offices.slice(0, 8).map((one, at) => (
          <li key={at}>
            {one.title}
            {one.of ? `, ${one.of}` : ""}
            {one.from || one.until ? <span class="quiet"> {writtenWhen(one.from, one.until)}</span> : null}
          </li>
        ))}
      </ul>
      <p class="quiet">
        {statements === 1 ? "1 statement" : `${statements} statements`}, {events === 1 ? "1 event" : `${events} events`}{" "}
        {was === undefined ? "now" : "before reports are read anew"}
      </p>
    </div>
  );
}
