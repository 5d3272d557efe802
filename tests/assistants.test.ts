import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore, type Store } from "../src/record/index.ts";
import { BIN, examplesIn, served } from "./served.testing.ts";

let folder: string;
let record: string;
let store: Store;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman-assistants-"));
  record = examplesIn(join(folder, "examples.dragoman"));
  store = openStore(record, { readonly: true });
}, 240_000);
afterAll(() => {
  store?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Placed {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}
interface Claim {
  readonly finding: string;
  readonly report: string;
  readonly day: string | null;
  readonly what: string;
  readonly text: string;
  readonly parties: readonly {
    readonly role: string;
    readonly name: string | null;
    readonly quotation: Placed | null;
  }[];
  readonly cue: { readonly quotation: Placed | null };
  readonly quotation: readonly Placed[];
}
type Answer = Record<string, never> & {
  readonly claims: readonly Claim[];
  readonly claim: Claim;
  readonly total: number;
};

/** Every claim in an answer, wherever it stands. */
function* claimsIn(value: unknown): Generator<Claim> {
  if (typeof value !== "object" || value === null) return;
  if ("finding" in value && "quotation" in value && "cue" in value) yield value as Claim;
  else for (const inner of Object.values(value)) yield* claimsIn(inner);
}

/** Holds every word that is told against the report that it is told of. */
function slicesHold(answer: unknown): number {
  let held = 0;
  for (const { report, text: hash, quotation, cue, parties } of claimsIn(answer)) {
    const reading = store.reading(report);
    // What was read from the caller's own text stands in no record.
    if (reading === null) continue;
    expect(reading.hash).toBe(hash);
    for (const one of [...quotation, cue.quotation, ...parties.map((party) => party.quotation)])
      if (one) {
        expect(reading.text.slice(one.start, one.end)).toBe(one.words);
        held += 1;
      }
  }
  return held;
}

const DRAFT = "Joe Biden said: “This is not about trust, it is about self-interest.”";

/** A scripted conversation: what is asked, and what an answer to it has to hold. */
const QUESTIONS: readonly (readonly [
  question: string,
  tool: string,
  given: Record<string, unknown>,
  holds: (answer: Answer) => void,
])[] = [
  ["What did Wang Yi say?", "search", { by: "Wang Yi" }, ({ total }) => expect(total).toBe(3)],
  ["What was Stoltenberg told?", "search", { to: "Stoltenberg" }, (a) => says(a, "supports Sweden's membership")],
  ["Who warned of being dragged into war?", "search", { act: "warn", words: "Sinai" }, (a) => named(a, "el-Sisi")],
  ["Who spoke of self-interest?", "search", { words: '"self-interest"' }, (a) => named(a, "Biden")],
  ["Who thanked somebody?", "search", { act: "thank", limit: 20 }, (a) => named(a, "Redwan Hussein")],
  ["What did China's side say in 2023?", "search", { by: "for:CHN", from: "2023", until: "2023" }, (a) => some(a)],
  ["What was said on reunification?", "search", { about: "reunification" }, (a) => named(a, "Xi Jinping")],
  ["What did the Danube Review have?", "search", { publisher: "Danube" }, (a) => some(a)],
  ["Who received whom?", "search", { kind: "events", type: "CONSULT" }, (a) => named(a, "Lula")],
  ["Whom did Modi visit?", "search", { kind: "events", by: "Modi" }, (a) => says(a, "visit")],
  [
    "What was only planned?",
    "search",
    { kind: "events", status: "planned" },
    ({ total }) => expect(total).toBeTypeOf("number"),
  ],
  [
    "Who is Xi Jinping?",
    "actor",
    { actor: "Xi Jinping" },
    (a) => expect(a).toMatchObject({ name: "Xi Jinping", country: "CHN" }),
  ],
  ["Who is Josep Borrell?", "actor", { actor: "Borrell" }, (a) => expect(a).toMatchObject({ kind: "person" })],
  [
    "What did Biden and Xi say to each other?",
    "pair",
    { one: "for:USA", other: "for:CHN" },
    (a) => expect(a.said).toBeDefined(),
  ],
  [
    "What did Biden and Putin?",
    "pair",
    { one: "Joe Biden", other: "Vladimir Putin" },
    (a) => expect(a.periods).toBeDefined(),
  ],
  ["Did he say so?", "verify", { text: DRAFT }, (a) => expect(a.verified?.[0]).toMatchObject({ verdict: "exact" })],
  [
    "And in these words?",
    "verify",
    { text: DRAFT.replace("self-interest", "self-respect") },
    (a) => expect(a.verified?.[0]).toMatchObject({ verdict: "altered" }),
  ],
  [
    "Who said it?",
    "verify",
    { text: DRAFT.replace("Joe Biden", "Wang Yi") },
    (a) => expect(a.verified?.[0]).toMatchObject({ verdict: "other-speaker" }),
  ],
  [
    "What is in this text?",
    "read",
    { text: "Foreign Minister Wang Yi told reporters that talks would go on." },
    (a) => named(a, "Wang Yi"),
  ],
  ["Did anybody speak of dragons?", "search", { words: "dragons" }, ({ total }) => expect(total).toBe(0)],
];

const says = ({ claims }: Answer, words: string) =>
  expect(claims.flatMap(({ quotation }) => quotation.map((one) => one.words)).join("\n")).toContain(words);
const named = ({ claims }: Answer, name: string) =>
  expect(JSON.stringify(claims.map(({ parties }) => parties))).toContain(name);
const some = ({ claims }: Answer) => expect(claims.length).toBeGreaterThan(0);

describe.each([
  ["2025-11-25", "legacy"],
  ["2026-07-28", { pin: "2026-07-28" }],
] as const)("an assistant that speaks MCP %s", (version, mode) => {
  it("asks twenty questions over standard input and output, and every quotation stands in its report", async () => {
    const client = new Client({ name: "test", version: "1" }, { versionNegotiation: { mode } });
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [BIN, "mcp", "--record", record],
      stderr: "ignore",
    });
    await client.connect(transport);
    try {
      expect(client.getNegotiatedProtocolVersion()).toBe(version);
      let [answered, held] = [0, 0];
      for (const [question, name, given, holds] of QUESTIONS) {
        const { content, structuredContent, isError } = await client.callTool({ name, arguments: given });
        expect([question, isError ?? false, content]).toMatchObject([question, false, [{ type: "text" }]]);
        const answer = JSON.parse((content as { text?: string }[])[0]?.text ?? "null");
        expect(answer).toEqual(structuredContent);
        holds(answer);
        held += slicesHold(answer);
        for (const { finding } of (answer.claims ?? []).slice(0, 1)) {
          const cited = await client.callTool({ name: "cite", arguments: { finding } });
          if (name !== "read") held += slicesHold(cited.structuredContent);
        }
        answered += 1;
      }
      expect([answered, held > 100]).toEqual([20, true]);
    } finally {
      await client.close();
    }
  }, 240_000);
});

it.each([
  ["legacy", "legacy"],
  ["2026-07-28", { pin: "2026-07-28" }],
] as const)(
  "may propose where a person allows it, under the name of its program (%s)",
  async (_, mode) => {
    const client = new Client({ name: "test-host", version: "1" }, { versionNegotiation: { mode } });
    const args = [BIN, "mcp", "--record", record, "--proposals"];
    await client.connect(new StdioClientTransport({ command: process.execPath, args, stderr: "ignore" }));
    try {
      const decided = store.corrections.history().length;
      const { structuredContent } = await client.callTool({ name: "search", arguments: { by: "Wang Yi", limit: 1 } });
      const [{ finding, quotation }] = (structuredContent as unknown as Answer).claims as [Claim];
      const [{ words, start, end }] = quotation as [Placed];
      const asked = { what: "reject", on: finding, words, start, end, why: `tried by ${JSON.stringify(mode)}` };
      const answer = await client.callTool({ name: "propose", arguments: asked });
      expect(answer.structuredContent).toMatchObject({ by: "assistant/test-host", state: "open" });
      expect(store.corrections.history()).toHaveLength(decided);
      expect((await client.callTool({ name: "propose", arguments: { ...asked, start: start + 1 } })).isError).toBe(
        true,
      );
    } finally {
      await client.close();
    }
    expect(store.proposals.list({ state: "open" })).toMatchObject([{ by: "assistant/test-host", what: "reject" }]);
  },
  120_000,
);

it("is answered over HTTP in both versions, on this machine alone", async () => {
  const server = await served(record, ["mcp", "--http"]);
  try {
    for (const mode of ["legacy", { pin: "2026-07-28" }] as const) {
      const client = new Client({ name: "test", version: "1" }, { versionNegotiation: { mode } });
      await client.connect(new StreamableHTTPClientTransport(new URL(server.url)));
      const { structuredContent } = await client.callTool({ name: "search", arguments: { by: "Wang Yi" } });
      expect(structuredContent).toMatchObject({ total: 3 });
      await client.close();
    }
    const foreign = await fetch(server.url, {
      method: "POST",
      headers: { origin: "https://evil.example" },
      body: "{}",
    });
    expect(foreign.status).toBe(403);
  } finally {
    await server.end();
  }
}, 120_000);
