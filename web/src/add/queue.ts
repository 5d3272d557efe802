import type { Added } from "../../../src/http/types.ts";
import { type Changed, change } from "../changes.ts";

/** What somebody knows of what they add. */
export interface Known {
  readonly published: string;
  readonly publisher: string;
  readonly url: string;
}

/** A report on its way into the record. */
export interface Item {
  readonly key: number;
  readonly name: string;
  readonly state: "waiting" | "reading" | "done" | "failed";
  readonly added: Added | null;
  readonly message: string;
}

interface Waiting {
  readonly key: number;
  readonly body: Blob | string;
  readonly type: string;
  readonly known: Known;
  readonly name: string;
}

/** It outlives the page, so that one goes on reading while many are added. */
let items: readonly Item[] = [];
const waiting: Waiting[] = [];
const heard = new Set<() => void>();
let busy = false;
let keys = 0;

export const queued = (): readonly Item[] => items;
export const isAdding = (): boolean => busy;

/** Calls whenever something has changed; gives what ends that. */
export function onQueue(call: () => void): () => void {
  heard.add(call);
  return () => void heard.delete(call);
}

/** Forgets what is done. */
export function clearQueue(): void {
  items = items.filter(({ state }) => state === "waiting" || state === "reading");
  tell();
}

/** Reads files or a text one after the other; gives what became of each. */
export function enqueue(given: readonly (File | string)[], known: Known): Promise<readonly Item[]> {
  const mine = given.map((one): Waiting => {
    keys += 1;
    return typeof one === "string"
      ? { key: keys, body: one, type: isHtml(one) ? "text/html" : "text/plain", known, name: "pasted text" }
      : { key: keys, body: one, type: "application/octet-stream", known, name: one.name };
  });
  items = [...items, ...mine.map(({ key, name }): Item => ({ key, name, state: "waiting", added: null, message: "" }))];
  waiting.push(...mine);
  tell();
  return new Promise((done) => {
    const look = (): void => {
      const of = items.filter(({ key }) => mine.some((one) => one.key === key));
      if (of.some(({ state }) => state === "waiting" || state === "reading")) return;
      stop();
      done(of);
    };
    const stop = onQueue(look);
    void work();
  });
}

async function work(): Promise<void> {
  if (busy) return;
  busy = true;
  window.addEventListener("beforeunload", warn);
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    set(next.key, { state: "reading" });
    const told = await send(next);
    set(next.key, "value" in told ? { state: "done", added: told.value } : { state: "failed", message: told.message });
  }
  busy = false;
  window.removeEventListener("beforeunload", warn);
  tell();
}

function send({ body, type, known, name }: Waiting): Promise<Changed<Added>> {
  const search = new URLSearchParams(Object.entries(known).filter(([, value]) => value.trim() !== ""));
  if (typeof body !== "string") search.set("name", name);
  return change<Added>(`/add.json?${search}`, { body, type });
}

const warn = (event: BeforeUnloadEvent): void => event.preventDefault();

function set(key: number, part: Partial<Item>): void {
  items = items.map((one) => (one.key === key ? { ...one, ...part } : one));
  tell();
}

function tell(): void {
  for (const call of [...heard]) call();
}

/** Whether pasted words are a page's source. */
export const isHtml = (words: string): boolean =>
  /^\s*(?:<!doctype html|<(?:html|head|body|article|main|div|section|p|h1)\b)/i.test(words);
