import type { ReviewDocument } from "../../../src/http/types.ts";
import { Command } from "../parts/Command.tsx";
import { Queue } from "../review/Queue.tsx";
import { navigate } from "../router.ts";

/** What a person looks at next, the least certain first: one key decides and goes on. */
export function ReviewPage({
  document: shown,
  address,
}: {
  readonly document: ReviewDocument;
  readonly address: string;
}) {
  return (
    <>
      <h1>Review</h1>
      <Asked address={address} />
      {shown.error ? (
        <p class="wrong" role="alert">
          {shown.error.message}
        </p>
      ) : shown.open ? (
        <Queue shown={shown} address={address} />
      ) : (
        <section class="empty">
          <p>Nothing can be decided here: this server was given a record that is only read. At the command line:</p>
          <Command line="dragoman review --as NAME" />
        </section>
      )}
    </>
  );
}

const SORTS = {
  doubtful: "least certain first",
  surest: "surest first",
  newest: "newest first",
  oldest: "oldest first",
};
const REVIEWED = {
  no: "nobody has looked at",
  yes: "accepted, edited or added",
  rejected: "rejected",
  all: "all",
};

/** Which findings: the whole question stands in the address. */
function Asked({ address }: { readonly address: string }) {
  const url = new URL(address, location.origin);
  const value = (name: string): string => url.searchParams.get(name) ?? "";
  return (
    <search>
      <form
        class="question"
        action="/review"
        onSubmit={(event) => {
          event.preventDefault();
          const given = [...new FormData(event.currentTarget)].filter(([, one]) => String(one).trim() !== "");
          const params = new URLSearchParams(given as [string, string][]);
          for (const [name, usual] of [
            ["kind", "statements"],
            ["sort", "doubtful"],
            ["reviewed", "no"],
          ] as const)
            if (params.get(name) === usual) params.delete(name);
          navigate(params.size > 0 ? `/review?${params}` : "/review");
        }}
      >
        <label>
          <span>Words</span>
          <input name="q" defaultValue={value("q")} />
        </label>
        <label>
          <span>Whoever takes part</span>
          <input name="actor" defaultValue={value("actor")} placeholder="a name or a role" />
        </label>
        <label>
          <span>Outlet</span>
          <input name="publisher" defaultValue={value("publisher")} />
        </label>
        <Choice name="kind" label="Kind" value={value("kind")} of={{ statements: "statements", events: "events" }} />
        <Choice name="sort" label="Order" value={value("sort")} of={SORTS} />
        <Choice name="reviewed" label="Which" value={value("reviewed")} of={REVIEWED} />
        <button type="submit">Show</button>
      </form>
    </search>
  );
}

function Choice(given: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly of: Readonly<Record<string, string>>;
}) {
  return (
    <label>
      <span>{given.label}</span>
      <select name={given.name} defaultValue={given.value}>
        {Object.entries(given.of).map(([one, words]) => (
          <option key={one} value={one} selected={one === given.value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
