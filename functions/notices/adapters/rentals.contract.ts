import { expect, it } from 'vitest';
import { at, rental, type StoredUnderTest } from './notices-under-test.fixture.ts';

/** The rentals that people are reminded of: the tests that every store must pass. */
export function rentalsContract(stored: StoredUnderTest): void {
  it('keeps the newest of each rental, whatever the order', async () => {
    const terms = { deposit: 50_000, lateFee: 2_000 };
    await stored.rentals.keep(rental(2, { stage: 'paid', ...terms }));
    await stored.rentals.keep(rental(1, { payBy: 1_764_410_400 }));
    await stored.rentals.keep(rental(1, { reservationNo: 20, payBy: 1_764_410_400 }));
    await stored.rentals.keep(rental(2, { stage: 'paid', ...terms }));
    expect(await stored.rentals.list(7)).toStrictEqual([
      rental(1, { reservationNo: 20, payBy: 1_764_410_400 }),
      rental(2, { stage: 'paid', ...terms }),
    ]);
    expect(await stored.rentals.list(70)).toEqual([]);
    expect(await stored.rentals.find(7, 20)).toStrictEqual(rental(1, { reservationNo: 20, payBy: 1_764_410_400 }));
    expect(await stored.rentals.find(70, 20)).toBeUndefined();
  });

  const dueAt = (hour: number) => `2026-12-0${hour}T00:00:00.000Z`;
  const due = async (hour: number, size = 9) => {
    const { found: rentals, isMore } = await stored.rentals.due(dueAt(hour), size);
    return { found: rentals.map(({ customerId, reservationNo }) => [customerId, reservationNo]), isMore };
  };

  it('finds what is due, longest due first, a part at a time', async () => {
    await stored.rentals.keep(rental(1, { dueAt: dueAt(3) }));
    await stored.rentals.keep(rental(1, { customerId: 8, dueAt: dueAt(2) }));
    await stored.rentals.keep(rental(1, { reservationNo: 4 }));
    expect((await due(1)).found).toEqual([]);
    expect((await due(2)).found).toEqual([[8, 3]]);
    expect(await due(4)).toEqual({
      found: [
        [8, 3],
        [7, 3],
      ],
      isMore: false,
    });
    expect(await due(4, 1)).toEqual({ found: [[8, 3]], isMore: true });
    expect((await stored.rentals.due(dueAt(2), 9)).found).toStrictEqual([
      rental(1, { customerId: 8, dueAt: dueAt(2) }),
    ]);
  });

  it('a rental is due again at another time, or not at all, unless it has changed', async () => {
    const first = rental(1, { dueAt: dueAt(2) });
    await stored.rentals.keep(first);
    await stored.rentals.dueNext(first, dueAt(4));
    expect([(await due(3)).found, (await due(4)).found]).toEqual([[], [[7, 3]]]);
    // Who read it before comes too late.
    await stored.rentals.dueNext(first, undefined);
    expect((await due(4)).found).toHaveLength(1);
    await stored.rentals.dueNext({ ...first, dueAt: dueAt(4) }, undefined);
    expect((await due(9)).found).toEqual([]);
    await stored.rentals.keep(rental(2, { dueAt: dueAt(4) }));
    await stored.rentals.dueNext({ ...first, dueAt: dueAt(4) }, undefined);
    expect((await due(9)).found).toHaveLength(1);
    await stored.rentals.keep(rental(3, { stage: 'ended' }));
    expect((await due(9)).found).toEqual([]);
    await stored.rentals.dueNext(rental(1, { customerId: 70, dueAt: dueAt(2) }), dueAt(3));
    expect(await stored.rentals.list(70)).toEqual([]);
  });

  it('nothing is due of somebody who was forgotten', async () => {
    await stored.rentals.keep(rental(1, { dueAt: dueAt(2) }));
    await stored.recipients.clearUntil(7, at(2));
    expect((await due(9)).found).toEqual([]);
  });
}
