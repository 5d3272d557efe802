import { type Item, own } from "../types.ts";
import { filed } from "./fields.ts";
import { piecesOf } from "./split.ts";

export { mayBeDatabase } from "./split.ts";

/**
 * The reports of a text that a news database wrote, in the shapes of Nexis, ProQuest and Factiva, each with title,
 * newspaper, day and author from its fields; none where the text is no such file.
 */
export function databaseItems(text: string, name: string): readonly Item[] {
  return piecesOf(text).map((piece) => {
    const { title, publisher, published, byline, body } = filed(piece);
    const part = `${piece.number}`;
    if (body.trim() === "")
      return {
        kind: "failure",
        part,
        code: "empty",
        message: `document ${part} (${title ?? "without a title"}) has no text in it; the database may have left it out: download it anew with its full text`,
      };
    const head = [title, byline === null ? null : `By ${byline}`].filter((line) => line !== null);
    return {
      kind: "source",
      part,
      source: {
        kind: "text",
        body: [...head, body].join("\n\n"),
        source: `${name}#${part}`,
        own: [
          ...own("title", title, "database"),
          ...own("publisher", publisher, "database"),
          ...own("published", published, "database"),
          ...own("byline", byline, "database"),
        ],
      },
    };
  });
}
