import type { Decision } from "../../../src/http/types.ts";
import { decisionInWords, writtenTime } from "./told.ts";

/** Somebody decided on the same meanwhile: what, and whether one goes on all the same. */
export function Conflict(given: {
  readonly since: readonly Decision[];
  readonly onAnyway: () => void;
  readonly onLeave: () => void;
}) {
  return (
    <div class="wrong" role="alert">
      <p>Since this page was shown somebody decided on the same. Yours is not kept yet:</p>
      <ul class="since">
        {given.since.map((one) => (
          <li key={one.number}>
            {one.who} {decisionInWords(one)}, {writtenTime(one.at)}
          </li>
        ))}
      </ul>
      <p class="row-do">
        <button type="button" onClick={given.onAnyway}>
          Decide all the same
        </button>
        <button type="button" onClick={given.onLeave}>
          Leave theirs
        </button>
      </p>
    </div>
  );
}
