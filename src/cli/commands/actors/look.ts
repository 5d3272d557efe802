import { DragomanError } from "../../../contract/index.ts";
import { officeKinds } from "../../../reading/en/words/offices.ts";
import type { Tenure } from "../../../register/index.ts";
import { holds } from "../../../register/index.ts";
import { type Found, look } from "../../../register/look.ts";
import { isDay } from "../../../register/own/index.ts";
import { clean } from "../../terminal/clean.ts";
import type { Terminal } from "../../terminal/out.ts";
import { registerOf } from "./rows.ts";

export interface LookFlags {
  readonly record: string;
  readonly on?: string;
  readonly json?: boolean;
}

/** `dragoman actors look`: whom words can mean on a day. 0 when somebody was found, 1 when nobody was. */
export async function lookCommand(words: readonly string[], flags: LookFlags, terminal: Terminal): Promise<number> {
  const day = flags.on ?? new Date().toISOString().slice(0, 10);
  if (!isDay(day)) throw new DragomanError("date", `--on wants a day such as 2024-11-12, not "${day}"`);
  const register = registerOf(flags.record);
  const asked = words.join(" ");
  const found = look(register, asked, day, officeKinds);
  if (flags.json) terminal.out(`${JSON.stringify({ words: asked, on: day, found }, null, 2)}\n`);
  else if (found.length === 0)
    terminal.out(
      `nobody that the register knows, on ${day}; add them with: dragoman actors add "${clean(asked)}" --office "TITLE, STATE, FROM..UNTIL"\n`,
    );
  else
    terminal.out(
      `${clean(found.map((one) => forPeople(one, day)).join("\n"))}\non ${day}${flags.on ? "" : " (--on DAY asks for another)"}\n`,
    );
  return found.length > 0 ? 0 : 1;
}

const MOST_OFFICES = 8;
const MOST_NAMES = 8;

function forPeople({ actor, score, by, names, tenures, source }: Found, day: string): string {
  const also = names.filter((name) => name !== actor.name);
  const lines = [
    `${actor.name}  ${actor.id}`,
    `    ${[actor.kind, actor.country, actor.sector].filter(Boolean).join(", ")} · score ${score.toFixed(2)} · ${by} · source: ${source}`,
  ];
  if (also.length > 0)
    lines.push(
      `    also: ${also.slice(0, MOST_NAMES).join("; ")}${also.length > MOST_NAMES ? ` and ${also.length - MOST_NAMES} more` : ""}`,
    );
  for (const [at, tenure] of tenures.slice(0, MOST_OFFICES).entries())
    lines.push(`    ${at + 1}. ${officeLine(tenure, day)}`);
  if (tenures.length > MOST_OFFICES)
    lines.push(`    and ${tenures.length - MOST_OFFICES} earlier offices (--json shows all)`);
  return `${lines.map(clean).join("\n")}\n`;
}

/** "foreign minister, CHN, 2022-12-30 – 2023-07-25", and whether it is held on the day. */
export function officeLine(tenure: Tenure, day: string | null): string {
  const held = day === null ? null : holds(tenure, day);
  const until = tenure.until ?? (tenure.seen ? `(last seen ${tenure.seen})` : "(no end known)");
  const span = `${tenure.from ?? "?"} – ${until}`;
  const now =
    held === "known" ? "  ← on this day" : held === "assumed" ? "  ← assumed on this day: no source shows it" : "";
  return `${[tenure.title, tenure.country, span].filter(Boolean).join(", ")}${now}`;
}
