import { readdirSync, readFileSync } from "node:fs";
import { built } from "./built.ts";

const EXAMPLES = new URL("../examples/", import.meta.url);
const ROUNDS = 20;

/** Prints what who, when and where cost of reading our example reports: the share of each stage, the second round on. */
export async function benchActors(): Promise<void> {
  const { toReport } = await built<typeof import("../src/intake/index.ts")>("intake/index");
  const { openLanguage } = await built<typeof import("../src/language/index.ts")>("language/index");
  const { readFindings } = await built<typeof import("../src/reading/index.ts")>("reading/index");
  const { englishDocument } = await built<typeof import("../src/reading/en/document.ts")>("reading/en/document");
  const { findMentions } = await built<typeof import("../src/reading/mentions/index.ts")>("reading/mentions/index");
  const { findPlaces } = await built<typeof import("../src/reading/places/index.ts")>("reading/places/index");
  const { findTimes } = await built<typeof import("../src/reading/times/index.ts")>("reading/times/index");
  const { openRegister } = await built<typeof import("../src/register/index.ts")>("register/index");
  let at = performance.now();
  const register = openRegister();
  const opened = performance.now() - at;
  const language = await openLanguage();
  const names = readdirSync(EXAMPLES).filter((name) => /\.(?:html|txt)$/.test(name));
  const spent = { intake: 0, language: 0, who: 0, when: 0, where: 0, findings: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of names) {
      const since = (): number => {
        const now = performance.now();
        const gone = round === 0 ? 0 : now - at;
        at = now;
        return gone;
      };
      const body = readFileSync(new URL(name, EXAMPLES));
      since();
      const report = await toReport({ kind: name.endsWith("html") ? "html" : "text", body });
      spent.intake += since();
      const analysis = await language.analyse(report);
      spent.language += since();
      const who = findMentions(englishDocument(report, analysis), register);
      spent.who += since();
      findTimes(report, analysis.sentences);
      spent.when += since();
      findPlaces(report, analysis.sentences, who, register);
      spent.where += since();
      readFindings(report, analysis, register);
      spent.findings += since();
    }
  }
  const whole = spent.intake + spent.language + spent.findings;
  const share = (time: number): string => `${((100 * time) / whole).toFixed(1)} %`;
  const reports = names.length * (ROUNDS - 1);
  console.log(
    `${names.length} example reports, ${(whole / reports).toFixed(1)} ms each, register opened in ${opened.toFixed(0)} ms`,
  );
  console.log(`of reading time: who ${share(spent.who)}, when ${share(spent.when)}, where ${share(spent.where)}`);
  console.log(`together ${share(spent.who + spent.when + spent.where)}; the language network ${share(spent.language)}`);
}
