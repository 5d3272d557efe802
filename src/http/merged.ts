import type { Answers } from "../answers/index.ts";
import type { OccurrenceDocument, UtteranceDocument } from "./types.ts";

/** One utterance with all its renderings; null where the record has none of that id. */
export async function utteranceDocument({ ask }: Answers, id: string): Promise<UtteranceDocument | null> {
  const found = await ask("utteranceOf", id);
  return found && { page: "utterance", ...found };
}

/** One occurrence with all its tellings; null where the record has none of that id. */
export async function occurrenceDocument({ ask }: Answers, id: string): Promise<OccurrenceDocument | null> {
  const found = await ask("occurrenceOf", id);
  return found && { page: "occurrence", ...found };
}
