import type { ComponentChildren } from "preact";
import type { DeedParty, PartyRow } from "../../../src/answers/types.ts";

type Party = PartyRow | DeedParty;

/** Each once, however often the words name them; one without a name and without words has nothing to show. */
export const partiesOf = (parties: readonly Party[], role: Party["role"]): readonly Party[] =>
  parties.filter(
    (one, at, all) =>
      one.role === role &&
      (one.name ?? one.words) !== "" &&
      all.findIndex((other) => other.role === role && keyOf(other) === keyOf(one)) === at,
  );

const keyOf = (one: Party): string => one.actor ?? one.words;

/** Those of one role in a finding: by their name in the record, which leads to their page, else in the page's words. */
export function RowParties(given: {
  readonly parties: readonly Party[];
  readonly as: Party["role"];
  /** What stands there where nobody is named. */
  readonly none: ComponentChildren;
}) {
  const parties = partiesOf(given.parties, given.as);
  if (parties.length === 0) return <>{given.none}</>;
  return (
    <>
      {parties.map((one, at) => (
        <span key={keyOf(one)}>
          {at === 0 ? "" : at === parties.length - 1 ? " and " : ", "}
          {one.actor === null ? (
            <b>{one.words}</b>
          ) : (
            <a
              class="party"
              href={`/actors/${encodeURIComponent(one.actor)}`}
              title={one.words !== one.name && one.words !== "" ? one.words : undefined}
            >
              {one.name ?? one.words}
            </a>
          )}
        </span>
      ))}
    </>
  );
}
