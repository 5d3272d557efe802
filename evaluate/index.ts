/**
 * `npm run evaluate -- [SET ...] [--gold FOLDER] [--list] [--fold N]`: figures against gold sets. Development splits only; every
 * table names its split. Without a gold folder it says so and ends with exit code 0. `--list` prints each miss where a set
 * can (firstperson, labels, negation, days, events, newswire). `--fold` opens one fold of a set that is kept in folds (newswire).
 */
type Evaluate = (gold: string, list: boolean, fold: number | null) => Promise<void>;

const SETS: Readonly<Record<string, () => Promise<Evaluate>>> = {
  extraction: async () => (await import("./extraction.ts")).evaluateExtraction,
  language: async () => (await import("./language.ts")).evaluateLanguage,
  actors: async () => (await import("./actors.ts")).evaluateActors,
  times: async () => (await import("./times.ts")).evaluateTimes,
  names: async () => (await import("./names.ts")).evaluateNames,
  linking: async () => (await import("./linking.ts")).evaluateLinking,
  places: async () => (await import("./places.ts")).evaluatePlaces,
  roles: async () => (await import("./roles.ts")).evaluateRoles,
  statements: async () => (await import("./statements.ts")).evaluateStatements,
  thresholds: async () => (await import("./thresholds.ts")).evaluateThresholds,
  datelines: async () => (await import("./datelines.ts")).evaluateDatelines,
  conflicts: async () => (await import("./conflicts.ts")).evaluateConflicts,
  confidence: async () => (await import("./confidence.ts")).evaluateConfidence,
  "confidence-fit": async () => (await import("./confidence.ts")).fitConfidence,
  weights: async () => (await import("./weights.ts")).evaluateWeights,
  coref: async () => (await import("./coref.ts")).evaluateCoref,
  firstperson: async () => (await import("./firstperson.ts")).evaluateFirstPerson,
  labels: async () => (await import("./labels.ts")).evaluateLabels,
  "labels-measure": async () => (await import("./labels.ts")).evaluateLabelsMeasure,
  negation: async () => (await import("./negation.ts")).evaluateNegation("fit"),
  "negation-measure": async () => (await import("./negation.ts")).evaluateNegation("measure"),
  polarity: async () => (await import("./polarity.ts")).evaluatePolarity,
  days: async () => (await import("./days.ts")).evaluateDays("fit"),
  "days-measure": async () => (await import("./days.ts")).evaluateDays("measure"),
  events: async () => (await import("./events.ts")).evaluateEvents,
  newswire: async () => (await import("./events/newswire.ts")).evaluateNewswire,
  verify: async () => (await import("./verify.ts")).evaluateVerify,
  renderings: async () => (await import("./renderings.ts")).evaluateRenderings,
  "renderings-fit": async () => (await import("./renderings/fit.ts")).fitRenderings,
  "verify-cost": async () => (await import("./verify/cost.ts")).evaluateVerifyCost,
  anchors: async () => (await import("./anchors.ts")).evaluateAnchors,
  rules: async () => (await import("./rulenames.ts")).evaluateRuleNames,
};

const args = process.argv.slice(2);
const at = args.indexOf("--gold");
const gold = at >= 0 ? args.splice(at, 2)[1] : process.env.DRAGOMAN_GOLD;
const listAt = args.indexOf("--list");
const list = listAt >= 0 && args.splice(listAt, 1).length > 0;
const foldAt = args.indexOf("--fold");
const fold = foldAt >= 0 ? Number(args.splice(foldAt, 2)[1]) : null;
/** Only where asked for: read when other weights come, or to see which rules fire, no figures; or kept to measure. */
const ASKED = new Set([
  "anchors",
  "confidence-fit",
  "weights",
  "thresholds",
  "rules",
  "labels-measure",
  "negation-measure",
  "days-measure",
  "verify-cost",
  "renderings-fit",
  "newswire",
]);
const wanted = args.length > 0 ? args : Object.keys(SETS).filter((name) => !ASKED.has(name));
const unknown = wanted.filter((name) => !(name in SETS));

if (unknown.length > 0) {
  console.error(`no figures named ${unknown.join(", ")}; there are: ${Object.keys(SETS).join(", ")}`);
  process.exitCode = 2;
} else if (!gold) {
  console.log("skipped: no gold sets here (set DRAGOMAN_GOLD or give --gold FOLDER)");
} else {
  for (const name of wanted) {
    console.log(`\n== ${name} ==`);
    const evaluate = await (SETS[name] as () => Promise<Evaluate>)();
    await evaluate(gold, list, fold);
  }
}
