import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type Answers, CODED, codingTrouble } from "../answers/index.ts";
import { DragomanError } from "../contract/index.ts";
import type { Store } from "../record/index.ts";
import { closed, objectIn } from "./body.ts";
import { wrongly } from "./documents.ts";
import type { Params } from "./queries.ts";
import type { CodingDocument } from "./types.ts";

const [LARGEST, MOST] = [200_000, 500];

/** `/coding`: a sample to code blind, and what its reader has answered so far. */
export async function codingDocument({ ask }: Answers, params: Params, open: boolean): Promise<CodingDocument> {
  const [named = ""] = params.as ?? [];
  const who = named.trim() || (await ask("whoDecides"));
  const none = { page: "coding", open, who, seed: 1, size: 50, rows: [], coded: {} } as const;
  try {
    const seed = numberIn(params, "seed", 1, Number.MAX_SAFE_INTEGER);
    const size = numberIn(params, "size", 50, MOST);
    const [rows, coded] = await Promise.all([
      ask("sampleOf", { seed, size }),
      who === null ? {} : ask("codedBy", { seed, who }),
    ]);
    return { ...none, seed, size, rows, coded };
  } catch (error) {
    return { ...none, error: wrongly(error) };
  }
}

function numberIn(params: Params, name: string, otherwise: number, most: number): number {
  const [told] = params[name] ?? [];
  if (told === undefined || told.trim() === "") return otherwise;
  const value = Number(told);
  if (!/^\d{1,15}$/.test(told.trim()) || value > most || value < 1)
    throw new DragomanError("query", `${name} wants a whole number from 1 to ${most}, not "${told}"`);
  return value;
}

/** `POST /coding.json`: `{ "as"?, "seed", "finding", "values": { FIELD: WORDS } }`, a coder's answers to one statement. */
export function codings({ writable }: { readonly writable?: () => Store }): Hono {
  const app = new Hono();
  const limited = bodyLimit({
    maxSize: LARGEST,
    onError: (context) => context.json({ error: { code: "too-large", message: "the answers are too long" } }, 413),
  });
  app.post("/coding.json", limited, async (context: Context) => {
    if (!writable) return closed(context);
    const { as, seed, finding, values } = await objectIn(context);
    if (!Number.isSafeInteger(seed) || typeof finding !== "string" || typeof values !== "object" || values === null)
      throw new DragomanError("query", `the body wants "seed", "finding" and "values"`);
    const given = CODED.flatMap((field) => {
      const value = (values as Readonly<Record<string, unknown>>)[field];
      return typeof value === "string" && value.trim() !== "" ? [{ finding, field, value: value.trim() }] : [];
    });
    for (const { field, value } of given) {
      const trouble = codingTrouble(field, value);
      if (trouble !== null) throw new DragomanError("query", trouble);
    }
    const person = typeof as === "string" && as.trim() !== "" ? { as } : {};
    const who = writable().corrections.code(given, { seed: seed as number, ...person });
    return context.json({ as: who, kept: given.length });
  });
  return app;
}
