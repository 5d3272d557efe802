import type { Answer, Deeds as Found, Spelling } from "../../../src/answers/types.ts";
import type { ActorDocument } from "../../../src/http/types.ts";
import { Timeline } from "../actor/Timeline.tsx";
import { Deeds } from "../parts/Deeds.tsx";
import { later } from "../parts/Later.tsx";
import { Statements } from "../parts/Statements.tsx";
import { kindInWords } from "../words/kinds.ts";
import { pairAddress } from "../words/pairs.ts";

const People = later(async () => (await import("../actor/People.tsx")).People);

/** Who somebody is: offices over time, what they said and were told, and the words by which reports mean them. */
export function ActorPage({ document: shown }: { readonly document: ActorDocument }) {
  const { actor, reports, said, told, states, career, source } = shown;
  const country = actor.country === null ? null : (states[actor.country] ?? actor.country);
  const id = encodeURIComponent(actor.id);
  const voice = actor.kind === "state" && actor.country !== null ? `for:${actor.country}` : null;
  const about = [kindInWords(actor.kind), actor.kind === "state" ? null : country].filter(Boolean).join(", ");
  return (
    <>
      <header class="actor-head">
        <h1>{actor.name}</h1>
        <p>
          {about}
          {actor.sector ? (
            <>
              {" "}
              <span class="quiet" title="sector, as PLOVER codes it">
                {actor.sector}
              </span>
            </>
          ) : null}
        </p>
        <p class="quiet">
          {reports === 0
            ? "no report here names them"
            : shown.identity === "by name"
              ? sameName(reports)
              : reports === 1
                ? "named in 1 report"
                : `named in ${reports} reports`}{" "}
          ·{" "}
          {source === null
            ? shown.identity === "in report"
              ? "known in this report alone: no other is told to mean the same"
              : "known from reports alone"
            : source.startsWith("register")
              ? `in the ${source.replace("register: ", "register, from ")}`
              : `in ${source.replace(/^yours/, "your own rows")}`}{" "}
          · {actor.id} · <a href={`/actors/${id}.json`}>JSON</a>
        </p>
        {actor.kind === "state" ? null : (
          <div class="known-place">
            <People key={actor.id} document={shown} />
          </div>
        )}
      </header>
      {career.length > 0 ? (
        <section aria-labelledby="offices">
          <h2 id="offices">Offices</h2>
          <Timeline document={shown} />
        </section>
      ) : null}
      {reports === 0 ? (
        <section class="empty">
          <p>Nothing in this record is linked to {actor.name}. Reports whose words mean them can be added:</p>
          <pre>
            <code>npx dragoman add report.html</code>
          </pre>
        </section>
      ) : (
        <>
          <Counterparts document={shown} />
          {voice === null ? null : (
            <p>
              Below stands what is told of the state itself. With all who speak for it:{" "}
              <a href={`/search?speaker=${voice}`}>said</a>, <a href={`/search?to=${voice}`}>was told</a>,{" "}
              <a href={`/search?show=events&speaker=${voice}`}>did</a>,{" "}
              <a href={`/search?show=events&to=${voice}`}>was done to it</a>
            </p>
          )}
          <div class="fresh">
            <Received
              title="Said"
              answer={said}
              all={`/search?speaker=${id}`}
              none="No statement of theirs was found."
            />
            <Received title="Was told" answer={told} all={`/search?to=${id}`} none="No statement to them was found." />
            <Done title="Did" answer={shown.did} all={`/search?show=events&speaker=${id}`} />
            <Done title="Was done to them" answer={shown.undergone} all={`/search?show=events&to=${id}`} />
          </div>
        </>
      )}
      <Spellings document={shown} />
    </>
  );
}

/** Of whom only reports know, the name is the same in them; that it is one person nobody has told. */
const sameName = (reports: number) => (
  <span title="Nobody has told that these reports mean one person: name and country are the same in them.">
    same name in {reports === 1 ? "1 report" : `${reports} reports`}
  </span>
);

function Received(given: {
  readonly title: string;
  readonly answer: Answer;
  readonly all: string;
  readonly none: string;
}) {
  const { title, answer, all, none } = given;
  return (
    <section>
      <h2>
        {title} <span class="quiet">{answer.total.toLocaleString("en")}</span>
      </h2>
      {answer.total === 0 ? <p class="quiet">{none}</p> : <Statements rows={answer.rows} />}
      {answer.total > answer.rows.length ? <a href={all}>All {answer.total.toLocaleString("en")}</a> : null}
    </section>
  );
}

/** Events that happened; how many more were only planned, denied or claimed is said. */
function Done({ title, answer, all }: { readonly title: string; readonly answer: Found; readonly all: string }) {
  return (
    <section>
      <h2>
        {title} <span class="quiet">{answer.total.toLocaleString("en")}</span>
      </h2>
      {answer.total === 0 ? <p class="quiet">Nothing that happened was found.</p> : <Deeds rows={answer.rows} />}
      {answer.leftOut > 0 ? (
        <p class="quiet">{answer.leftOut.toLocaleString("en")} more did not happen, or only one party claims it.</p>
      ) : null}
      {answer.total > answer.rows.length || answer.leftOut > 0 ? (
        <a href={all}>All {answer.total.toLocaleString("en")}, and those of any status</a>
      ) : null}
    </section>
  );
}

/** With whom: each row leads to the page of the two. */
function Counterparts({ document: { counterparts, actor } }: { readonly document: ActorDocument }) {
  if (counterparts.length === 0) return null;
  return (
    <section aria-labelledby="counterparts">
      <h2 id="counterparts">
        With whom {actor.kind === "state" ? <span class="quiet">{actor.name} and all who speak for it</span> : null}
      </h2>
      <div class="wide">
        <table class="actors">
          <thead>
            <tr>
              <th scope="col">Counterpart</th>
              <th scope="col">Said to them</th>
              <th scope="col">Was told by them</th>
              <th scope="col">Did to them</th>
              <th scope="col">Was done by them</th>
            </tr>
          </thead>
          <tbody>
            {counterparts.map((one) => (
              <tr key={one.actor}>
                <th scope="row">
                  <a href={pairAddress(actor.id, one.pairAs)}>{one.name}</a>
                  {one.pairAs.startsWith("for:") ? <span class="quiet"> and all who speak for it</span> : null}
                </th>
                {(["said", "told", "did", "undergone"] as const).map((as) => (
                  <td key={as} class="figure">
                    {one[as] === 0 ? <span class="quiet">–</span> : one[as].toLocaleString("en")}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Names and roles met in reports, each a link to where it stands first; and what else the register calls them. */
function Spellings({ document: { spellings, names, actor } }: { readonly document: ActorDocument }) {
  const met = new Set(spellings.map((one) => one.words));
  const others = names.filter((name) => !met.has(name));
  if (spellings.length === 0 && others.length === 0) return null;
  const of = (forms: readonly Spelling["form"][]): readonly Spelling[] =>
    spellings.filter((one) => forms.includes(one.form));
  return (
    <section class="spellings" aria-labelledby="spellings">
      <h2 id="spellings">Words that mean {actor.name}</h2>
      <dl>
        <Words term="As named" spellings={of(["name"])} />
        <Words term="By role" spellings={of(["role"])} />
        <Words term="Among others" spellings={of(["group"])} />
        {others.length > 0 ? (
          <>
            <dt>Also known as</dt>
            <dd class="quiet">{others.join(" · ")}</dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}

function Words({ term, spellings }: { readonly term: string; readonly spellings: readonly Spelling[] }) {
  if (spellings.length === 0) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd>
        <ul>
          {spellings.map((one) => (
            <li key={one.words}>
              <a href={`/reports/${one.report}#m-${one.start}`}>{one.words}</a>{" "}
              <span
                class="quiet"
                title={`${one.count} times in ${one.reports} ${one.reports === 1 ? "report" : "reports"}`}
              >
                {one.count}
              </span>
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}
