import { DragomanError } from "../../../contract/index.ts";
import { dayIn } from "../../metadata/day.ts";
import type { Source } from "../../types.ts";
import { type OpenFile, own } from "../types.ts";
import { textOf } from "./text.ts";
import type { PdfReader } from "./types.ts";

/**
 * A PDF as a plain text with its pages marked, and what its own fields say.
 *
 * @throws DragomanError `no-text` for a scan; what the reader throws
 */
export async function pdfSource({ name, bytes }: OpenFile, read: PdfReader): Promise<Source> {
  const content = await read(bytes);
  const { text, address } = textOf(content);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const odd = text.match(/[\ufffd\p{Co}\p{Cc}]/gu)?.filter((letter) => !/\s/.test(letter)).length ?? 0;
  const pages = content.count === 1 ? "its page is a picture" : `its ${content.count} pages are pictures`;
  if (letters < 3)
    throw new DragomanError(
      "no-text",
      `no text: ${pages} without letters (a scan?); let a program recognise them, for example: ocrmypdf scan.pdf text.pdf, and read text.pdf`,
    );
  if (odd > letters)
    throw new DragomanError(
      "no-text",
      "no text: its letters have no meaning that a program can know; print it to a picture and let a program recognise them, for example: ocrmypdf --force-ocr it.pdf text.pdf",
    );
  const { title, author, created, publisher, date, url } = content.fields;
  const made = dayIn(/^D?:?(\d{8})/.exec(created ?? "")?.[1] ?? created ?? "");
  return {
    kind: "text",
    body: text,
    source: name,
    own: [
      ...own("title", isTitle(title) ? title : null, "pdf:Title"),
      ...own("byline", author, "pdf:Author"),
      ...own("publisher", publisher, "pdf:metadata"),
      ...own("published", dayIn(date ?? ""), "pdf:metadata"),
      ...own("url", url, "pdf:metadata"),
      ...own("url", address, "pdf:foot"),
    ],
    ...(made === null ? {} : { made }),
  };
}

/** Programs write a file's name or their own into the title. */
const isTitle = (title: string | undefined): boolean =>
  title !== undefined &&
  !/^(?:microsoft|untitled|document\s?\d*$|print|layout)|\.(?:docx?|indd|qxd|pdf|tex|rtf|html?|odt|pages)$/i.test(
    title,
  );
