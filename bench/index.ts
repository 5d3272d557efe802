/**
 * `npm run bench -- [NAME ...]`: speed, printed as ratios beside a peer in the same run. A peer that is not installed
 * is said to be skipped; how to install it stands in bench/peers/.
 */
const BENCHES: Readonly<Record<string, () => Promise<() => Promise<void>>>> = {
  language: async () => (await import("./language.ts")).benchLanguage,
  actors: async () => (await import("./actors.ts")).benchActors,
  reader: async () => (await import("./reader.ts")).benchReader,
};

const args = process.argv.slice(2);
const wanted = args.length > 0 ? args : Object.keys(BENCHES);
const unknown = wanted.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`no bench named ${unknown.join(", ")}; there are: ${Object.keys(BENCHES).join(", ")}`);
  process.exitCode = 2;
} else {
  for (const name of wanted) {
    console.log(`\n== ${name} ==`);
    await (await (BENCHES[name] as () => Promise<() => Promise<void>>)())();
  }
}
