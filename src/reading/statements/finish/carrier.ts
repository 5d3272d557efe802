import type { Route } from "../../../contract/index.ts";
import { within } from "../../syntax/spans.ts";
import type { Linked } from "../who/linked.ts";

/**
 * Whose the route is: the agency, the outlet, the ministry whose statement it is, the official who tells it; unset where
 * the words name nobody or several.
 */
export function withCarrier(route: Route, { near, actors }: Linked): Route {
  const fits = /^relay$/.test(route.kind) ? /^(?:person|body|igo|group)$/ : /^(?:body|igo)$/;
  const inside = near([route]).filter(
    (mention) =>
      within(mention, route) && mention.form !== "pronoun" && fits.test(actors.get(mention.actor ?? "")?.kind ?? ""),
  );
  const named = new Set(inside.map(({ actor }) => actor as string));
  const whole = inside.find(({ start, end }) => start === route.start && end === route.end)?.actor;
  const actor = whole ?? (named.size === 1 ? [...named][0] : undefined);
  return actor ? { ...route, actor } : route;
}
