import { posix } from "node:path";
import { type SourceFile, walk } from "./syntax.ts";

/** One file imports another; imports of types alone count, they bind as well. Paths are those of the files. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** Imports and re-exports between files of the project, dynamic ones and types in place included, each pair once. */
export function importsOf(files: readonly SourceFile[]): readonly Import[] {
  return files.flatMap((file) => {
    const paths = new Set<string>();
    walk(file.program, (node) => {
      if (!("source" in node) || node.source === null || typeof node.source !== "object") return;
      const { source } = node;
      if (source.type !== "Literal" || typeof source.value !== "string" || !source.value.startsWith(".")) return;
      paths.add(pathFrom(file.path, source.value));
    });
    return [...paths].map((to) => ({ from: file.path, to }));
  });
}

/** The path that a relative import in a file means. */
export const pathFrom = (file: string, request: string): string =>
  posix.normalize(posix.join(posix.dirname(file), request));
