import type { Report } from "../../contract/index.ts";
import type { Analysis } from "../../language/types.ts";
import { type Document, documentOf } from "../document/index.ts";
import { REPAIRS } from "./repairs/index.ts";

/** An English report annotated once, with its trees repaired. */
export const englishDocument = (report: Report, analysis: Analysis): Document => documentOf(report, analysis, REPAIRS);
