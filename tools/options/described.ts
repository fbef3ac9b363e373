/** An option of a command; kinds.ts makes them. */
export interface Option<T> {
  /** What it does, in a few words. */
  readonly help: string;
  /** What stands for its value in the help, as in N; a flag has none. */
  readonly value?: string;
  /**
   * Reads what was typed, or gives what holds when nothing was. Throws the end of a sentence that begins with the
   * option's name.
   */
  read(text: string | undefined): T;
}

/** Options by name, without dashes. */
export type Options = Readonly<Record<string, Option<unknown>>>;

/** What a person has to know of a command. */
export interface Described {
  /** What is typed, as in npm run chaos. */
  readonly name: string;
  /** One sentence. */
  readonly purpose: string;
  /** At least one. */
  readonly examples: readonly string[];
  readonly options: Options;
  /** How operands look, as in [folder…]; none are taken without. */
  readonly operands?: string;
  /** The program that takes what is not understood here. */
  readonly others?: string;
}
