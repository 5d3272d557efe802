import { getEnvironmentData, isMainThread, setEnvironmentData } from "node:worker_threads";
import { DragomanError } from "../contract/index.ts";

export type { InferenceSession, Tensor } from "onnxruntime-node";

/** What tells every thread started later that this process is silenced. */
const SILENCED = "dragoman: the inference library is silenced";

/**
 * The inference library reports its use to its vendor unless this stands in the environment of the process before it is
 * loaded; what it reads is the environment of the process itself, which only the main thread can write. A worker's
 * `process.env` is a copy, so a worker is told by the main thread that it has been done.
 */
if (isMainThread) {
  process.env.ORT_DISABLE_TELEMETRY = "1";
  setEnvironmentData(SILENCED, true);
}

/**
 * Loads the inference library, silenced. Nothing else in the project may import it.
 *
 * @throws DragomanError `network` in a worker whose main thread has not loaded dragoman, since the library would report
 *   from there
 */
export async function openRuntime(): Promise<typeof import("onnxruntime-node")> {
  if (!isMainThread && getEnvironmentData(SILENCED) !== true)
    throw new DragomanError(
      "network",
      'the language network is not opened in this worker thread: its inference library would report to its vendor; import "dragoman" in the main thread before the worker is started',
    );
  const ort = await import("onnxruntime-node");
  return ort.default ?? ort;
}
