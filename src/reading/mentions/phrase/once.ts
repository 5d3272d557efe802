import type { Register } from "../../../register/index.ts";
import type { Node } from "../../document/tree.ts";

/** Memoises by register and word what is read at a word: each rule asks for what those before it asked for. */
export function readOnce<Found extends object>(
  read: (node: Node, register: Register) => Found,
): (node: Node, register: Register) => Found {
  const known = new WeakMap<Register, WeakMap<Node, Found>>();
  return (node, register) => {
    const words = known.get(register) ?? new WeakMap<Node, Found>();
    known.set(register, words);
    const found = words.get(node) ?? read(node, register);
    words.set(node, found);
    return found;
  };
}
