/** One change of one file. `find` is text that stands in the file exactly once. */
export interface Edit {
  /** Path from the root of the checkout. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** A fault somebody could make: one guard left out, one case mistaken. The simulation has to find it. */
export interface PlantedFault {
  /** Stable, kebab-case: how it is asked for and reported. */
  readonly name: string;
  /** The rule that does not hold any more with it. */
  readonly breaks: string;
  /** The same fault's name in the saga's model (`saga.py --break`), if the model has it. */
  readonly fromModel?: string;
  /** Takes more than 60 histories of seed 1: `npm test` leaves it to the command. */
  readonly rare?: true;
  /** Applied in this order, usually one. */
  readonly edits: readonly Edit[];
}
