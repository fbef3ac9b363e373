/** Knows how far numbers go in a table, so that lists end. */
export interface NumberCeiling {
  /** A number that no row's number is above; 0 while there is none. */
  highest(): Promise<number>;
  /** To be awaited before a row with this number is written: afterwards `highest()` is at least it. Costs nothing for a number known to be covered. */
  raise(number: number): Promise<void>;
}
