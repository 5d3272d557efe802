/**
 * `npm run bench -- [NAME ...] [--FLAG VALUE ...]`: speed, printed as ratios beside a peer in the same run. A peer that is
 * not installed is said to be skipped; how to install it stands in bench/peers/.
 */
const BENCHES: Readonly<Record<string, () => Promise<(flags: readonly string[]) => Promise<void>>>> = {
  language: async () => (await import("./language.ts")).benchLanguage,
  actors: async () => (await import("./actors.ts")).benchActors,
  reader: async () => (await import("./reader.ts")).benchReader,
  record: async () => (await import("./record/index.ts")).benchRecord,
};

const args = process.argv.slice(2);
const flagsAt = args.findIndex((one) => one.startsWith("--"));
const [names, flags] = flagsAt < 0 ? [args, []] : [args.slice(0, flagsAt), args.slice(flagsAt)];
const wanted = names.length > 0 ? names : Object.keys(BENCHES);
const unknown = wanted.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`no bench named ${unknown.join(", ")}; there are: ${Object.keys(BENCHES).join(", ")}`);
  process.exitCode = 2;
} else {
  for (const name of wanted) {
    console.log(`\n== ${name} ==`);
    await (await (BENCHES[name] as () => Promise<(flags: readonly string[]) => Promise<void>>)())(flags);
  }
}
