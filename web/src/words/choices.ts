import type { Event, Statement, Tie } from "../../../src/contract/types.ts";

/** Every value of a field, in the order of the contract; one that is missing does not compile. */
const all = <Value extends string>(values: Readonly<Record<Value, true>>): readonly Value[] =>
  Object.keys(values) as Value[];

export const ACTS = all<Statement["act"]>({
  assert: true,
  announce: true,
  confirm: true,
  deny: true,
  reject: true,
  accuse: true,
  criticise: true,
  praise: true,
  thank: true,
  apologise: true,
  congratulate: true,
  ask: true,
  request: true,
  demand: true,
  order: true,
  warn: true,
  threaten: true,
  promise: true,
  offer: true,
  agree: true,
  predict: true,
  speculate: true,
});

export const MODES = all<Statement["mode"]>({ direct: true, indirect: true, mixed: true });

export const TYPES = all<Event["plover"]>({
  AGREE: true,
  CONSULT: true,
  SUPPORT: true,
  COOPERATE: true,
  AID: true,
  CONCEDE: true,
  RETREAT: true,
  REQUEST: true,
  ACCUSE: true,
  REJECT: true,
  THREATEN: true,
  PROTEST: true,
  SANCTION: true,
  MOBILIZE: true,
  COERCE: true,
  ASSAULT: true,
});

export const STATUSES = all<Event["status"]>({
  happened: true,
  ongoing: true,
  planned: true,
  called_for: true,
  threatened: true,
  denied: true,
  hypothetical: true,
});

export const TIES = all<Tie["kind"]>({
  ally: true,
  treaty: true,
  partner: true,
  member: true,
  rival: true,
  dependency: true,
  mediator: true,
  recognition: true,
  other: true,
});
