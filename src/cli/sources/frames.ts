import { readFileSync } from "node:fs";
import { DragomanError } from "../../contract/index.ts";

/**
 * The text of a user's file of frames.
 *
 * @throws DragomanError `frames` where it cannot be read
 */
export function framesFile(path: string | undefined): { readonly frames?: string } {
  if (path === undefined) return {};
  try {
    return { frames: readFileSync(path, "utf8") };
  } catch (error) {
    throw new DragomanError("frames", `${path} cannot be read`, { cause: error });
  }
}
