import type { Span } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { overlaps } from "../../tree.ts";
import { citedBy } from "../routes/cited.ts";
import { routesOf } from "../routes/routes.ts";
import { sayingIn } from "./saying.ts";
import { BACK, type Placed, type Telling } from "./telling.ts";

/** Statements and sentences back that a remark about what was said reaches. */
const MOST = 4;

/** "Calder made the comments at a rally", "Her response came in a tweet", "The remarks, carried by the agency, …". */
export function fromBehind({ text, scenes, placed, same }: Telling): void {
  let last = -1;
  for (const [number, { tree, paragraph }] of scenes.entries()) {
    while (last + 1 < placed.length && (placed[last + 1] as Placed).at < number) last += 1;
    const told = sayingIn(tree);
    if (told === null) continue;
    const routes = [...routesOf(tree, told.verb, [], text), ...citedBy(tree, told.verb)].filter(
      (route, at, all) =>
        all.findIndex((other) => overlaps(other, route)) === at && !overlaps(route, tree.tokens[told.noun] as Token),
    );
    if (routes.length === 0) continue;
    let given = 0;
    let speaker: Span | undefined = told.owner ?? undefined;
    for (let index = last; index >= 0 && given < MOST; index -= 1) {
      const one = placed[index] as Placed;
      const scene = scenes[one.at];
      if (!scene || paragraph - scene.paragraph > BACK || number - one.at > MOST) break;
      const [own] = one.draft.speakers;
      if (!own) break;
      if (speaker && !same(speaker, own)) {
        if (given > 0) break;
        continue;
      }
      speaker ??= own;
      if (one.draft.route.length > 0) break;
      one.draft = { ...one.draft, route: routes };
      given += 1;
    }
  }
}
