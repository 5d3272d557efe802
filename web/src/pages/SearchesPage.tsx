import { useState } from "preact/hooks";
import type { SearchesDocument, SearchRow } from "../../../src/http/types.ts";
import { change } from "../changes.ts";
import { Command } from "../parts/Command.tsx";
import { jsonAddress, reload } from "../router.ts";
import { commandOf } from "../words/command.ts";
import { written } from "../words/dates.ts";

/** What is new in what one follows. */
export function SearchesPage({ document: { searches, newest, open } }: { readonly document: SearchesDocument }) {
  const [wrong, setWrong] = useState("");
  const did = async (asked: Promise<object>): Promise<void> => {
    const told = await asked;
    if ("message" in told) setWrong(String(told.message));
    else reload();
  };
  const seen = (name: string) =>
    change("/searches/seen.json", { body: JSON.stringify({ name, until: newest }), type: "application/json" });
  return (
    <>
      <h1>Saved searches</h1>
      {wrong === "" ? null : (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
      {searches.length === 0 ? (
        <section class="empty">
          <p>
            A search that is kept says here what is new in it since you looked last. Make one on the{" "}
            <a href="/search">search page</a> and give it a name under “Keep this search as”, or at the command line:
          </p>
          <Command line="npx dragoman searches save 'Russia to China' --speaker for:RUS --to for:CHN" />
        </section>
      ) : (
        <>
          <p class="quiet" aria-live="polite">
            {searches.length === 1 ? "1 search" : `${searches.length} searches`} ·{" "}
            <a href={jsonAddress("/searches")}>JSON</a>
          </p>
          <div class="wide">
            <table class="actors searches">
              <thead>
                <tr>
                  <th scope="col">Search</th>
                  <th scope="col">New</th>
                  <th scope="col">All</th>
                  <th scope="col">Seen until</th>
                  <th scope="col">
                    <span class="visually-hidden">Change</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {searches.map((row) => (
                  <tr key={row.name}>
                    <th scope="row">
                      <a href={row.address}>{row.name}</a>
                      <p class="quiet">
                        <code>{commandOf(new URL(row.address, location.origin).searchParams)}</code>
                      </p>
                      {row.error ? <p class="wrong">{row.error}</p> : null}
                    </th>
                    <td class="figure" data-name="new">
                      <Fresh row={row} />
                    </td>
                    <td class="figure" data-name="all">
                      {row.total === null ? "?" : row.total.toLocaleString("en")}
                    </td>
                    <td class="figure" data-name="seen until">
                      {row.seen === null ? (
                        "never"
                      ) : (
                        <time dateTime={row.seen} title={row.seen}>
                          {written(row.seen.slice(0, 10))}
                        </time>
                      )}
                    </td>
                    <td>
                      {open ? (
                        <span class="row-do">
                          {row.fresh.count === 0 || newest === null ? null : (
                            <button
                              type="button"
                              class="plain"
                              aria-label={`${row.name}: all seen`}
                              onClick={() => void did(seen(row.name))}
                            >
                              all seen
                            </button>
                          )}
                          <button
                            type="button"
                            class="plain"
                            aria-label={`${row.name}: remove`}
                            onClick={() =>
                              void did(
                                change(`/searches.json?${new URLSearchParams({ name: row.name })}`, {
                                  method: "DELETE",
                                }),
                              )
                            }
                          >
                            remove
                          </button>
                        </span>
                      ) : null}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </>
  );
}

function Fresh({ row: { fresh, name } }: { readonly row: SearchRow }) {
  if (fresh.count === null) return <a href={fresh.address}>?</a>;
  if (fresh.count === 0) return <span class="quiet">–</span>;
  return (
    <a href={fresh.address} aria-label={`${name}: ${fresh.count} new`}>
      <b>{fresh.count.toLocaleString("en")}</b>
    </a>
  );
}
