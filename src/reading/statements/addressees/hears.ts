import type { Token } from "../../../language/types.ts";
import type { Tree } from "../../tree.ts";

/** What is told rather than whom. */
const TOLD = /^(?:story|truth|lie|tale|joke|fact|anecdote|question|time|way|fortune|favou?r|permission|help)$/;

/** What stands behind "to" or "on" without hearing anything. */
const NOBODY =
  /^(?:date|degree|extent|point|effect|end|which|what|this|that|it|question|query|inquiry|enquiry|request|criticism|allegation|accusation|attack|news|announcement|decision|report|fact|issue|remark|comment|claim|statement|tune|contrary|life|death|attention|people'?s?|\w+day|January|February|March|April|June|July|August|September|October|November|December)$/;

/** Whether a word can stand for somebody who hears: a noun, a name or a pronoun, and no date, story or extent. */
export function hears(tree: Tree, at: number): boolean {
  const { upos, lemma, form } = tree.tokens[at] as Token;
  if (!/^(?:NOUN|PROPN|PRON|NUM|ADJ|DET)$/.test(upos)) return false;
  return !NOBODY.test(lemma) && !TOLD.test(lemma) && !/^(?:itself|himself|herself|themselves)$/i.test(form);
}
