import { kept, type Tenure } from "../../../register/index.ts";
import { LEXICON, markedWords, wordClass } from "../lexicon.ts";
import { phrasesIn, phrasesOf } from "../phrases.ts";

/** A post that words ask for: the kinds of office that the register files it under, best first, and what its title says. */
export interface Post {
  readonly kinds: readonly string[];
  /** Of several offices of one kind, whether a title is the post's; null where the kind says enough. */
  readonly titled: ((title: string) => boolean) | null;
}

/** What words of a post say → what the register holds of it. The first that fits counts. */
const POSTS = postsIn("posts");

function postsIn(section: string): readonly (readonly [(words: string) => boolean, Post])[] {
  return LEXICON.sections
    .filter(({ name }) => name === section)
    .map(({ marks, words }) => {
      const titles = marks.get("titled");
      const titled = titles === undefined ? null : phrasesOf(`titles-${titles}`);
      return [phrasesIn(words), { kinds: (marks.get("kinds") ?? "").split(","), titled }];
    });
}

/** What words of a post of a body say → what the register holds of it. */
const BODY_POSTS = postsIn("body-posts");

const isPartial = phrasesOf("not-in-full");

/** The post that words ask for; null where they name none the register knows, or one that is not held in full. */
export const postOf: (words: string) => Post | null = kept((words) => {
  const low = words
    .toLowerCase()
    .replace(/[’']s\b/g, "")
    .replace(/\b(?:ministers|presidents|secretaries|premiers|chancellors|kings|queens)\b/g, (word) =>
      word.replace(/ies$/, "y").replace(/s$/, ""),
    );
  if (isPartial(low) || /\b(?:ex|then)-/.test(low)) return null;
  return ofGender(low, POSTS.find(([asks]) => asks(low))?.[1] ?? null);
}, 20_000);

/** The post of a body that words ask for, "the secretary-general of …"; null where they name none. */
export const bodyPostOf: (words: string) => Post | null = kept((words) => {
  const low = words.toLowerCase().replace(/[’']s\b/g, "");
  const post = BODY_POSTS.find(([asks]) => asks(low))?.[1] ?? null;
  const rank = post?.kinds[0] === "igo_deputy" ? low.replace("deputy", "") : low;
  if (isPartial(rank) || /\b(?:ex|then)-/.test(low)) return null;
  return ofGender(low, post);
}, 20_000);

/** "spokeswoman": no post whose title is a spokesman's, and the other way round. */
function ofGender(low: string, post: Post | null): Post | null {
  const [, told] = /spokes(wo)?man/.exec(low) ?? [];
  if (post === null || !/spokes(?:wo)?man/.test(low)) return post;
  const other = told === undefined ? /spokeswoman/i : /spokesman/i;
  return { kinds: post.kinds, titled: (title) => !other.test(title) && (post.titled === null || post.titled(title)) };
}

/** Of the bodies of the United Nations, the one whose matter words tell, by its name: "the UN refugee chief". */
export const bodyOfMatter = (words: string): string | null => {
  const low = words.toLowerCase();
  return MATTERS.find(([tells]) => tells(low))?.[1] ?? null;
};

const MATTERS: readonly (readonly [(words: string) => boolean, string])[] = LEXICON.sections
  .filter(({ name }) => name === "matters-of-un")
  .map(({ marks, words }) => [phrasesIn(words), (marks.get("body") ?? "").replaceAll("_", " ")]);

/** The kinds of office that words ask for, best first; empty where they name none the register knows. */
export const officeKinds = (words: string): readonly string[] => postOf(words)?.kinds ?? [];

/** Whether an office is the post asked for: of its kind, and called so where the kind says too little. */
export const isPost = ({ kinds, titled }: Post, { kind, title }: Tenure): boolean =>
  kinds.includes(kind) && (titled === null || titled(title));

const roles = wordClass("roles");

export const isRole = (lemma: string): boolean => roles.has(lemma.toLowerCase());

const BODIES = markedWords("state-bodies", "sector");

/** The sector of a body's noun; undefined where the noun names no body. */
export const bodySector = (lemma: string): string | undefined => BODIES.get(lemma.toLowerCase());

/** "Police", "General": a word for somebody is no town, though a small one is called so. */
export const isWordForSomebody = (words: string): boolean =>
  bodySector(words.toLowerCase()) !== undefined || isRole(words.toLowerCase());
