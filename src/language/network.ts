import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { InferenceSession, Tensor as TensorType } from "onnxruntime-node";
import { DragomanError } from "../contract/index.ts";
import { openPieces, type Pieces } from "./pieces.ts";
import type { Window } from "./windows.ts";

/** Label sets of the heads, in the order of their logits. */
export interface Labels {
  readonly boundary: readonly string[];
  readonly upos: readonly string[];
  readonly feats: readonly string[];
  readonly lemma: readonly string[];
  readonly name: readonly string[];
  readonly deprel: readonly string[];
}

/** The second half of the relation head, which is worked out here for the chosen arcs alone. */
export interface Relation {
  /** [relation][input] */
  readonly weight: readonly Float32Array[];
  readonly bias: Float32Array;
}

/** What the heads say of one window: rows of logits, row 0 the root's; `units` rows of `arcs` columns. */
export interface Reading {
  readonly units: number;
  /** Whether the weights have a head. */
  has(head: Head): boolean;
  row(head: Head, unit: number): Float32Array;
  arc(dependent: number, head: number): number;
  /** A unit's score for belonging to the cue that begins at another. */
  point(pointer: "to_source" | "to_content", unit: number, cue: number): number;
}

type Head = "boundary" | "upos" | "feats" | "lemma" | "name" | "rel_dep" | "rel_head" | "source" | "cue" | "content";

export interface Network {
  readonly hash: string;
  readonly labels: Labels;
  readonly relation: Relation;
  readonly pieces: Pieces;
  /** "told VERB" → index of its lemma's edit script, for forms that training showed often with one lemma. */
  readonly lemmas: ReadonlyMap<string, number>;
  read(windows: readonly Window[]): Promise<readonly Reading[]>;
}

const FOLDER = new URL("../../data/network/", import.meta.url);

/**
 * Opens the network: one session, shared by everyone in the process.
 *
 * @param options.folder where network.onnx and network.json are, with a final slash; the project's own where not given
 * @param options.threads processor threads for one window batch; 1 unless more is asked for
 * @throws DragomanError `network` when the weights are not there
 */
export async function openNetwork(
  options: { readonly folder?: URL; readonly threads?: number } = {},
): Promise<Network> {
  const folder = options.folder ?? FOLDER;
  const path = fileURLToPath(new URL("network.onnx", folder));
  const [ort, json] = await Promise.all([
    import("onnxruntime-node"),
    readFile(new URL("network.json", folder), "utf8").catch(missing(path)),
  ]);
  const { InferenceSession, Tensor } = ort.default ?? ort;
  const session = await InferenceSession.create(path, {
    executionProviders: ["cpu"],
    intraOpNumThreads: options.threads ?? 1,
    interOpNumThreads: 1,
    graphOptimizationLevel: "all",
    executionMode: "sequential",
    // The default logger prints notices about the processor on standard error; errors still throw.
    logSeverityLevel: 3,
  }).catch(missing(path));
  const about = JSON.parse(json) as {
    hash: string;
    labels: Labels;
    pieces: string[];
    lemmas?: Record<string, number>;
    relation: { weight: number[][]; bias: number[] };
  };
  return {
    hash: about.hash,
    labels: about.labels,
    relation: {
      weight: about.relation.weight.map((row) => Float32Array.from(row)),
      bias: Float32Array.from(about.relation.bias),
    },
    pieces: openPieces(about.pieces),
    lemmas: new Map(Object.entries(about.lemmas ?? {})),
    read: (windows) => run(session, Tensor, windows),
  };
}

const missing =
  (path: string) =>
  (cause: unknown): never => {
    throw new DragomanError("network", `the language network cannot be opened at ${path}; install the package anew`, {
      cause,
    });
  };

async function run(
  session: InferenceSession,
  Tensor: typeof TensorType,
  windows: readonly Window[],
): Promise<readonly Reading[]> {
  const batch = windows.length;
  const length = Math.max(...windows.map((window) => window.pieces.length));
  const units = Math.max(...windows.map((window) => window.firsts.length));
  const ints = (size: number, rows: readonly (readonly number[])[]): BigInt64Array => {
    const data = new BigInt64Array(batch * size);
    for (const [row, values] of rows.entries())
      for (const [at, value] of values.entries()) data[row * size + at] = BigInt(value);
    return data;
  };
  const mask = new Float32Array(batch * length);
  for (const [row, window] of windows.entries()) mask.fill(1, row * length, row * length + window.pieces.length);
  const wide = [batch, length];
  const out = await session.run({
    pieces: new Tensor(
      "int64",
      ints(
        length,
        windows.map((window) => window.pieces),
      ),
      wide,
    ),
    cases: new Tensor(
      "int64",
      ints(
        length,
        windows.map((window) => window.cases),
      ),
      wide,
    ),
    spaces: new Tensor(
      "int64",
      ints(
        length,
        windows.map((window) => window.spaces),
      ),
      wide,
    ),
    mask: new Tensor("float32", mask, wide),
    firsts: new Tensor(
      "int64",
      ints(
        units,
        windows.map((window) => window.firsts),
      ),
      [batch, units],
    ),
  });
  const data = Object.fromEntries(Object.entries(out).map(([name, tensor]) => [name, tensor.data as Float32Array]));
  const width = Object.fromEntries(Object.entries(out).map(([name, tensor]) => [name, tensor.dims[2] as number]));
  return windows.map((window, row) => ({
    units: window.firsts.length,
    row: (head, unit) => {
      const size = width[head] as number;
      const at = (row * units + unit) * size;
      return (data[head] as Float32Array).subarray(at, at + size);
    },
    has: (head) => head in data,
    point: (pointer, unit, cue) => (data[pointer] as Float32Array)[(row * units + unit) * units + cue] as number,
    arc: (dependent, head) => (data.arcs as Float32Array)[(row * units + dependent) * units + head] as number,
  }));
}
