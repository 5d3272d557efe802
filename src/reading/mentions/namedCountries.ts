/** A country that a sentence tells of, by a state, a body of one, or a place in it. */
export interface NamedCountry {
  readonly sentence: number;
  readonly at: number;
  readonly country: string;
  /** Whether the words put something there: "in Lagos", "across Kenya". */
  readonly setting: boolean;
  /** Whether it is a place's name rather than a state's or a body's; of a polity that is a city, either. */
  readonly place: boolean;
  /** Whether it is a company, or a place's name that several countries have and the report tells of none of them. */
  readonly weak: boolean;
}

/** The countries that a report tells of. */
export interface NamedCountries {
  readonly told: readonly NamedCountry[];
  /** The first of each sentence in `told`, by sentence. */
  readonly first: readonly number[];
  /** The kind of block that each sentence stands in. */
  readonly kinds: readonly string[];
  /** The country that the publisher's address tells; null where it tells none. */
  readonly publisher: string | null;
  /** The country of the place that the report was sent from; null where it does not say, or several. */
  readonly dateline: string | null;
  /** What share of all that is told each has; ISO 3166 alpha-3. */
  readonly shares: ReadonlyMap<string, number>;
}
