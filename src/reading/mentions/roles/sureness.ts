import { holds, type Tenure } from "../../../register/index.ts";

/** Months after which half of those in office are gone. */
const HALF_LIFE = 20;

/** The same where the next known holder is there to say that the post changed hands but once, or hardly more. */
const HALF_LIFE_UNTIL_NEXT = 60;

/** Of ministers seen under one head of government, the share that is still there under the next. */
export const STAYED = 0.3;

/** An end by the month alone: how likely it is that the month's day in question lies before it. */
const LAST_MONTH = 0.7;

/** A beginning told by the year alone: how likely it is that it lies before the year's day in question. */
const FIRST_YEAR = 0.5;

/** What nobody has looked up yet is at most as likely as not. */
const UNVERIFIED = 0.5;

/**
 * How sure it is that an office is held on a day: 1 within its known days, less with each month since the last sighting;
 * 0 before it begins or after it ends. A spell without a beginning was seen once: long before that it says nothing.
 */
export function sureness(spell: Tenure, day: string): number {
  const begun =
    spell.from !== null && spell.from.length === 4 && day.startsWith(spell.from) && !SETTLED.test(spell.kind);
  return there(spell, day) * (begun ? FIRST_YEAR : 1) * (spell.unverified ? UNVERIFIED : 1);
}

/** Posts whose years are told well, or by who held them before. */
const SETTLED = /^head_|_minister$|^central_bank/;

function there(spell: Tenure, day: string): number {
  const basis = holds(spell, day);
  if (basis === null) return 0;
  const seen = (basis === "assumed" ? spell.seen : spell.until) ?? spell.seen ?? spell.from;
  if (seen === null) return 0;
  const away = months(seen) - months(day);
  if (basis === "known") {
    if (spell.from === null) return 0.5 ** (Math.max(0, away) / HALF_LIFE);
    // A head's months are told well; a minister's are those of a directory that runs behind.
    const vague = spell.until !== null && spell.until.length < 10 && !/^head_/.test(spell.kind);
    return vague && day.startsWith(spell.until as string) ? LAST_MONTH : 1;
  }
  return 0.5 ** (Math.max(0, -away) / (spell.until === null ? HALF_LIFE : HALF_LIFE_UNTIL_NEXT));
}

const months = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7) || "12");
