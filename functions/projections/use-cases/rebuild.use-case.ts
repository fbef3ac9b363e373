import * as z from 'zod/mini';
import { number } from '#contracts/events/fields.ts';
import { itemState } from '#contracts/events/item.events.ts';
import { reservationState } from '#contracts/events/reservation.events.ts';
import { reviewState } from '#contracts/events/review.events.ts';
import {
  type AggregateRow,
  type AggregateRows,
  type RebuildPosition,
  SOURCES,
  type SourceName,
} from './aggregate-rows.ts';
import type { Projector } from './project.use-case.ts';

/** Every aggregate's state contains its version. */
const versioned = z.looseObject({ version: number });

/** A row that no view can show, because its state has an unknown shape. */
export interface BadRow {
  readonly source: SourceName;
  readonly number: unknown;
  readonly reason: string;
}

/** What a rebuild did: where to continue (absent when everything was read), and how many rows it took. */
export interface Rebuilt {
  readonly next?: RebuildPosition;
  readonly rows: number;
  readonly bad: readonly BadRow[];
}

/**
 * Builds the views from the aggregates' tables, with the same code that builds them from events. Both may run at the
 * same time. A row of unknown shape is left out and reported: its own row in the view stays as it is. Stops when
 * `timeIsUp` says so. Throws only when a table does not answer; then it may begin again where it began.
 */
export async function rebuildViews(
  table: AggregateRows,
  projector: Projector,
  from: RebuildPosition,
  timeIsUp: () => boolean,
): Promise<Rebuilt> {
  let position: RebuildPosition | undefined = from;
  const bad: BadRow[] = [];
  let count = 0;
  while (position !== undefined && !timeIsUp()) {
    const { source }: RebuildPosition = position;
    const { rows, next } = await table.read(position);
    const taken = await Promise.all(rows.map((row) => project(projector, source, row)));
    bad.push(...taken.filter((one) => one !== undefined));
    count += rows.length;
    position = next === undefined ? following(source) : { source, after: next };
  }
  return { ...(position && { next: position }), rows: count, bad };
}

function following(source: SourceName): RebuildPosition | undefined {
  const next = SOURCES[SOURCES.indexOf(source) + 1];
  return next === undefined ? undefined : { source: next };
}

async function project(
  projector: Projector,
  source: SourceName,
  { number, state }: AggregateRow,
): Promise<BadRow | undefined> {
  const update = updateOf(projector, source, state);
  if (typeof update === 'string') return { source, number, reason: update };
  await update();
  return undefined;
}

/** The update that a row makes; the reason when its state has an unknown shape. */
function updateOf(projector: Projector, source: SourceName, row: unknown): (() => Promise<void>) | string {
  const known = versioned.safeParse(row);
  if (!known.success) return known.error.message;
  const { version } = known.data;
  const read = <S>(schema: z.ZodMiniType<S>, apply: (change: { state: S; version: number }) => Promise<void>) => {
    const state = schema.safeParse(row);
    return state.success ? () => apply({ state: state.data, version }) : state.error.message;
  };
  switch (source) {
    case 'items':
      return read(itemState, projector.item);
    case 'reservations':
      return read(reservationState, projector.reservation);
    case 'reviews':
      return read(reviewState, projector.review);
  }
}
