import type { CorrectedDocument } from "../../../src/http/types.ts";
import { type Changed, changeJson } from "../changes.ts";
import { askName } from "./Name.tsx";

/** A decision as this page asks for it; see `POST /corrections.json`. */
export interface Wish {
  readonly what: "accept" | "reject" | "edit" | "note" | "tag" | "untag" | "report" | "undo";
  /** A finding or a report. */
  readonly on?: string;
  readonly set?: Readonly<Record<string, string>>;
  readonly words?: string;
  readonly tag?: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly decision?: number;
  /** The last decision about it that this page has seen. */
  readonly after?: number;
  readonly why?: string;
}

/** Sends decisions, all or none. Where nobody has said yet who decides, the reader is asked once. */
export const decide = (decisions: readonly Wish[]): Promise<Changed<CorrectedDocument>> =>
  sendNamed<CorrectedDocument>("/corrections.json", { decisions });

/** The same for any change that a name is written to. */
export async function sendNamed<T>(address: string, body: object): Promise<Changed<T>> {
  const told = await changeJson<T>(address, body);
  if ("value" in told || told.code !== "who") return told;
  const as = await askName();
  return as === null
    ? { message: "Nothing was decided: a decision wants a name.", code: "who", since: [] }
    : changeJson<T>(address, { ...body, as });
}
