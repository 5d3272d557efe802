import { createHash } from "node:crypto";
import { codeOf } from "../../codes/index.ts";
import { DragomanError } from "../../contract/index.ts";
import { type Section, sectionsOf } from "../engine/lexicon.ts";
import { type Frames, framesOf } from "./frames.ts";
import { LEXICON } from "./lexicon.ts";
import { rulesHash } from "./rulesHash.ts";

/** A user's frames laid over those of the lexicon, and the hash of all rules with them. */
export interface OwnFrames {
  readonly frames: Frames;
  /** 16 hex digits, as `rulesHash`. */
  readonly hash: string;
}

/**
 * Frames of a user's file, in the form of data/lexicon/en/frames.txt; of two that ask for as much the user's own is tried
 * first.
 *
 * @param text of the file
 * @throws DragomanError `frames` for a heading that is none, a code that there is not, and a class that there is not
 */
export function ownFrames(text: string): OwnFrames {
  try {
    const own: readonly Section[] = sectionsOf(text, "frames");
    for (const { name, marks, words } of own)
      if (/^event-/.test(name) && marks.has("code") && !codeOf(marks.get("code") as string)?.plover)
        throw new Error(`frame of "${words[0] ?? ""}": CAMEO has no act with the code ${marks.get("code")}`);
    const frames = framesOf([...own.map(marked), ...LEXICON.sections]);
    const hash = createHash("sha256").update(`${rulesHash()}\n${text}`).digest("hex").slice(0, 16);
    return { frames, hash };
  } catch (error) {
    throw new DragomanError("frames", error instanceof Error ? error.message : String(error), { cause: error });
  }
}

const marked = (section: Section): Section => ({ ...section, marks: new Map([...section.marks, ["own", ""]]) });
