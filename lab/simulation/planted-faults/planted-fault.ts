/** A change of one file. `find` is text that occurs in the file exactly once. */
export interface Edit {
  /** Path from the root of the checkout. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** A fault that somebody could make: one guard left out, or one case mistaken. The simulation must find it. */
export interface PlantedFault {
  /** Stable, in kebab-case: the name by which it is run and reported. */
  readonly name: string;
  /** The rule that it breaks. */
  readonly breaks: string;
  /** The name of the same fault in the saga's model (`saga.py --break`), if the model has it. */
  readonly fromModel?: string;
  /** The fault takes more than 60 histories of seed 1 to find, of days and times to pay more than 150: `npm test` leaves it to the command. */
  readonly rare?: true;
  /** Applied in this order; usually one. */
  readonly edits: readonly Edit[];
}
