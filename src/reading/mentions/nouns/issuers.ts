import type { Token } from "../../../language/types.ts";
import type { Read, Scene } from "../scene.ts";

/** Words on paper by which their issuer speaks, rather than their author about something else. */
const ISSUED = /^(?:statement|communiqué|communique|declaration|letter|message|tweet|post|note|email|e-mail|memo)$/;

/** Whose words "a statement" is: its owner's, else those of the subject of its clause. */
export function issuerOf(
  { sentence, children, meant }: Read,
  at: number,
  owner: number | null,
  { cast }: Scene,
): number | null {
  if (!ISSUED.test((sentence.tokens[at] as Token).lemma.toLowerCase())) return null;
  if (owner !== null && owner >= 0) return owner;
  // "a letter to the council" is not the council's.
  const hears = (child: number): boolean =>
    (children[child] ?? []).some((mark) =>
      /^(?:to|for|against|about|on)$/i.test((sentence.tokens[mark] as Token).form),
    );
  const from = (children[at] ?? []).flatMap((child) =>
    (sentence.tokens[child] as Token).deprel === "nmod" && !hears(child) ? (meant.get(child) ?? []) : [],
  )[0];
  if (from) return from.kind === "thing" ? null : from.number;
  const { head, deprel } = sentence.tokens[at] as Token;
  if (head === null || !/^(?:obl|obj)$/.test(deprel)) return null;
  const subject = sentence.tokens.findIndex((token) => token.head === head && token.deprel === "nsubj");
  const entity = meant.get(subject);
  return entity && cast.entities[entity.number]?.kind !== "thing" ? entity.number : null;
}
