import type { Ask } from "../../contract/index.ts";

const SYMBOLS: Readonly<Record<string, string>> = {
  $: "USD",
  US$: "USD",
  C$: "CAD",
  CA$: "CAD",
  A$: "AUD",
  AU$: "AUD",
  NZ$: "NZD",
  HK$: "HKD",
  S$: "SGD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  "₽": "RUB",
  "₹": "INR",
  "₴": "UAH",
  "₪": "ILS",
  "₩": "KRW",
  "₺": "TRY",
  R$: "BRL",
};
const WORDS: Readonly<Record<string, string>> = {
  dollar: "USD",
  euro: "EUR",
  pound: "GBP",
  quid: "GBP",
  rouble: "RUB",
  ruble: "RUB",
  rupee: "INR",
  hryvnia: "UAH",
  yen: "JPY",
  franc: "CHF",
  zloty: "PLN",
  krona: "SEK",
  krone: "NOK",
  shekel: "ILS",
  lira: "TRY",
  rand: "ZAR",
  peso: "MXN",
};
const CODES = "USD|EUR|GBP|CHF|CAD|AUD|NZD|JPY|INR|RUB|UAH|PLN|SEK|NOK|DKK|CZK|HUF|RON|ILS|TRY|ZAR|BRL|MXN|HKD|SGD|KRW";
const NUMBER = String.raw`(\d{1,3}(?:[ ,.]\d{3})+|\d+)(?:[.,](\d{1,2}))?(?!\d)`;
const BEFORE = new RegExp(String.raw`((?:US|CA?|AU?|NZ|HK|S|R)?\$|[€£¥₽₹₴₪₩₺]|\b(?:${CODES})\b)\s?${NUMBER}`, "u");
const AFTER = new RegExp(
  String.raw`(?<![\d.,])${NUMBER}\s?([€£¥₽₹₴₪₩₺]|\b(?:${CODES})\b|\b(?:${Object.keys(WORDS).join("|")})e?s?\b)`,
  "iu",
);

/** Reads what an appeal asks for: amount, currency (ISO 4217), period, and whether the amount is the least asked. */
export function readAsk(text: string): Ask | undefined {
  const before = BEFORE.exec(text);
  const after = before ? null : AFTER.exec(text);
  const match = before ?? after;
  if (!match) return undefined;
  const [unit, whole, part] = before ? [match[1], match[2], match[3]] : [match[3], match[1], match[2]];
  const amount = Number(`${(whole as string).replace(/[ ,.]/g, "")}.${part ?? "0"}`);
  const around = text.slice(Math.max(0, match.index - 60), match.index + match[0].length + 60);
  return {
    amount,
    currency: currencyOf(unit as string),
    period: periodOf(around) ?? periodOf(text),
    minimum: isLeast(text, match.index, match.index + match[0].length),
  };
}

function currencyOf(unit: string): string | null {
  const upper = unit.toUpperCase();
  if (new RegExp(`^(?:${CODES})$`).test(upper)) return upper;
  const word = unit.toLowerCase().replace(/e?s$/, "");
  return SYMBOLS[upper] ?? SYMBOLS[unit] ?? WORDS[unit.toLowerCase()] ?? WORDS[word] ?? WORDS[`${word}e`] ?? null;
}

function periodOf(text: string): Ask["period"] {
  if (/\b(?:one[- ]time|one[- ]off|single (?:gift|donation|contribution)|once)\b/i.test(text)) return "once";
  if (/\bmonthly\b|(?:\b(?:a|per|each|every)|\/)\s?mo(?:nth|\b)/i.test(text)) return "month";
  if (/\b(?:yearly|annual(?:ly)?)\b|(?:\b(?:a|per|each|every)|\/)\s?(?:year|yr)\b/i.test(text)) return "year";
  if (/\bweekly\b|(?:\b(?:a|per|each|every)|\/)\s?(?:week|wk)\b/i.test(text)) return "week";
  return null;
}

function isLeast(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  return (
    /\b(?:(?:starting|start|starts|begins?|beginning)?\s*(?:from|at)|at least|as little as|as low as|minimum(?: of)?|no less than)(?:\s+(?:just|only))?\s*$/i.test(
      before,
    ) ||
    (/\b(?:just|only)\s*$/i.test(before) && /\b(?:from|as little|or more)\b/i.test(text)) ||
    /^\S*\s+(?:or more|and up)\b/i.test(text.slice(end))
  );
}
