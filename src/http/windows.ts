import type { Answers } from "../answers/index.ts";
import { namesOf, wrongly } from "./documents.ts";
import { networkQueryOf, type Params } from "./queries.ts";
import type { MapDocument, NetworkDocument } from "./types.ts";

/** Who deals with whom in some days, or what is wrong with the question. */
export async function networkDocument({ ask }: Answers, params: Params): Promise<NetworkDocument> {
  try {
    const question = networkQueryOf(params);
    return { page: "network", question, network: await ask("networkOf", question) };
  } catch (error) {
    return { page: "network", question: {}, network: null, error: wrongly(error) };
  }
}

/** Where what happened in some days did, or what is wrong with the question. */
export async function mapDocument({ ask }: Answers, params: Params): Promise<MapDocument> {
  try {
    const { from, until } = networkQueryOf(params);
    const question = { ...(from ? { from } : {}), ...(until ? { until } : {}) };
    const placed = await ask("placesOf", question);
    return { page: "map", question, placed, states: namesOf(placed.places.map(({ country }) => country)) };
  } catch (error) {
    return { page: "map", question: {}, placed: null, states: {}, error: wrongly(error) };
  }
}
