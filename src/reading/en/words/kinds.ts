import { bodySector, isRole } from "./offices.ts";
import { sectorOf } from "./sectors.ts";

const PERSONS = new Set(
  "farmer peasant herder fisherman miner sailor merchant trader banker scholar man woman boy girl child person people mother father parent wife husband son daughter brother sister uncle aunt cousin grandmother grandfather widow widower friend colleague neighbour neighbor victim survivor witness suspect author writer poet novelist artist singer musician composer player coach captain manager owner founder co-founder employee worker staffer member user blogger poster organiser organizer host guest visitor tourist driver pilot passenger student pupil teacher doctor nurse engineer programmer developer inventor historian philosopher actor actress celebrity winner loser contestant participant volunteer donor supporter opponent protester demonstrator activist campaigner resident villager citizen voter soldier fighter rebel insurgent militant hostage prisoner detainee refugee migrant monk nun priest emperor prince princess queen king hero leader source insider observer commentator columnist editor translator interpreter interviewer interviewee speaker narrator".split(
    " ",
  ),
);

const BODIES = new Set(
  "company firm group organisation organization agency team party court bank ministry government committee council commission board club band family crew staff police military army navy church school university college association federation union alliance foundation institute department office authority network station channel newspaper magazine website site blog publisher airline carrier hospital charity ngo coalition corporation manufacturer retailer developer studio label regulator watchdog militia movement faction panel jury tribunal parliament senate assembly cabinet administration embassy delegation mission".split(
    " ",
  ),
);

const THINGS = new Set(
  "report study statement letter survey paper document article book poll review memo email e-mail message post tweet filing lawsuit complaint ruling communiqué communique declaration note text law constitution resolution treaty agreement".split(
    " ",
  ),
);

const HIS = /^(?:man|boy|father|husband|son|brother|uncle|grandfather|widower|king|prince|emperor|actor|monk|priest)$/;
const HERS = /^(?:woman|girl|mother|wife|daughter|sister|aunt|grandmother|widow|queen|princess|actress|nun)$/;

/** Whether a noun's lemma means persons. */
export const isPersonNoun = (lemma: string): boolean =>
  PERSONS.has(lemma) || isRole(lemma) || /(?:ist|ician|ologist|man|woman|person)$/.test(lemma);

/** Whether a noun's lemma means a body of people that acts as one. */
export const isBodyNoun = (lemma: string): boolean => BODIES.has(lemma) || bodySector(lemma) !== undefined;

/** Whether a noun's lemma means words on paper: they speak, and do nothing else. */
export const isThingNoun = (lemma: string): boolean => THINGS.has(lemma);

/** What a noun tells of the one it means; null where it tells nothing. */
export function genderOfNoun(lemma: string): "he" | "she" | null {
  if (HIS.test(lemma) || /(?:sman|chairman|policeman)$/.test(lemma)) return "he";
  return HERS.test(lemma) || /woman$/.test(lemma) ? "she" : null;
}

/** Whether a plural's word means people by its sector: "troops", "lawmakers". */
export const isPeople = (form: string): boolean => sectorOf(form) !== null;
