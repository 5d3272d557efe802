import { toReport } from "../../src/intake/index.ts";
import { bodyPages, segmentPages } from "../extraction/pages.ts";
import type { Reader } from "./reader.ts";
import { shown, shownTie } from "./shown.ts";

/** Sections that a page's address tells; their pages hold next to no events between states. */
const SECTIONS = {
  sport: /\b(?:sports?|football|soccer|tennis|olympi\w*|fifa|golf)\b/i,
  markets: /\b(?:business|economy|markets?|money|finance|yourmoney|real-estate)\b/i,
  culture:
    /\b(?:culture|arts?|books?|films?|music|lifestyle|life|travel|food-drink|royal|beauty|gardening|recommended|recipes|pop-culture|wiki|words)\b/i,
} as const;

/** Events and ties on pages of sport, markets and culture, by section: what is found there is, as a rule, invented. */
export async function evaluatePages(gold: string, read: Reader, list: boolean): Promise<void> {
  const pages = [
    ...bodyPages(gold).filter(({ body }) => isEnglish(body)),
    ...segmentPages(gold).filter((page) => isEnglish(page.with.join(" "))),
  ];
  for (const section of Object.keys(SECTIONS)) {
    let [sentences, events, ties, count] = [0, 0, 0, 0];
    for (const { html, url } of pages.filter((page) => sectionOf(page.url) === section)) {
      const report = await toReport({ body: html, kind: "html", url });
      const text = report.blocks
        .filter(({ kind, part }) => kind === "report" && part === 1)
        .map(({ start, end }) => report.text.slice(start, end))
        .join("\n\n");
      if (!isEnglish(text)) continue;
      const one = await read(text);
      count += 1;
      sentences += one.document.sentences.length;
      events += one.findings.events.length;
      ties += one.findings.ties.length;
      if (!list) continue;
      for (const event of one.findings.events)
        console.log(
          `  ${section} ${shown(one, event)} | ${one.text.slice(event.evidence.start, event.evidence.end).slice(0, 200)}`,
        );
      for (const tie of one.findings.ties) console.log(`  ${section} ${shownTie(one, tie)}`);
    }
    const per = (many: number): string => (sentences === 0 ? "–" : ((1000 * many) / sentences).toFixed(1));
    console.log(
      `${section} pages (gold/extraction, dev), ${count} pages, ${sentences} sentences, per 1,000: events ${per(events)} (${events}), ties ${per(ties)} (${ties}); true ones among them count too`,
    );
  }
}

/** The first section whose words the address holds. */
const sectionOf = (url: string): string | undefined =>
  Object.entries(SECTIONS).find(([, address]) => address.test(url))?.[0];

const isEnglish = (words: string): boolean =>
  (words.slice(0, 3000).match(/\b(?:the|and|of|to|in)\b/g)?.length ?? 0) > Math.min(words.length, 3000) / 80;
