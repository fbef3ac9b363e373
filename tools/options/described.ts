/** An option of a command; kinds.ts makes them. */
export interface Option<T> {
  /** What it does, in a few words. */
  readonly help: string;
  /** The placeholder for its value in the help, such as N; a flag has none. */
  readonly value?: string;
  /**
   * Parses what was typed, or returns the default when nothing was. Throws the end of a sentence that begins with the
   * option's name.
   */
  read(text: string | undefined): T;
}

/** Options by name, without dashes. */
export type Options = Readonly<Record<string, Option<unknown>>>;

/** What a person needs to know about a command. */
export interface Described {
  /** What to type, such as npm run chaos. */
  readonly name: string;
  /** One sentence. */
  readonly purpose: string;
  /** At least one. */
  readonly examples: readonly string[];
  readonly options: Options;
  /** How operands look, such as [folder…]; without it, the command accepts none. */
  readonly operands?: string;
  /** The program that gets the arguments that this command does not know. */
  readonly others?: string;
}
