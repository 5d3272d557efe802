import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { type ESTree, parseSync } from "vite";

export type Node = ESTree.Node;

/** A file of code, parsed. */
export interface SourceFile {
  /** Below the folder of all code, with "/" on every system: "reading/index.ts". */
  readonly path: string;
  readonly text: string;
  readonly program: ESTree.Program;
}

/** Code that is delivered: tests, what only tests use, and files of data are none. */
export const isCode = (path: string): boolean =>
  /\.[cm]?[jt]sx?$/.test(path) && !/\.(?:test|testing|d)\.[cm]?[jt]sx?$/.test(path);

/** Every file of code below a folder, in the order of their paths. @throws Error naming a file that is no TypeScript */
export function sourceFiles(root: string): readonly SourceFile[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter(isCode)
    .map((path) => parsed(path.split(sep).join("/"), readFileSync(join(root, path), "utf8")))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** @throws Error with the path and the parser's message */
export function parsed(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text, { lang: path.endsWith("x") ? "tsx" : "ts", sourceType: "module" });
  if (errors[0]) throw new Error(`${path} cannot be parsed: ${errors[0].message}`);
  return { path, text, program };
}

/** Visits a node and all below it, parents before children; `parents` holds the nodes above, the nearest last. */
export function walk(node: Node, visit: (node: Node, parents: readonly Node[]) => void): void {
  const parents: Node[] = [];
  const enter = (one: Node): void => {
    visit(one, parents);
    parents.push(one);
    for (const child of childrenOf(one)) enter(child);
    parents.pop();
  };
  enter(node);
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

const childrenOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode);

/** The line of an offset, from 1. */
export const lineOf = ({ text }: SourceFile, offset: number): number => text.slice(0, offset).split("\n").length;

/** How many lines a file has, blank ones and comments included. */
export const lines = ({ text }: SourceFile): number => text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
