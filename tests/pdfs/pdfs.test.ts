import { afterAll, expect, it } from "vitest";
import { DragomanError } from "../../src/contract/index.ts";
import { openPdf } from "../../src/intake/files/pdf/open.ts";
import { pdfSource } from "../../src/intake/files/pdf/source.ts";
import { DOCUMENTS, HOSTILE, type Made } from "./documents.testing.ts";

/** What a PDF gave: its paragraphs with single spaces in them, or the code of its error. */
async function got({ pdf }: Made): Promise<readonly string[] | { readonly error: string }> {
  try {
    const { body } = await pdfSource({ name: "made.pdf", bytes: await pdf() }, openPdf);
    return (body as string)
      .split(/\n\n/)
      .map((words) => words.replace(/\s+/g, " ").trim())
      .filter((words) => words !== "");
  } catch (error) {
    if (!(error instanceof DragomanError)) throw error;
    return { error: error.code };
  }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const right: string[] = [];
afterAll(() =>
  console.log(`PDFs of our own making: ${right.length} of ${DOCUMENTS.length} as a reader would copy them`),
);

it("are forty", () => expect(DOCUMENTS).toHaveLength(40));

it.each(DOCUMENTS.map((made) => [made.name, made] as const))("%s", async (name, made) => {
  const result = await got(made);
  if (same(result, made.wanted)) right.push(name);
  expect(result).toEqual(made.wanted);
});

it.each(HOSTILE.map((made) => [made.name, made] as const))(
  "is refused: %s",
  async (_, made) => {
    expect(await got(made)).toEqual(made.wanted);
  },
  60_000,
);
