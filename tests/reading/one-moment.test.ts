import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reservationState } from '#contracts/events/reservation.events.ts';
import { exampleReview } from '#contracts/events/review.events.ts';
import { createMemoryViews } from '#functions/projections/adapters/views.fixture.ts';
import { type ItemInfo, toItemInfo } from '#functions/projections/item-info/item-info.view.ts';
import { createProjector } from '#functions/projections/use-cases/project.use-case.ts';
import { contradictionIn, momentOf } from '../support/one-moment.ts';
import { type SagaPath, sagaPaths } from './saga-paths.fixture.ts';

/** How many states of each source the view has heard. */
interface Heard {
  readonly items: number;
  readonly reservations: number;
  readonly review: boolean;
}

/**
 * What the view shows when it has heard that much. It hears each source in order: of events that overtake each other,
 * only the newest counts.
 */
async function shown({ items, reservations, score }: SagaPath, heard: Heard): Promise<ItemInfo | undefined> {
  const views = createMemoryViews();
  const projector = createProjector(views, { repair: false });
  for (const state of items.slice(0, heard.items)) await projector.item({ state, version: state.version });
  for (const state of reservations.slice(0, heard.reservations)) {
    await projector.reservation({ state: reservationState.parse(state), version: state.version });
  }
  const review = { ...exampleReview, status: 'Written', score } as const;
  if (heard.review) await projector.review({ state: review, version: 2 });
  const row = await views.itemInfoes.find(1);
  return row && toItemInfo(row, '2026-12-01');
}

/** All ways in which the view may lag behind its sources, once it knows the item. */
function* waysToLag({ items, reservations, score }: SagaPath): Generator<Heard> {
  for (let i = 1; i <= items.length; i++) {
    for (let r = 0; r <= reservations.length; r++) {
      yield { items: i, reservations: r, review: false };
      if (score !== undefined) yield { items: i, reservations: r, review: true };
    }
  }
}

describe('the view of an item', () => {
  it('shows one moment of a rental, however far behind its sources it is', async () => {
    await fc.assert(
      fc.asyncProperty(sagaPaths, async (path) => {
        for (const heard of waysToLag(path)) {
          const info = await shown(path, heard);
          expect(info, JSON.stringify(heard)).toBeDefined();
          if (info === undefined) return;
          expect(contradictionIn(info), JSON.stringify(heard)).toBeUndefined();
        }
      }),
      { numRuns: 150 },
    );
  });

  it('says what the aggregates say once it has heard all', async () => {
    await fc.assert(
      fc.asyncProperty(sagaPaths, async (path) => {
        const { items, reservations, score } = path;
        const all = { items: items.length, reservations: reservations.length, review: score !== undefined };
        const [item, newest] = [items.at(-1), reservations.at(-1)];
        const inForce = newest?.status === 'Closed' ? newest : undefined;
        expect(await shown(path, all)).toMatchObject({
          itemStatus: item?.deletion === undefined ? item?.itemStatus : 'Deleted',
          reservationNo: inForce?.reservationNo ?? null,
          rentalStatus: inForce?.rentalStatus ?? null,
          paymentStatus: inForce?.paymentStatus ?? null,
          score: score ?? null,
        });
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['a rental that is over for the item, and not yet for the reservation', 3, 'NotRentable, Renting, Paid'],
    ['a rental that is over for the reservation, and not yet for the item', 4, 'Rentable, Returned, Paid'],
  ])('keeps what belongs together together: %s', async (_name, reservations, moment) => {
    const rental = fc
      .sample(sagaPaths, { numRuns: 500, seed: 7 })
      .find((path) => path.reservations.length === 4 && path.reservations[2]?.rentalStatus === 'Renting');
    expect(rental).toBeDefined();
    if (rental === undefined) return;
    const items = reservations === 3 ? 4 : 3;
    const info = await shown(rental, { items, reservations, review: false });
    expect(info && momentOf(info)).toBe(moment);
  });
});
