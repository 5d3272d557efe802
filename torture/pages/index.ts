import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { ensureBuilt } from "../../scripts/build.js";
import { listReports } from "../../src/answers/index.ts";
import { openShell, serve } from "../../src/http/index.ts";
import { dated, toReport } from "../../src/intake/index.ts";
import { type Language, openLanguage } from "../../src/language/index.ts";
import { ownRegister } from "../../src/pipeline/own.ts";
import { readReport } from "../../src/pipeline/read.ts";
import { openStore, type Store } from "../../src/record/index.ts";
import { say } from "../../src/register/own/index.ts";
import { browserPath, openBrowser } from "../../tests/browser/chromium.ts";
import { type BatchOptions, Count, type Kind } from "../kinds.ts";
import { hostileSources, hostileWords } from "./hostile.ts";
import { type Act, look, search, visit, walkReport } from "./visit.ts";

const REPORTS = 6;
const WORDS = 6;

/** Reports that would run something if they could, in the app as a browser shows it. */
export const PAGES: Kind = {
  name: "pages",
  about: "reports full of markup and scripts in the app, every page visited in a real browser",
  open: async () => {
    ensureBuilt();
    if (browserPath() === undefined)
      throw new Error(
        "no Chromium or Chrome was found here; CHROME_PATH names one. Without a browser pages cannot be visited",
      );
    const [browser, language] = await Promise.all([openBrowser(), openLanguage()]);
    return {
      batch: (seed, options) => visitAll(browser, language, seed, options),
      close: () => browser.close(),
    };
  },
};

interface Visit {
  readonly path: string;
  readonly act: Act;
}

async function visitAll(browser: Browser, language: Language, seed: number, options: BatchOptions) {
  const count = new Count(options);
  const store = openStore(":memory:");
  const words = hostileWords(seed, WORDS);
  const sources = hostileSources(seed, REPORTS);
  const [name = "", alias = "", title = ""] = words;
  store.changeOwn((own) =>
    say(own, {
      id: `dg:own-${seed}`,
      name: `Ines Calder ${name.slice(0, 100)}`,
      kind: "person",
      aliases: ["Ines Calder", alias.slice(0, 100)],
      offices: [{ title: title.slice(0, 100), kind: null, of: "NOR", from: "2020", until: null, seen: null }],
      source: title,
    }),
  );
  const register = ownRegister(store.own());
  for (const source of sources) store.keep(await readReport(await toReport(source), { language, register }));
  const server = await serve(store, {
    port: 0,
    shell: openShell(fileURLToPath(new URL("../../dist/web", import.meta.url))),
    parse: async (reading) => (await language.analyse(dated(reading))).sentences,
    register: () => register,
  });
  try {
    for (const { path, act } of visitsOf(store, words, seed)) {
      if (options.stop.aborted || count.isFull()) break;
      const trouble = await visit(browser, server.url.slice(0, -1), path, act);
      count.add("visits");
      if (trouble.length > 0)
        count.fail("visits", `${path.slice(0, 200)}: ${trouble.slice(0, 5).join("; ")}`, {
          "visit.json": JSON.stringify({ path, trouble }, null, 2),
          "sources.json": JSON.stringify({ sources, words }, null, 2),
        });
    }
  } finally {
    await server.close();
    store.close();
  }
  return count.batch();
}

/** Every page of the app, with hostile reports on it and hostile words in its address. */
function visitsOf(store: Store, words: readonly string[], seed: number): readonly Visit[] {
  const reports = listReports(store)
    .rows.map(({ id }) => id)
    .sort();
  const actors = [
    ...reports.flatMap((id) => store.reading(id)?.actors.map((actor) => actor.id) ?? []),
    `dg:own-${seed}`,
  ];
  // What is longer than a request's first line may be is refused before any page is made.
  const asked = words.map((one) => encodeURIComponent(one.replace(/\p{Surrogate}/gu, "").slice(0, 400)));
  const visits: readonly Visit[] = [
    { path: "/", act: look },
    { path: "/reports", act: look },
    { path: "/search", act: search(words[0] ?? "") },
    ...reports.flatMap((id, at) => [
      { path: `/reports/${id}`, act: walkReport },
      { path: `/reports/${id}#f-${asked[at % asked.length]}`, act: look },
    ]),
    ...[...new Set(actors)].map((id) => ({ path: `/actors/${encodeURIComponent(id)}`, act: look })),
    ...asked.flatMap((one) => [
      { path: `/search?q=${one}`, act: look },
      { path: `/search?speaker=${one}&to=${one}&publisher=${one}&act=${one}`, act: look },
      { path: `/reports?q=${one}&publisher=${one}&from=${one}`, act: look },
      { path: `/actors/${one}`, act: look },
      { path: `/${one}`, act: look },
    ]),
  ];
  return visits;
}
