/** Which things of a table are listed, and what their list can be filtered by. */
export interface Listing<S> {
  /** False for what lists leave out and find still answers (closed tombstones, requests not yet public). */
  readonly listed: (state: S) => boolean;
  /** For each filter of the list the value a thing is found by, if it has one. */
  readonly filters?: Readonly<Record<string, (state: S) => string | number | undefined>>;
}
