import type { Actor } from "../../../contract/index.ts";
import type { Node } from "../../document/tree.ts";
import { wordClass } from "../../en/lexicon.ts";
import type { Discourse, SentenceContext } from "../discourse.ts";
import { DESCRIBED, type Entity, setActor } from "../entities/index.ts";
import { localActor } from "../entities/local.ts";
import { phraseOf } from "../phrase/index.ts";
import { registeredNameAt } from "../phrase/registeredName.ts";
import { homeOf } from "./home.ts";

/** Times that somebody is named which tell where he is of; those further on tell of what he does. */
const INTRODUCED = 2;

/**
 * Gives named persons and public bodies whom the register does not know, and whose country no words tell, the one country
 * that the report is of: the mayor, the teacher and the witness of a report on Peru are of Peru. Nobody gets it who is first told of beside other
 * countries alone, or beside a body of several states.
 */
export function tellHomes(context: readonly SentenceContext[], discourse: Discourse): void {
  const home = homeOf(discourse);
  if (home === null) return;
  const named = new Map<Entity, number>();
  const foreign = new Set<Entity>();
  const introduced = new Set<Entity>();
  for (const one of context)
    for (const { head } of one.spotted) {
      const entity = one.meant.get(head);
      if (!entity || !isOpen(entity)) continue;
      const times = named.get(entity) ?? 0;
      named.set(entity, times + 1);
      // Who is first told of beside his own country is of there, whatever the next sentence tells.
      if (times === 0 && tellsOf(one, home, discourse)) introduced.add(entity);
      if (times < INTRODUCED && !introduced.has(entity) && isForeign(one, home, discourse)) foreign.add(entity);
      if (isOfStateless(one, head, discourse)) foreign.add(entity);
    }
  for (const entity of named.keys()) {
    if (foreign.has(entity) || !entity.actor) continue;
    entity.country = home;
    setActor(discourse.cast, entity, ofCountry(entity.actor, home, discourse));
    entity.by = "actors/described-at-home";
  }
}

/** The same actor of a country; a body is known by its country in every report. */
const ofCountry = (actor: Actor, country: string, { report }: Discourse): Actor =>
  actor.kind === "person" ? { ...actor, country } : localActor({ ...actor, country }, report.hash);

/** Sectors of bodies that belong to one state. */
const OF_STATE = /^(?:GOV|COP|LEG|JUD|MIL|SPY|PTY|HLH|MED|EDU)$/;

/** "the International Board of Harbours": a word in the name of a body that is of no state. */
const isOfManyStates = (word: string): boolean => ofMany.has(word.toLowerCase());

const ofMany = wordClass("of-many-states");

/** Somebody of the report's own of whose country nothing is known. */
const isOpen = ({ kind, actor, country, candidates, by }: Entity): boolean =>
  country === null &&
  actor?.country === null &&
  !candidates &&
  by === DESCRIBED &&
  (kind === "person" ||
    (actor.kind === "body" && OF_STATE.test(actor.sector ?? "") && !actor.name.split(" ").some(isOfManyStates)));

/** Whether a sentence tells of other countries and not of this one, or of a body of several states. */
function isForeign(one: SentenceContext, home: string, discourse: Discourse): boolean {
  const told = [...toldIn(one, discourse), ...playedFor(one, discourse)];
  return (told.length > 0 && !told.includes(home)) || namesUnion(one);
}

/** States whose name stands for a team or a company, "the Peru captain": whoever is told of beside it may be of there. */
const playedFor = ({ sentence: { nodes } }: SentenceContext, { register }: Discourse): readonly string[] =>
  nodes.flatMap((word) => {
    const entry = registeredNameAt(word, register, ({ kind }) => kind === "state")?.entry;
    return entry?.kind === "state" && entry.as === "name" && word.upos === "PROPN" ? [entry.state.code] : [];
  });

/** Whether a sentence tells of this country, and of no body of several states. */
const tellsOf = (one: SentenceContext, home: string, discourse: Discourse): boolean =>
  toldIn(one, discourse).includes(home) && !namesUnion(one);

/** "the world federation's director Ann Hale": whoever is of a body of no state in the words around the name. */
function isOfStateless({ sentence, spotted }: SentenceContext, head: number, { register }: Discourse): boolean {
  const name = sentence.nodes[head] as Node;
  const { first, last } = phraseOf(name.parent && /^(?:flat|appos)$/.test(name.deprel) ? name.parent : name, register);
  return spotted.some(
    (spot) =>
      spot.head !== head &&
      spot.first >= first &&
      spot.last <= last &&
      spot.bodies.some(({ actor, common }) => !common && actor.country === null),
  );
}

const toldIn = ({ number }: SentenceContext, { around }: Discourse): readonly string[] =>
  around.told
    .slice(around.first[number] ?? 0, around.first[number + 1])
    .flatMap(({ weak, country }) => (weak ? [] : [country]));

const namesUnion = ({ spotted }: SentenceContext): boolean =>
  spotted.some(({ bodies }) => bodies.some(({ actor }) => actor.kind === "igo"));
