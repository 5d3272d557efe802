import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parseHTML } from "linkedom";

/** A page of a witness's own tests with the words that the witness is to make of it. */
export interface Fixture {
  readonly name: string;
  readonly html: Buffer;
  readonly words: string;
}

/** Readability's test pages: source and expected HTML. */
export function readabilityFixtures(gold: string): readonly Fixture[] {
  const root = join(gold, "extraction/readability/test/test-pages");
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .sort()
    .map((name) => ({
      name,
      html: gunzipSync(readFileSync(join(root, name, "source.html.gz"))),
      words: wordsOf(readFileSync(join(root, name, "expected.html"), "utf8")),
    }));
}

/** Defuddle's test pages: fixtures and expected Markdown, its front matter and link targets left aside. */
export function defuddleFixtures(gold: string): readonly Fixture[] {
  const root = join(gold, "extraction/defuddle/tests");
  if (!existsSync(root)) return [];
  return readdirSync(join(root, "expected"))
    .sort()
    .map((file) => file.replace(/\.md$/, ""))
    .filter((name) => existsSync(join(root, "fixtures", `${name}.html`)))
    .map((name) => ({
      name,
      html: readFileSync(join(root, "fixtures", `${name}.html`)),
      words: readFileSync(join(root, "expected", `${name}.md`), "utf8")
        .replace(/^```json[\s\S]*?```\n/, "")
        .replace(/^---\n[\s\S]*?\n---\n/, "")
        .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1"),
    }));
}

/** The words of an HTML fragment, block elements parted by line breaks. */
export function wordsOf(html: string): string {
  const parted = html.replace(/<(p|div|li|h\d|br|td|blockquote|figcaption)\b/gi, "\n<$1");
  return parseHTML(`<!doctype html><html><body>${parted}</body></html>`).document.body.textContent ?? "";
}
