import type { Party } from "../words/people.ts";

/** Those who took part, each by the name that leads to their page. */
export function Parties({ parties }: { readonly parties: readonly Party[] }) {
  return (
    <>
      {parties.map((party, at) => (
        <>
          {at === 0 ? "" : at === parties.length - 1 ? " and " : ", "}
          {party.actor ? (
            <a class="party" href={`/actors/${encodeURIComponent(party.actor)}`} title={party.spelled ?? undefined}>
              {party.name}
            </a>
          ) : (
            <b>{party.name}</b>
          )}
          {party.office ? <span class="quiet"> ({party.office})</span> : null}
          {party.basis === "implied" ? <span class="quiet"> (implied)</span> : null}
        </>
      ))}
    </>
  );
}
