import { pathFrom } from "./imports.ts";
import type { Node, SourceFile } from "./syntax.ts";

/** What a name stands for: a declaration at the top of a file. */
export interface Declared {
  readonly path: string;
  readonly name: string;
  /** An interface, a type alias, a function, or what a constant is set to. */
  readonly node: Node;
}

/** The declaration of a name as a file sees it, through imports and re-exports; null for one of the outside. */
export type Lookup = (path: string, name: string) => Declared | null;

interface Names {
  readonly declared: Map<string, Node>;
  /** Names taken from other files, by the name they have here. */
  readonly taken: Map<string, { readonly path: string; readonly name: string }>;
  /** Names handed on under another name than they have here. */
  readonly renamed: Map<string, string>;
  /** Files of which everything is handed on. */
  readonly whole: string[];
}

export function lookupIn(files: readonly SourceFile[]): Lookup {
  const names = new Map(files.map((file) => [file.path, namesOf(file)]));
  const find = (path: string, name: string, steps: number): Declared | null => {
    const file = names.get(path);
    if (!file || steps > 20) return null;
    const own = file.renamed.get(name) ?? name;
    const node = file.declared.get(own);
    if (node) return { path, name: own, node };
    const taken = file.taken.get(own);
    if (taken) return find(taken.path, taken.name, steps + 1);
    for (const other of file.whole) {
      const found = find(other, name, steps + 1);
      if (found) return found;
    }
    return null;
  };
  return (path, name) => find(path, name, 0);
}

function namesOf({ path, program }: SourceFile): Names {
  const names: Names = { declared: new Map(), taken: new Map(), renamed: new Map(), whole: [] };
  for (const statement of program.body) {
    if (statement.type === "ImportDeclaration") {
      for (const one of statement.specifiers)
        if (one.type === "ImportSpecifier")
          names.taken.set(one.local.name, { path: pathFrom(path, statement.source.value), name: nameOf(one.imported) });
    } else if (statement.type === "ExportAllDeclaration") names.whole.push(pathFrom(path, statement.source.value));
    else if (statement.type === "ExportNamedDeclaration") {
      for (const { local, exported } of statement.specifiers)
        if (statement.source)
          names.taken.set(nameOf(exported), { path: pathFrom(path, statement.source.value), name: nameOf(local) });
        else if (nameOf(local) !== nameOf(exported)) names.renamed.set(nameOf(exported), nameOf(local));
      if (statement.declaration) declare(statement.declaration, names.declared);
    } else declare(statement, names.declared);
  }
  return names;
}

const nameOf = (node: { readonly name: string } | { readonly value: string }): string =>
  "name" in node ? node.name : node.value;

function declare(node: Node, declared: Map<string, Node>): void {
  if (node.type === "TSInterfaceDeclaration" || node.type === "TSTypeAliasDeclaration")
    declared.set(node.id.name, node);
  else if (node.type === "FunctionDeclaration" && node.id) declared.set(node.id.name, node);
  else if (node.type === "VariableDeclaration" && node.kind === "const")
    for (const { id, init } of node.declarations) if (id.type === "Identifier" && init) declared.set(id.name, init);
}
