import { useState } from "preact/hooks";
import type { Told } from "../../../src/http/types.ts";
import { reload } from "../router.ts";
import { decide } from "./decide.ts";
import { decisionInWords, writtenTime } from "./told.ts";

/** Who decided what and when, the newest first; each that is in force can be undone. */
export function History({
  history,
  linked = false,
  onUndone = reload,
}: {
  readonly history: readonly Told[];
  /** Each leads to the finding or report that it is about. */
  readonly linked?: boolean;
  readonly onUndone?: () => void;
}) {
  const [trouble, setTrouble] = useState("");
  if (history.length === 0) return <p class="quiet">Nobody has decided anything yet.</p>;
  const undo = async (decision: number): Promise<void> => {
    const told = await decide([{ what: "undo", decision }]);
    setTrouble("message" in told ? told.message : "");
    if (!("message" in told)) onUndone();
  };
  return (
    <>
      {trouble === "" ? null : (
        <p class="wrong" role="alert">
          {trouble}
        </p>
      )}
      <ol class="history">
        {[...history].reverse().map((one) => (
          <li key={one.number} class={one.active ? "" : "undone"}>
            <span>
              <b>{one.who}</b> {linked ? <Linked one={one} /> : decisionInWords(one)}
              {one.why ? `: ${one.why}` : ""}
            </span>{" "}
            <span class="quiet">
              {writtenTime(one.at)}
              {one.active ? "" : " · undone"}
              {one.orphan ? " · its words are not found any more" : ""}
            </span>{" "}
            {one.active && one.what !== "undo" && one.what !== "erase" ? (
              <button
                type="button"
                class="plain"
                aria-label={`undo: ${one.who} ${decisionInWords(one)}`}
                onClick={() => void undo(one.number)}
              >
                undo
              </button>
            ) : null}
          </li>
        ))}
      </ol>
    </>
  );
}

function Linked({ one }: { readonly one: Told }) {
  const words = decisionInWords(one);
  if (one.finding === null) return <>{words}</>;
  const where =
    one.kind === "report" ? "reports" : one.what === "actors" || one.kind === "actor" ? "actors" : "findings";
  return <a href={`/${where}/${encodeURIComponent(one.finding)}`}>{words}</a>;
}
