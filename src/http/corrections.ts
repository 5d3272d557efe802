import { type Context, Hono } from "hono";
import { type Answers, type Asked, correct } from "../answers/index.ts";
import { DragomanError } from "../contract/index.ts";
import type { Store } from "../record/index.ts";
import type { Register } from "../register/index.ts";
import { closed, limitedTo, objectIn } from "./body.ts";
import { wrongly } from "./documents.ts";
import { deedsOf, type Params, questionOf } from "./queries.ts";
import type { CorrectedDocument, ReviewDocument } from "./types.ts";

interface Open {
  /** The record, open for writing; without it nothing can be changed here. */
  readonly writable?: () => Store;
  readonly register?: () => Register | Promise<Register>;
}

/** The largest body, in bytes, and the most decisions in it: a page of rows at once. */
const [LARGEST, MOST] = [1_000_000, 1000];

/** `POST /corrections.json`: what a person decides. The guard has asked for the token of this start before. */
export function corrections({ writable, register }: Open): Hono {
  const app = new Hono();
  const limited = limitedTo(LARGEST, `decisions may have ${LARGEST / 1e6} MB at once; send fewer`);
  app.post("/corrections.json", limited, async (context) => {
    if (!writable) return closed(context);
    const { as, decisions } = await askedIn(context);
    const known = await register?.();
    const store = writable();
    const decided = correct(store, decisions, { ...(as ? { as } : {}), ...(known ? { register: known } : {}) });
    const document: CorrectedDocument = { page: "corrected", as: store.corrections.who() ?? "", ...decided };
    return context.json(document);
  });
  return app;
}

/** `{ "as"?: NAME, "decisions": [ … ] }`, or one decision by itself. */
async function askedIn(context: Context): Promise<{ readonly as?: string; readonly decisions: readonly Asked[] }> {
  const body = await objectIn(context);
  const { as, decisions } = body;
  const list = Array.isArray(decisions) ? decisions : [body];
  if (list.length > MOST)
    throw new DragomanError("query", `at most ${MOST} decisions are taken at once, not ${list.length}`);
  return { ...(typeof as === "string" && as.trim() ? { as } : {}), decisions: list.map(oneIn) };
}

const STRINGS = ["what", "on", "kind", "words", "tag", "with", "why"] as const;

/** @throws DragomanError `query` for a field of another kind than it has to be */
function oneIn(value: unknown): Asked {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new DragomanError("query", `a decision is an object such as { "what": "accept", "on": ID }`);
  const given = value as Readonly<Record<string, unknown>>;
  const wrong = (name: string, wanted: string): never => {
    throw new DragomanError("query", `"${name}" of a decision wants ${wanted}`);
  };
  for (const name of STRINGS) if (given[name] !== undefined && typeof given[name] !== "string") wrong(name, "words");
  for (const name of ["after", "decision"] as const)
    if (given[name] !== undefined && !(Number.isSafeInteger(given[name]) && (given[name] as number) >= 0))
      wrong(name, "the number of a decision");
  for (const name of ["published", "publisher"] as const)
    if (given[name] !== undefined && given[name] !== null && typeof given[name] !== "string")
      wrong(name, "words or null");
  const { set, kind } = given;
  if (set !== undefined && (typeof set !== "object" || set === null || Array.isArray(set)))
    wrong("set", "an object of fields");
  if (kind !== undefined && !["statement", "event", "tie"].includes(kind as string))
    wrong("kind", "statement, event or tie");
  return given as unknown as Asked;
}

const LATEST = 50;
/** Findings that a page of the queue has; it asks for more before they are done. */
const AT_ONCE = 25;

/** `/review`: what a person may look at next, the least certain first, and what was decided last. */
export async function reviewDocument({ ask }: Answers, params: Params, open: boolean): Promise<ReviewDocument> {
  const { kind = [], ...rest } = params;
  const events = kind[0] === "events";
  const first = { reviewed: "no", sort: "doubtful", limit: AT_ONCE } as const;
  try {
    const question = events ? { ...first, ...deedsOf(rest) } : { ...first, ...questionOf(rest) };
    const [who, latest, orphans] = await Promise.all([
      ask("whoDecides"),
      ask("historyOf", { limit: LATEST }),
      ask("orphansOf"),
    ]);
    const shared = { page: "review", open, who, latest, orphans } as const;
    const cards = (rows: readonly { readonly id: string }[]) =>
      ask(
        "cardsOf",
        rows.map(({ id }) => id),
      );
    if (events) {
      const answer = await ask("deeds", question);
      return { ...shared, kind: "events", question, answer, cards: await cards(answer.rows) };
    }
    const answer = await ask("search", question);
    return { ...shared, kind: "statements", question, answer, cards: await cards(answer.rows) };
  } catch (error) {
    const answer = { total: 0, rows: [], facets: [], next: null };
    const none = { page: "review", open, who: null, latest: [], orphans: [], cards: {} } as const;
    return { ...none, kind: "statements", question: {}, answer, error: wrongly(error) };
  }
}
