import { verifyBy } from "../../../answers/index.ts";
import type { Route } from "../define.ts";
import { DraftBody, SourceBody } from "../params.ts";
import { Reading } from "../schemas/contract.ts";
import { Verification } from "../schemas/pages.ts";
import type { ApiOptions, SentSource } from "../types.ts";

type Sent = Omit<SentSource, "kind" | "body"> & { readonly text?: string; readonly html?: string };

const ASKED = { method: "post", tag: "texts", scope: "read" } as const;

/** What is asked with a text of the caller's own. Nothing is fetched, and nothing is kept. */
export function bodyRoutes({ answers, draft, read }: ApiOptions): readonly Route[] {
  return [
    {
      ...ASKED,
      path: "/read",
      summary: "Reads a text or a page, and gives what `dragoman read --json` gives.",
      body: SourceBody,
      gives: Reading,
      answer: async ({ body }) => (read ? read(sourceOf(body as Sent)) : null),
    },
    {
      ...ASKED,
      path: "/verify",
      summary: "Holds every quotation and attribution of a text against the record.",
      body: DraftBody,
      gives: Verification,
      answer: async ({ body }) => {
        if (!draft) return null;
        const told = await draft(sourceOf(body as Sent));
        return { verified: await verifyBy(answers, told), warnings: told.reading.warnings };
      },
    },
  ];
}

const sourceOf = ({ text, html, ...known }: Sent): SentSource =>
  text === undefined ? { kind: "html", body: html as string, ...known } : { kind: "text", body: text, ...known };
