/** `npm run rules`: writes docs/rules.md from the configuration and the figures measured last. */
import { readFileSync, writeFileSync } from "node:fs";
import { type Figures, rulesPage } from "./page.ts";

const figures = JSON.parse(
  readFileSync(new URL("../../evaluate/rules/measured.json", import.meta.url), "utf8"),
) as Figures;
writeFileSync(new URL("../../docs/rules.md", import.meta.url), rulesPage(figures));
