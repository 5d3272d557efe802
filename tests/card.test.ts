import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { languageFigures } from "../evaluate/language.ts";
import { openLanguage } from "../src/language/index.ts";

const ROOT = join(import.meta.dirname, "..");
const GOLD = process.env.DRAGOMAN_GOLD;
const card = readFileSync(join(ROOT, "model", "CARD.md"), "utf8");

it("is the card of the committed weights", async () => {
  const { network } = await openLanguage();
  expect(card).toContain(`Network \`${network}\``);
});

if (!GOLD) console.log("the model card's scores were not checked: no gold sets here (DRAGOMAN_GOLD names them)");

describe.skipIf(!GOLD)("the card's scores", () => {
  it("are what the committed weights score", async () => {
    const figures = await languageFigures(GOLD as string, await openLanguage());
    const row = (set: keyof Pick<typeof figures, "ewt" | "gum">): string => {
      const { sentences, words, upos, lemma, uas, las } = figures[set];
      return [sentences, words, upos, lemma, uas, las].map((value) => value.toFixed(2)).join(" | ");
    };
    expect(card).toContain(`| UD EWT dev | ${row("ewt")} |`);
    expect(card).toContain(`| UD GUM dev (news, interview, bio, voyage) | ${row("gum")} |`);
    expect(card).toContain(`F1 ${figures.names.f1.toFixed(1)}.`);
    const { source, cue, content } = figures.attributions;
    expect(card).toContain(
      `exact F1: source ${source.toFixed(1)}, cue ${cue.toFixed(1)}, content ${content.toFixed(1)}.`,
    );
  }, 180_000);
});
