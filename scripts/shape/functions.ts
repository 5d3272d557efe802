import type { ESTree } from "vite";
import type { Lookup } from "./declared.ts";
import { lineOf, type Node, type SourceFile, walk } from "./syntax.ts";

export interface Counted {
  readonly path: string;
  readonly line: number;
  readonly name: string;
  /** Parameters, with an option object of its own counted by its fields. */
  readonly parameters: number;
}

type Parameter = ESTree.ParamPattern;
type Written = Extract<Node, { readonly params: Parameter[]; readonly body: unknown }>;

const isFunction = (node: Node): node is Written =>
  (node.type === "FunctionDeclaration" ||
    node.type === "FunctionExpression" ||
    node.type === "ArrowFunctionExpression") &&
  node.body !== null;

/**
 * Every function of some files with its parameters: declared ones, arrows and methods. An object counts as the number
 * of its fields where it is there for this function alone: its type stands in the parameter itself, or has a name
 * that is the parameter of one function and nothing else. A type that functions give back, or that other types are
 * made of, is data and counts as one.
 *
 * @param all the files in which a type could be used a second time
 */
export function functionsIn(
  files: readonly SourceFile[],
  all: readonly SourceFile[],
  lookup: Lookup,
): readonly Counted[] {
  const single = usedOnce(all, lookup);
  return files.flatMap((file) => {
    const found: Counted[] = [];
    walk(file.program, (node, parents) => {
      if (!isFunction(node)) return;
      const parameters = node.params
        .map(typeOf)
        .reduce((sum, type) => sum + (type === null ? 1 : weightOf(type, file.path, lookup, single)), 0);
      found.push({ path: file.path, line: lineOf(file, node.start), name: calledBy(node, parents.at(-1)), parameters });
    });
    return found;
  });
}

/** The type that is written at a parameter. */
function typeOf(parameter: Parameter): Node | null {
  if (parameter.type === "TSParameterProperty") return typeOf(parameter.parameter);
  if (parameter.type === "AssignmentPattern") return typeOf(parameter.left as Parameter);
  return parameter.type === "RestElement" ? null : (parameter.typeAnnotation?.typeAnnotation ?? null);
}

/** Types that change nothing in how many fields there are. */
const SAME_FIELDS = /^(?:Readonly|Partial|Required)$/;

interface Named {
  readonly name: string;
  readonly of: readonly Node[];
}

const named = (type: Node): Named | null =>
  type.type === "TSTypeReference" && type.typeName.type === "Identifier"
    ? { name: type.typeName.name, of: type.typeArguments?.params ?? [] }
    : null;

/** For how many parameters one counts. */
function weightOf(type: Node, path: string, lookup: Lookup, single: ReadonlySet<string>): number {
  if (type.type === "TSTypeLiteral") return Math.max(1, type.members.length);
  if (type.type === "TSIntersectionType")
    return type.types.reduce((sum, one) => sum + weightOf(one, path, lookup, single), 0);
  if (type.type === "TSUnionType") {
    const [only, ...others] = type.types.filter(({ type: kind }) => !/^TS(?:Null|Undefined)Keyword$/.test(kind));
    return only && others.length === 0 ? weightOf(only, path, lookup, single) : 1;
  }
  const reference = named(type);
  if (reference === null) return 1;
  const [first] = reference.of;
  if (first && SAME_FIELDS.test(reference.name)) return weightOf(first, path, lookup, single);
  if (reference.name === "Pick" || reference.name === "Omit") return Math.max(1, fieldsOf(type, path, lookup) ?? 1);
  const found = lookup(path, reference.name);
  if (!found || !single.has(`${found.path}#${found.name}`)) return 1;
  return Math.max(1, fieldsOf(type, path, lookup) ?? 1);
}

/** How many fields a type has; null for one that is no object, or is not of the project. */
function fieldsOf(type: Node, path: string, lookup: Lookup, steps = 0): number | null {
  if (steps > 20) return null;
  const inner = (one: Node, at = path): number | null => fieldsOf(one, at, lookup, steps + 1);
  if (type.type === "TSTypeLiteral") return type.members.length;
  if (type.type === "TSIntersectionType") {
    const parts = type.types.map((one) => inner(one));
    return parts.some((part) => part === null) ? null : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  }
  const reference = named(type);
  if (reference === null) return null;
  const [first, keys] = reference.of;
  if (first && SAME_FIELDS.test(reference.name)) return inner(first);
  if (first && keys && reference.name === "Pick") return keysIn(keys);
  if (first && keys && reference.name === "Omit") {
    const fields = inner(first);
    return fields === null ? null : fields - keysIn(keys);
  }
  const found = lookup(path, reference.name);
  if (found?.node.type === "TSTypeAliasDeclaration") return inner(found.node.typeAnnotation, found.path);
  if (found?.node.type !== "TSInterfaceDeclaration") return null;
  const above = found.node.extends.flatMap(({ expression }) =>
    expression.type === "Identifier" ? (lookup(found.path, expression.name) ?? []) : [],
  );
  return above.reduce((sum, { node, path: at }) => {
    if (node.type === "TSTypeAliasDeclaration") return sum + (inner(node.typeAnnotation, at) ?? 0);
    return sum + (node.type === "TSInterfaceDeclaration" ? node.body.body.length : 0);
  }, found.node.body.body.length);
}

const keysIn = (type: Node): number => (type.type === "TSUnionType" ? type.types.length : 1);

/** Types, as "path#name", that are the parameter of exactly one function and part of nothing else. */
function usedOnce(files: readonly SourceFile[], lookup: Lookup): ReadonlySet<string> {
  const takers = new Map<string, Set<string>>();
  const data = new Set<string>();
  for (const { path, program } of files)
    walk(program, (node, parents) => {
      const name = nameIn(node);
      const found = name === null ? null : lookup(path, name);
      if (!found) return;
      const key = `${found.path}#${found.name}`;
      const use = useOf(node, parents);
      if (use === "data") data.add(key);
      else if (use !== "in passing") takers.set(key, (takers.get(key) ?? new Set()).add(`${path}:${use.start}`));
    });
  return new Set([...takers].filter(([key, functions]) => functions.size === 1 && !data.has(key)).map(([key]) => key));
}

/** The name that a node refers to as a type; an interface names what it extends. */
function nameIn(node: Node): string | null {
  if (node.type === "TSInterfaceHeritage") return node.expression.type === "Identifier" ? node.expression.name : null;
  return named(node)?.name ?? null;
}

/** What may stand around a type that is a parameter's all the same: "Readonly<Options> | null". */
const WRAPPER = /^(?:TSTypeReference|TSTypeParameterInstantiation|TSIntersectionType|TSUnionType|TSTypeAnnotation)$/;
const PATTERN = /^(?:Identifier|ObjectPattern|AssignmentPattern|TSParameterProperty)$/;
/** Names a type where a value is made, or for one of its fields: no second use. */
const IN_PASSING = /^(?:VariableDeclarator|TSAsExpression|TSSatisfiesExpression|TSIndexedAccessType)$/;

/** The function that takes a type for a parameter; "in passing" where a value of it is made; "data" elsewhere. */
function useOf(node: Node, parents: readonly Node[]): Written | "in passing" | "data" {
  let inner = node;
  for (const parent of parents.toReversed()) {
    if (IN_PASSING.test(parent.type)) return "in passing";
    if (isFunction(parent)) return parent.params.some((one) => one === inner) ? parent : "data";
    const wraps = WRAPPER.test(parent.type) && (parent.type !== "TSTypeReference" || hasSameFields(parent));
    if (!wraps && !PATTERN.test(parent.type)) return "data";
    inner = parent;
  }
  return "data";
}

const hasSameFields = (type: Node): boolean => SAME_FIELDS.test(named(type)?.name ?? "");

function calledBy(node: Written, parent: Node | undefined): string {
  if (node.type !== "ArrowFunctionExpression" && node.id) return node.id.name;
  if (parent?.type === "VariableDeclarator" && parent.id.type === "Identifier") return parent.id.name;
  if ((parent?.type === "Property" || parent?.type === "MethodDefinition") && parent.key.type === "Identifier")
    return parent.key.name;
  return "(without a name)";
}
