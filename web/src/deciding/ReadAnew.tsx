import { useEffect, useState } from "preact/hooks";
import { onRereading, type Rereading } from "./rereading.ts";

/** How many reports are read anew already; nothing where none are. */
export function ReadAnew() {
  const [{ done, all, wrong }, setState] = useState<Rereading>({ done: 0, all: 0, wrong: [] });
  useEffect(() => onRereading(setState), []);
  if (all === 0) return null;
  return (
    <div class="read-anew">
      <p class="quiet" aria-live="polite">
        {done < all
          ? `${done} of ${all} reports read anew; you may go on reading`
          : `${all === 1 ? "1 report" : `${all} reports`} read anew`}
      </p>
      {done < all ? <progress max={all} value={done} aria-label="Reports read anew" /> : null}
      {wrong.map((one) => (
        <p key={one} class="wrong" role="alert">
          {one}
        </p>
      ))}
    </div>
  );
}
