import { useEffect, useRef, useState } from "preact/hooks";
import type { FindingDocument, ReviewDocument } from "../../../src/http/types.ts";
import { jsonAddress } from "../router.ts";
import type { Row } from "./One.tsx";
import { openSending, type Sending, type Sent } from "./sending.ts";

/** Findings of which so few are left that more are fetched. */
const FEW = 10;

/** The findings in hand, which of them one looks at, and what was decided here; more are fetched before they are done. */
export function useQueue(shown: ReviewDocument, address: string) {
  const [rows, setRows] = useState<readonly Row[]>(shown.answer.rows);
  const [cards, setCards] = useState(shown.cards);
  const [sent, setSent] = useState<ReadonlyMap<string, Sent>>(new Map());
  const [at, setAt] = useState(0);
  const [editing, setEditing] = useState<FindingDocument | null>(null);
  const [trouble, setTrouble] = useState("");
  const total = useRef(shown.answer.total);
  const stack = useRef<string[]>([]);
  // Keys can come faster than the page is drawn: each goes on from the one before.
  const place = useRef(0);
  const list = useRef(rows);
  list.current = rows;
  const decided = useRef(new Set<string>());
  const sending = useRef<Sending | null>(null);
  sending.current ??= openSending(setSent);
  useEffect(() => {
    sending.current?.resume();
    return () => sending.current?.close();
  }, []);

  const go = (to: number): void => {
    place.current = Math.max(0, Math.min(to, list.current.length));
    setEditing(null);
    setAt(place.current);
  };
  /** The next that nothing was decided about here. */
  const onward = (from: number): number => {
    const next = list.current.findIndex((row, index) => index > from && !decided.current.has(row.id));
    return next < 0 ? list.current.length : next;
  };
  const give = (wish: Sent["wish"]): void => {
    decided.current.add(wish.on);
    stack.current = [...stack.current.filter((id) => id !== wish.on), wish.on];
    sending.current?.send(wish);
    go(onward(place.current));
    void more();
  };
  const fetching = useRef(false);
  const more = async (): Promise<void> => {
    const open = list.current.filter(({ id }) => !decided.current.has(id)).length;
    if (fetching.current || open > FEW || list.current.length >= total.current) return;
    fetching.current = true;
    try {
      // What is decided is no part of the answer any more; what is still here begins it.
      const skip = shown.question.reviewed === "no" ? open : list.current.length;
      const url = new URL(jsonAddress(address), location.origin);
      url.searchParams.set("offset", String(skip));
      const next = (await (await fetch(url)).json()) as ReviewDocument;
      const known = new Set(list.current.map(({ id }) => id));
      const fresh = (next.answer.rows as readonly Row[]).filter(({ id }) => !known.has(id));
      list.current = [...list.current, ...fresh];
      setRows(list.current);
      setCards((before) => ({ ...before, ...next.cards }));
      if (fresh.length === 0) total.current = list.current.length;
    } catch {
      // Those that are here can be decided meanwhile; the next decision asks again.
    } finally {
      fetching.current = false;
    }
  };
  const judge = (what: "accept" | "reject"): void => {
    const one = list.current[place.current];
    if (one && !decided.current.has(one.id)) give({ what, on: one.id, after: one.reviewed?.last ?? 0 });
    else go(onward(place.current));
  };
  const edit = async (): Promise<void> => {
    const one = list.current[place.current];
    if (!one) return;
    setTrouble("");
    try {
      const told = (await (await fetch(`/findings/${one.id}.json`)).json()) as FindingDocument;
      if (told.page === "finding") setEditing(told);
      else setTrouble("This finding is not in the record any more: its report was read anew or removed meanwhile.");
    } catch {
      setTrouble("The server that was started with `dragoman serve` does not answer any more. Start it again.");
    }
  };
  const undo = async (): Promise<void> => {
    const id = stack.current.at(-1);
    if (id === undefined) {
      setTrouble("Nothing was decided on this page yet; older decisions are undone in the list of them.");
      return;
    }
    stack.current = stack.current.slice(0, -1);
    decided.current.delete(id);
    go(list.current.findIndex((one) => one.id === id));
    setTrouble((await sending.current?.takeBack(id)) ?? "");
  };
  return {
    ...{ rows, cards, sent, at, editing, setEditing, trouble, setTrouble, place, go, give, judge, edit, undo },
    total: total.current,
    sending: sending.current,
  };
}
