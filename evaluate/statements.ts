import type { Reading, Statement } from "../src/contract/index.ts";
import { openLanguage } from "../src/language/index.ts";
import { read } from "../src/pipeline/read.ts";
import { openRegister } from "../src/register/index.ts";
import { byPublisher, byRule } from "./statements/breakdown.ts";
import { calibration } from "./statements/calibration.ts";
import { speakersCountry } from "./statements/countries.ts";
import { exactScores } from "./statements/exact.ts";
import { type GoldText, polnearDev, relations, reports } from "./statements/gold.ts";
import { relationScores } from "./statements/relations.ts";
import { scoreTexts } from "./statements/scores.ts";
import { tenWorst, worst } from "./statements/worst.ts";

/**
 * Prints what the statement reader finds against labels, on development texts. A found statement counts as right when
 * its content and a labelled content share at least half of the characters of both; each label is used once.
 */
export async function evaluateStatements(gold: string): Promise<void> {
  const language = await openLanguage();
  const register = openRegister();
  const readingOf = (text: GoldText): Promise<Reading> =>
    read(
      { body: text.text, kind: "text", ...(text.published ? { published: text.published } : {}) },
      { language, register },
    );
  const find = async (text: GoldText): Promise<readonly Statement[]> => (await readingOf(text)).statements;
  const polnear = polnearDev(gold);
  const found = new Map<string, readonly Statement[]>();
  for (const text of polnear) found.set(text.name, await find(text));
  console.log(`split: dev. PolNeAR dev, ${polnear.length} whole texts, raw; the first annotator of each`);
  scoreTexts("PolNeAR dev", polnear, found);
  byRule(polnear, found);
  byPublisher(polnear, found);
  exactScores(gold, polnear, found);
  calibration(polnear, found);
  relationScores(polnear, relations(gold, polnear), found);
  const own = reports(gold);
  const readings = new Map<string, Reading>();
  for (const text of own) readings.set(text.name, await readingOf(text));
  const ownFound = new Map([...readings].map(([name, { statements }]) => [name, statements]));
  console.log(`\nsix whole reports (dev), optional rows count neither way`);
  scoreTexts("reports", own, ownFound);
  speakersCountry(own, readings);
  if (process.env.DRAGOMAN_WORST) tenWorst(polnear, found);
  if (process.env.DRAGOMAN_WORST) for (const text of own) worst(text, ownFound.get(text.name) ?? []);
  if (process.env.DRAGOMAN_WORST === "polnear")
    for (const text of polnear.slice(0, 14)) worst(text, found.get(text.name) ?? []);
}
