import type { Statement } from "../../../src/contract/types.ts";
import { actInWords, cueInMarks, toldAct } from "../words/acts.ts";

/**
 * The page's own cue in quotation marks, and our act beside it, small. No verb of ours stands in anybody's mouth; a denied
 * cue has its mark.
 */
export function Told({ cue, act, negated }: { readonly cue: string } & Pick<Statement, "act" | "negated">) {
  const words = cueInMarks(cue);
  return (
    <>
      {words === "" ? null : <span class="cue-words">{words} </span>}
      <span class={negated ? "act denied" : "act"} title={actInWords({ act, negated })}>
        {negated ? <span aria-hidden="true">⊘ </span> : null}
        {toldAct({ act, negated })}
      </span>
    </>
  );
}
