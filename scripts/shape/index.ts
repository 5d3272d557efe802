/**
 * `npm run shape -- [--list] [--json]`: the shape of the code that reads, in numbers. `--list` prints each place
 * below its number, `--json` prints both for a program.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { measure } from "./measure.ts";
import { sourceFiles } from "./syntax.ts";

const FOLDERS = ["reading", "pipeline"];
const FLAGS = ["--list", "--json"];

const args = process.argv.slice(2);
const unknown = args.filter((arg) => !FLAGS.includes(arg));
const root = join(import.meta.dirname, "../../src");

if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(" ")}; there are: ${FLAGS.join(", ")}`);
  process.exitCode = 2;
} else {
  const folders = FOLDERS.filter((folder) => existsSync(join(root, folder)));
  const measures = measure(sourceFiles(root), folders);
  if (args.includes("--json")) console.log(JSON.stringify({ folders, measures }, null, 2));
  else {
    console.log(folders.map((folder) => `src/${folder}`).join(", "));
    const width = Math.max(...measures.map(({ name }) => name.length));
    for (const { name, count, note, places } of measures) {
      console.log(`${name.padEnd(width)} ${String(count).padStart(6)}  ${note}`);
      if (args.includes("--list")) for (const place of places) console.log(`    ${place}`);
    }
  }
}
