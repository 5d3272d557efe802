import type { Reading, Ref } from "../../../src/contract/types.ts";
import { mentionOf, whyOf } from "../words/why.ts";
import { Why } from "./Why.tsx";

/** Who the parties of a finding are and why, in its details; nothing where no words mean anybody. */
export function Whys({
  refs,
  reading,
  states,
}: {
  readonly refs: readonly Ref[];
  readonly reading: Reading;
  readonly states: Readonly<Record<string, string>>;
}) {
  const meant = new Set(refs.flatMap((ref) => mentionOf(ref, reading) ?? []));
  if (meant.size === 0) return null;
  return (
    <>
      <dt>Who</dt>
      <dd class="whys">
        {[...meant].map((mention) => (
          <Why key={mention.start} why={whyOf(mention, reading, states)} />
        ))}
      </dd>
    </>
  );
}
