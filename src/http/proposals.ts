import { Hono } from "hono";
import { type Answers, settleProposals } from "../answers/index.ts";
import { DragomanError } from "../contract/index.ts";
import type { Store } from "../record/index.ts";
import type { Register } from "../register/index.ts";
import { closed, limitedTo, objectIn } from "./body.ts";

interface Open {
  readonly writable?: () => Store;
  readonly register?: () => Register | Promise<Register>;
}

/** The largest body, in bytes, and the most proposals in it. */
const [LARGEST, MOST] = [20_000, 100];

/** `/proposals.json`: what assistants propose, and how a person takes it. The guard has asked for the token of this start. */
export function proposals({ ask }: Answers, { writable, register }: Open): Hono {
  const app = new Hono();
  app.get("/proposals.json", async (context) =>
    context.json({ page: "proposals", open: writable !== undefined, proposals: await ask("proposalsOf", {}) }),
  );
  app.post("/proposals.json", limitedTo(LARGEST, `at most ${MOST} proposals are settled at once`), async (context) => {
    if (!writable) return closed(context);
    const given = await objectIn(context);
    const [accept, reject] = [numbersIn(given.accept, "accept"), numbersIn(given.reject, "reject")];
    if (accept.length + reject.length === 0) throw new DragomanError("query", "say which are accepted or rejected");
    const as = typeof given.as === "string" && given.as.trim() ? { as: given.as } : {};
    const known = await register?.();
    const more = { ...as, ...(known ? { register: known } : {}) };
    const decisions = settleProposals(writable(), { accept, reject }, more);
    return context.json({ page: "settled", decisions, rejected: reject });
  });
  return app;
}

/** @throws DragomanError `query` for what is no list of numbers */
function numbersIn(value: unknown, name: string): readonly number[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > MOST || !value.every((one) => Number.isSafeInteger(one) && one > 0))
    throw new DragomanError("query", `"${name}" wants a list of at most ${MOST} numbers of proposals`);
  return value;
}
