import type { Report } from "../../../contract/index.ts";
import { fold, type Register } from "../../../register/index.ts";
import { LEXICON } from "../../en/lexicon.ts";

/** What addresses of a country end with → its code, ISO 3166 alpha-3. Ends that are sold all over the world are left out. */
const ENDS: ReadonlyMap<string, string> = new Map(
  [...LEXICON.words("address-ends")].map((word) => word.split("=") as [string, string]),
);

/** Hosts of those who publish news of one country above all → its code. */
const HOSTS: ReadonlyMap<string, string> = new Map(
  [...LEXICON.words("publishers-hosts")].map((word) => word.split("=") as [string, string]),
);

/** Letters that a state's name must have to be told inside a longer word: "omantimes" is no "Oman" by chance. */
const LONG = 4;

/**
 * The country that a report's publisher tells by its address: a host that is known to write for one country, else by
 * its end ("example.co.nz"), else by a state's name, adjective or capital in it ("kenyaherald.com"). The address is the
 * report's own, or stands as the first line of its text. Null where it tells none.
 */
export function countryOfAddress({ url, text }: Pick<Report, "url" | "text">, register: Register): string | null {
  const [, host = ""] = /^\s*https?:\/\/(?:www\.)?([^\s/:?#]+)/i.exec(url ?? text) ?? [];
  const labels = host.toLowerCase().split(".");
  for (let at = 0; at < labels.length - 1; at += 1) {
    const known = HOSTS.get(labels.slice(at).join("."));
    if (known) return known;
  }
  const end = labels.at(-1) ?? "";
  const last = labels.length > 2 && /^(?:com?|org|net|gov|ac|edu)$/.test(labels.at(-2) ?? "") ? 2 : 1;
  // ".co" by itself is sold to whoever wants it.
  const told = ENDS.get(last === 2 ? `${labels.at(-2)}.${end}` : end) ?? ENDS.get(end);
  return told ?? stateIn(labels.slice(0, -last), register);
}

/** The state whose name begins or ends a part of an address. */
function stateIn(labels: readonly string[], register: Register): string | null {
  for (const label of labels)
    for (const word of label.split("-"))
      for (let size = word.length; size >= LONG; size -= 1)
        for (const part of [word.slice(0, size), word.slice(-size)]) {
          const state = stateNamed(fold(part), register);
          if (state !== null) return state;
        }
  return null;
}

/** The state of a name written without spaces: "kenya", "elsalvador". */
function stateNamed(word: string, register: Register): string | null {
  const splits = Array.from({ length: Math.max(0, word.length - 3) }, (_, at) => [at + 2, word.length] as const);
  for (const name of [word, ...splits.map(([at]) => `${word.slice(0, at)} ${word.slice(at)}`)]) {
    const state = register.named(name).find((entry) => entry.kind === "state");
    if (state?.kind === "state" && state.as !== "government") return state.state.code;
  }
  return null;
}
