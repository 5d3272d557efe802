import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Reading } from "../../src/contract/index.ts";
import { openLanguage } from "../../src/language/index.ts";
import { read } from "../../src/pipeline/read.ts";
import { openStore, type Store } from "../../src/record/index.ts";
import { openRegister } from "../../src/register/index.ts";

interface Given {
  readonly name: string;
  readonly kind: "html" | "text";
  readonly body: string;
  readonly published?: string;
  readonly publisher?: string;
}

/** The example reports, and the gold reports and renderings where they are there, read into a record in memory. */
export async function recordOfReports(
  gold: string,
): Promise<{ readonly store: Store; readonly readings: readonly Reading[] }> {
  const [language, register] = [await openLanguage(), openRegister()];
  const store = openStore(":memory:");
  const readings: Reading[] = [];
  for (const { name, ...given } of [...examples(), ...goldReports(gold)]) {
    const reading = await read({ source: name, ...given }, { language, register });
    store.keep(reading);
    readings.push(reading);
  }
  return { store, readings };
}

function examples(): readonly Given[] {
  const root = join(import.meta.dirname, "..", "..", "examples");
  return readdirSync(root)
    .filter((file) => /\.(?:html|txt)$/.test(file))
    .sort()
    .map((file) => ({
      name: file,
      kind: file.endsWith(".html") ? "html" : "text",
      body: readFileSync(join(root, file), "utf8"),
    }));
}

interface GoldReport {
  readonly id?: string;
  readonly text: string;
  readonly published: string | null;
  readonly publisher?: string;
}

function goldReports(gold: string): readonly Given[] {
  return ["reports", "renderings"].flatMap((folder) => {
    const root = join(gold, folder);
    if (!existsSync(root)) return [];
    const files = readdirSync(root)
      .filter((file) => file.endsWith(".json"))
      .sort();
    return files.flatMap((file) => {
      const one = JSON.parse(readFileSync(join(root, file), "utf8")) as GoldReport & {
        readonly reports?: readonly GoldReport[];
      };
      return (one.reports ?? [one]).map(({ id, text, published, publisher }) => ({
        name: `${file}/${id ?? ""}`,
        kind: "text" as const,
        body: text,
        ...(published ? { published } : {}),
        ...(publisher ? { publisher } : {}),
      }));
    });
  });
}
