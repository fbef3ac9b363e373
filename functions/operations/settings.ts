/** A group of settings as it is stored. */
export interface Setting {
  /** Its name in `npm run config`. */
  readonly name: string;
  /** The SSM parameter that has it. */
  readonly parameter: string;
  /** Null when what is stored is no JSON object. */
  readonly values: Readonly<Record<string, unknown>> | null;
}

/** Port: the settings of the running market. */
export interface Settings {
  /** Every group, as it is stored now. */
  read(): Promise<readonly Setting[]>;
}
