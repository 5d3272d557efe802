import { DragomanError, type Reading } from "../contract/index.ts";
import type { Decided, Proposal, Proposed, Store } from "../record/index.ts";
import type { Register } from "../register/index.ts";
import { type Asked, checkAsked, correct } from "./corrections/index.ts";
import { findingOf } from "./findings.ts";

export type { Proposal } from "../record/index.ts";

/** A proposal as an assistant words it. */
export interface ProposalAsked {
  readonly what: Proposed["what"];
  /** A finding; a report where one is to be added to it, or a note is for the whole report. */
  readonly on: string;
  /** Words of the report on which the proposal stands, and their offsets: both, so that neither is made up. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly kind?: "statement" | "event" | "tie";
  /** Fields in words, as `dragoman review --edit` takes them. */
  readonly set?: Readonly<Record<string, string>>;
  readonly note?: string;
  readonly why?: string;
}

/** What an assistant may write of its own, in characters. */
const LONGEST = 500;

/** How names of assistants are written: nothing that could be taken for something else on a terminal or a page. */
const NAME = /^[\w.-]{1,60}$/;

/** "assistant/NAME": nobody else's name begins so, and what is no letter of a name is "-". */
export function assistantNamed(name: string): string {
  const plain = name
    .normalize("NFKC")
    .replace(/[^\w.-]+/g, "-")
    .slice(0, 60);
  return `assistant/${NAME.test(plain) ? plain : "unnamed"}`;
}

/**
 * Keeps what an assistant proposes, apart from what people decide. It has to name words of the report with the offsets at
 * which they stand there, and what a person could decide as it is.
 *
 * @param by `assistantNamed`
 * @throws DragomanError `query` where words and offsets are not those of the report, or it could not be decided; `gone`,
 *   `many`
 */
export function propose(store: Store, asked: ProposalAsked, by: string, register?: Register): Proposal {
  const { what, on, words, start, end, kind = "statement", set, note, why } = asked;
  const report = reportOf(store, on, what);
  const { text } = report;
  if (words === "" || text.slice(start, end) !== words || words.includes("\u0000"))
    throw new DragomanError(
      "query",
      `the report does not have these words from ${start} to ${end}; give the words exactly as \`report\` shows them, with their own offsets`,
    );
  for (const value of [note, why, ...Object.values(set ?? {})])
    if (value !== undefined && (value.length > LONGEST || /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(value)))
      throw new DragomanError("query", `what you write yourself has ${LONGEST} characters at most, on one line`);
  // Offsets alone could be made up: whoever proposes names the words.
  const offsets = Object.entries(set ?? {}).find(([, value]) => /^\s*\d+\s*-\s*\d+\s*$/.test(value));
  if (offsets !== undefined)
    throw new DragomanError("query", `${offsets[0]} wants words of the report or an actor's id, not offsets`);
  const isFinding = what === "edit" || what === "reject" || (what === "note" && on !== report.hash.slice(0, 16));
  const proposed: Proposed = {
    what,
    report: report.hash.slice(0, 16),
    finding: isFinding ? on : null,
    kind: what === "add" ? kind : null,
    start,
    end,
    words,
    value: what === "note" ? { note: note ?? "" } : what === "reject" ? null : (set ?? {}),
    why: why?.trim() || null,
  };
  checkAsked(store, askedOf(proposed), register);
  return store.proposals.propose(proposed, by);
}

/** Proposals of one state, or of all, the newest last. */
export const proposalsOf = (
  store: Store,
  query: { readonly state?: Proposal["state"]; readonly limit?: number } = {},
): readonly Proposal[] => store.proposals.list(query);

/**
 * A person takes a proposal: it becomes that person's decision, whose reason names who proposed it.
 *
 * @param options.after the last decision about it that the person has seen
 * @throws DragomanError `gone`, `conflict` where it was settled before or somebody decided meanwhile, `who`, `query`
 */
export function acceptProposal(
  store: Store,
  number: number,
  {
    as,
    why,
    after,
    register,
  }: {
    readonly as?: string;
    readonly why?: string;
    readonly after?: number;
    readonly register?: Register;
  } = {},
): Decided {
  const proposal = store.proposals.waiting(number);
  const reason = [why ?? proposal.why, `proposed by ${proposal.by}`].filter(Boolean).join("; ");
  return correct(store, [{ ...askedOf(proposal), why: reason, ...(after === undefined ? {} : { after }) }], {
    proposal: number,
    ...(as === undefined ? {} : { as }),
    ...(register ? { register } : {}),
  });
}

/**
 * Settles several proposals of a person: those accepted one after the other, then those rejected, all at once.
 *
 * @returns the decisions that the accepted have become
 * @throws DragomanError as `acceptProposal` does; what was accepted before the one that fails stays
 */
export function settleProposals(
  store: Store,
  { accept, reject }: { readonly accept: readonly number[]; readonly reject: readonly number[] },
  options: Parameters<typeof acceptProposal>[2] = {},
): Decided["decisions"] {
  const decisions = accept.flatMap((number) => acceptProposal(store, number, options).decisions);
  if (reject.length > 0) store.corrections.refuse(reject, options.as === undefined ? {} : { as: options.as });
  return decisions;
}

/** @throws DragomanError `gone`, `query` */
function reportOf(store: Store, on: string, what: Proposed["what"]): Reading {
  const report = store.reading(on);
  if (report !== null && (what === "add" || what === "note")) return report;
  const place = findingOf(store, on);
  if (place === null || what === "add")
    throw new DragomanError(
      "gone",
      `the record has no ${what === "add" ? "report" : "finding"} ${on}; \`search\` names those that there are`,
    );
  return store.reading(place.report) as Reading;
}

/** The proposal as what a person decides. */
function askedOf({ what, report, finding, kind, start, end, value }: Proposed): Asked {
  switch (what) {
    case "reject":
      return { what, on: finding as string };
    case "edit":
      return { what, on: finding as string, set: value ?? {} };
    case "note":
      return { what, on: finding ?? report, words: value?.note ?? "" };
    case "add":
      return {
        what,
        on: report,
        kind: kind ?? "statement",
        set: { ...value, [kind === "statement" ? "words" : "evidence"]: `${start}-${end}` },
      };
  }
}
