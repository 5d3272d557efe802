import type { ReviewDocument } from "../../../src/http/types.ts";
import { History } from "../deciding/History.tsx";

/** What was decided last, and decisions that have lost their words. */
export function Latest({ shown }: { readonly shown: ReviewDocument }) {
  return (
    <>
      <section>
        <h2>Decided last</h2>
        <History history={shown.latest.slice(-12)} linked />
      </section>
      {shown.orphans.length === 0 ? null : (
        <section>
          <h2>Whose words were lost</h2>
          <p class="quiet">These reports were read anew, and what was decided on is not found in them any more.</p>
          <History history={shown.orphans.slice(0, 12)} linked />
        </section>
      )}
      <p class="quiet">
        {shown.who ? `You decide as ${shown.who}. ` : ""}
        <a href="/coding">Code a sample blind</a>, without what the reader or anybody else made of it.
      </p>
    </>
  );
}
