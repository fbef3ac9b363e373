/** How a load is run. */
export interface LoadOptions {
  readonly clients: number;
  /** How long each phase or run takes. */
  readonly seconds: number;
  readonly seed: number;
  /** The folder for what is recorded. */
  readonly out: string;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}
