import { built } from "../built.ts";

/** What is asked, from the most common to the rare, as a reader of the record would. */
interface Asked {
  readonly name: string;
  readonly addresses: readonly string[];
}

const ROUNDS = 5;

/** Asks a served record over HTTP and prints the 95th percentile of each kind of question, in milliseconds. */
export async function timeQuestions(path: string): Promise<void> {
  const { openStore } = await built<typeof import("../../src/record/index.ts")>("record/index");
  const { serve } = await built<typeof import("../../src/http/index.ts")>("http/index");
  const { openAnswers } = await built<typeof import("../../src/answers/index.ts")>("answers/index");
  const store = openStore(path, { readonly: true });
  const answers = openAnswers(path, { deadline: 60_000 });
  const server = await serve(store, { port: 0, answers } as never);
  try {
    console.log("question".padEnd(26), "p50 ms".padStart(9), "p95 ms".padStart(9), "most ms".padStart(9));
    for (const { name, addresses } of await asked(server.url)) {
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1)
        for (const address of addresses) {
          const start = performance.now();
          const response = await fetch(new URL(address, server.url));
          const body = await response.text();
          if (!response.ok) throw new Error(`${address} answered ${response.status}: ${body.slice(0, 200)}`);
          times.push(performance.now() - start);
        }
      const [half, most] = [at(times, 0.5), at(times, 1)];
      console.log(name.padEnd(26), half.padStart(9), at(times, 0.95).padStart(9), most.padStart(9));
    }
  } finally {
    await server.close();
    await answers.close();
    store.close();
  }
}

const at = (times: readonly number[], share: number): string => {
  const sorted = [...times].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] as number).toFixed(0);
};

async function asked(url: string): Promise<readonly Asked[]> {
  const document = await (await fetch(new URL("/actors.json?limit=30", url))).json();
  const ids = (document as { readonly actors: { readonly rows: readonly { readonly id: string }[] } }).actors.rows.map(
    ({ id }) => encodeURIComponent(id),
  );
  const often = ids.slice(0, 6);
  const some = ids.filter((_, place) => place % 6 === 5);
  const pairs = [
    ["for:USA", "for:CHN"],
    ["for:RUS", "for:UKR"],
    ["for:FRA", "for:DEU"],
    [often[0], often[1]],
    [often[0], some.at(-1)],
  ].map(([one, other]) => `${one}/${other}`);
  const words = ["talks", "talks agreement", '"foreign ministry"', "sanctions -talks", "patrol*", "border OR grain"];
  return [
    { name: "dyad timeline", addresses: pairs.map((pair) => `/pairs/${pair}.json`) },
    {
      name: "text search with facets",
      addresses: words.map((text) => `/search.json?text=${encodeURIComponent(text)}`),
    },
    { name: "actor page", addresses: [...often, ...some].map((id) => `/actors/${id}.json`) },
    {
      name: "counts over time",
      addresses: ["/counts.json?by=month", "/counts.json?speaker=for:USA&by=month", "/counts.json?text=talks&by=year"],
    },
    { name: "events by a word", addresses: ["president", "ministry", "Biden"].map((did) => `/events.json?did=${did}`) },
  ];
}
