import type { Route } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import type { Tree } from "../../tree.ts";
import { carrierKind, wholeOf } from "../carriers.ts";
import { partySpan } from "../speakers/party.ts";

const SHOWS = /^(?:show|capture|depict|appear|see|record|feature|reveal)$/;

/**
 * What speaks is what carries the words: "the study found", "a letter that says", "data from the survey show", "the
 * ad's narrator asks". A paper that speaks is a speaker and no more.
 */
export function speakingRoute(tree: Tree, speaker: number, cue: string | null = null): Route | null {
  const own = carrierKind(tree, speaker);
  const whole = wholeOf(tree, speaker);
  const at = whole ?? (own === null ? null : speaker);
  if (at === null) return null;
  const kind = carrierKind(tree, at);
  const token = tree.tokens[at] as Token;
  // Footage shows and somebody in it speaks; a site that announces something is its company.
  if (/^(?:footage|image|photo|figure|talk|event|gathering|campaign|comment|remark)$/.test(token.lemma)) return null;
  if (/^(?:video|clip|recording)$/.test(token.lemma) && (cue === null || SHOWS.test(cue))) return null;
  // A speech warns; a convention is a treaty, a rally is people.
  if (
    kind === "speech" &&
    !/^(?:speech|address|sermon|testimony|lecture|keynote|toast|eulogy|homily)$/.test(token.lemma)
  )
    return null;
  if (kind === "post" && token.upos === "PROPN") return null;
  if (kind !== "document" && kind !== "statement" && kind !== "post" && kind !== "broadcast" && kind !== "speech")
    return null;
  const span = partySpan(tree, at);
  return span && { ...span, kind };
}
