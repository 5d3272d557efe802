import { markedWords } from "../lexicon.ts";

/** Agent words and runs of words → the sector they tell by themselves. */
export const agents = markedWords("agents", "sector");

/** Words for those who belong to something else → the sector where that tells none; "" where they tell none at all. */
export const heads = markedWords("agent-heads", "sector");

/** Words in the longest run. */
export const LONGEST = 5;
