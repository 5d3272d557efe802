import type { Place, Register } from "../../../register/index.ts";
import type { Node } from "../../document/tree.ts";
import { wordClass } from "../../en/lexicon.ts";
import { isCapital, isOwnersMark } from "../../syntax/forms.ts";
import { printed, registeredNameAt } from "../phrase/registeredName.ts";
import { isListed } from "./townsTold.ts";

/** States whose name a part of another state bears, where the report tells of that part: "Georgia and Pennsylvania". */
export function areasTold(words: readonly Node[], register: Register): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const candidates = words.flatMap((word) => {
    const match = registeredNameAt(word, register, (entry) => entry.kind === "state" && entry.as === "name");
    if (match?.entry.kind !== "state") return [];
    const name = printed(word, match.last);
    const { code } = match.entry.state;
    const area = register.placed(name).find(({ kind, country }) => kind === "area" && country !== code);
    return area?.country ? [{ word, last: match.last, name, code, country: area.country }] : [];
  });
  const isState = new Map<string, boolean>();
  for (const { word, last, name, code, country } of candidates) {
    if (found.has(name)) continue;
    const end = word.sentence.nodes[last] as Node;
    const behindTown = word.previous?.form === "," && isTownOf(word.previous.previous, country, code, register);
    if (behindTown && !isListed(end)) found.set(name, country);
    else if (hasOfficeOfPart(word, end) || isBesideArea(word, end, country, register)) {
      isState.set(name, isState.get(name) ?? isSpokenOf(code, name, words, register));
      if (isState.get(name) === false) found.set(name, country);
    }
  }
  return found;
}

/** Whether a town of a country, and of no other one in question, ends at a word. */
function isTownOf(last: Node | null, country: string, other: string, register: Register): boolean {
  if (!last) return false;
  return [2, 1, 0].some((before) => {
    const first = last.sentence.nodes[last.at - before];
    const towns = first ? register.placed(printed(first, last.at)).map((place) => place.country) : [];
    return towns.includes(country) && !towns.includes(other);
  });
}

const ofPart = wordClass("offices-of-part");

/** "Georgia Governor", "Georgia's governor", "the governor of Georgia": an office that a part of a state has. */
function hasOfficeOfPart(first: Node, last: Node): boolean {
  const behind = isOwnersMark(last.next) ? last.next?.next : last.next;
  const before = first.previous?.form === "of" ? first.previous.previous : null;
  return [behind, before].some((word) => ofPart.has(word?.lower.replace(/\.$/, "") ?? ""));
}

/** Inhabitants of a town that every reader knows the country of. */
const WELL_KNOWN = 200_000;

/** "Georgia and Pennsylvania", "in Georgia, as in Alabama": the sentence names another part of that country, or a large town in it. */
function isBesideArea(first: Node, last: Node, country: string, register: Register): boolean {
  const { nodes } = first.sentence;
  return nodes.some((node) => {
    if (node.upos !== "PROPN" || !isCapital(node) || (node.at >= first.at && node.at <= last.at)) return false;
    return [2, 1].some((size) => {
      const end = nodes[node.at + size - 1];
      if (!end || !isCapital(end) || (size > 1 && node.at < first.at && end.at >= first.at)) return false;
      const places = register.placed(printed(node, end.at));
      const isArea = ({ kind }: Place): boolean => kind === "area";
      const large = ({ population }: Place): boolean => (population ?? 0) >= WELL_KNOWN;
      const areas = places.filter(isArea);
      const telling = areas.length > 0 ? areas : places.some(large) ? places : [];
      return telling.length > 0 && telling.every((place) => place.country === country);
    });
  });
}

/** Whether a report speaks of a state by another name than one: by its capital, its people, its adjective. */
const isSpokenOf = (code: string, name: string, words: readonly Node[], register: Register): boolean =>
  words.some((word) => {
    const match = registeredNameAt(word, register, (entry) => entry.kind === "state" && entry.state.code === code);
    return match !== null && printed(word, match.last) !== name;
  });
