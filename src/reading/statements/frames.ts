import type { Span, Statement } from "../../contract/index.ts";
import type { Token } from "../../language/types.ts";
import { addresseeOf, behind } from "./addressees.ts";
import { type CueEntry, cueOf, nounAct } from "./lexicon.ts";
import { reattached, saidBetween, subjectOf, tellerOf } from "./parties.ts";
import { childBy, childrenBy, rel, runAround, spanOf, subtree, type Tree } from "./tree.ts";

/** A cue with what the tree hangs on it, before quotations are joined to it. */
export interface Frame {
  readonly tree: Tree;
  /** Index of the cue's head word. */
  readonly at: number;
  readonly cue: Span;
  readonly act: Statement["act"];
  readonly entry: CueEntry | null;
  readonly speaker: number | null;
  readonly addressee: number | null;
  /** What the tree gives as content; empty where only a quotation can be it. */
  readonly content: readonly Span[];
  readonly by: string;
}

/** Every cue of a sentence. */
export function framesOf(tree: Tree): readonly Frame[] {
  const frames: Frame[] = [];
  for (const [at, token] of tree.tokens.entries()) {
    const frame = token.upos === "VERB" ? verbFrame(tree, at) : token.upos === "NOUN" ? nounFrame(tree, at) : null;
    if (frame) frames.push(frame);
  }
  return frames;
}

function verbFrame(tree: Tree, at: number): Frame | null {
  const token = tree.tokens[at] as Token;
  const entry = cueOf(token.lemma);
  if (token.lemma === "rule" && /^out$/i.test(tree.tokens[at + 1]?.form ?? "")) return ruledOut(tree, at);
  if (!entry || rel(token) === "amod" || rel(token) === "case" || rel(token) === "compound") return null;
  // "as he put it", not "putting it on a list".
  if (token.lemma === "put" && tree.tokens[at + 1]?.form.toLowerCase() !== "it") return null;
  // "is expected to attend": nobody is said to expect it.
  if (
    isPassive(tree, at) &&
    childBy(tree, at, "obl:agent") === undefined &&
    (!entry.speaks || entry.shapes.has("infinitive")) &&
    !entry.addresses
  )
    return null;
  const addressee = addresseeOf(tree, at, entry);
  const found = contentOf(tree, at, entry);
  const speaker = subjectOf(tree, at);
  return {
    tree,
    at,
    cue: cueSpan(tree, at),
    act: entry.act,
    entry,
    speaker,
    addressee,
    content: addressee === null ? (found?.content ?? []) : behind(tree, addressee, found?.content ?? []),
    by: found?.by ?? "cue",
  };
}

const REJECTS: CueEntry = { act: "reject", shapes: new Set(["object"]), addresses: false, speaks: true };

/** "ruled out a return to the talks", "did not rule out closing the border". */
function ruledOut(tree: Tree, at: number): Frame | null {
  const object = childrenBy(
    tree,
    at,
    (token, index) => index > at + 1 && /^(?:obj|xcomp|ccomp|advcl)$/.test(rel(token)),
  )[0];
  const speaker = subjectOf(tree, at);
  const content = object === undefined ? null : spanOf(tree, runAround(subtree(tree, object), object));
  if (content === null || speaker === null || isPassive(tree, at)) return null;
  const { start } = cueSpan(tree, at);
  return {
    tree,
    at,
    cue: { start, end: (tree.tokens[at + 1] as Token).end },
    act: "reject",
    entry: REJECTS,
    speaker,
    addressee: null,
    content: [content],
    by: "ruled out",
  };
}

const isPassive = (tree: Tree, at: number): boolean =>
  childBy(tree, at, "aux:pass") !== undefined || childBy(tree, at, "nsubj:pass") !== undefined;

/** The verb with auxiliaries, negation and the adverbs between, and its particle. */
function cueSpan(tree: Tree, at: number): Span {
  const near = childrenBy(tree, at, (token, index) => {
    if (/^(?:aux|aux:pass)$/.test(token.deprel)) return index < at;
    if (rel(token) === "advmod" && /^(?:not|n['’]t|never)$/i.test(token.form)) return index < at;
    return token.deprel === "compound:prt" && index - at <= 1;
  });
  const words = [...near, at].sort((a, b) => a - b);
  const first = words[0] as number;
  const token = tree.tokens[first] as Token;
  // An auxiliary far away ("Had he, after all this, said") does not make the cue a page long.
  const start = at - first <= 4 ? token.start : (tree.tokens[at] as Token).start;
  return { start, end: (tree.tokens[words[words.length - 1] as number] as Token).end };
}

function contentOf(
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
  // A dateline is no part of what was said.
  const apart = tree.tokens.some(
    (token) =>
      token.start > start && token.end <= words.start && /^[—–-]$/.test(token.form) && token.start - start < 60,
  );
  return start < words.start && !apart ? [{ start, end: words.end }, ...content.slice(1)] : content;
}

/** "X, the minister said, Y": the cue stands in the content or behind it, with a subject of its own. */
const isInserted = (tree: Tree, at: number): boolean =>
  childBy(tree, at, "nsubj") !== undefined && childBy(tree, at, "ccomp", "obj") === undefined;

const hasTo = (tree: Tree, at: number): boolean =>
  childrenBy(tree, at, (token) => rel(token) === "mark" && token.lemma === "to").length > 0;

/** The words under a content's head, without the cue's own branch: one span, or two where the cue cuts it. */
function pieces(tree: Tree, head: number, cue: number): readonly Span[] {
  const words = subtree(
    tree,
    head,
    (token, index) =>
      index === cue || (index > head && (isAside(tree, token, index) || reattached(tree, index) === cue)),
  );
  const runs: number[][] = [];
  for (const word of words) {
    const run = runs[runs.length - 1];
    if (run && word === (run[run.length - 1] as number) + 1) run.push(word);
    else runs.push([word]);
  }
  const spans = runs.map((run) => spanOf(tree, run)).filter((span) => span !== null);
  const real = spans.filter((span) => span.end - span.start > 2);
  if (real.length <= 2) return real;
  // More holes than a cue can make: parentheses and marks. From the first word to the last on each side of the cue.
  const cueToken = tree.tokens[cue] as Token;
  const sides = [real.filter((span) => span.end <= cueToken.start), real.filter((span) => span.start >= cueToken.end)];
  return sides
    .filter((side) => side.length > 0)
    .map((side) => ({ start: (side[0] as Span).start, end: (side[side.length - 1] as Span).end }));
}

/**
 * A clause behind a comma that the reporter adds to what was said: "…, while the police denied it", "…, adding that …".
 * Inside a quotation it stays; the quotation is joined whole later.
 */
function isAside(tree: Tree, token: Token, at: number): boolean {
  if (rel(token) !== "advcl") return false;
  const first = Math.min(...subtree(tree, at));
  const comma = tree.tokens[first]?.form === "," || tree.tokens[first - 1]?.form === ",";
  if (!comma) return false;
  const marks = childrenBy(tree, at, (mark) => rel(mark) === "mark").map((mark) =>
    (tree.tokens[mark] as Token).lemma.toLowerCase(),
  );
  if (marks.some((mark) => /^(?:while|as|after|before|amid)$/.test(mark))) return true;
  return (
    /VerbForm=(?:Ger|Part)/.test(token.feats) && /Ing|Pres|Ger/.test(token.feats) && cueOf(token.lemma)?.speaks === true
  );
}

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

/** "accused X of Y": the accused and what of. */
function accused(tree: Tree, at: number): { readonly content: readonly Span[]; readonly by: string } | null {
  const object = childBy(tree, at, "obj");
  const of = childrenBy(
    tree,
    at,
    (token, index) =>
      /^(?:obl|advcl)$/.test(rel(token)) &&
      index > at &&
      childrenBy(tree, index, (mark) => /^(?:case|mark)$/.test(rel(mark)) && /^(?:of|for)$/.test(mark.lemma)).length >
        0,
  )[0];
  if (object === undefined || of === undefined) return null;
  const words = [...subtree(tree, object), ...subtree(tree, of)].sort((a, b) => a - b);
  const span = spanOf(tree, words);
  return span ? { content: [span], by: "accused of" } : null;
}

/** "the minister's claim that …", "a call for restraint by …". */
function nounFrame(tree: Tree, at: number): Frame | null {
  const token = tree.tokens[at] as Token;
  const act = nounAct(token.lemma);
  if (!act) return null;
  const clause = childrenBy(
    tree,
    at,
    (child, index) =>
      index > at &&
      /^(?:acl|ccomp)$/.test(child.deprel) &&
      childrenBy(tree, index, (mark) => rel(mark) === "mark" && /^(?:that|to|whether)$/.test(mark.lemma)).length > 0,
  )[0];
  const owner = childBy(tree, at, "nmod:poss") ?? null;
  if (clause === undefined || owner === null) return null;
  const content = pieces(tree, clause, at);
  if (content.length === 0) return null;
  return {
    tree,
    at,
    cue: { start: token.start, end: token.end },
    act,
    entry: null,
    speaker: owner,
    addressee: null,
    content,
    by: "noun with a clause",
  };
}
