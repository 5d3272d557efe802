import { type Context, Hono } from "hono";
import { DragomanError } from "../contract/index.ts";
import type { Store } from "../record/index.ts";
import { closed, limitedTo, objectIn } from "./body.ts";
import { nameIn, saveSearch, untilIn } from "./searches.ts";
import type { Added } from "./types.ts";

/** A page or a text that somebody sent to be kept, with what they know of it. */
export interface SentReport {
  readonly body: Uint8Array;
  readonly kind: "html" | "text" | "auto";
  /** The name of the file, where it was one. */
  readonly source?: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly title?: string;
}

export interface Changes {
  /** Reads a report and keeps it; without it none can be added here. */
  readonly add?: (sent: SentReport) => Promise<Added>;
  /** Reads a kept report anew, as `dragoman reread` does; without it none can be here. */
  readonly reread?: (report: string) => Promise<"reread" | "same">;
  /** The record, open for writing; without it nothing can be changed here. */
  readonly writable?: () => Store;
}

/** As large a page as the command line fetches, and a form with a name and a question, in bytes. */
const [LARGEST, LARGEST_FORM] = [20_000_000, 20_000];

/** What changes the record: the guard has asked for the token of this start before any of it. */
export function changes({ add, reread, writable }: Changes): Hono {
  const app = new Hono();
  app.post(
    "/add.json",
    limitedTo(
      LARGEST,
      `a report may have ${LARGEST / 1e6} MB here; add a larger file at the command line: dragoman add FILE`,
    ),
    async (context) => (add ? context.json(await add(await sentIn(context))) : closed(context)),
  );
  app.post("/reread.json", limitedTo(LARGEST_FORM, "one report is read anew at a time"), async (context) => {
    if (!reread) return closed(context);
    const { report } = await objectIn(context);
    if (typeof report !== "string") throw new DragomanError("query", `the body wants { "report": ID }`);
    return context.json({ report, outcome: await reread(report) });
  });
  const form = limitedTo(LARGEST_FORM, "the question is too long to be kept");
  app.post("/searches.json", form, async (context) => {
    if (!writable) return closed(context);
    saveSearch(writable(), await objectIn(context));
    return context.json({ saved: true });
  });
  app.post("/searches/seen.json", form, async (context) => {
    if (!writable) return closed(context);
    const given = await objectIn(context);
    writable().markSeen(nameIn(given), untilIn(given));
    return context.json({ seen: true });
  });
  app.delete("/searches.json", (context) => {
    if (!writable) return closed(context);
    return context.json({ removed: writable().removeSearch(nameIn({ name: context.req.query("name") })) });
  });
  return app;
}

async function sentIn(context: Context): Promise<SentReport> {
  const { req } = context;
  const type = req.header("content-type") ?? "";
  const given = (["published", "publisher", "url", "title"] as const).flatMap((name) => {
    const value = req.query(name)?.trim();
    return value ? [[name, value] as const] : [];
  });
  const source = req.query("name")?.trim();
  return {
    body: new Uint8Array(await req.arrayBuffer()),
    kind: /\bhtml\b/i.test(type) ? "html" : /\btext\/plain\b/i.test(type) ? "text" : "auto",
    ...(source ? { source } : {}),
    ...Object.fromEntries(given),
  };
}
