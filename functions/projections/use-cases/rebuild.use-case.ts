import * as z from 'zod/mini';
import { number } from '#contracts/events/fields.ts';
import { itemState } from '#contracts/events/item.events.ts';
import { reservationState } from '#contracts/events/reservation.events.ts';
import { reviewState } from '#contracts/events/review.events.ts';
import { type AggregateRows, type RebuildPosition, SOURCES, type SourceName } from './aggregate-rows.ts';
import type { Projector } from './project.use-case.ts';

/** Every aggregate's state contains its version. */
const versioned = z.looseObject({ version: number });

/**
 * Builds the views from the aggregates' tables, with the same code that builds them from events. Both may run at the
 * same time. Stops when `timeIsUp` says so. Returns where to continue, or undefined when everything was read. Throws
 * for a state of unknown shape.
 */
export async function rebuildViews(
  rows: AggregateRows,
  projector: Projector,
  from: RebuildPosition,
  timeIsUp: () => boolean,
): Promise<RebuildPosition | undefined> {
  let position: RebuildPosition | undefined = from;
  while (position !== undefined && !timeIsUp()) {
    const { source }: RebuildPosition = position;
    const { states, next } = await rows.read(position);
    await Promise.all(states.map((state) => project(projector, source, state)));
    position = next === undefined ? following(source) : { source, after: next };
  }
  return position;
}

function following(source: SourceName): RebuildPosition | undefined {
  const next = SOURCES[SOURCES.indexOf(source) + 1];
  return next === undefined ? undefined : { source: next };
}

async function project(projector: Projector, source: SourceName, row: unknown): Promise<void> {
  const { version } = versioned.parse(row);
  switch (source) {
    case 'items':
      return projector.item({ state: itemState.parse(row), version });
    case 'reservations':
      return projector.reservation({ state: reservationState.parse(row), version });
    case 'reviews':
      return projector.review({ state: reviewState.parse(row), version });
  }
}
