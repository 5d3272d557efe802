import { DragomanError, type Reading } from "../../contract/index.ts";
import type { Decided, Deciding, Store } from "../../record/index.ts";
import type { Register } from "../../register/index.ts";
import { reviewedFinding } from "../reviews.ts";
import { actorsNamed } from "./actors.ts";
import { readField } from "./fields.ts";

/**
 * A decision as people and pages word it. `on` is the id of a finding, a report or an actor; `set` says fields in words
 * (`{ "speaker": "Wang Yi" }`) or in the contract's own form (`{ "speakers": [Ref] }`).
 */
export interface Asked {
  readonly what: Deciding["what"];
  readonly on?: string;
  readonly set?: Readonly<Record<string, unknown>>;
  /** Of a finding that is added. */
  readonly kind?: "statement" | "event" | "tie";
  readonly words?: string;
  readonly tag?: string;
  /** The other statement of two. */
  readonly with?: string;
  readonly published?: string | null;
  readonly publisher?: string | null;
  /** Which decision is undone; the last one where not given. */
  readonly decision?: number;
  /** The last decision about it that was seen, 0 for none: refused where there are later ones. */
  readonly after?: number;
  readonly why?: string;
}

/**
 * Decides what people ask, all or nothing.
 *
 * @param options.as who decides; who decided last where not given
 * @param options.register who is who, for actors whom the record does not know
 * @param options.proposal the number of an assistant's proposal that is accepted so
 * @throws DragomanError `query`, `gone`, `conflict`, `who`; see `Corrections`
 */
export function correct(
  store: Store,
  asked: readonly Asked[],
  { as, register, proposal }: { readonly as?: string; readonly register?: Register; readonly proposal?: number } = {},
): Decided {
  if (asked.length === 0) throw new DragomanError("query", "say what is decided");
  const decisions = asked.map((one) => toDeciding(store, one, register));
  return store.corrections.decide(decisions, {
    ...(as === undefined ? {} : { as }),
    ...(proposal === undefined ? {} : { proposal }),
  });
}

/**
 * Whether this could be decided now; nothing is kept of the trial.
 *
 * @throws DragomanError `query`, `gone`
 */
export const checkAsked = (store: Store, asked: Asked, register?: Register): void =>
  store.corrections.check([toDeciding(store, asked, register)]);

const WANTS_FINDING = ["accept", "reject", "edit"];

function toDeciding(store: Store, one: Asked, register: Register | undefined): Deciding {
  const more = {
    ...(one.after === undefined ? {} : { after: one.after }),
    ...(one.why?.trim() ? { why: one.why.trim() } : {}),
  };
  const on = (): string => {
    if (one.on) return one.on;
    throw new DragomanError(
      "query",
      `${one.what} wants the id of ${WANTS_FINDING.includes(one.what) ? "a finding" : "what it is about"}`,
    );
  };
  switch (one.what) {
    case "accept":
    case "reject":
      return { what: one.what, finding: on(), ...more };
    case "edit":
      return edited(store, { ...one, on: on() }, more, register);
    case "add":
      return added(store, { ...one, on: on() }, more, register);
    case "note":
      return { what: "note", on: on(), words: one.words ?? "", ...more };
    case "tag":
    case "untag":
      return { what: one.what, on: on(), tag: one.tag ?? "", ...more };
    case "report": {
      const { published, publisher } = one;
      return {
        what: "report",
        report: on(),
        set: {
          ...(published === undefined ? {} : { published: aDate(published) }),
          ...(publisher === undefined ? {} : { publisher }),
        },
        ...more,
      };
    }
    case "remove":
      return { what: "remove", report: on(), ...more };
    case "together":
    case "apart":
      if (!one.with) throw new DragomanError("query", `${one.what} wants two statements`);
      return { what: one.what, a: on(), b: one.with, ...more };
    case "undo":
      return { what: "undo", decision: one.decision ?? lastOf(store), ...more };
    default:
      throw new DragomanError(
        "query",
        `nothing is decided by "${String(one.what)}"; there are: accept, reject, edit, add, note, tag, untag, report, remove, together, apart, undo`,
      );
  }
}

/** The last decision that is in force and undoes nothing. */
function lastOf(store: Store): number {
  const last = store.corrections
    .history()
    .filter(({ active, what }) => active && what !== "undo")
    .at(-1);
  if (last === undefined) throw new DragomanError("gone", "nothing was decided yet that could be undone");
  return last.number;
}

function aDate(day: string | null): string | null {
  if (day === null || day.trim() === "") return null;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  if (!isDay || !new Date(day).toISOString().startsWith(day))
    throw new DragomanError("query", `published wants a day such as 2024-11-12, not "${day}"`);
  return day;
}

type More = { readonly after?: number; readonly why?: string };

function edited(
  store: Store,
  { on, set = {} }: Asked & { readonly on: string },
  more: More,
  register: Register | undefined,
): Deciding {
  const found = reviewedFinding(store, on);
  if (found === null)
    throw new DragomanError(
      "gone",
      `there is no finding ${on} any more: its report was read anew or removed; look it up again with: dragoman review`,
    );
  const reading = store.reading(found.report.id) as Reading;
  const { finding, kind } = found;
  const near = "content" in finding ? (finding.content[0]?.start ?? 0) : finding.evidence.start;
  const fields = inFields(kind, set, { reading, near, finding });
  return { what: "edit", finding: on, set: fields, actors: actorsNamed(store, fields, reading, register), ...more };
}

function added(
  store: Store,
  { on, kind = "statement", set = {} }: Asked & { readonly on: string },
  more: More,
  register: Register | undefined,
): Deciding {
  const reading = store.reading(on);
  if (reading === null)
    throw new DragomanError("gone", `the record has no report ${on} that a finding could be added to`);
  // Where it stands comes first: what else is told is sought near it.
  const where = kind === "statement" ? "words" : "evidence";
  const begin = set[where] ?? set.content ?? set.words;
  const at = typeof begin === "string" ? inFields(kind, { [where]: begin }, { reading, near: 0, finding: null }) : {};
  const [span] = [Object.values(at)[0]].flat() as readonly ({ readonly start: number } | undefined)[];
  const given = inFields(kind, set, { reading, near: span?.start ?? 0, finding: null });
  const trigger = kind === "event" && !given.evidence ? { evidence: given.trigger } : {};
  const fields = { ...given, ...trigger };
  const report = reading.hash.slice(0, 16);
  return { what: "add", report, kind, set: fields, actors: actorsNamed(store, fields, reading, register), ...more };
}

type Around = Parameters<typeof readField>[3];

const inFields = (
  kind: "statement" | "event" | "tie",
  set: Readonly<Record<string, unknown>>,
  around: Around,
): Readonly<Record<string, unknown>> =>
  Object.assign({}, ...Object.entries(set).map(([name, value]) => readField(kind, name, value, around)));
