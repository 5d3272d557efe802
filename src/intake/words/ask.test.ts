import { expect, it } from "vitest";
import { readAsk } from "./ask.ts";

it.each([
  ["from just $2 a month", { amount: 2, currency: "USD", period: "month", minimum: true }],
  ["a one-time gift of €25", { amount: 25, currency: "EUR", period: "once", minimum: false }],
  ["at least 1,500 rupees per year", { amount: 1500, currency: "INR", period: "year", minimum: true }],
  ["£3.50/month or more", { amount: 3.5, currency: "GBP", period: "month", minimum: true }],
  ["give CHF 10 every week", { amount: 10, currency: "CHF", period: "week", minimum: false }],
  ["give 10 dollars or more", { amount: 10, currency: "USD", period: null, minimum: true }],
  ["C$5 or more", { amount: 5, currency: "CAD", period: null, minimum: true }],
])("%s", (words, ask) => {
  expect(readAsk(words)).toEqual(ask);
});

it.each(["please support our work", "we have 2 reporters in 40 countries", "call 555-2300"])(
  "asks for no sum: %s",
  (words) => {
    expect(readAsk(words)).toBeUndefined();
  },
);
