/** The aggregates that the views are built from, in reading order. */
export const SOURCES = ['items', 'reservations', 'reviews'] as const;

/** One of {@link SOURCES}. */
export type SourceName = (typeof SOURCES)[number];

/** The position of a rebuild: its source, and where in it (opaque; absent at its beginning). */
export interface RebuildPosition {
  readonly source: SourceName;
  readonly after?: unknown;
}

/** A row of an aggregate: its number, and its state as it is stored. */
export interface AggregateRow {
  readonly number: unknown;
  readonly state: unknown;
}

/** Reads the aggregates' rows page by page, in no particular order. */
export interface AggregateRows {
  /** One page of rows, and where the next begins; no `next` at the end. */
  read(position: RebuildPosition): Promise<{ readonly rows: readonly AggregateRow[]; readonly next?: unknown }>;
}
