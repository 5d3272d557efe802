import type { Token } from "../../../language/types.ts";
import type { Register } from "../../../register/index.ts";
import { isRole } from "../../en/words/offices.ts";
import type { Tree } from "../tree.ts";
import { matchAt } from "./match.ts";

/** Those who are where others sent them: the place is never what they are of. */
const POSTED =
  /^(?:diplomat|envoy|emissary|ambassador|consul|attach[eé]|chargé|delegate|negotiator|mediator|correspondent|peacekeeper|expatriate)$/;

/** Those who belong to somebody, and whom another word can say to be of elsewhere. */
const OF_SOMEBODY =
  /^(?:source|member|fighter|militant|mission|delegation|office|troop|soldier|force|observer|monitor|politburo|bureau)$/;

/** What tells that somebody is of elsewhere, and not of where. */
const ELSEWHERE = /^(?:western|european|arab|african|asian|gulf|foreign|international|diplomatic|nordic|baltic)$/i;

/** "foreign ministry officials in Oslo" are those of Oslo. */
const OF_STATE = /^(?:minist(?:er|ry)|office|affairs|secretary|policy)$/i;

/**
 * The words of a phrase that say no more than where somebody stands: "a Western diplomat in Lagos", "a UN official in
 * Lima", "a Lima-based correspondent". Not those of "officials in Oslo" and "the government in Oslo", who are of there.
 */
export function wordsOfStand(tree: Tree, head: number, first: number, register: Register): ReadonlySet<number> {
  const { sentence, children } = tree;
  const { tokens } = sentence;
  const stand = new Set<number>();
  const posts = [
    head,
    ...(children[head] ?? []).filter((child) =>
      /^(?:compound|flat|appos|nmod:desc)$/.test((tokens[child] as Token).deprel),
    ),
  ];
  for (const post of posts) {
    const places = (children[post] ?? []).filter((child) => isPlacing(tree, child, post));
    if (places.length > 0 && isOfElsewhere(tree, post, first, register))
      for (const place of places) for (const word of below(tree, place)) stand.add(word);
  }
  return stand;
}

/** "in Lima" behind a word, "Lima-based" in front of it. */
function isPlacing({ sentence: { tokens }, children }: Tree, child: number, post: number): boolean {
  const { deprel, form } = tokens[child] as Token;
  if (child < post) return deprel === "amod" && /^(?:based|stationed)$/i.test(form);
  return (
    deprel === "nmod" &&
    (children[child] ?? []).some((mark) => {
      const token = tokens[mark] as Token;
      return token.deprel === "case" && /^(?:in|at|near|inside|outside|across)$/i.test(token.form);
    })
  );
}

/** Whether somebody is of elsewhere by what he is, by an adjective, or by a state or a body named in front of him. */
function isOfElsewhere({ sentence, children }: Tree, post: number, first: number, register: Register): boolean {
  const { tokens } = sentence;
  const { upos } = tokens[post] as Token;
  const lemma = (tokens[post] as Token).lemma.toLowerCase();
  if (POSTED.test(lemma)) return true;
  if (!isRole(lemma) && !(upos === "NOUN" && OF_SOMEBODY.test(lemma))) return false;
  const before = (children[post] ?? []).filter((child) => child < post);
  if (
    before.some((child) => ELSEWHERE.test(tokens[child]?.form ?? "") && !OF_STATE.test(tokens[child + 1]?.form ?? ""))
  )
    return !OF_STATE.test(lemma);
  for (let at = first; at < post; at += 1) {
    const based = /^[-‐‑]$/.test(tokens[at + 1]?.form ?? "");
    const match = based ? null : matchAt(sentence, at, post - 1, register, (entry) => entry.kind !== "person");
    const told = match?.entries.some(
      (entry) =>
        entry.kind === "state" ||
        (entry.kind === "body" && !entry.common && (entry.actor.country !== null || entry.actor.kind === "igo")),
    );
    if (told) return true;
  }
  return false;
}

function below({ children }: Tree, at: number): readonly number[] {
  const words = [at];
  for (let next = 0; next < words.length && words.length < 40; next += 1)
    words.push(...(children[words[next] as number] ?? []));
  return words;
}
