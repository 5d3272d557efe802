const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    "jan january janvier enero januar januari gennaio janeiro jänner",
    "feb february février febrero februar februari febbraio fevereiro feber",
    "mar march mars marzo märz maart março mrz",
    "apr april avril abril aprile",
    "may mai mayo maj maggio maio mei",
    "jun june juin junio juni giugno junho",
    "jul july juillet julio juli luglio julho",
    "aug august août agosto augusti augustus",
    "sep sept september septembre septiembre settembre setembro",
    "oct october octobre octubre oktober okt ottobre outubro",
    "nov november novembre noviembre novembro",
    "dec december décembre diciembre dezember dez dicembre dezembro",
  ].flatMap((names, index) => names.split(" ").map((name) => [name, index + 1])),
);

/** A year, month and day that exist, as an ISO day; null for 30 February and the year 0. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  if (day > days) return null;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The month a word names, 1 to 12, in the languages of the pages we meet; undefined where it names none. */
export function monthOf(word: string): number | undefined {
  return Object.hasOwn(MONTHS, word.toLowerCase()) ? MONTHS[word.toLowerCase()] : undefined;
}

const PATTERNS: readonly (readonly [RegExp, (match: RegExpExecArray) => string | null])[] = [
  [/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, (m) => isoDay(Number(m[1]), Number(m[2]), Number(m[3]))],
  [/(?<!\d)(\d{4})(\d{2})(\d{2})(?:T\d{4,6}Z?)?(?!\d)/, (m) => isoDay(Number(m[1]), Number(m[2]), Number(m[3]))],
  [/(?<!\d)(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/, (m) => isoDay(Number(m[1]), Number(m[2]), Number(m[3]))],
  [/(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/, (m) => isoDay(Number(m[3]), Number(m[2]), Number(m[1]))],
  [
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.|º)?\s+(?:de\s+|of\s+)?(\p{L}{3,10})\.?,?\s+(?:de\s+)?(\d{4})(?!\d)/u,
    (m) => named(m[3], m[2], m[1]),
  ],
  [/(?<!\p{L})(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u, (m) => named(m[3], m[1], m[2])],
  [/(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/, (m) => ambiguous(Number(m[3]), Number(m[1]), Number(m[2]))],
];

function named(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const number = monthOf(month ?? "");
  return number === undefined ? null : isoDay(Number(year), number, Number(day));
}

/** 03/04/2021 is read day first unless that is no date; most of the world writes it so. */
const ambiguous = (year: number, first: number, second: number): string | null =>
  isoDay(year, second, first) ?? isoDay(year, first, second);

/** The first day that a string names, as an ISO day; null when it names none. Times and zones are left aside. */
export function dayIn(value: string): string | null {
  const text = value.slice(0, 200);
  for (const [pattern, read] of PATTERNS) {
    const match = pattern.exec(text);
    const day = match && read(match);
    if (day) return day;
  }
  const seconds = /^\d{10}(?:\d{3})?$/.exec(text.trim());
  if (seconds) return new Date(Number(text.trim().slice(0, 10)) * 1000).toISOString().slice(0, 10);
  return null;
}

/** The day in an address ("/2024/11/12/", "/2024/nov/12/", "-20241112"); a month alone is no day. */
export function dayInUrl(url: string): string | null {
  const numbers = /[/_-](\d{4})[/_-]?(\d{2})[/_-]?(\d{2})(?![\d])/.exec(url);
  if (numbers && Number(numbers[1]) > 1980 && Number(numbers[1]) < 2100)
    return isoDay(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  const words = /\/(\d{4})\/([a-z]{3,9})\/(\d{1,2})(?=[/-]|$)/i.exec(url);
  return words ? named(words[1], words[2], words[3]) : null;
}
