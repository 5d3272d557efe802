import type { Lookup } from "./declared.ts";
import { isRegExp, type Local, readerOf } from "./pattern-text.ts";
import { alternativesIn, UNKNOWN } from "./patterns.ts";
import { lineOf, type Node, type SourceFile, walk } from "./syntax.ts";

/** A regular expression, as a literal or made by `RegExp`. */
export interface Expression {
  readonly path: string;
  readonly line: number;
  /** Infinity where words are joined by "|" while the program runs. */
  readonly alternatives: number;
  /** The alternatives that are written in the expression itself, without what constants bring in. */
  readonly written: number;
  /** Whether part of it is known to the running program alone, so that there may be more alternatives. */
  readonly untold: boolean;
  /** How it begins in the code. */
  readonly code: string;
}

/** Every regular expression of some files, with its alternatives as far as the code tells them. */
export function expressionsIn(files: readonly SourceFile[], lookup: Lookup): readonly Expression[] {
  const { text } = readerOf(lookup);
  const bare = readerOf(() => null);
  return files.flatMap((file) => {
    const found: Expression[] = [];
    walk(file.program, (node, parents) => {
      const literal = node.type === "Literal" && "regex" in node;
      if (!literal && !isRegExp(node)) return;
      const pattern = text(node, {
        path: file.path,
        locals: literal ? new Map() : localsOf(parents, file.path),
        steps: 0,
      });
      const flags = literal ? node.regex.flags : "";
      found.push({
        path: file.path,
        line: lineOf(file, node.start),
        alternatives: alternativesIn(pattern, flags),
        written: alternativesIn(bare.text(node, { path: file.path, locals: new Map(), steps: 0 }), flags),
        untold: pattern.includes(UNKNOWN),
        code: file.text.slice(node.start, node.end).replace(/\s+/g, " ").slice(0, 80),
      });
    });
    return found;
  });
}

/** What names mean inside the functions around a place: constants of their blocks; of their parameters nothing is known. */
function localsOf(parents: readonly Node[], path: string): ReadonlyMap<string, Local> {
  const locals = new Map<string, Local>();
  for (const parent of parents) {
    if ("params" in parent && Array.isArray(parent.params))
      for (const parameter of parent.params as readonly Node[])
        walk(parameter, (node) => {
          if (node.type === "Identifier") locals.set(node.name, null);
        });
    if (parent.type === "ForOfStatement" && parent.left.type === "VariableDeclaration")
      walk(parent.left, (node) => {
        if (node.type === "Identifier") locals.set(node.name, null);
      });
    if (parent.type !== "BlockStatement") continue;
    const around = new Map(locals);
    for (const statement of parent.body)
      if (statement.type === "VariableDeclaration")
        for (const { id, init } of statement.declarations)
          if (id.type === "Identifier")
            locals.set(
              id.name,
              init && statement.kind === "const" ? { node: init, place: { path, locals: around, steps: 0 } } : null,
            );
          else
            walk(id, (node) => {
              if (node.type === "Identifier") locals.set(node.name, null);
            });
  }
  return locals;
}
