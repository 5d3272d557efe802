import { type McpServer, ResourceTemplate } from "@modelcontextprotocol/server";
import { addressOf } from "./claims.ts";
import { placed, quoted } from "./quotation.ts";
import { missing, NOTE } from "./result.ts";
import type { AssistantOptions } from "./types.ts";

/** Reports that are listed: the newest; `search` finds the others. */
const LISTED = 50;
/** Letters of a report's text. */
const MOST_LETTERS = 50_000;

/** Reports as resources: `dragoman://report/ID`. */
export function reportResources(server: McpServer, { answers: { ask } }: AssistantOptions): void {
  server.registerResource(
    "report",
    new ResourceTemplate("dragoman://report/{id}", {
      list: async () => ({
        resources: (await ask("listReports", { limit: LISTED })).rows.map(({ id, published }) => ({
          uri: `dragoman://report/${id}`,
          // The title is the page's: whoever reads the resource is told it as such.
          name: `report ${id}${published === null ? "" : ` of ${published}`}`,
          mimeType: "application/json",
        })),
      }),
    }),
    {
      title: "Report",
      description: "A report's text, under `quotation`, and where it stood",
      mimeType: "application/json",
    },
    async (uri, { id }) => {
      const reading = typeof id === "string" && /^[0-9a-f]{16}$/.test(id) ? await ask("reading", id) : null;
      if (reading === null) throw missing("report of that id", "resources/list and search name those that there are");
      const { text, url, published, title, publisher, hash } = reading;
      const report = {
        note: NOTE,
        report: id,
        url: addressOf(url),
        day: published,
        title: { quotation: quoted(title, 200) },
        publisher: { quotation: quoted(publisher, 200) },
        text: hash,
        quotation: placed({ words: text, start: 0, end: text.length }, MOST_LETTERS),
      };
      return { contents: [{ uri: uri.href, mimeType: "application/json", text: JSON.stringify(report) }] };
    },
  );
}
