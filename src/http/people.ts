import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { decidePeople, type Lay, type PeopleAsked, type PeopleWords, previewPeople } from "../answers/index.ts";
import { DragomanError } from "../contract/index.ts";
import type { Store } from "../record/index.ts";
import { closed, objectIn } from "./body.ts";

const LARGEST = 100_000;

/**
 * `POST /people.json`: who is who, with `"preview": true` only tried. The guard has asked for the token of this start
 * before.
 */
export function people({ writable, lay }: { readonly writable?: () => Store; readonly lay?: Lay }): Hono {
  const app = new Hono();
  const limited = bodyLimit({
    maxSize: LARGEST,
    onError: (context) => context.json({ error: { code: "too-large", message: "too many names at once" } }, 413),
  });
  app.post("/people.json", limited, async (context: Context) => {
    if (!writable || !lay) return closed(context);
    const given = await objectIn(context);
    const asked = askedIn(given);
    const [as, why] = [wordsIn(given, "as"), wordsIn(given, "why")];
    if (given.preview !== true)
      return context.json(decidePeople(writable(), asked, { lay, ...(as ? { as } : {}), ...(why ? { why } : {}) }));
    if (asked.what === "undo") throw new DragomanError("query", "an undoing has no preview");
    return context.json(previewPeople(writable(), asked, lay));
  });
  return app;
}

type Given = Readonly<Record<string, unknown>>;

const wordsIn = (given: Given, name: string): string =>
  typeof given[name] === "string" ? (given[name] as string).trim() : "";

/** @throws DragomanError `query` for what is no change of who is who */
function askedIn(given: Given): PeopleWords {
  const wanted = (name: string): string =>
    wordsIn(given, name) || (refuse(`"${name}" is wanted for ${String(given.what)}`) as never);
  switch (given.what) {
    case "undo":
      if (!Number.isSafeInteger(given.decision)) refuse(`"decision" wants the number of a decision`);
      return { what: "undo", decision: given.decision as number };
    case "merge":
    case "unmerge":
      return { what: given.what, id: wanted("id"), with: wanted("with") } satisfies PeopleAsked;
    case "name":
      return { what: "name", id: wanted("id"), name: wanted("name") };
    case "split":
      return {
        what: "split",
        id: wanted("id"),
        name: wanted("name"),
        aliases: listIn(given, "aliases", (one) => typeof one === "string") as readonly string[],
        offices: listIn(given, "offices", Number.isSafeInteger) as readonly number[],
      };
    default:
      return refuse("what is one of merge, unmerge, name, split, undo");
  }
}

function listIn(given: Given, name: string, is: (one: unknown) => boolean): readonly unknown[] {
  const list = given[name] ?? [];
  return Array.isArray(list) && list.every(is) ? list : refuse(`"${name}" wants a list`);
}

function refuse(message: string): never {
  throw new DragomanError("query", message);
}
