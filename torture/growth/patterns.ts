/** A text or page that repeats one thing, which some rule may look at again for every place it stands. */
export interface Pattern {
  readonly name: string;
  readonly kind: "text" | "html";
  /** The piece that stands at a place, counted from 0. */
  readonly piece: (at: number) => string;
  /** What stands before all pieces. */
  readonly head: string;
}

/** Before what has no letters stand words that are, so that the language is told and the whole is read. */
const BEGINNING =
  "The minister said on Tuesday that the border would stay open, and that the ferries would run. ".repeat(3);
const LETTERS = "abcdefghijklmnoprstuvz";
/** Another word for every number, so that nothing is remembered from the place before. */
const word = (at: number): string => {
  let rest = at;
  let made = "";
  do {
    made += LETTERS[rest % LETTERS.length];
    rest = Math.floor(rest / LETTERS.length);
  } while (rest > 0);
  return made;
};
const name = (at: number): string => `${word(at).replace(/^./, (letter) => letter.toUpperCase())}ov`;

const text = (label: string, piece: string | ((at: number) => string), head?: string): Pattern => ({
  name: label,
  kind: "text",
  piece: typeof piece === "string" ? () => piece : piece,
  head: head ?? BEGINNING,
});
const html = (label: string, piece: string | ((at: number) => string), head?: string): Pattern => ({
  ...text(label, piece, head ?? `<p>${BEGINNING}</p>`),
  kind: "html",
});

/** Hostile patterns; data, so that a new one is a line. */
export const PATTERNS: readonly Pattern[] = [
  text("straight quotes", '"'),
  text("opening quotes", "“"),
  text("closing quotes", "”"),
  text("single quotes", "'"),
  text("quotes nested", "“‘"),
  text("quotes and words", '"so" '),
  text("quoted sentences on one line", '"It is so," he said. '),
  text("quoted sentences, curly", "“It is so,” she said. "),
  text("quoted sentences, a paragraph each", '"It is so," he said.\n\n'),
  text("quotes never closed, a paragraph each", "“It is so and goes on.\n\n"),
  text("quoted and named", (at) => `“It is so,” ${name(at)} told ${name(at + 7)}. `),
  text("single quotes and apostrophes", "'It's so,' he said. "),
  text("opening brackets", "["),
  text("brackets", "[x] "),
  text("brackets nested", "[("),
  text("parentheses", "(so) "),
  text("parentheses in a sentence", "the minister (who came) said (so) that "),
  text("insertions in a quotation", "it [the port] is ", `${BEGINNING}“`),
  text("names in a row", (at) => `${name(at)} `),
  text("full names in a row", (at) => `${name(at)} ${name(at + 3)}, `),
  text("one name again and again", "Emmanuel Macron "),
  text("the same surname", (at) => `${name(at)} Calder said so. `),
  text("titles and names", (at) => `Foreign Minister ${name(at)} `),
  text("roles in a row", "the foreign minister "),
  text("roles of states", "the Norwegian foreign minister met the Chinese prime minister. "),
  text("states in a row", "China Norway France "),
  text("pronouns in a row", "he she they it "),
  text("pronouns that speak", "He said that she said that they would come. "),
  text("nobody named, a paragraph each", "He said so.\n\n"),
  text("capital words", "Council Ministry Union "),
  text("capital letters", "A"),
  text("abbreviations", "U.S. Gov. Mr. "),
  text("initials", "J. R. R. "),
  text("ellipses", "… "),
  text("dots", "."),
  text("dotted words", "so... and so... "),
  text("commas", ", "),
  text("words and commas", "ships, trains, "),
  text("colons", "so: "),
  text("semicolons", "he came; she went; "),
  text("dashes", "– so – "),
  text("hyphens", "so-"),
  text("conjunctions", "and or but "),
  text("one long sentence", "the ship went on to the port where "),
  text("one long word", "a"),
  text("one-word paragraphs", "So\n\n"),
  text("one-word lines", "So\n"),
  text("empty lines", "\n"),
  text("spaces", " "),
  text("list bullets", "- so it is\n"),
  text("numbered list", (at) => `${at + 1}. so it is\n`),
  text("numbers", (at) => `${at} `),
  text("long numbers", "1,000,000 "),
  text("sums of money", "$2 a month "),
  text("dates in a row", (at) => `${1 + (at % 28)} March ${1900 + (at % 120)} `),
  text("days told of days", "the day before the day before "),
  text("weekdays", "on Monday, last Tuesday, next month, "),
  text("clock times", (at) => `${at % 24}:${10 + (at % 50)} GMT `),
  text("datelines", "LONDON, March 15 (Lake Wire) - So it is.\n"),
  text("bylines", "By Ada Quill\n"),
  text("questions and answers", "Q: Will you go?\nA: No, I will stay.\n"),
  text("speakers of a transcript", (at) => `${name(at).toUpperCase()}: So it is.\n`),
  text("according to", "according to the ministry, "),
  text("said that … said that", "Hale said that Calder said that "),
  text("said, without end", "said "),
  text("told whom", (at) => `${name(at)} told ${name(at + 1)}, who told `),
  text("routes", "as quoted by the agency, citing the ministry, "),
  text("addresses of pages", (at) => `https://lake.example/${at}?q=${at} `),
  text("mail addresses", (at) => `${word(at)}@lake.example `),
  text("places", "in Paris, in London, in the West Bank, "),
  text("combining marks", "e\u0301\u0301\u0301"),
  text("emoji", "👩‍👩‍👧‍👦 "),
  text("directions", "\u202eso\u202c "),
  html("elements nested", "<div>"),
  html("inline elements nested", "<b><i>"),
  html("elements closed and never opened", "</div>"),
  html("paragraphs never closed", "<p>so it is "),
  html("lists nested", "<ul><li>so "),
  html("tables nested", "<table><tr><td>so "),
  html("rows of a table", "<tr><td>so</td><td>it is</td></tr>", `<p>${BEGINNING}</p><table>`),
  html("links", "<a href=/x>so it is</a> "),
  html("links, a paragraph each", "<p><a href=/x>so it is</a></p>"),
  html("entities", "&amp;&rdquo;&#8220;"),
  html("comments", "<!-- so -->so "),
  html("comment never closed", "so it is ", `<p>${BEGINNING}</p><!--`),
  html("headings", "<h2>So it is</h2>"),
  html("captions", "<figure><img><figcaption>So it is</figcaption></figure>"),
  html("attributes", (at) => ` data-${word(at)}=x`, `<p>${BEGINNING}</p><p`),
  html("forms and formatting crossed", "<b><p></b></p>"),
  html("linked data", '<script type="application/ld+json">{"@type":"NewsArticle"}</script>'),
  html("paragraphs of prose", "<p>The minister said on Tuesday that the border would stay open.</p>"),
];

/** A body of a pattern: as many pieces as there is room for in so many UTF-16 code units. */
export function bodyOf({ piece, head }: Pattern, units: number): string {
  const pieces = [head];
  let length = head.length;
  for (let at = 0; ; at += 1) {
    const next = piece(at);
    if (length + next.length > units) break;
    pieces.push(next);
    length += next.length;
  }
  return pieces.join("");
}
