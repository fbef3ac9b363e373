import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysShown } from '#contracts/days/item-days.ts';
import { exampleItem } from '#contracts/events/item.events.ts';
import { exampleReservation } from '#contracts/events/reservation.events.ts';
import { exampleReview } from '#contracts/events/review.events.ts';
import { createMemoryViews } from '../adapters/views.fixture.ts';
import { toItemInfo } from '../item-info/item-info.view.ts';
import { toReviewInfo } from '../review-info/review-info.projection.ts';
import { createProjector, type Projector } from './project.use-case.ts';

type Step = (projector: Projector) => Promise<void>;

const page = { size: 20, descending: false };
const paid = { ...exampleReservation, status: 'Confirmed', paymentStatus: 'Paid' } as const;

/** One item's life: two reservations (the first cancelled), a review, the deletion. */
const history: readonly Step[] = [
  (p) => p.item({ version: 1, state: exampleItem }),
  (p) => p.reservation({ version: 1, state: exampleReservation }),
  (p) => p.item({ version: 2, state: { ...exampleItem, itemStatus: 'NotRentable', reservationNo: 1 } }),
  (p) => p.reservation({ version: 2, state: paid }),
  (p) => p.reservation({ version: 3, state: { ...paid, status: 'Cancelling' } }),
  (p) => p.item({ version: 3, state: exampleItem }),
  (p) => p.reservation({ version: 4, state: { ...paid, status: 'Cancelled', paymentStatus: 'NotPaid' } }),
  (p) => p.reservation({ version: 1, state: { ...exampleReservation, reservationNo: 2, customerId: 2, holdSeq: 2 } }),
  (p) => p.reservation({ version: 2, state: { ...paid, reservationNo: 2, customerId: 2, holdSeq: 2 } }),
  (p) =>
    p.reservation({
      version: 3,
      state: { ...paid, reservationNo: 2, customerId: 2, holdSeq: 2, status: 'Closed', rentalStatus: 'Returned' },
    }),
  (p) => p.review({ version: 1, state: { ...exampleReview, reviewNo: 2, reservationNo: 2 } }),
  (p) => p.review({ version: 2, state: { ...exampleReview, reviewNo: 2, status: 'Written', score: 4 } }),
  (p) => p.item({ version: 4, state: { ...exampleItem, itemStatus: 'NotRentable', deletion: { reservationNo: 2 } } }),
];

async function viewsAfter(steps: readonly Step[]) {
  const views = createMemoryViews();
  const projector = createProjector(views, { repair: false });
  for (const step of steps) await step(projector);
  const [item, review] = [await views.itemInfoes.find(1), await views.reviewInfoes.find(2)];
  return {
    item: item && toItemInfo(item, '2026-12-01'),
    review: review && toReviewInfo(review),
    listed: (await views.itemInfoes.list(page, (row) => toItemInfo(row, '2026-12-01'))).entries,
  };
}

describe('the views', () => {
  it('show every field, null until known', async () => {
    const { item, listed } = await viewsAfter(history.slice(0, 1));
    expect(item).toStrictEqual({
      ...daysShown({}, '2026-12-24'),
      dueOn: null,
      overdue: false,
      itemNo: 1,
      ownerId: null,
      itemName: 'Camera',
      itemPrice: 100,
      itemStatus: 'Rentable',
      renterId: null,
      reservationNo: null,
      rentalStatus: null,
      customerId: null,
      customerName: null,
      paymentStatus: null,
      payBy: null,
      picture: null,
      score: null,
    });
    expect(listed).toStrictEqual([item]);
  });

  it('take back what a cancelled reservation said', async () => {
    const before = await viewsAfter(history.slice(0, 4));
    expect(before.item).toMatchObject({ reservationNo: 1, customerId: 1, paymentStatus: 'Paid' });
    const after = await viewsAfter(history.slice(0, 7));
    expect(after.item).toMatchObject({
      reservationNo: null,
      customerId: null,
      paymentStatus: null,
      itemStatus: 'Rentable',
    });
  });

  it('keep a deleted item by number, with its score, and leave it out of the list', async () => {
    const { item, review, listed } = await viewsAfter(history);
    expect(item).toMatchObject({ itemStatus: 'Deleted', score: 4, reservationNo: 2, rentalStatus: 'Returned' });
    expect(review).toMatchObject({ reviewNo: 2, score: 4, comment: null });
    expect(listed).toStrictEqual([]);
  });

  it('show nothing of an item that is only reserved, not registered', async () => {
    const { item, listed } = await viewsAfter(history.slice(1, 2));
    expect(item).toBeUndefined();
    expect(listed).toStrictEqual([]);
  });

  it('are the same whatever the order and however often each event comes', async () => {
    const expected = await viewsAfter(history);
    const anyDelivery = fc
      .shuffledSubarray([...history.keys()], { minLength: history.length })
      .chain((order) => fc.array(fc.nat(history.length - 1), { maxLength: 20 }).map((again) => [...order, ...again]));
    await fc.assert(
      fc.asyncProperty(anyDelivery, async (order) => {
        expect(await viewsAfter(order.flatMap((index) => history[index] ?? []))).toStrictEqual(expected);
      }),
    );
  });
});
