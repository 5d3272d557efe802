import type { Route, Span } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { overlaps, rel, subtree, type Tree, within } from "../../tree.ts";
import { carrierKind, isDone } from "../carriers.ts";
import { partySpan } from "../speakers/party.ts";
import { chainOf } from "./chain.ts";
import { CITES, takeCited } from "./cited.ts";
import { takeFollowing } from "./following.ts";
import { takeHeld } from "./held.ts";
import { takeIssued } from "./issued.ts";
import { takeLeaned } from "./leaned.ts";
import { coordinated, marksOf } from "./marks.ts";
import { takeProgramme } from "./programme.ts";
import { takeQuoting } from "./quoting.ts";
import { takeRelated } from "./related.ts";
import type { Kind } from "./take.ts";

/** What makes its object a route: "sent a letter", "issued a statement", "took to Twitter", "gave a speech". */
const ISSUES =
  /^(?:send|write|issue|release|publish|post|file|deliver|give|make|air|run|submit|sign|circulate|distribute|share|unleash|launch|pen|author|begin|open|start|end|close|conclude|use|hold|host|unveil|put|draft|tweet|fire|leave|record)$/;

/**
 * The routes that hang on a cue: "in a statement", "at a news conference", "on Telegram", "in an interview with …",
 * "as quoted by …", "citing …", "according to …" beside a speaker of its own; what was sent or issued to say it
 * ("sent a letter urging …"), and what holds the words ("a letter that says").
 *
 * @param content the spans of what was said, in which no route is sought
 * @param words all words of the cue, where it is more than a verb: "released a letter that says"
 */
export function routesOf(
  tree: Tree,
  cue: number,
  content: readonly Span[],
  text: string,
  words: Span = tree.tokens[cue] as Token,
): readonly Route[] {
  const routes: Route[] = [];
  const outside = (span: Span): boolean => !content.some((other) => within(span, other));
  const take = (at: number, kind: Kind | null, span: Span | null = partySpan(tree, at)): void => {
    if (kind === null || !span || !outside(tree.tokens[at] as Token)) return;
    const cut = clip(span, content);
    if (cut && !routes.some((route) => overlaps(route, cut))) routes.push({ ...cut, kind });
  };
  const said = tree.tokens[cue] as Token;
  // "She tweeted": the verb itself says how.
  if (/^(?:tweet|retweet)$/.test(said.lemma)) routes.push({ start: said.start, end: said.end, kind: "post" });
  for (const { at, own, shares } of chainOf(tree, cue, content, words)) {
    const verb = tree.tokens[at] as Token;
    // "a letter that says", "tweets accusing her", "the debate in which he said": the noun that the cue hangs on.
    if (!own && /^(?:NOUN|PROPN)$/.test(verb.upos)) {
      takeIssued(tree, at, take);
      continue;
    }
    for (const child of tree.children[at] ?? []) {
      const token = tree.tokens[child] as Token;
      const marks = marksOf(tree, child);
      if (marks.includes("according") || marks.includes("accord")) {
        takeLeaned(tree, child, take);
        continue;
      }
      if (/^(?:obl|nmod|advcl|advmod|acl|parataxis|dep|obj|conj)$/.test(rel(token)) && CITES.test(token.lemma))
        takeCited(tree, child, take);
      // "encouraging them at a rally": the tree may take the rally for an object.
      if (
        (/^(?:obl|nmod|dep)$/.test(rel(token)) || (rel(token) === "obj" && marks.length > 0)) &&
        !isTheirs(tree, at, child)
      )
        for (const one of coordinated(tree, child)) takeHeld(tree, one, marks, take);
      if (
        rel(token) === "obj" &&
        (shares || /^(?:send|release|file|issue|publish|post|unleash|fire|pen|circulate)$/.test(verb.lemma)) &&
        ISSUES.test(verb.lemma)
      )
        takeIssued(tree, child, take);
      // "took to Twitter to say"
      if (verb.lemma === "take" && marks.includes("to") && carrierKind(tree, child) === "post") take(child, "post");
      // "Clinton, at Monday's debate, said": the tree hangs the debate on who spoke there.
      if (own && rel(token) === "nsubj")
        for (const inner of tree.children[child] ?? []) {
          const { deprel, lemma } = tree.tokens[inner] as Token;
          if (inner < child) continue;
          // "A source quoted by the Lake Daily said".
          if (deprel === "acl" && /^(?:quote|cite)$/.test(lemma)) takeCited(tree, inner, take);
          else if (rel(tree.tokens[inner]) !== "nmod") continue;
          else if (isPlaceOf(tree, inner)) takeHeld(tree, inner, [], take);
          else if (isPaperOf(tree, child, inner)) take(inner, "outlet");
        }
    }
  }
  takeQuoting(tree, cue, take);
  takeFollowing(tree, cue, take);
  takeRelated(tree, cue, take);
  takeProgramme(tree, cue, content, text, routes);
  return routes;
}

/** "condemned his comments at the rally": right behind what was said or done there, it was done there. */
function isTheirs(tree: Tree, verb: number, at: number): boolean {
  const first = Math.min(...subtree(tree, at));
  const before = tree.tokens[first - 1];
  const kind = carrierKind(tree, at);
  return (
    before?.upos === "NOUN" &&
    before.head === verb &&
    rel(before) === "obj" &&
    isDone(before.lemma) &&
    kind !== null &&
    /^(?:speech|debate|interview|conference|broadcast)$/.test(kind) &&
    !/^(?:make|repeat|deliver|give)$/.test((tree.tokens[verb] as Token).lemma)
  );
}

/**
 * Where somebody speaks; "the Commission on Debates" and "a member of the panel" are no places, and "the commentary in a
 * newspaper" has its own kind.
 */
function isPlaceOf(tree: Tree, at: number): boolean {
  const kind = carrierKind(tree, at);
  return (
    kind !== null &&
    /^(?:debate|conference|speech|interview)$/.test(kind) &&
    marksOf(tree, at).some((mark) => /^(?:at|in|during)$/.test(mark))
  );
}

/** "Ann Hale of the Lake Daily wrote", "Ann Hale at the Lake Daily": the paper that a named writer is of. */
const isPaperOf = (tree: Tree, subject: number, at: number): boolean =>
  (tree.tokens[subject] as Token).upos === "PROPN" &&
  carrierKind(tree, at) === "outlet" &&
  marksOf(tree, at).some((mark) => /^(?:at|in|for|of|from|on|with)$/.test(mark));

/** A route never reaches into what was said. */
function clip(span: Span, content: readonly Span[]): Span | null {
  let { start, end } = span;
  for (const other of content) {
    if (!overlaps({ start, end }, other)) continue;
    if (other.start > start) end = Math.min(end, other.start);
    else start = Math.max(start, other.end);
  }
  return end > start ? { start, end } : null;
}
