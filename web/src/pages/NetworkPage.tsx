import { useState } from "preact/hooks";
import type { Network, NetworkNode } from "../../../src/answers/types.ts";
import type { NetworkDocument } from "../../../src/http/types.ts";
import { Drawn } from "../network/Drawn.tsx";
import { later } from "../parts/Later.tsx";
import { Window } from "../parts/Window.tsx";
import { jsonAddress } from "../router.ts";
import { pairAddress, withDays } from "../words/pairs.ts";

/** As many as are still told apart on paper. */
const SMALL = 60;
const ROWS = 40;

const Great = later(async () => (await import("../network/Great.tsx")).Great);

/** Who deals with whom in these days. */
export function NetworkPage({
  document: { network, error },
  address,
}: {
  readonly document: NetworkDocument;
  readonly address: string;
}) {
  const url = new URL(address, location.origin);
  return (
    <>
      <h1>Who deals with whom</h1>
      <Window url={url} />
      {network === null ? (
        <p class="wrong" role="alert">
          {error?.message}
        </p>
      ) : (
        <Whole network={network} url={url} address={address} />
      )}
    </>
  );
}

function Whole({ network, url, address }: { readonly network: Network; readonly url: URL; readonly address: string }) {
  const [great, setGreat] = useState(false);
  const { nodes, edges, by, leftOut } = network;
  const shown = nodes.slice(0, SMALL);
  const ids = new Set(shown.map(({ id }) => id));
  const drawn = edges.filter(({ one, other }) => ids.has(one) && ids.has(other));
  const withBy = (value: string): string => {
    const next = new URL(url);
    next.searchParams.set("by", value);
    return next.pathname + next.search;
  };
  return (
    <>
      <ul class="chips" aria-label="Who stands for whom">
        <li>
          <a href={withBy("states")} aria-current={by === "states" ? "true" : undefined}>
            states, with all who speak for them
          </a>
        </li>
        <li>
          <a href={withBy("actors")} aria-current={by === "actors" ? "true" : undefined}>
            each by itself
          </a>
        </li>
      </ul>
      <p class="quiet" aria-live="polite">
        {nodes.length.toLocaleString("en")} who deal with each other, {edges.length.toLocaleString("en")}{" "}
        {edges.length === 1 ? "tie" : "ties"}
        {leftOut > 0 ? `; ${leftOut.toLocaleString("en")} smaller ones are left out` : ""}. What is counted was said, or
        happened or goes on; what was planned, denied or only claimed is not. <a href={jsonAddress(address)}>JSON</a>
      </p>
      {edges.length === 0 ? (
        <p class="empty">Nobody spoke or dealt with anybody in these days, as far as this record tells.</p>
      ) : (
        <>
          <figure class="drawn">
            {great ? <Great nodes={nodes} edges={edges} /> : <Drawn nodes={shown} edges={drawn} />}
            <figcaption class="quiet">
              {great ? null : (
                <>
                  <Key kind="talk" /> only words <Key kind="cooperation" /> cooperation <Key kind="conflict" /> more
                  conflict than cooperation · circles are states, squares others
                </>
              )}
              {nodes.length > SMALL && !great ? (
                <>
                  {" "}
                  · the greatest {SMALL} are drawn;{" "}
                  <button type="button" class="plain" onClick={() => setGreat(true)}>
                    draw all {nodes.length.toLocaleString("en")}
                  </button>
                </>
              ) : null}
            </figcaption>
          </figure>
          <Ties network={network} url={url} />
        </>
      )}
    </>
  );
}

const Key = ({ kind }: { readonly kind: string }) => (
  <svg class="tie-key" viewBox="0 0 30 8" aria-hidden="true">
    <line class={kind} x1={0} y1={4} x2={30} y2={4} stroke-width={3} />
  </svg>
);

function Ties({ network: { nodes, edges }, url }: { readonly network: Network; readonly url: URL }) {
  const [all, setAll] = useState(false);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const [from, until] = [url.searchParams.get("from") ?? "", url.searchParams.get("until") ?? ""];
  const rows = all ? edges : edges.slice(0, ROWS);
  return (
    <section aria-labelledby="ties">
      <h2 id="ties">Who with whom</h2>
      <div class="wide">
        <table class="actors">
          <thead>
            <tr>
              <th scope="col">The two</th>
              <th scope="col">Statements</th>
              <th scope="col">Cooperation</th>
              <th scope="col">Conflict</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((edge) => {
              const [one, other] = [byId.get(edge.one) as NetworkNode, byId.get(edge.other) as NetworkNode];
              return (
                <tr key={`${edge.one} ${edge.other}`}>
                  <th scope="row">
                    <a href={withDays(pairAddress(one.pairAs, other.pairAs), from, until)}>
                      {one.name} and {other.name}
                    </a>
                  </th>
                  {[edge.said, edge.cooperation, edge.conflict].map((count, at) => (
                    <td key={at} class="figure">
                      {count === 0 ? <span class="quiet">–</span> : count.toLocaleString("en")}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {edges.length > rows.length ? (
        <button type="button" class="plain" onClick={() => setAll(true)}>
          all {edges.length.toLocaleString("en")}
        </button>
      ) : null}
    </section>
  );
}
