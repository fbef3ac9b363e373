/** The keys of rows, and whether more are due. */
export interface DueKeys {
  readonly keys: readonly Readonly<Record<string, unknown>>[];
  readonly isMore: boolean;
}
