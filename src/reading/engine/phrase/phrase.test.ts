import { describe, expect, it } from "vitest";
import { phraseOf, wordsOf } from "./index.ts";

const CLASSES = new Map([
  ["month", new Set(["may", "june"])],
  ["about", new Set(["more", "more than", "about"])],
  ["house", new Set(["White House", "Palace"])],
]);
const phrase = (source: string) => phraseOf(source, (name) => CLASSES.get(name));
const found = (source: string, text: string): string | null => phrase(source).in(wordsOf(text))?.text ?? null;

describe("a phrase", () => {
  it.each([
    ["in {month}", "Talks opened in June.", "in June"],
    ["in {month}", "Talks opened in  June.", null],
    ["in {month}", "Within June and in Junes", null],
    ["{month} /\\d{1,2}/(st|nd|rd|th)?", "on May 3rd", "May 3rd"],
    ["{month} /\\d{1,2}/", "in May 2004", null],
    ["{about} five", "more than five", "more than five"],
    ["{about} than five", "more than five", "more than five"],
    ["the {house}", "at the White House", "the White House"],
    ["the {house}", "in the white house", null],
    ["(at|in) (the )?Palace", "in Palace", "in Palace"],
    ["(very )*old", "a very very very old man", "very very very old"],
    ["week's end", "by the week’s end", "week’s end"],
    ["May!( {month})", "May June, May July", "May"],
    ["the year&( to date)", "in the year, the year to date", "the year"],
    ["<(in )June", "June, in June", "June"],
    ["<!(in (early )?)June", "in early June", null],
    ["before$", "before and before", "before"],
    ["a\\?", "a?", "a?"],
    ["🎈 up", "a 🎈 up", "🎈 up"],
  ])("%s in “%s”", (source, text, words) => {
    expect(found(source, text)).toBe(words);
  });

  it("tells where it stands and what its parts are", () => {
    const text = "On 3 May 2004 …";
    const match = phrase("day=/\\d/ month={month}( year=/\\d{4}/| (zone=Z))?").in(wordsOf(text));
    expect([match?.start, match?.end, match?.word("month"), match?.word("zone")]).toEqual([3, 13, "may", ""]);
    expect(match?.span("year")).toEqual({ start: 9, end: 13 });
    expect(match?.span("zone")).toBeNull();
  });

  it("forgets a part that it had to give back", () => {
    const match = phrase("(a=/\\d+/-)?/\\d+/$").in(wordsOf("5-6-7"), 2);
    expect([match?.text, match?.word("a")]).toEqual(["6-7", "6"]);
    expect(phrase("(a=/\\d+/ x|/\\d+/ y)").in(wordsOf("5 y"))?.word("a")).toBe("");
  });

  it("sees what stands around it, within its own sentence", () => {
    const match = phrase("{month}").in(wordsOf("It fell. Highs in early May 3, said"));
    expect(match?.follows(phrase("early "))).toBe(true);
    expect(match?.follows(phrase("highs "))).toBe(false);
    expect(match?.precedes(phrase(" /\\d/"))).toBe(true);
    expect(match?.near(phrase("highs"), 20)).toBe(true);
    expect(match?.near(phrase("fell"), 40)).toBe(false);
  });

  it.each([
    ["in (the", 'character 8: expected ")"'],
    ["in the)", "character 7: expected the end of the phrase"],
    ["in {Month}", "character 4: expected a word, a {class}, a /shape/ or a (group)"],
    ["in {season}", 'no class "season"'],
  ])("with a slip is refused with its place: %s", (source, message) => {
    expect(() => phrase(source)).toThrow(message);
  });

  it("takes time in proportion to the words, however often it nearly fits", () => {
    const hard = phrase("(a )*(a )*<!((a )*b)c");
    const time = (times: number): number => {
      const words = wordsOf("a ".repeat(times));
      const begin = performance.now();
      expect(hard.in(words)).toBeNull();
      return performance.now() - begin;
    };
    time(500);
    const once = Math.min(...[1, 2, 3].map(() => time(2000)));
    expect(Math.min(...[1, 2, 3].map(() => time(8000)))).toBeLessThan(10 * once);
  });
});
