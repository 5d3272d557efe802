import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { openLanguage } from "../src/language/index.ts";
import { read } from "../src/pipeline/read.ts";
import { chanceBy, confidenceOf } from "../src/reading/statements/finish/confidence.ts";
import type { Evidence } from "../src/reading/statements/finish/evidence.ts";
import type { Model } from "../src/reading/statements/finish/fitted.ts";
import { openRegister } from "../src/register/index.ts";
import { type Finding, inParagraph, inPolnear, inReport, type Read } from "./confidence/findings.ts";
import { fitLogistic } from "./confidence/logistic.ts";
import { type Forecast, reliabilityOf } from "./confidence/reliability.ts";
import { articles } from "./labels/paragraphs/draw.ts";
import { readLabels } from "./labels/paragraphs/labelled.ts";
import { polnearDev, relations, reports } from "./statements/gold.ts";

type Fitted = Readonly<Record<"words" | "meant", Model>>;

const FOLDS = 5;
/** How strongly weights are held at nought. */
const PENALTY = 3;
/**
 * Reports of world news are what is read most, and their labels are whole; PolNeAR's texts on one election have thirteen
 * times as many, and what its first annotator left out counts as wrong.
 */
const COUNTS = { PolNeAR: 1, reports: 5, paragraphs: 5 };

/**
 * Prints how far the confidence of statements means what it says, each text read by weights that were fitted to the other
 * texts: folds are drawn by the hash of a text's name.
 */
export async function evaluateConfidence(gold: string): Promise<void> {
  const findings = await findingsOf(gold);
  const told = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const model = fitted(findings.filter((one) => foldOf(one) !== fold));
    return findings
      .filter((one) => foldOf(one) === fold)
      .map((one) => ({
        one,
        words: chanceBy(model.words, one.evidence.words),
        whole: confidenceOf(one.evidence, model),
      }));
  });
  const labelled = told.filter(({ one }) => one.whole !== null);
  console.log(`split: dev, ${FOLDS} folds by text, each judged by weights fitted to the others`);
  print(
    "content, speaker's words, addressees: all",
    told.map(({ one, words }) => ({ chance: words, right: one.words })),
  );
  print(
    "whole claim: reports and paragraphs",
    labelled.map(({ one, whole }) => ({ chance: whole, right: one.whole === true })),
  );
  print(
    "whole claim where labelled, else its words",
    told.map(({ one, words, whole }) =>
      one.whole === null ? { chance: words, right: one.words } : { chance: whole, right: one.whole },
    ),
  );
  print(
    "confidence as given, against what is labelled",
    told.map(({ one, whole }) => ({ chance: whole, right: one.whole ?? one.words })),
  );
  print(
    "not held out: the reader's own confidence now",
    findings.map((one) => ({ chance: one.confidence, right: one.whole ?? one.words })),
  );
}

/** Fits the weights to all texts with labels and writes them where the reader finds them. */
export async function fitConfidence(gold: string): Promise<void> {
  const { words, meant } = fitted(await findingsOf(gold));
  const file = new URL("../src/reading/statements/finish/fitted.ts", import.meta.url);
  writeFileSync(
    file,
    `import type { Features } from "./evidence.ts";

/** A logistic model: what each piece of evidence adds to the log odds that a part of a claim is right. */
export interface Model {
  readonly base: number;
  readonly weights: Features;
}

/** Fitted by \`npm run evaluate -- confidence-fit\`, which writes this file: change nothing by hand. */
export const FITTED: { readonly words: Model; readonly meant: Model } = {
  words: ${code(words)},
  meant: ${code(meant)},
};
`,
  );
  console.log(`written: ${file.pathname}; npm run lint -- --write sets it in the house's form`);
}

const code = ({ base, weights }: Model): string =>
  `{\n    base: ${base},\n    weights: {\n${Object.entries(weights)
    .map(([name, weight]) => `      ${/^[a-z]+$/.test(name) ? name : JSON.stringify(name)}: ${weight},\n`)
    .join("")}    },\n  }`;

const foldOf = ({ text }: Finding): number => createHash("sha256").update(text).digest().readUInt32BE(0) % FOLDS;

/** Words on all that is labelled; who is meant on the claims whose words are right and whose rest is labelled. */
const fitted = (findings: readonly Finding[]): Fitted => ({
  words: fitLogistic(
    findings.map(({ evidence, words, set }) => ({ features: evidence.words, right: words, weight: COUNTS[set] })),
    PENALTY,
  ),
  meant: fitLogistic(
    findings.flatMap(({ evidence: { meant }, words, whole }) =>
      meant !== null && words && whole !== null ? [{ features: meant, right: whole }] : [],
    ),
    PENALTY,
  ),
});

function print(name: string, forecasts: readonly Forecast[]): void {
  const { bands, error, auroc, sure } = reliabilityOf(forecasts);
  console.log(
    `${name}: ${forecasts.length} findings, expected calibration error ${error.toFixed(3)}, AUROC ${auroc.toFixed(3)}, share at .9 or more ${sure.toFixed(3)}`,
  );
  for (const { said, right, count } of bands)
    console.log(`    said ${said.toFixed(2)}  right ${right.toFixed(2)}  of ${count}`);
}

async function findingsOf(gold: string): Promise<readonly Finding[]> {
  const evidence = new Map<string, Evidence>();
  const options = {
    language: await openLanguage(),
    register: openRegister(),
    weighed: (id: string, one: Evidence): void => void evidence.set(id, one),
  };
  const reading = async (body: string, published: string | null | undefined): Promise<Read> => {
    const { statements, actors } = await read({ kind: "text", body, ...(published ? { published } : {}) }, options);
    return { statements, actors: new Map(actors.map((actor) => [actor.id, actor])), evidence };
  };
  const polnear = polnearDev(gold);
  const related = relations(gold, polnear);
  const labels = readLabels("fit");
  const findings: Finding[] = [];
  for (const text of polnear)
    findings.push(...inPolnear(text, await reading(text.text, text.published), related.get(text.name) ?? []));
  for (const text of reports(gold)) findings.push(...inReport(text, await reading(text.text, text.published)));
  for (const article of articles(gold)) {
    const paragraphs = labels.paragraphs.filter((one) => one.article === article.id);
    if (paragraphs.length === 0) continue;
    const found = await reading(article.text, labels.published[article.id]);
    for (const paragraph of paragraphs) findings.push(...inParagraph(article, paragraph, found, labels.actors));
  }
  return findings;
}
