import { ruleMaker } from "../engine/rule.ts";
import { ENGLISH } from "./vocabulary.ts";

/** Makes a rule of English. */
export const rule = ruleMaker(ENGLISH);
