import { openLanguage } from "../src/language/index.ts";
import { read } from "../src/pipeline/read.ts";
import { openRegister } from "../src/register/index.ts";
import { KINDS, ruleCounts } from "./rules/counts.ts";
import { type GoldText, polnearDev, reports } from "./statements/gold.ts";

/** Prints which rules fire on PolNeAR's development texts and on the six whole reports, and how often, rarest last. */
export async function evaluateRuleNames(gold: string): Promise<void> {
  const [language, register] = [await openLanguage(), openRegister()];
  const readAll = async (texts: readonly GoldText[]) => {
    const readings = [];
    for (const { text, published } of texts)
      readings.push(
        await read({ body: text, kind: "text", ...(published ? { published } : {}) }, { language, register }),
      );
    return readings;
  };
  const [polnear, own] = [await readAll(polnearDev(gold)), await readAll(reports(gold))];
  console.log(
    `split: dev. How often each rule fires in PolNeAR dev, ${polnear.length} texts / in ${own.length} reports`,
  );
  for (const kind of KINDS) {
    const [first, second] = [ruleCounts(polnear, kind), ruleCounts(own, kind)];
    const both = [...ruleCounts([...polnear, ...own], kind)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    console.log(`${kind}: ${both.length} rule names`);
    for (const [name] of both)
      console.log(
        `  ${name.padEnd(32)} ${String(first.get(name) ?? 0).padStart(6)} ${String(second.get(name) ?? 0).padStart(6)}`,
      );
  }
}
