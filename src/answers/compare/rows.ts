import { codeOf } from "../../codes/index.ts";
import { type Event, PLOVER_TYPES } from "../../contract/index.ts";
import { GDELT_COLUMNS } from "../exports/gdelt.ts";
import { ICEWS_COLUMNS } from "../exports/icews.ts";
import { POLECAT_COLUMNS } from "../exports/polecat.ts";
import { countryOf } from "./countries.ts";
import type { TheirEvent, TheirFormat } from "./types.ts";

/** The cells of a line by the names of their columns. */
export type Cells = (column: string) => string;

export const COLUMNS: Readonly<Record<TheirFormat, readonly string[]>> = {
  gdelt: GDELT_COLUMNS,
  polecat: POLECAT_COLUMNS,
  icews: ICEWS_COLUMNS,
};

/**
 * One line of a format as an event.
 *
 * @returns what is wrong with it where it is none
 */
export function eventOf(format: TheirFormat, cell: Cells, line: number): TheirEvent | string {
  return READERS[format](cell, line);
}

const READERS: Readonly<Record<TheirFormat, (cell: Cells, line: number) => TheirEvent | string>> = {
  gdelt: (cell, line) => {
    const written = cell("SQLDATE");
    const day = dayOf(written.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3"));
    if (day === null) return `SQLDATE "${written}" is no day (YYYYMMDD)`;
    const coded = coding(withRoot(cell("EventCode"), cell("EventRootCode")));
    if (typeof coded === "string") return coded;
    const source = cell("SOURCEURL");
    const url = /^https?:\/\//i.test(source) ? source : null;
    const party = (name: string) => ({
      name: cell(`${name}Name`) || cell(`${name}Code`),
      country: countryOf(cell(`${name}CountryCode`)),
    });
    return {
      ...{ line, id: cell("GLOBALEVENTID"), day, from: party("Actor1"), to: party("Actor2"), ...coded, url },
      outlet: url === null ? source || null : hostOf(url),
    };
  },
  icews: (cell, line) => {
    const day = dayOf(cell("Event Date"));
    if (day === null) return `Event Date "${cell("Event Date")}" is no day (YYYY-MM-DD)`;
    const coded = coding(withZero(cell("CAMEO Code")));
    if (typeof coded === "string") return coded;
    const party = (name: string) => ({ name: cell(`${name} Name`), country: countryOf(cell(`${name} Country`)) });
    const outlet = cell("Publisher") || null;
    return { line, id: cell("Event ID"), day, from: party("Source"), to: party("Target"), ...coded, url: null, outlet };
  },
  polecat: (cell, line) => {
    const day = dayOf(cell("Event Date"));
    if (day === null) return `Event Date "${cell("Event Date")}" is no day (YYYY-MM-DD)`;
    const type = cell("Event Type").toUpperCase();
    if (!(PLOVER_TYPES as readonly string[]).includes(type)) return `there is no Event Type "${cell("Event Type")}"`;
    const party = (name: string) => ({
      name: cell(`${name} Name`) || cell(`${name} Name Raw`),
      country: countryOf(cell(`${name} Country`)),
    });
    const label = [type, cell("Event Mode")].filter(Boolean).join(" ");
    const told = { type: type as Event["plover"], cameo: null, label, url: null, outlet: cell("Source") || null };
    return { line, id: cell("Event ID"), day, from: party("Actor"), to: party("Recipient"), ...told };
  },
};

/** YYYY-MM-DD; null for what is no day. */
function dayOf(written: string): string | null {
  const day = written.slice(0, 10);
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(day) ? day : null;
}

function coding(code: string): Pick<TheirEvent, "type" | "cameo" | "label"> | string {
  // Deeper digits that the table does not have are those of a code that it has.
  const known = [code, code.slice(0, 3), code.slice(0, 2)].map((one) => codeOf(one)).find(Boolean);
  if (!/^\d{2,4}$/.test(code) || known === undefined) return `there is no CAMEO code "${code}"`;
  return { type: known.published, cameo: code, label: known.title };
}

/** A spreadsheet makes 42 of "042"; the root beside it, and the length, tell which code it was. */
function withRoot(code: string, root: string): string {
  const two = root.padStart(2, "0");
  return code.startsWith(two) || !`0${code}`.startsWith(two) ? code : `0${code}`;
}

/** The same without a root beside it: there, codes have three or four digits, and roots end at 20. */
const withZero = (code: string): string =>
  /^\d{2}$/.test(code) || (/^\d{3}$/.test(code) && Number(code.slice(0, 2)) > 20) ? `0${code}` : code;

/** The host of an address without "www."; null where it is none. */
export function hostOf(url: string): string | null {
  try {
    return new URL(url).hostname.toLowerCase().replace(/^www\./, "") || null;
  } catch {
    return null;
  }
}

/** An address as it is compared: what campaigns add to it, its scheme, "www." and its last slash say nothing. */
export function sameAddress(url: string): string | null {
  try {
    const { hostname, pathname, searchParams } = new URL(url);
    const asked = [...searchParams].filter(([name]) => !/^(?:utm_|fbclid|gclid)/i.test(name)).map(String);
    return `${hostname.toLowerCase().replace(/^www\./, "")}${pathname.replace(/\/+$/, "")}?${asked.sort().join("&")}`;
  } catch {
    return null;
  }
}
