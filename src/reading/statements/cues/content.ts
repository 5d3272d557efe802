import type { Span } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import type { CueEntry } from "../../speech/lexicon.ts";
import { childBy, childrenBy, hasTo, rel, runAround, spanOf, subtree, type Tree } from "../../tree.ts";
import { saidBetween } from "../speakers/between.ts";
import { tellerOf } from "../speakers/teller.ts";
import { accused } from "./accused.ts";
import { pieces } from "./pieces.ts";

/** What a verb reports, and the shape in which the sentence gives it; null where only a quotation can be it. */
export function contentOf(
  tree: Tree,
  at: number,
  entry: CueEntry,
): { readonly content: readonly Span[]; readonly by: string } | null {
  const clause = childBy(tree, at, "ccomp");
  if (clause !== undefined && (entry.shapes.has("clause") || entry.shapes.has("infinitive"))) {
    const content = withFirst(tree, at, withSubject(tree, at, clause, entry, pieces(tree, clause, at)));
    if (content.length > 0) return { content, by: "clause" };
  }
  const token = tree.tokens[at] as Token;
  if (
    rel(token) === "parataxis" &&
    token.head !== null &&
    token.head >= 0 &&
    entry.shapes.has("clause") &&
    isInserted(tree, at)
  ) {
    const content = pieces(tree, token.head, at);
    if (content.length > 0) return { content, by: "inserted cue" };
  }
  if (entry.shapes.has("infinitive")) {
    const infinitive = childBy(tree, at, "xcomp");
    if (infinitive !== undefined && infinitive > at && hasTo(tree, infinitive)) {
      const content = pieces(tree, infinitive, at);
      if (content.length > 0) return { content, by: "infinitive" };
    }
    const called = forPhrase(tree, at);
    if (called) return { content: [called], by: "call for" };
  }
  if (entry.act === "accuse" && entry.addresses) return accused(tree, at);
  if (entry.shapes.has("object")) {
    const object = childBy(tree, at, "obj");
    if (object !== undefined && (tree.tokens[object] as Token).upos !== "PRON") {
      const saying = (token: Token, index: number): boolean =>
        token.deprel === "acl" && token.head !== null && tellerOf(tree, index, token.head) === at;
      const span = spanOf(tree, runAround(subtree(tree, object, saying), object));
      if (span) return { content: [span], by: "object" };
    }
  }
  return null;
}

/** "claim our work “discredits …”": a quotation mark makes the clause's subject look like the cue's object. */
function withSubject(
  tree: Tree,
  at: number,
  clause: number,
  entry: CueEntry,
  content: readonly Span[],
): readonly Span[] {
  const object = entry.addresses ? undefined : childBy(tree, at, "obj");
  const first = content[0];
  if (object === undefined || !first || object < at || object > clause) return content;
  const words = runAround(subtree(tree, object), object);
  const start = (tree.tokens[words[0] as number] as Token).start;
  const bare = (
    tree.tokens
      .slice(words[words.length - 1] as number)
      .find((token, index) => index > 0 && !/^["“‘'«]$/.test(token.form)) as Token | undefined
  )?.start;
  return bare !== undefined && bare <= first.end && start < first.start
    ? [{ start, end: first.end }, ...content.slice(1)]
    : content;
}

/** "Hale and the mayor, and Calder, met on Monday, a clerk said": the tree may hang those who met on the cue. */
function withFirst(tree: Tree, at: number, content: readonly Span[]): readonly Span[] {
  const subjects = childrenBy(tree, at, (token, index) => token.deprel === "nsubj" && index < at);
  const [first, last] = [subjects[0], subjects.at(-1)];
  const [words] = content;
  if (first === undefined || last === undefined || !words || !saidBetween(tree, first, last, at)) return content;
  const start = (tree.tokens[subtree(tree, first)[0] as number] as Token).start;
  return start < words.start ? [{ start, end: words.end }, ...content.slice(1)] : content;
}

/** "X, the minister said, Y": the cue stands in the content or behind it, with a subject of its own. */
const isInserted = (tree: Tree, at: number): boolean =>
  childBy(tree, at, "nsubj") !== undefined && childBy(tree, at, "ccomp", "obj") === undefined;

/** "called for restraint", "appealed for calm". */
function forPhrase(tree: Tree, at: number): Span | null {
  if (!/^(?:call|appeal|plead|press|push)$/.test((tree.tokens[at] as Token).lemma)) return null;
  const object = childrenBy(
    tree,
    at,
    (token, index) =>
      rel(token) === "obl" &&
      childrenBy(tree, index, (mark) => rel(mark) === "case" && mark.lemma === "for").length > 0,
  )[0];
  return object === undefined ? null : spanOf(tree, runAround(subtree(tree, object), object));
}
