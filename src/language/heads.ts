import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { openRuntime, type Tensor } from "./runtime.ts";
import type { ActHead } from "./types.ts";

/** The heads for events: a small graph that reads what the network says of units, and the weights beside it. */
export interface Heads {
  readonly head: ActHead;
  /** A row for each unit, the root's first. */
  read(units: Tensor): Promise<{ readonly rows: Float32Array; readonly width: number }>;
}

/** The file beside the network's; `names` have a row of `kinds` numbers each in `weights`, whole numbers in eight bits. */
interface About {
  readonly hash: string;
  /** Hash of the network that they were trained on. */
  readonly trunk: string;
  readonly kinds: readonly string[];
  readonly offset: number;
  readonly bias: readonly number[];
  readonly scale: number;
  readonly names: readonly string[];
  readonly weights: string;
}

/** The heads for events of a folder; null where there are none, or none for this network. */
export async function openHeads(folder: URL, trunk: string): Promise<Heads | null> {
  const head = await openActHead(new URL("events.json", folder), trunk);
  if (head === null) return null;
  const { InferenceSession } = await openRuntime();
  const session = await InferenceSession.create(fileURLToPath(new URL("events.onnx", folder)), {
    executionProviders: ["cpu"],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: "sequential",
    logSeverityLevel: 3,
  });
  return {
    head,
    read: async (units) => {
      const { types } = await session.run({ units }, ["types"]);
      if (types === undefined) throw new Error('events.onnx has no output "types"');
      return { rows: types.data as Float32Array, width: types.dims[2] as number };
    },
  };
}

/** The weights of one file; null where it is not there, or is of another network. */
export async function openActHead(file: URL, trunk: string): Promise<ActHead | null> {
  const json = await readFile(file, "utf8").catch(() => null);
  if (json === null) return null;
  const about = JSON.parse(json) as About;
  if (about.trunk !== trunk) return null;
  const whole = new Int8Array(Buffer.from(about.weights, "base64"));
  const width = about.kinds.length;
  const names = new Map(
    about.names.map((name, at) => [
      name,
      Float32Array.from(whole.subarray(at * width, (at + 1) * width), (value) => value * about.scale),
    ]),
  );
  const { hash, kinds, bias, offset } = about;
  return { hash, kinds, bias, offset, names };
}
