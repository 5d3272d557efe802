/** How often what a rule proposes is right, by the rule's name. */
export const WEIGHTS: Readonly<Record<string, number>> = { "speaker/quoted-as": 0.95 };

/** The same for a rule that was never measured. */
export const UNMEASURED = 0.8;

export const weightOf = (rule: string): number => WEIGHTS[rule] ?? UNMEASURED;
