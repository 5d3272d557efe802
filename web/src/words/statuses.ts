import type { Event } from "../../../src/contract/types.ts";

/** The sign and the words of an event's status: form as well as colour tells them apart. */
const STATUSES: Readonly<Record<Event["status"], readonly [sign: string, words: string]>> = {
  happened: ["", "happened"],
  ongoing: ["", "going on"],
  planned: ["◷", "planned"],
  called_for: ["◇", "called for"],
  threatened: ["△", "threatened"],
  denied: ["⊘", "denied"],
  hypothetical: ["○", "supposed, not told to have happened"],
};

export const statusSign = ({ status, alleged }: Pick<Event, "status" | "alleged">): string =>
  `${STATUSES[status][0]}${alleged ? "?" : ""}`;

export const statusInWords = ({ status, alleged }: Pick<Event, "status" | "alleged">): string =>
  `${STATUSES[status][1]}${alleged ? ", as one party claims" : ""}`;
