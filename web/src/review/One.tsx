import type { ComponentChildren } from "preact";
import type { Card, DeedRow, StatementRow } from "../../../src/answers/types.ts";
import { stateInWords } from "../deciding/told.ts";
import { confidenceInWords } from "../finding/confidence.ts";
import { Deed } from "../parts/Deeds.tsx";
import { StatementLine } from "../parts/Statements.tsx";
import { ruleInWords } from "../words/rules.ts";
import { Passage } from "./Passage.tsx";
import type { Sent } from "./sending.ts";

export type Row = StatementRow | DeedRow;

/** One finding in its passage, with the reader's confidence beside what a person said. */
export function One(given: {
  readonly row: Row;
  readonly card: Card | undefined;
  readonly sent: Sent | undefined;
  readonly children: ComponentChildren;
}) {
  const { row, card, sent, children } = given;
  const state = sent ? STATES[sent.wish.what as keyof typeof STATES] : stateInWords(row.reviewed);
  return (
    <article class={`one ${sent?.wish.what ?? ""}`} aria-live="polite" aria-atomic="true">
      <div class="statements">
        <div class="fact">{"content" in row ? <StatementLine row={row} /> : <Deed row={row} />}</div>
      </div>
      {card ? <Passage card={card} /> : null}
      <p class="quiet">
        The reader: {confidenceInWords(row.confidence)}
        {"by" in row ? ` · ${ruleInWords(row.by)}` : ""}
      </p>
      <p class={state === null ? "quiet" : "state"}>{state ?? "nobody has decided yet"}</p>
      {children}
    </article>
  );
}

const STATES = { accept: "you accepted it", reject: "you rejected it", edit: "you set fields of it" } as const;

/** What each key does, to be pressed with a pointer too. */
export function Keys(given: {
  readonly judge: (what: "accept" | "reject") => void;
  readonly edit: () => void;
  readonly undo: () => void;
  readonly on: () => void;
}) {
  const all = [
    ["y", "Right", () => given.judge("accept")],
    ["n", "Wrong", () => given.judge("reject")],
    ["e", "Edit", given.edit],
    ["j", "Later", given.on],
    ["u", "Undo", given.undo],
  ] as const;
  return (
    <p class="row-do big" role="toolbar" aria-label="Decide">
      {all.map(([key, label, does]) => (
        <button key={key} type="button" class="do" aria-keyshortcuts={key} onClick={does}>
          {label} <kbd>{key}</kbd>
        </button>
      ))}
    </p>
  );
}
