/**
 * Reads text files as the reader does, for the bench: `ours.ts ROUNDS FILE...` reads all once, then ROUNDS times more,
 * and prints the seconds of each of these rounds a line. With 0 rounds it reads them once and prints nothing.
 */
import { readFileSync } from "node:fs";

const { openLanguage } = (await import(dist("language/index"))) as typeof import("../../src/language/index.ts");
const { read } = (await import(dist("read"))) as typeof import("../../src/pipeline/read.ts");
const { openRegister } = (await import(dist("register/index"))) as typeof import("../../src/register/index.ts");

const [rounds = "0", ...files] = process.argv.slice(2);
const texts = files.map((file) => readFileSync(file, "utf8"));
const [language, register] = [await openLanguage(), openRegister()];
for (let round = 0; round <= Number(rounds); round += 1) {
  const start = performance.now();
  for (const body of texts) await read({ kind: "text", body, published: "2024-11-12" }, { language, register });
  if (round > 0) console.log(((performance.now() - start) / 1000).toFixed(4));
}

/** Where a module lies as it is built. */
function dist(path: string): string {
  return new URL(`../../dist/${path}.js`, import.meta.url).href;
}
