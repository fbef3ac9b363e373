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
  /** A seed under which it is found soon, for the daily run; under any other it takes longer, that is all. */
  readonly quickSeed?: string;
  /** Applied in this order, usually one. */
  readonly edits: readonly Edit[];
}
