import type { Statement } from "../../../contract/index.ts";
import type { Draft } from "../../attribution/draft.ts";

/** Direct where all of the content stands in marks, mixed where a part does. */
export function modeOf(text: string, { content, quoted }: Draft): Statement["mode"] {
  if (quoted.length === 0) return "indirect";
  const outside = content.some((span) => {
    let rest = "";
    for (let at = span.start; at < span.end; at += 1)
      if (!quoted.some((quote) => at >= quote.start - 1 && at < quote.end + 1)) rest += text[at];
    return /[\p{L}\p{N}]/u.test(rest);
  });
  return outside ? "mixed" : "direct";
}
