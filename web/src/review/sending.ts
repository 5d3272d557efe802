import type { Decision } from "../../../src/http/types.ts";
import { decide, type Wish } from "../deciding/decide.ts";

/** A decision that was made here and is on its way; kept in this tab until the server has it. */
export interface Sent {
  readonly wish: Wish & { readonly on: string };
  readonly state: "waiting" | "kept" | "conflict" | "refused";
  /** Its number in the history, where it is kept. */
  readonly number: number | null;
  readonly message: string;
  readonly since: readonly Decision[];
}

const NAME = "dragoman review waiting";
/** How long is waited before a server that does not answer is asked again, in milliseconds. */
const AGAIN = 3000;

/**
 * Sends decisions in their order, one after the other, while the next are made. What the server does not take for now
 * waits and is sent again: also after a reload, and after another start of the server.
 *
 * @param onChange called with all that were sent since this began, by the id of the finding
 */
export function openSending(onChange: (sent: ReadonlyMap<string, Sent>) => void) {
  const sent = new Map<string, Sent>();
  let running = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const put = (id: string, one: Sent | null): void => {
    if (one === null) sent.delete(id);
    else sent.set(id, one);
    remember([...sent.values()].filter(({ state }) => state === "waiting").map(({ wish }) => wish));
    onChange(new Map(sent));
  };
  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    for (;;) {
      const next = [...sent.values()].find(({ state }) => state === "waiting");
      if (next === undefined) break;
      const { wish } = next;
      const told = await decide([wish]);
      // It was taken back while it was on its way.
      if (sent.get(wish.on)?.wish !== wish) {
        if ("value" in told) await decide([{ what: "undo", decision: told.value.decisions[0]?.number ?? 0 }]);
        continue;
      }
      if ("value" in told) put(wish.on, { ...next, state: "kept", number: told.value.decisions[0]?.number ?? null });
      else if (told.code === "unheard" || told.code === "who" || told.code === "busy") {
        put(wish.on, { ...next, message: told.message });
        if (told.code !== "who") timer = setTimeout(() => void run(), AGAIN);
        break;
      } else {
        const state = told.since.length > 0 ? "conflict" : "refused";
        put(wish.on, { ...next, state, message: told.message, since: told.since });
      }
    }
    running = false;
  };
  return {
    send: (wish: Sent["wish"]): void => {
      put(wish.on, { wish, state: "waiting", number: null, message: "", since: [] });
      void run();
    },
    /** Takes one back: undone where it is kept, never sent where it is not. Gives why it could not be, or nothing. */
    takeBack: async (id: string): Promise<string> => {
      const one = sent.get(id);
      if (one === undefined) return "";
      if (one.number !== null) {
        const told = await decide([{ what: "undo", decision: one.number }]);
        if ("message" in told) return told.message;
      }
      put(id, null);
      return "";
    },
    /** What was not kept when this tab was left. */
    resume: (): void => {
      for (const wish of remembered()) put(wish.on, { wish, state: "waiting", number: null, message: "", since: [] });
      void run();
    },
    again: (): void => {
      clearTimeout(timer);
      void run();
    },
    close: (): void => clearTimeout(timer),
  };
}

export type Sending = ReturnType<typeof openSending>;

function remember(wishes: readonly Sent["wish"][]): void {
  try {
    if (wishes.length === 0) sessionStorage.removeItem(NAME);
    else sessionStorage.setItem(NAME, JSON.stringify(wishes));
  } catch {}
}

function remembered(): readonly Sent["wish"][] {
  try {
    return JSON.parse(sessionStorage.getItem(NAME) ?? "[]") as readonly Sent["wish"][];
  } catch {
    return [];
  }
}
