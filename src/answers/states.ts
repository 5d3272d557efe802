import { DragomanError } from "../contract/index.ts";
import { stateNames } from "../register/index.ts";

let codes: ReadonlyMap<string, string> | undefined;

/**
 * The ISO 3166 alpha-3 code of a state that is told by its code or its English name, whatever the case.
 *
 * @throws DragomanError `query` where the register has no such state
 */
export function stateCode(told: string): string {
  codes ??= new Map(
    Object.entries(stateNames()).flatMap(([code, name]) => [
      [code.toLowerCase(), code],
      [name.toLowerCase(), code],
    ]),
  );
  const code = codes.get(told.trim().toLowerCase());
  if (code === undefined)
    throw new DragomanError(
      "query",
      `there is no state "${told}"; give its code or its English name, such as FRA or France`,
    );
  return code;
}
