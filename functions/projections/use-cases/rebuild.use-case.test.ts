import { describe, expect, it } from 'vitest';
import { exampleItem } from '#contracts/events/item.events.ts';
import { exampleReservation } from '#contracts/events/reservation.events.ts';
import { exampleReview } from '#contracts/events/review.events.ts';
import { createMemoryViews } from '../adapters/views.fixture.ts';
import { toItemInfo } from '../item-info/item-info.view.ts';
import type { AggregateRows, RebuildPosition, SourceName } from './aggregate-rows.ts';
import { createProjector } from './project.use-case.ts';
import { rebuildViews } from './rebuild.use-case.ts';

const tables: Readonly<Record<SourceName, readonly unknown[]>> = {
  items: [
    { ...exampleItem, version: 3, holdSeq: 1, answeredSeq: 0, deletion: { reservationNo: 1 } },
    { ...exampleItem, itemNo: 2, version: 1, holdSeq: 0, answeredSeq: 0 },
  ],
  reservations: [{ ...exampleReservation, version: 4, paymentFence: 2 }],
  reviews: [{ ...exampleReview, version: 2, status: 'Written', score: 3 }],
};

/** The tables' rows, one per page. */
const rows: AggregateRows = {
  read: async ({ source, after }) => {
    const index = typeof after === 'number' ? after : 0;
    const next = index + 1 < tables[source].length ? { next: index + 1 } : {};
    const page = tables[source].slice(index, index + 1).map((state) => ({ number: index + 1, state }));
    return { rows: page, ...next };
  },
};

describe('a rebuild', () => {
  it('builds both views from the tables alone', async () => {
    const views = createMemoryViews();
    const done = await rebuildViews(rows, createProjector(views, { repair: true }), { source: 'items' }, () => false);
    expect(done).toEqual({ rows: 4, bad: [] });
    const first = await views.itemInfoes.find(1);
    expect(first && toItemInfo(first, '2026-12-01')).toMatchObject({ itemNo: 1, reservationNo: 1, score: 3 });
    expect(await views.itemInfoes.find(2)).toBeDefined();
    expect(await views.reviewInfoes.find(1)).toBeDefined();
  });

  it('repairs a slot of the same version that is wrong, and never undoes a newer one', async () => {
    const views = createMemoryViews();
    const wrong = { itemNo: 1, itemName: 'Wrong', itemPrice: 1, itemStatus: 'Rentable' } as const;
    await views.itemInfoes.apply({ number: 1, slot: 'item', age: { seq: 0, version: 3 }, value: wrong });
    const newer = { ...wrong, itemNo: 2, itemName: 'Newer' };
    await views.itemInfoes.apply({ number: 2, slot: 'item', age: { seq: 0, version: 2 }, value: newer });
    await rebuildViews(rows, createProjector(views, { repair: true }), { source: 'items' }, () => false);
    expect((await views.itemInfoes.find(1))?.item?.value.itemName).toBe('Camera');
    expect((await views.itemInfoes.find(2))?.item?.value.itemName).toBe('Newer');
  });

  it('stops when time is up and goes on where it stopped', async () => {
    const views = createMemoryViews();
    const projector = createProjector(views, { repair: true });
    const onePage = () => {
      let pages = 0;
      return () => pages++ > 0;
    };
    let position: RebuildPosition | undefined = { source: 'items' };
    let runs = 0;
    for (; position !== undefined; runs++) position = (await rebuildViews(rows, projector, position, onePage())).next;
    expect(runs).toBe(4);
    expect(await views.reviewInfoes.find(1)).toBeDefined();
  });

  it.each([
    ['of another shape', { ...exampleItem, itemNo: 'x', version: 1 }],
    ['without a version', { ...exampleItem, version: undefined }],
  ])('leaves a row %s out, says which, and goes on', async (_, bad) => {
    const good = { ...exampleItem, itemNo: 2, version: 1 };
    const page = [bad, good].map((state, index) => ({ number: index + 1, state }));
    const some: AggregateRows = { read: async ({ source }) => ({ rows: source === 'items' ? page : [] }) };
    const views = createMemoryViews();
    const done = await rebuildViews(some, createProjector(views, { repair: true }), { source: 'items' }, () => false);
    expect(done).toEqual({
      rows: 2,
      bad: [{ source: 'items', number: 1, reason: expect.stringContaining('invalid') }],
    });
    expect(await views.itemInfoes.find(2)).toBeDefined();
    expect(await views.itemInfoes.find(1)).toBeUndefined();
  });

  it('fails when a table does not answer, and reports no row for it', async () => {
    const projector = createProjector(createMemoryViews(), { repair: true });
    const busy = { ...projector, item: () => Promise.reject(new Error('throttled')) };
    await expect(rebuildViews(rows, busy, { source: 'items' }, () => false)).rejects.toThrow('throttled');
  });
});
