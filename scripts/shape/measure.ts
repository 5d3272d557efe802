import { againstParts, againstRooms } from "./arrows.ts";
import { cyclesIn } from "./cycles.ts";
import { lookupIn } from "./declared.ts";
import { expressionsIn } from "./expressions.ts";
import { functionsIn } from "./functions.ts";
import { importsOf } from "./imports.ts";
import { lines, type SourceFile } from "./syntax.ts";

/** A measure of the code: one number, and the places that make it. */
export interface Measure {
  readonly name: string;
  readonly count: number;
  /** What a reader of the number should know; empty where there is nothing. */
  readonly note: string;
  /** "path:line what", sorted as the code is. */
  readonly places: readonly string[];
}

const PARAMETERS = 5;
const ALTERNATIVES = 10;

/**
 * Measures the shape of some folders: lines, functions with many parameters, regular expressions with many
 * alternatives. Circles and imports against the arrows are those of all files, as they bind folders to one another.
 *
 * @param folders paths below the folder of all code
 */
export function measure(all: readonly SourceFile[], folders: readonly string[]): readonly Measure[] {
  const files = all.filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)));
  const lookup = lookupIn(all);
  const functions = functionsIn(files, all, lookup).filter(({ parameters }) => parameters >= PARAMETERS);
  const expressions = expressionsIn(files, lookup);
  const wide = expressions.filter(({ alternatives }) => alternatives > ALTERNATIVES);
  const joined = wide.filter(({ alternatives }) => alternatives === Number.POSITIVE_INFINITY).length;
  const shared = wide.filter(({ written }) => written <= ALTERNATIVES).length;
  const untold = expressions.filter((one) => one.untold && !wide.includes(one));
  const imports = importsOf(all);
  const circles = cyclesIn(imports, "folders");
  const mixed = cyclesIn(imports, "folders and files").filter(
    ({ members }) => !circles.some((circle) => circle.members.join() === members.join()),
  );
  const against = [...new Set([...againstRooms(imports), ...againstParts(imports)])];
  const circle = ({ members, links }: (typeof circles)[number]): string =>
    `${members.join(", ")}: ${links.map(({ from, to, imports: by }) => `${from} → ${to} (${by.length})`).join(", ")}`;
  return [
    {
      name: "lines of code",
      count: files.reduce((sum, file) => sum + lines(file), 0),
      note: `in ${files.length} files; tests and data are not counted`,
      places: files.map((file) => `${file.path} ${lines(file)}`),
    },
    {
      name: "functions with five or more parameters",
      count: functions.length,
      note: "an option object of one function counts as its fields",
      places: functions.map(({ path, line, name, parameters }) => `${path}:${line} ${name} takes ${parameters}`),
    },
    {
      name: "regular expressions with more than ten alternatives",
      count: wide.length,
      note: `of ${expressions.length}; ${shared} by what constants bring in, ${joined} joined at run time; ${untold.length} more have parts that the code does not tell`,
      places: [
        ...wide.map(({ path, line, alternatives, code }) => `${path}:${line} ${told(alternatives)} ${code}`),
        ...untold.map(
          ({ path, line, alternatives, code }) => `(not counted) ${path}:${line} at least ${alternatives} ${code}`,
        ),
      ],
    },
    { name: "cycles between folders", count: circles.length, note: "of all code", places: circles.map(circle) },
    {
      name: "cycles of a folder and a file beside it",
      count: mixed.length,
      note: "of all code",
      places: mixed.map(circle),
    },
    {
      name: "imports against the arrows",
      count: against.length,
      note: "of all code",
      places: against.map(({ from, to }) => `${from} imports ${to}`),
    },
  ];
}

const told = (alternatives: number): string =>
  alternatives === Number.POSITIVE_INFINITY ? "joined at run time" : `${alternatives}`;
