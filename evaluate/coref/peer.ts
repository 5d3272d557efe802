import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Span } from "../../src/contract/index.ts";

const PEER = fileURLToPath(new URL("../../bench/peers/.corenlp/", import.meta.url));

export const corenlpIsInstalled = (): boolean => existsSync(join(PEER, "classes/Peer.class"));

/**
 * CoreNLP's coreference chains of texts, by the text's name; one core, 5 GB at most.
 *
 * @throws Error with what the peer printed when it fails
 */
export function corenlpChains(
  algorithm: "statistical" | "fastneural" | "neural",
  texts: readonly { readonly name: string; readonly text: string }[],
): ReadonlyMap<string, readonly (readonly Span[])[]> {
  const folder = mkdtempSync(join(tmpdir(), "dragoman-coref-"));
  try {
    const files = texts.map(({ name, text }) => {
      const file = join(folder, `${name}.txt`);
      writeFileSync(file, text);
      return file;
    });
    const { stdout, stderr, status } = spawnSync(
      "java",
      [
        "-Xmx5g",
        "-XX:+UseSerialGC",
        "-XX:ActiveProcessorCount=1",
        "-cp",
        `${PEER}jars/*:${PEER}classes`,
        "Peer",
        "coref",
        algorithm,
        ...files,
      ],
      { encoding: "utf8", maxBuffer: 2 ** 28 },
    );
    if (status !== 0) throw new Error(`CoreNLP's run failed: ${stderr.slice(-2000)}`);
    const chains = new Map<string, Map<string, Span[]>>();
    for (const line of stdout.split("\n")) {
      const [file, chain, start, end] = line.split("\t");
      if (file === undefined || chain === undefined || end === undefined) continue;
      const name = file.replace(/\.txt$/, "");
      const document = chains.get(name) ?? new Map<string, Span[]>();
      chains.set(name, document);
      document.set(chain, [...(document.get(chain) ?? []), { start: Number(start), end: Number(end) }]);
    }
    return new Map([...chains].map(([name, document]) => [name, [...document.values()]]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
