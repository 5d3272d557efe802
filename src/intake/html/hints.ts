import type { BlockKind } from "../../contract/index.ts";
import { attribute, type Element } from "./parse.ts";

/** What an element's tag, role and class names say its content is. */
export interface Hint {
  readonly kind: BlockKind;
  readonly reason: string;
}

/** Words that content systems use in class names, ids and roles, by the kind of block they tell. First match counts. */
const WORDS: readonly (readonly [BlockKind, string, RegExp])[] = [
  ["residue", "a comment section", /\b(?:comments?|disqus|kommentare?|leserkommentare?|respond|discussion|forum)\b/],
  ["residue", "a consent or paywall notice", /\b(?:cookies?|consent|gdpr|cmp|modal|popup|overlay|lightbox)\b/],
  [
    "residue",
    "an advertisement",
    /\b(?:ads?|advert(?:s|isement|ising|orial)?|adslot|adbox|sponsor(?:ed)?|anzeige|werbung|banner)\b/,
  ],
  ["residue", "a newsletter box", /\b(?:newsletters?|subscribe|subscription|signup|optin|mailchimp|abo)\b/],
  [
    "appeal",
    "a support box",
    /\b(?:donate|donation|donations|contribute|membership|fundrais\w*|crowdfund\w*|supportus|spenden?)\b/,
  ],
  ["residue", "share buttons", /\b(?:share|sharing|shares|social|socials|sharedaddy|addtoany|addthis|teilen|follow)\b/],
  [
    "residue",
    "a menu",
    /\b(?:nav|navbar|navigation|menu|breadcrumbs?|pagination|pager|toolbar|skip|sitemap|masthead|topbar|search|login)\b/,
  ],
  [
    "related",
    "related links",
    /\b(?:related|recommend(?:ed|ations?)?|readmore|seealso|morestories|mostread|mostpopular|popular|trending|outbrain|taboola|promo|upnext|latest|similar|weiterlesen|mehrzum|crosslinks?|furtherreading|teaserlist|linklist|artikelliste)\b/,
  ],
  ["related", "tags and topics", /\b(?:tags?|taglist|topics?|keywords?|categories|cat-links|schlagworte|themen)\b/],
  [
    "notice",
    "a correction or note",
    /\b(?:correction|corrections|clarification|editorsnote|editornote|disclaimer|footnotes?)\b/,
  ],
  [
    "caption",
    "a caption",
    /\b(?:caption|figcaption|imagecaption|photocredit|credits?|wp-caption-text|bildunterschrift|legend|copyright)\b/,
  ],
  [
    "byline",
    "byline and date",
    /\b(?:byline|bylines|author|authors|authorbox|dateline|timestamp|pubdate|publishdate|published|postmeta|entrymeta|articlemeta|postedon|autor|datum|readingtime|contributors?)\b/,
  ],
  ["residue", "footer", /\b(?:footer|siteinfo|colophon|impressum)\b/],
];

const ROLES: Readonly<Record<string, Hint>> = {
  navigation: { kind: "residue", reason: "a menu" },
  banner: { kind: "residue", reason: "the page's banner" },
  contentinfo: { kind: "residue", reason: "footer" },
  search: { kind: "residue", reason: "a search box" },
  dialog: { kind: "residue", reason: "a dialog" },
  alertdialog: { kind: "residue", reason: "a dialog" },
  complementary: { kind: "related", reason: "beside the article" },
};

const TAGS: Readonly<Record<string, Hint>> = {
  nav: { kind: "residue", reason: "a menu" },
  footer: { kind: "residue", reason: "footer" },
  aside: { kind: "related", reason: "beside the article" },
  form: { kind: "residue", reason: "a form" },
  button: { kind: "residue", reason: "a button" },
  label: { kind: "residue", reason: "a form" },
  figcaption: { kind: "caption", reason: "a caption" },
  caption: { kind: "caption", reason: "a caption" },
  figure: { kind: "caption", reason: "in a figure" },
  dialog: { kind: "residue", reason: "a dialog" },
  address: { kind: "byline", reason: "an address" },
};

/** What the element says of itself, or null. Whether it is believed depends on how much of the page it holds. */
export function hintOf(element: Element): Hint | null {
  const role = attribute(element, "role");
  if (role && Object.hasOwn(ROLES, role)) return ROLES[role] as Hint;
  if (attribute(element, "itemprop") === "articleBody") return null;
  const names = namesOf(element);
  if (names !== "") for (const [kind, reason, words] of WORDS) if (words.test(names)) return { kind, reason };
  return Object.hasOwn(TAGS, element.tagName) ? (TAGS[element.tagName] as Hint) : null;
}

/** Class names and ids as separate lower-case words, each also joined with its neighbours ("more-stories" → "morestories"). */
function namesOf(element: Element): string {
  const raw =
    `${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""} ${attribute(element, "data-component") ?? ""}`.slice(
      0,
      400,
    );
  if (raw.trim() === "") return "";
  const out: string[] = [];
  for (const name of raw.split(/\s+/)) {
    const words = name
      .replace(/([a-z])([A-Z])/g, "$1-$2")
      .toLowerCase()
      .split(/[-_:]+/)
      .filter((word) => word !== "");
    if (words.some((word) => /^(?:has|no|is|with|not|without|hide|hidden|show)$/.test(word))) continue;
    out.push(...words, words.join(""));
    for (let at = 0; at + 1 < words.length; at += 1) out.push(`${words[at]}${words[at + 1]}`);
  }
  return out.join(" ");
}

const BODY_WORDS =
  /\b(?:articlebody|articlecontent|articletext|entrycontent|postcontent|postbody|storybody|storycontent|storytext|maincontent|contentbody|bodytext|bodycopy|richtext|article)\b/;

/** Whether the element names itself the article's body. */
export function isBody(element: Element): boolean {
  if (attribute(element, "itemprop") === "articleBody" || element.tagName === "article" || element.tagName === "main")
    return true;
  if (attribute(element, "role") === "main") return true;
  return (element.tagName === "div" || element.tagName === "section") && BODY_WORDS.test(namesOf(element));
}

const LEDE_WORDS =
  /\b(?:lead|lede|standfirst|subtitle|subheadline|dek|deck|intro|summary|teasertext|excerpt|abstract|vorspann|kicker)\b/;

/** Whether the element names itself a lede or standfirst. */
export const isLede = (element: Element): boolean => LEDE_WORDS.test(namesOf(element));
