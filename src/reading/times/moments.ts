import { nearestDay } from "./calendar.ts";
import { epoch, iso } from "./days.ts";
import type { Expression } from "./types.ts";

/** Moments that news names without a date: words behind a preposition of time, first day, last day. */
const MOMENTS: readonly (readonly [RegExp, readonly [number, number, number], (readonly [number, number, number])?])[] =
  [
    [
      /(?:the )?(?:start of )?(?:\p{Lu}\p{L}+['’]s )?full-scale (?:invasion|war)(?: of Ukraine| in Ukraine)?/u,
      [2022, 2, 24],
    ],
    [/(?:\p{Lu}\p{L}+['’]s )?annexation of Crimea/u, [2014, 3, 18]],
    [/(?:the )?(?:9\/11|Sept(?:\.|ember) 11)(?: (?:terror(?:ist)? )?attacks)?/u, [2001, 9, 11]],
    [/(?:the )?(?:Oct(?:\.|ober) 7|7 October)(?: attacks?)/u, [2023, 10, 7]],
    [/(?:the )?fall of the Berlin Wall/u, [1989, 11, 9]],
    [/(?:the )?(?:collapse|breakup|break-up|dissolution) of the Soviet Union/u, [1991, 12, 26]],
    [/(?:the )?Brexit (?:referendum|vote)/u, [2016, 6, 23]],
    [/(?:the )?(?:Second World War|World War (?:II|Two))/u, [1939, 9, 1], [1945, 9, 2]],
    [/(?:the )?(?:First World War|World War (?:I|One))(?![\p{L}])/u, [1914, 7, 28], [1918, 11, 11]],
  ];

const HOLIDAYS: readonly (readonly [RegExp, number, number])[] = [
  [/Christmas Eve/, 12, 24],
  [/Christmas(?: Day)?/, 12, 25],
  [/New Year['’]s Eve/, 12, 31],
  [/New Year['’]s Day/, 1, 1],
  [/Bastille Day/, 7, 14],
];

export const NAMED: readonly Expression[] = [
  ...MOMENTS.map(
    ([words, from, until]): Expression => ({
      rule: "named moment",
      pattern: new RegExp(
        `\\b(?<way>[Ss]ince|[Aa]fter|[Bb]efore|[Uu]ntil|[Dd]uring|[Ff]rom) ${words.source}`,
        words.flags,
      ),
      read: (match) => {
        const way = (match.groups?.way ?? "").toLowerCase();
        const [first, last] = [epoch(...from), epoch(...(until ?? from))];
        const value = iso(way === "since" ? last : first);
        // Since a war is since its end.
        if (way === "since" || way === "from")
          return { from: way === "since" ? last : first, until: null, value, precision: "period", basis: "known" };
        return {
          from: first,
          until: last,
          value: until ? `${from[0]}/${until[0]}` : value,
          precision: until ? "period" : "day",
          basis: "known",
        };
      },
    }),
  ),
  ...HOLIDAYS.map(
    ([words, month, day]): Expression => ({
      rule: "holiday",
      pattern: new RegExp(
        `\\b${words.source}\\b(?! (?:tree|cards?|shopping|presents?|market|dinner|party|carol|Island))`,
      ),
      read: (_, around) => nearestDay(month, day, around),
    }),
  ),
];
