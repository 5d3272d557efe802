import type { Route, Span } from "../../../contract/index.ts";
import { changed } from "../../attribution/draft.ts";
import { routesOf } from "../../routes/index.ts";
import { citedBy } from "../../routes/phrases.ts";
import { overlaps } from "../../syntax/spans.ts";
import { BACK, type Placed, type PlacedReport } from "./placed.ts";
import { spokenOfAgain } from "./spokenOfAgain.ts";

/** Statements and sentences back that a remark about what was said reaches. */
const MOST = 4;

/** "Calder made the comments at a rally", "Her response came in a tweet", "The remarks, carried by the agency, …". */
export function fromRemarkBehind({ text, sentences, placed, same }: PlacedReport): void {
  let last = -1;
  for (const sentence of sentences) {
    while (last + 1 < placed.length && (placed[last + 1] as Placed).at < sentence.index) last += 1;
    const told = spokenOfAgain(sentence);
    if (told === null) continue;
    const { verb, noun } = told;
    const found = routesOf({ node: verb, words: verb, speaker: null, content: [] }, text).map(({ route }) => route);
    const routes = [...found, ...citedBy(verb)].filter(
      (route, at, all) => all.findIndex((other) => overlaps(other, route)) === at && !overlaps(route, noun),
    );
    if (routes.length === 0) continue;
    let given = 0;
    let speaker: Span | undefined = told.owner ?? undefined;
    for (let index = last; index >= 0 && given < MOST; index -= 1) {
      const one = placed[index] as Placed;
      const other = sentences[one.at];
      if (!other || sentence.paragraph - other.paragraph > BACK || sentence.index - one.at > MOST) break;
      const [own] = one.draft.speakers;
      if (!own) break;
      if (speaker && !same(speaker, own)) {
        if (given > 0) break;
        continue;
      }
      speaker ??= own;
      if (one.draft.route.length > 0) break;
      give(one, routes);
      given += 1;
    }
  }
}

const give = (one: Placed, route: readonly Route[]): void => {
  one.draft = changed(one.draft, { route }, "route/remark-behind");
};
