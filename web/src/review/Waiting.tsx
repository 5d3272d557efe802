import { Conflict } from "../deciding/Conflict.tsx";
import type { Sending, Sent } from "./sending.ts";

/** What the server has not taken: it waits, or somebody has to look again. */
export function Waiting(given: {
  readonly sent: ReadonlyMap<string, Sent>;
  readonly sending: Sending;
  readonly onTrouble: (words: string) => void;
}) {
  const { sent, sending, onTrouble } = given;
  const all = [...sent.values()];
  const late = all.filter(({ state, message }) => state === "waiting" && message !== "");
  const open = all.filter(({ state }) => state === "waiting").length;
  return (
    <>
      {late.length === 0 ? null : (
        <div class="wrong" role="alert">
          <p>
            {late[0]?.message} {open === 1 ? "1 decision waits" : `${open} decisions wait`} in this tab and{" "}
            {open === 1 ? "is" : "are"} sent as soon as it answers; you may go on.
          </p>
          <button type="button" onClick={() => sending.again()}>
            Try now
          </button>
        </div>
      )}
      {all
        .filter(({ state }) => state === "conflict")
        .map(({ wish, since }) => (
          <div key={wish.on}>
            <p class="quiet">
              Your decision on <a href={`/findings/${wish.on}`}>this finding</a>:
            </p>
            <Conflict
              since={since}
              onAnyway={() => sending.send({ ...wish, after: Math.max(...since.map(({ number }) => number)) })}
              onLeave={() => void sending.takeBack(wish.on).then(onTrouble)}
            />
          </div>
        ))}
      {all
        .filter(({ state }) => state === "refused")
        .map(({ wish, message }) => (
          <p key={wish.on} class="wrong" role="alert">
            {message}{" "}
            <button type="button" class="plain" onClick={() => void sending.takeBack(wish.on).then(onTrouble)}>
              let go
            </button>
          </p>
        ))}
    </>
  );
}
