import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** A page whose article's words are known whole. */
export interface BodyPage {
  readonly name: string;
  readonly html: Buffer;
  readonly url: string;
  readonly body: string;
  readonly published: string | null;
  readonly english: boolean;
  readonly unseen: boolean;
}

/** A page of which some segments must be found and some must not. */
export interface SegmentPage {
  readonly name: string;
  readonly html: Buffer;
  readonly url: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
  readonly unseen: boolean;
}

/** A tenth of the pages is not looked at while rules are tuned; which, a hash of the name decides. */
const isUnseen = (name: string): boolean => createHash("sha1").update(name).digest()[0]! % 10 === 0;

const ENGLISH = new Set(["au", "ca", "ie", "in", "intl", "na", "ng", "uk", "us", "za", "il", "bd", "ph", "my", "nz"]);

interface Expected {
  readonly body?: {
    readonly summary?: readonly string[];
    readonly sections?: readonly { readonly headline?: readonly string[]; readonly paragraphs?: readonly string[] }[];
  };
  readonly publishing_date?: string;
  readonly title?: string;
}

/** The fundus half: pages with their article's summary, subheadings and paragraphs. */
export function bodyPages(gold: string): readonly BodyPage[] {
  const root = join(gold, "extraction/fundus/resources/parser/test_data");
  if (!existsSync(root)) return [];
  const pages: BodyPage[] = [];
  for (const country of readdirSync(root)
    .filter((name) => /^[a-z]+$/.test(name))
    .sort()) {
    const folder = join(root, country);
    const files = readdirSync(folder).sort();
    const info = JSON.parse(readFileSync(join(folder, "meta.info"), "utf8")) as Record<string, { url?: string }>;
    for (const file of files.filter((name) => name.endsWith(".json"))) {
      const versions = Object.values(JSON.parse(readFileSync(join(folder, file), "utf8")) as Record<string, Expected>);
      const stem = file.slice(0, -5);
      for (const page of files.filter((name) => name.startsWith(`${stem}_`) && name.endsWith(".html.gz"))) {
        const html = gunzipSync(readFileSync(join(folder, page)));
        const words = squeeze(html.toString("utf8"));
        const fits = versions.map((version) => ({
          version,
          hits: paragraphs(version).filter((text) => words.includes(squeeze(text).slice(0, 60))).length,
        }));
        const best = fits.sort((a, b) => b.hits - a.hits)[0];
        if (!best || best.hits === 0) continue;
        pages.push({
          name: `${country}/${page}`,
          html,
          url: info[page]?.url ?? "",
          body: paragraphs(best.version).join("\n"),
          published: best.version.publishing_date?.slice(0, 10) ?? null,
          english:
            ENGLISH.has(country) ||
            /\b(?:the|and|of)\b.*\b(?:the|and|of)\b/.test(paragraphs(best.version).join(" ").slice(0, 400)),
          unseen: isUnseen(page),
        });
      }
    }
  }
  return pages;
}

const squeeze = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

const paragraphs = (expected: Expected): string[] => [
  ...(expected.body?.summary ?? []),
  ...(expected.body?.sections ?? []).flatMap((section) => [...(section.headline ?? []), ...(section.paragraphs ?? [])]),
];

/** The trafilatura half: pages with segments that belong to the article and segments that do not. */
export function segmentPages(gold: string): readonly SegmentPage[] {
  const root = join(gold, "extraction/trafilatura");
  if (!existsSync(root)) return [];
  const rows = JSON.parse(readFileSync(join(root, "evaldata.json"), "utf8")) as Record<
    string,
    { file: string; with: string[]; without: string[] }
  >;
  return Object.entries(rows).flatMap(([url, row]) => {
    const plain = join(root, "pages", row.file);
    const path = existsSync(plain) ? plain : `${plain}.gz`;
    if (!existsSync(path)) return [];
    const raw = readFileSync(path);
    return [
      {
        name: row.file,
        html: path.endsWith(".gz") ? gunzipSync(raw) : raw,
        url,
        with: row.with,
        without: row.without,
        unseen: isUnseen(row.file),
      },
    ];
  });
}
