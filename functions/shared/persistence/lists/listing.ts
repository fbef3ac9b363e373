import type { Place } from '#shared/domain/place.ts';

/** Which rows of a table are listed, and which filters their list has. */
export interface Listing<S> {
  /** False for rows that only `find` returns (closed tombstones, requests that are not public yet). */
  readonly listed: (state: S) => boolean;
  /** For each filter of the list: the value under which a row is found, if it has one. */
  readonly filters?: Readonly<Record<string, (state: S) => string | number | undefined>>;
  /** Where it is, in a table whose list is also read by place. */
  readonly place?: (state: S) => Place | undefined;
  /** When it has to be looked at again, ISO 8601 in UTC, in a table with an index of what is due. */
  readonly dueAt?: (state: S) => string | undefined;
  /** The partition of that index, in a table whose rows are due for several reasons; otherwise all rows are in one. */
  readonly duePartition?: string;
}
