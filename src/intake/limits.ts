/** Larger sources hold data, not a report; reading them would only fill the memory. In UTF-16 code units. */
export const LARGEST = 64_000_000;
