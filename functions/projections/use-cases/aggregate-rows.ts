/** The aggregates that the views are built from, in reading order. */
export const SOURCES = ['items', 'reservations', 'reviews'] as const;

/** One of {@link SOURCES}. */
export type SourceName = (typeof SOURCES)[number];

/** The position of a rebuild: its source, and where in it (opaque; absent at its beginning). */
export interface RebuildPosition {
  readonly source: SourceName;
  readonly after?: unknown;
}

/** Reads the aggregates' rows page by page, in no particular order. */
export interface AggregateRows {
  /** The states of one page, and where the next begins; no `next` at the end. */
  read(position: RebuildPosition): Promise<{ readonly states: readonly unknown[]; readonly next?: unknown }>;
}
