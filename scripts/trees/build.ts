/**
 * `npm run trees`: parses the example sentences of every rule with the package's network and keeps their trees as CoNLL-U
 * beside the rules, so that a rule's test does not hang on the weights. Trees that are there already stay as they are;
 * `--anew` parses all.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { toReport } from "../../src/intake/index.ts";
import { openLanguage } from "../../src/language/index.ts";
import { CONFIGURATION } from "../../src/reading/en/configuration.ts";
import { examplesOf } from "../../src/reading/engine/examples.ts";
import { readTrees, writeTrees } from "../../src/reading/engine/trees.ts";

const language = await openLanguage();
const anew = process.argv.includes("--anew");
for (const { name, rules } of CONFIGURATION.families) {
  const file = new URL(`../../src/reading/en/rules/${name}.conllu`, import.meta.url);
  const kept = !anew && existsSync(file) ? readTrees(readFileSync(file, "utf8")) : new Map();
  const trees = new Map();
  for (const { text } of examplesOf(rules)) {
    if (trees.has(text)) continue;
    const { sentences } = kept.has(text)
      ? { sentences: kept.get(text) }
      : await language.analyse(await toReport({ kind: "text", body: text }));
    trees.set(text, sentences);
  }
  writeFileSync(file, writeTrees(trees));
  console.log(
    `${name}: ${trees.size} sentences, ${[...trees.keys()].filter((text) => !kept.has(text)).length} parsed anew`,
  );
}
