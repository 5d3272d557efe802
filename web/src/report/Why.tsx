import type { Why as Reason } from "../words/why.ts";

/** Who words mean and why: for the box beside words, and for a finding's details. */
export function Why({ why }: { readonly why: Reason }) {
  const { words, actor, steps, rules, candidates } = why;
  return (
    <>
      <p>
        “{words}”{" "}
        {actor ? (
          <>
            means <a href={`/actors/${encodeURIComponent(actor.id)}`}>{actor.name}</a>
          </>
        ) : (
          "is linked to nobody"
        )}
      </p>
      <ul class="steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
        {candidates.length > 0 ? (
          <li>
            could be{" "}
            {candidates.map((one, at) => (
              <span key={one.actor}>
                {at === 0 ? "" : at === candidates.length - 1 ? " or " : ", "}
                <a href={`/actors/${encodeURIComponent(one.actor)}`}>{one.name}</a> ({Math.round(100 * one.score)} in
                100)
              </span>
            ))}
          </li>
        ) : null}
      </ul>
      {rules.length > 0 ? <p class="quiet rules">{rules.join(" · ")}</p> : null}
    </>
  );
}
