import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openLanguage } from "../src/language/index.ts";
import { read } from "../src/pipeline/read.ts";
import { openRegister } from "../src/register/index.ts";
import { polnearDev, reports } from "./statements/gold.ts";
import { datedIn } from "./times/past.ts";

interface GoldTime {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** Neither found nor missed: past, present and future references. */
  readonly either: boolean;
}

interface GoldText {
  readonly name: string;
  readonly text: string;
  readonly published: string;
  readonly times: readonly GoldTime[];
}

/**
 * Prints what the time reader scores on TimeBank: dates and clock times without the document's own; values that end in
 * _REF count neither way. A found time overlaps a labelled one; its value is right when the TIMEX3 values are equal. Of
 * labels that leave a part open ("1989-WXX") the share is told besides: no reading of the words can equal them. Then of all
 * development texts with a date: statements told in the past whose day lies after publication, of which there must be none.
 */
export async function evaluateTimes(gold: string): Promise<void> {
  const [language, register] = [await openLanguage(), openRegister()];
  let [right, found, labelled, values, open] = [0, 0, 0, 0, 0];
  const wrong: string[] = [];
  const past: { dated: number; impossible: string[] } = { dated: 0, impossible: [] };
  const readOne = async ({ text, published }: { readonly text: string; readonly published: string | null }) => {
    const reading = await read({ body: text, kind: "text", published: published ?? undefined }, { language, register });
    const { dated, impossible } = datedIn(reading);
    past.dated += dated;
    past.impossible.push(...impossible);
    return reading;
  };
  const bank = timeBank(gold);
  for (const text of bank) {
    const { times } = await readOne(text);
    const wanted = text.times.filter((time) => !time.either);
    labelled += wanted.length;
    const used = new Set<GoldTime>();
    for (const time of times) {
      if (time.start === null || time.end === null) continue;
      const overlaps = (one: GoldTime): boolean => one.start < (time.end as number) && one.end > (time.start as number);
      const match = wanted.find((one) => !used.has(one) && overlaps(one));
      if (!match && text.times.some((one) => one.either && overlaps(one))) continue;
      found += 1;
      const words = text.text.slice(Math.max(0, time.start - 30), time.end + 25).replace(/\s+/g, " ");
      if (!match) wrong.push(`extra  ${text.text.slice(time.start, time.end)} = ${time.value} | ${words}`);
      else {
        used.add(match);
        right += 1;
        if (match.value.includes("X")) open += 1;
        if (match.value === time.value) values += 1;
        else
          wrong.push(
            `value  ${text.text.slice(time.start, time.end)} = ${time.value} for ${match.value} (${text.published}) | ${words}`,
          );
      }
    }
    for (const one of wanted)
      if (!used.has(one))
        wrong.push(
          `missed ${text.text.slice(one.start, one.end)} = ${one.value} | ${text.text.slice(Math.max(0, one.start - 30), one.end + 20).replace(/\s+/g, " ")}`,
        );
  }
  const f1 = (hit: number): string => ((2 * hit) / Math.max(1, found + labelled)).toFixed(3);
  console.log(`split: dev. TimeBank, ${bank.length} texts, DATE and TIME, ${labelled} labelled`);
  console.log(
    `times  overlap P ${(right / Math.max(1, found)).toFixed(3)} R ${(right / Math.max(1, labelled)).toFixed(3)} F1 ${f1(right)}  value F1 ${f1(values)} (${((100 * values) / Math.max(1, right)).toFixed(1)} % of those found)`,
  );
  const full = Math.max(1, right - open);
  console.log(
    `values of the ${full} found whose label leaves nothing open (no X): right ${(values / full).toFixed(3)}; ${open} labels leave a part open`,
  );
  const others = [...polnearDev(gold), ...reports(gold)];
  for (const text of others) await readOne(text);
  console.log(
    `statements of ${bank.length + others.length} texts (TimeBank, PolNeAR dev, reports dev) with a day: ${past.dated}; told in the past and dated after publication: ${past.impossible.length}`,
  );
  for (const one of past.impossible) console.log(`  ${one}`);
  if (process.env.DRAGOMAN_WORST) console.log(wrong.join("\n"));
}

/** One text of TimeBank with its publication day. */
export const timeBankText = (gold: string, name: string): { readonly text: string; readonly published: string } =>
  textOf(name, readFileSync(join(gold, "time/timebank", name), "utf8"));

function timeBank(gold: string): readonly GoldText[] {
  const root = join(gold, "time/timebank");
  return readdirSync(root)
    .filter((name) => name.endsWith(".tml"))
    .sort()
    .map((name) => textOf(name, readFileSync(join(root, name), "utf8")));
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
};

function textOf(name: string, xml: string): GoldText {
  const published = /<TIMEX3[^>]*functionInDocument="(?:CREATION|PUBLICATION)_TIME"[^>]*>/.exec(xml)?.[0] ?? "";
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(xml)?.[1] ?? "";
  let text = "";
  const times: GoldTime[] = [];
  const open: { start: number; tag: string }[] = [];
  for (const piece of body.match(/<[^>]+>|&\w+;|[^<&]+|&/g) ?? []) {
    if (piece.startsWith("<TIMEX3")) open.push({ start: text.length, tag: piece });
    else if (piece === "</TIMEX3>") {
      const { start, tag } = open.pop() ?? { start: text.length, tag: "" };
      const attribute = (key: string): string => new RegExp(`${key}="([^"]*)"`).exec(tag)?.[1] ?? "";
      const value = attribute("value");
      if (
        /^(?:DATE|TIME)$/.test(attribute("type")) &&
        !/TIME$/.test(attribute("functionInDocument")) &&
        text.length > start
      )
        times.push({ start, end: text.length, value, either: value.endsWith("_REF") });
    } else if (!piece.startsWith("<")) text += ENTITIES[piece] ?? piece;
  }
  return { name, text, published: /value="(\d{4}-\d{2}-\d{2})/.exec(published)?.[1] ?? "", times };
}
