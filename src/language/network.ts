import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { DragomanError } from "../contract/index.ts";
import { type Heads, openHeads } from "./heads.ts";
import { openPieces, type Pieces } from "./pieces.ts";
import { type InferenceSession, openRuntime, type Tensor as TensorType } from "./runtime.ts";
import type { ActHead } from "./types.ts";
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
  /** [input, relation], row by row. */
  readonly weight: Float32Array;
  readonly bias: Float32Array;
}

/** What the heads say of one window: rows of logits, row 0 the root's; `units` rows of `arcs` columns. */
export interface Reading {
  readonly units: number;
  /** Whether the weights have a head. */
  has(head: Head | Edge): boolean;
  row(head: Head, unit: number): Float32Array;
  /** How well each unit begins or ends a cue's content or source; unit 0 stands for "it has none". */
  edges(edge: Edge, cue: number): Float32Array;
  arc(dependent: number, head: number): number;
  /** The row of the unit that is likeliest to be a unit's head, of all in the window. */
  likeliest(dependent: number): number;
  /** What the heads for events say of a unit; null where there are none. */
  acts(unit: number): Float32Array | null;
  /** A unit's score for belonging to the cue that begins at another. */
  point(pointer: "to_source" | "to_content", unit: number, cue: number): number;
}

type Head =
  | "relation"
  | "boundary"
  | "upos"
  | "feats"
  | "lemma"
  | "name"
  | "rel_dep"
  | "rel_head"
  | "source"
  | "cue"
  | "content";

export type Edge = "content_start" | "content_end" | "source_start" | "source_end";

export interface Network {
  readonly hash: string;
  readonly labels: Labels;
  readonly relation: Relation;
  readonly pieces: Pieces;
  /** "told VERB" → index of its lemma's edit script, for forms that training showed often with one lemma. */
  readonly lemmas: ReadonlyMap<string, number>;
  /** The weights of the heads for events beside what they say of words; null where there are none. */
  readonly acts: ActHead | null;
  read(window: Window): Promise<Reading>;
}

/** What the graph reads of a window: whole numbers in one dimension. */
const INPUTS = ["pieces", "cases", "spaces", "firsts"] as const;

const FOLDER = new URL("../../data/network/", import.meta.url);

/**
 * Opens the network: one session, shared by everyone in the process.
 *
 * @param options.folder where network.onnx and network.json are, with a final slash; the project's own where not given
 * @param options.threads processor threads for one window batch; 1 unless more is asked for
 * @throws DragomanError `network` when the weights are not there, or the inference library cannot be silenced
 */
export async function openNetwork(
  options: { readonly folder?: URL; readonly threads?: number } = {},
): Promise<Network> {
  const folder = options.folder ?? FOLDER;
  const path = fileURLToPath(new URL("network.onnx", folder));
  const [{ InferenceSession, Tensor }, json] = await Promise.all([
    openRuntime(),
    readFile(new URL("network.json", folder), "utf8").catch(missing(path)),
  ]);
  const session = await InferenceSession.create(path, {
    executionProviders: ["cpu"],
    intraOpNumThreads: options.threads ?? 1,
    interOpNumThreads: 1,
    graphOptimizationLevel: "all",
    // This one fusion is slower than the two operators that it puts together.
    extra: { optimization: { disable_specified_optimizers: "SkipLayerNormFusion" } },
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
  const heads = await openHeads(folder, about.hash);
  return {
    hash: heads === null ? about.hash : `${about.hash}-${heads.head.hash}`,
    acts: heads?.head ?? null,
    labels: about.labels,
    relation: {
      weight: turned(about.relation.weight),
      bias: Float32Array.from(about.relation.bias),
    },
    pieces: openPieces(about.pieces),
    lemmas: new Map(Object.entries(about.lemmas ?? {})),
    read: (window) => run({ session, heads }, Tensor, window),
  };
}

/** Where the greatest value stands; the first of equals. */
export function greatest(values: Float32Array): number {
  let at = 0;
  for (let other = 1; other < values.length; other += 1)
    if ((values[other] as number) > (values[at] as number)) at = other;
  return at;
}

/** Rows as columns, in one array. */
function turned(rows: readonly (readonly number[])[]): Float32Array {
  const flat = new Float32Array(rows.length * (rows[0]?.length ?? 0));
  for (const [at, row] of rows.entries())
    for (const [column, value] of row.entries()) flat[column * rows.length + at] = value;
  return flat;
}

const missing =
  (path: string) =>
  (cause: unknown): never => {
    throw new DragomanError("network", `the language network cannot be opened at ${path}; install the package anew`, {
      cause,
    });
  };

/**
 * One run a window: the products of some hundred pieces stay in the processor's cache, nothing is padded, and what is
 * said of a window does not hang on what else is read with it.
 */
async function run(
  { session, heads }: { readonly session: InferenceSession; readonly heads: Heads | null },
  Tensor: typeof TensorType,
  window: Window,
): Promise<Reading> {
  const units = window.firsts.length;
  const feeds: Record<string, TensorType> = {};
  for (const name of INPUTS) feeds[name] = new Tensor("int32", Int32Array.from(window[name]), [window[name].length]);
  const out = await session.run(feeds);
  const data: Record<string, Float32Array> = {};
  const width: Record<string, number> = {};
  for (const [name, tensor] of Object.entries(out)) {
    data[name] = tensor.data as Float32Array;
    width[name] = tensor.dims[2] as number;
  }
  const arcs = data.arcs as Float32Array;
  const acts = heads && out.units ? await heads.read(out.units) : null;
  return {
    units,
    row: (head, unit) => {
      const size = width[head] as number;
      return (data[head] as Float32Array).subarray(unit * size, (unit + 1) * size);
    },
    has: (head) => head in data,
    acts: (unit) => acts?.rows.subarray(unit * acts.width, (unit + 1) * acts.width) ?? null,
    point: (pointer, unit, cue) => (data[pointer] as Float32Array)[unit * units + cue] as number,
    edges: (edge, cue) => (data[edge] as Float32Array).subarray(cue * units, (cue + 1) * units),
    arc: (dependent, head) => arcs[dependent * units + head] as number,
    likeliest: (dependent) => greatest(arcs.subarray(dependent * units, (dependent + 1) * units)),
  };
}
