import { openLanguage } from "../src/language/index.ts";
import { read } from "../src/pipeline/read.ts";
import { openRegister } from "../src/register/index.ts";
import { articles, type Drawn, drawParagraphs, type Half } from "./labels/paragraphs/draw.ts";
import { type LabelFile, readLabels } from "./labels/paragraphs/labelled.ts";
import { missesOf } from "./labels/paragraphs/misses.ts";
import { pairStatements } from "./labels/paragraphs/pairing.ts";
import { figures } from "./labels/paragraphs/print.ts";
import { type Cast, judgeSpeakers } from "./labels/paragraphs/speaker.ts";
import { add, type Counts, countParagraph, NOTHING } from "./labels/paragraphs/tally.ts";

/**
 * Prints what is read in the labelled paragraphs to fit on (labels/README.md): statements, whose words they are, to whom,
 * by which route and when.
 *
 * @param list whether each miss is printed
 */
export const evaluateLabels = (gold: string, list = false): Promise<void> => evaluateHalf(gold, "fit", list);

/** The same for the paragraphs to measure on: sums only, whatever is asked. */
export const evaluateLabelsMeasure = (gold: string): Promise<void> => evaluateHalf(gold, "measure", false);

async function evaluateHalf(gold: string, half: Half, list: boolean): Promise<void> {
  const all = articles(gold);
  if (all.length === 0) return console.log(`skipped: no worldwide newswire (dev) in ${gold}`);
  const labels = readLabels(half);
  checkDraw(labels, drawParagraphs(all, half));
  const [language, register] = [await openLanguage(), openRegister()];
  let counts: Counts = NOTHING;
  const misses: string[] = [];
  for (const { id, text } of all) {
    const paragraphs = labels.paragraphs.filter(({ article }) => article === id);
    if (paragraphs.length === 0) continue;
    const published = labels.published[id];
    const reading = await read(
      { body: text, kind: "text", ...(published ? { published } : {}) },
      { language, register },
    );
    if (reading.text !== text) throw new Error(`the text of ${id} is not read as it stands; its labels do not fit`);
    const found = new Map(reading.actors.map((actor) => [actor.id, actor]));
    const cast: Cast = { text, found, labelled: labels.actors };
    for (const paragraph of paragraphs) {
      const paired = pairStatements(
        text,
        paragraph,
        reading.statements,
        (one, label) => label.speakers.length > 0 && judgeSpeakers(one, label, cast).actor === "right",
      );
      counts = add(
        counts,
        countParagraph(text, paired, ({ found: one, label }) => judgeSpeakers(one, label, cast)),
      );
      if (list) misses.push(...missesOf(paragraph, paired, cast));
    }
  }
  console.log(
    `split: ${half} half of 160 paragraphs of worldwide newswire dev, our own labels, made before the first run; optional ones count neither way`,
  );
  for (const line of figures(counts, knownSpeakers(labels))) console.log(line);
  for (const line of misses) console.log(line);
}

/** Labels that stand on other paragraphs than those of the draw are of another text or seed. */
function checkDraw({ half, paragraphs }: LabelFile, drawn: readonly Drawn[]): void {
  const at = ({ article, start, end }: Drawn): string => `${article} ${start}-${end}`;
  const labelled = new Set(paragraphs.map(at));
  if (drawn.length !== labelled.size || !drawn.every((one) => labelled.has(at(one))))
    throw new Error(`the labels of the ${half} half are not of the paragraphs that the seed draws`);
}

function knownSpeakers({ paragraphs, actors }: LabelFile): { readonly actors: number; readonly countries: number } {
  const counted = paragraphs
    .flatMap(({ statements }) => statements)
    .filter(({ optional }) => !optional)
    .map(({ speakers }) => speakers.flatMap(({ actor }) => (actor === null ? [] : (actors[actor] ?? []))));
  return {
    actors: counted.filter((list) => list.some(({ known }) => known)).length,
    countries: counted.filter(
      (list) => list.every(({ countries }) => countries) && list.some(({ countries }) => !countries?.includes(null)),
    ).length,
  };
}
