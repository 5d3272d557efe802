import type { Compared, Comparison, Near, OurEvent, TheirEvent } from "../../../answers/compare/index.ts";
import { counted } from "../../terminal/counted.ts";
import { table } from "../../terminal/table.ts";

const FORMATS = { gdelt: "GDELT", polecat: "POLECAT", icews: "ICEWS" } as const;
const NEAR: Readonly<Record<Near, string>> = {
  status: "not as done",
  type: "of another type",
  parties: "between others",
};

/** A comparison for people: counts by type, then some rows of each kind. */
export function asTables(rows: readonly Compared[], told: Comparison, width: number): string {
  const name = FORMATS[told.format];
  return [
    head(name, told),
    counts(name, told, width),
    part(
      `Both have (${counted(told.theirs.both, "line")} of ${name}, ${counted(told.ours.both, "event")} of the record)`,
      both(rows),
      [["line", "day", name, "record", "words"], [7, 10, 30, 30, 40], width],
    ),
    part(`Only ${name} has, of reports and outlets in the record (${told.theirs.only})`, theirs(rows), [
      ["line", "day", name, "from", "nearest in the record"],
      [7, 10, 36, 20, 44],
      width,
    ]),
    part(`Only the record has, in the days of the file (${told.ours.only})`, ours(rows), [
      ["day", "who, to whom", "type", "outlet", "words"],
      [10, 30, 14, 14, 50],
      width,
    ]),
    left(name, told),
  ]
    .filter(Boolean)
    .join("\n\n")
    .concat("\n");
}

const head = (name: string, { days, window, theirs, ours }: Comparison): string =>
  `${counted(theirs.lines, "line")} of ${name}${days ? `, ${days.from} to ${days.until}` : ""}; ${counted(ours.events, "event")} in the record; two are one at most ${counted(window, "day")} apart`;

const counts = (name: string, { types }: Comparison, width: number): string =>
  types.length === 0
    ? ""
    : table(
        ["type", `${name}: both`, `${name}: only`, "record: both", "record: only"],
        types.map((one) =>
          [one.type, one.theirsBoth, one.theirsOnly, one.oursBoth, one.oursOnly].map((cell) => String(cell)),
        ),
        [1, 1, 1, 1, 1],
        Math.min(width, 90),
      );

type Look = readonly [head: readonly string[], shares: readonly number[], width: number];

const part = (title: string, rows: readonly (readonly string[])[], [names, shares, width]: Look): string =>
  rows.length === 0 ? title : `${title}\n${table(names, rows, shares, width)}`;

const both = (rows: readonly Compared[]) =>
  rows.flatMap((row) =>
    row.side === "both"
      ? [[String(row.theirs.line), row.theirs.day, lineOf(row.theirs), deedOf(row.ours), row.ours.evidence]]
      : [],
  );

const theirs = (rows: readonly Compared[]) =>
  rows.flatMap((row) =>
    row.side === "theirs"
      ? [
          [
            ...[String(row.theirs.line), row.theirs.day, lineOf(row.theirs), row.theirs.outlet ?? ""],
            row.ours && row.near ? `${NEAR[row.near]}: ${deedOf(row.ours)}: ${row.ours.evidence}` : "nothing",
          ],
        ]
      : [],
  );

const ours = (rows: readonly Compared[]) =>
  rows.flatMap(({ side, ours: one }) =>
    side === "ours"
      ? [[one.day ?? "", partiesOf(one), `${one.plover} ${one.cameo}`, one.publisher ?? "", one.evidence]]
      : [],
  );

const lineOf = ({ from, to, type, cameo, label }: TheirEvent): string =>
  `${from.name || "–"} → ${to.name || "–"}: ${cameo === null ? label : `${type} ${cameo} ${label}`}`;

const partiesOf = ({ from, to }: OurEvent): string => `${from || "–"} → ${to || "–"}`;

const deedOf = (one: OurEvent): string =>
  `${partiesOf(one)}: “${one.words}” ${one.plover} ${one.cameo} ${one.status}${one.alleged ? ", alleged" : ""}`;

/** What was neither matched nor held against the other side. */
function left(name: string, { theirs: one, ours: other }: Comparison): string {
  const said = (parts: readonly (readonly [number, string])[]): string =>
    parts.flatMap(([many, what]) => (many > 0 ? [`${many} ${what}`] : [])).join(", ");
  const they = said([
    [one.statements, "no more than said (01)"],
    [one.uncovered, "of reports, outlets or days that the record does not have"],
    [one.stateless, "without a state on either side"],
    [one.bad, "could not be read"],
  ]);
  const we = said([
    [other.uncovered, "of days that the file does not have"],
    [other.stateless, "without a state on either side"],
    [other.untold, "denied, imagined or only claimed"],
  ]);
  return [they && `Not compared, of ${name}: ${they}`, we && `Not compared, of the record: ${we}`]
    .filter(Boolean)
    .join("\n");
}
