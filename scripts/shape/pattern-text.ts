import type { Lookup } from "./declared.ts";
import { JOINED, UNKNOWN } from "./patterns.ts";
import type { Node } from "./syntax.ts";

/** Where an expression stands: the file, and what the names of the functions around it mean there. */
interface Place {
  readonly path: string;
  readonly locals: ReadonlyMap<string, Local>;
  /** How many names and calls were followed to get here. */
  readonly steps: number;
}

/** What a name inside a function stands for; a parameter without a value is known to the running program alone. */
export type Local = { readonly node: Node; readonly place: Place } | { readonly text: string } | null;

const FAR = 24;

export interface Reader {
  /** The text that an expression makes, as far as the code tells it; JOINED and UNKNOWN stand for the rest. */
  readonly text: (node: Node, place: Place) => string;
}

/**
 * Reads from the code which text an expression makes: literals and templates, constants of this file and of others,
 * sums, lists that are joined, and calls of functions that are one expression.
 */
export function readerOf(lookup: Lookup): Reader {
  const text = (node: Node, place: Place): string => {
    if (place.steps > FAR) return UNKNOWN;
    switch (node.type) {
      case "Literal":
        return "regex" in node ? node.regex.pattern : String(node.value);
      case "TemplateLiteral":
        return woven(
          node.quasis.map(({ value }) => value.cooked ?? value.raw),
          node.expressions,
          place,
        );
      case "TaggedTemplateExpression":
        return woven(
          node.quasi.quasis.map(({ value }) => value.raw),
          node.quasi.expressions,
          place,
        );
      case "BinaryExpression":
        return node.operator === "+" ? text(node.left, place) + text(node.right, place) : UNKNOWN;
      case "ConditionalExpression":
        return longer(text(node.consequent, place), text(node.alternate, place));
      case "LogicalExpression":
        return longer(text(node.left, place), text(node.right, place));
      case "TSAsExpression":
      case "TSSatisfiesExpression":
      case "TSNonNullExpression":
      case "ParenthesizedExpression":
      case "ChainExpression":
        return text(node.expression, place);
      case "Identifier": {
        const local = place.locals.get(node.name);
        if (local !== undefined)
          return local === null ? UNKNOWN : "text" in local ? local.text : text(local.node, local.place);
        const found = lookup(place.path, node.name);
        return found ? text(found.node, elsewhere(found.path, place)) : UNKNOWN;
      }
      case "MemberExpression":
        return memberText(node, place);
      case "NewExpression":
        return isRegExp(node) && node.arguments[0] ? text(node.arguments[0], place) : UNKNOWN;
      case "CallExpression":
        return callText(node, place);
      default:
        return UNKNOWN;
    }
  };

  const woven = (pieces: readonly string[], between: readonly Node[], place: Place): string =>
    pieces.map((piece, at) => piece + (between[at] ? text(between[at], place) : "")).join("");

  const memberText = (node: Extract<Node, { type: "MemberExpression" }>, place: Place): string => {
    const name = propertyOf(node);
    if (name === "source") return text(node.object, place);
    const object = followed(node.object, place);
    if (object?.node.type !== "ObjectExpression" || name === null) return UNKNOWN;
    for (const one of object.node.properties)
      if (one.type === "Property" && keyOf(one) === name) return text(one.value, object.place);
    return UNKNOWN;
  };

  const callText = (node: Extract<Node, { type: "CallExpression" }>, place: Place): string => {
    if (isRegExp(node)) return node.arguments[0] ? text(node.arguments[0], place) : UNKNOWN;
    const { callee } = node;
    if (callee.type === "MemberExpression") {
      const name = propertyOf(callee);
      if (name === "join") return joined(items(callee.object, place), node.arguments[0], place);
      // What changes letters keeps the alternatives.
      if (/^(?:replace|replaceAll|toLowerCase|toUpperCase|trim|toString|normalize)$/.test(name ?? ""))
        return text(callee.object, place);
      return UNKNOWN;
    }
    const called = followed(callee, place);
    const result = called && resultOf(called.node);
    if (!called || !result) return UNKNOWN;
    const locals = new Map(called.place.locals);
    for (const [at, parameter] of paramsOf(called.node).entries()) {
      const argument = node.arguments[at];
      if (parameter.type === "Identifier") locals.set(parameter.name, argument ? { node: argument, place } : null);
      else if (parameter.type === "RestElement" && parameter.argument.type === "Identifier")
        locals.set(parameter.argument.name, null);
    }
    return text(result, { ...called.place, locals, steps: place.steps + 1 });
  };

  const joined = (parts: readonly string[] | null, separator: Node | undefined, place: Place): string => {
    const between = separator ? text(separator, place) : ",";
    if (parts !== null) return parts.join(between);
    return between.includes("|") ? JOINED : UNKNOWN;
  };

  /** The texts in a list; null where the code does not tell how many there are. */
  const items = (node: Node, place: Place): readonly string[] | null => {
    const value = followed(node, place);
    if (!value) return null;
    const { node: list, place: there } = value;
    if (list.type === "ArrayExpression") {
      const parts = list.elements.map((one) => {
        if (one === null) return [""];
        return one.type === "SpreadElement" ? items(one.argument, there) : [text(one, there)];
      });
      return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
    }
    if (list.type === "NewExpression" && list.callee.type === "Identifier" && /^(?:Set|Map)$/.test(list.callee.name))
      return list.arguments[0] ? items(list.arguments[0], there) : [];
    if (list.type !== "CallExpression" || list.callee.type !== "MemberExpression") return null;
    const { object } = list.callee;
    const name = propertyOf(list.callee);
    const [first] = list.arguments;
    if (object.type === "Identifier" && object.name === "Object" && first) {
      const of = followed(first, there);
      if (of?.node.type !== "ObjectExpression") return null;
      return of.node.properties.map((one) =>
        one.type !== "Property" ? UNKNOWN : name === "keys" ? (keyOf(one) ?? UNKNOWN) : text(one.value, of.place),
      );
    }
    if (object.type === "Identifier" && object.name === "Array" && name === "from")
      return first ? items(first, there) : null;
    if (name === "split" && first) {
      const words = text(object, there);
      const between =
        first.type === "Literal" && "regex" in first ? new RegExp(first.regex.pattern) : text(first, there);
      return words.includes(UNKNOWN) || words.includes(JOINED) ? null : words.split(between);
    }
    const inner = items(object, there);
    if (inner === null) return null;
    if (name === "map" && first) return inner.map((one) => mapped(first, one, there));
    if (name === "concat" && first) {
      const more = items(first, there);
      return more && [...inner, ...more];
    }
    if (name === "slice") {
      const [from, to] = list.arguments.map((one) => Number(text(one, there)));
      return inner.slice(Number.isNaN(from) ? 0 : from, Number.isNaN(to) ? undefined : to);
    }
    return /^(?:filter|sort|toSorted|reverse|toReversed|keys|values)$/.test(name ?? "") ? inner : null;
  };

  const mapped = (by: Node, one: string, place: Place): string => {
    const [parameter] = paramsOf(by);
    const result = resultOf(by);
    if (!result || parameter?.type !== "Identifier") return one;
    const locals = new Map(place.locals).set(parameter.name, { text: one });
    return text(result, { ...place, locals, steps: place.steps + 1 });
  };

  /** What an expression is once its names are followed, and where that stands. */
  const followed = (node: Node, place: Place): { readonly node: Node; readonly place: Place } | null => {
    if (place.steps > FAR) return null;
    if (node.type === "TSAsExpression" || node.type === "TSSatisfiesExpression" || node.type === "TSNonNullExpression")
      return followed(node.expression, place);
    if (node.type !== "Identifier") return { node, place };
    const local = place.locals.get(node.name);
    if (local !== undefined) return local && "node" in local ? followed(local.node, local.place) : null;
    const found = lookup(place.path, node.name);
    return found && followed(found.node, elsewhere(found.path, place));
  };

  return { text };
}

const elsewhere = (path: string, { steps }: Place): Place => ({ path, locals: new Map(), steps: steps + 1 });

export const isRegExp = (node: Node): boolean =>
  (node.type === "NewExpression" || node.type === "CallExpression") &&
  node.callee.type === "Identifier" &&
  node.callee.name === "RegExp";

const rank = (pattern: string): number =>
  pattern.includes(JOINED) ? Number.POSITIVE_INFINITY : pattern.split("|").length;

/** Of two texts of which one is taken, the one with more alternatives. */
const longer = (a: string, b: string): string => (rank(a) >= rank(b) ? a : b);

const propertyOf = ({ computed, property }: Extract<Node, { type: "MemberExpression" }>): string | null =>
  !computed && property.type === "Identifier" ? property.name : literalOf(property);

const keyOf = ({ key }: Extract<Node, { type: "Property" }>): string | null =>
  key.type === "Identifier" ? key.name : literalOf(key);

const literalOf = (node: Node): string | null =>
  node.type === "Literal" && "value" in node ? String(node.value) : null;

const paramsOf = (node: Node): readonly Node[] => ("params" in node ? (node.params as readonly Node[]) : []);

/** The expression that a function gives, where it does nothing else. */
function resultOf(node: Node): Node | null {
  if (node.type !== "ArrowFunctionExpression" && node.type !== "FunctionDeclaration") return null;
  const { body } = node;
  if (body?.type !== "BlockStatement") return body;
  const [only, ...others] = body.body;
  return others.length === 0 && only?.type === "ReturnStatement" ? only.argument : null;
}
