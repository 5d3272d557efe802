/** What a page's JSON-LD says of the article; every field may be missing. */
export interface LinkedData {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly url: string | null;
  /** The article's words as the page gives them to machines; a witness for labelling, never quoted from. */
  readonly body: string | null;
}

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting)$/;
const LIMIT = 5000;

/** Reads the article out of a page's JSON-LD scripts; broken scripts are passed over. */
export function readLinkedData(scripts: readonly string[]): LinkedData {
  const things = scripts.flatMap(parse);
  const article = things.find((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  const get = (key: string): unknown => article?.[key];
  const page = things.find((thing) => typesOf(thing).some((type) => /WebPage$/.test(type)));
  const site = things.find((thing) => typesOf(thing).some((type) => /WebSite$/.test(type)));
  return {
    title: text(get("headline")) ?? text(get("name")),
    publisher: nameOf(get("publisher"), things) ?? text(site?.name),
    byline: nameOf(get("author"), things),
    published: text(get("datePublished")) ?? text(get("dateCreated")) ?? text(page?.datePublished),
    language: text(get("inLanguage")),
    url: text(get("url")) ?? idOf(get("mainEntityOfPage")),
    body: text(get("articleBody")),
  };
}

type Thing = Readonly<Record<string, unknown>>;

/** All objects of one script in document order, found without recursion: hostile pages nest deeply. */
function parse(script: string): Thing[] {
  let root: unknown;
  try {
    root = JSON.parse(script.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\*\s*\]\]>\s*\*\/)\s*$/g, ""));
  } catch {
    try {
      // Raw line breaks inside strings are the commonest way in which these scripts are broken.
      root = JSON.parse(script.replace(/[\u0000-\u001f]+/g, " ").replace(/,\s*([}\]])/g, "$1"));
    } catch {
      return [];
    }
  }
  const things: Thing[] = [];
  const open: unknown[] = [root];
  for (let seen = 0; open.length > 0 && seen < LIMIT; seen += 1) {
    const next = open.shift();
    if (Array.isArray(next)) open.unshift(...next.slice(0, LIMIT));
    else if (typeof next === "object" && next !== null) {
      things.push(next as Thing);
      for (const value of Object.values(next)) if (typeof value === "object" && value !== null) open.push(value);
    }
  }
  return things;
}

const typesOf = (thing: Thing): readonly string[] =>
  (Array.isArray(thing["@type"]) ? thing["@type"] : [thing["@type"]]).filter((type) => typeof type === "string");

const text = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value : Array.isArray(value) ? text(value[0]) : null;

const idOf = (value: unknown): string | null =>
  typeof value === "object" && value !== null ? text((value as Thing)["@id"]) : text(value);

function nameOf(value: unknown, things: readonly Thing[]): string | null {
  if (Array.isArray(value)) {
    const names = value
      .slice(0, 10)
      .map((item) => nameOf(item, things))
      .filter((name) => name !== null);
    return names.length > 0 ? names.join(", ") : null;
  }
  if (typeof value === "string") return /^https?:/.test(value) ? null : value;
  if (typeof value !== "object" || value === null) return null;
  const thing = value as Thing;
  const named = text(thing.name);
  if (named !== null) return named;
  const target = things.find((other) => other["@id"] === thing["@id"] && text(other.name) !== null);
  return target ? text(target.name) : null;
}
