import { describe, expect, it } from 'vitest';
import { dayAfter, MAX_BOOKINGS } from '#contracts/days/civil-day.ts';
import { itemTable } from '#functions/item/adapters/item.table.ts';
import { evolveItem } from '#functions/item/domain/item.evolve.ts';
import { anEndOf, aReserving } from '#functions/reservation/adapters/reservation.fixture.ts';
import { createDynamoReservationRepository } from '#functions/reservation/adapters/reservation.repository-dynamodb.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import { toRow } from '#shared/persistence/rows/row.ts';
import { rowBytes, WRITE_UNIT_BYTES } from '#shared/persistence/rows/row-bytes.fixture.ts';
import { tableSchemas } from '../support/dynamodb/table-schemas.ts';
import { DynamoTwin } from '../support/dynamodb/twin.ts';
import { clientOf } from '../support/dynamodb/twin-client.ts';

/** Numbers of a market that is some years old. */
const [ITEM, FIRST] = [1_234_567, 9_876_500];
const context = { correlationId: 'a2c9f3f1-7d3e-4c8e-9b7a-52a1f0f6f0aa', causationId: 'QZ1xAhPSjoEEMCg=' };

/** The calendar of an item, which is booked day by day. */
function calendar() {
  const twin = new DynamoTwin({ tables: { reservations: tableSchemas.reservation }, now: Date.now });
  const client = clientOf(async (command) => twin.execute(command));
  const reservations = createDynamoReservationRepository({ client, tableName: 'reservations' });
  const rowOf = (bucket: string) =>
    Object(
      twin
        .table('reservations')
        .rows()
        .find((row) => row.bucket === bucket),
    );
  return {
    lockRow: () => rowOf(`LOCK#${ITEM}`),
    /** `longest`: of one renter, who has not signed in, without a break. */
    async book(nth: number, longest = false): Promise<Reservation> {
      const lock = { ...(await reservations.lockOf(ITEM)), ownerId: 7_654_321 };
      const days = { from: dayAfter('2026-12-01', nth), to: dayAfter('2026-12-01', nth) };
      const more = longest ? { extensionOf: FIRST + nth - 1, since: '2026-11-30' } : { renterId: 1 };
      const { state, ...change } = aReserving(lock, FIRST + nth, 'Customer1', { ...days, ...more });
      const reserved = longest ? { ...state, customerId: 7_654_321, holdSeq: 1_000_000 + nth } : state;
      expect(await reservations.reserve(lock, { ...change, state: reserved })).toBe('saved');
      return state;
    },
    end: (state: Reservation) => reservations.save(anEndOf(state, { type: 'ReservationClosed', because: 'returned' })),
  };
}

/** What a write of this row costs in a transaction. */
function inTransaction(row: Readonly<Record<string, unknown>>): number {
  return 2 * Math.ceil(rowBytes(row) / WRITE_UNIT_BYTES);
}

describe('the calendar of an item', () => {
  it('costs 2 of the 4 write units of a reservation while it has at most 18 bookings, and 4 of 6 when it is full', async () => {
    const { book, lockRow } = calendar();
    const costs: number[] = [];
    for (let nth = 0; nth < MAX_BOOKINGS; nth++) {
      await book(nth);
      costs.push(inTransaction(lockRow()));
    }
    expect(costs.lastIndexOf(2) + 1).toBe(18);
    expect(Math.max(...costs)).toBe(4);
    expect(rowBytes(lockRow())).toBeLessThan(1.2 * WRITE_UNIT_BYTES);
  });

  it('costs no more when it is full of bookings as long as they get, which extend each other: 2 up to 11, then 4', async () => {
    const { book, lockRow } = calendar();
    const costs: number[] = [];
    for (let nth = 0; nth < MAX_BOOKINGS; nth++) {
      await book(nth, true);
      costs.push(inTransaction(lockRow()));
    }
    expect(costs.lastIndexOf(2) + 1).toBe(11);
    // Who had it last, whether somebody waits, and what came back is less than 100 bytes.
    expect(rowBytes(lockRow()) + 100).toBeLessThan(2 * WRITE_UNIT_BYTES);
  });

  it('is as small as before once its bookings have ended: the past leaves it', async () => {
    const { book, end, lockRow } = calendar();
    await end(await book(0));
    const before = rowBytes(lockRow());
    for (let nth = 1; nth <= 3 * MAX_BOOKINGS; nth++) expect(await end(await book(nth))).toBe('saved');
    expect(lockRow().bookings).toEqual({});
    expect(rowBytes(lockRow())).toBeLessThanOrEqual(before + 1);
  });

  it('adds at most one write unit to the row of its item, also when its bookings extend each other', () => {
    const registered = { type: 'ItemRegistered', itemNo: ITEM, itemName: 'Camera', itemPrice: 100 } as const;
    let item = evolveItem(undefined, registered);
    const free = rowBytes(
      toRow({ state: item, event: registered, context, occurredAt: '2026-11-22T10:00:00.000Z' }, itemTable),
    );
    let full = 0;
    for (let nth = 0; nth < MAX_BOOKINGS; nth++) {
      const from = dayAfter('2026-12-01', nth);
      const days = { from, to: from, extensionOf: FIRST + nth - 1 };
      const held = { type: 'ItemHeld', reservationNo: FIRST + nth, holdSeq: nth + 1, days } as const;
      item = evolveItem(item, held);
      full = rowBytes(toRow({ state: item, event: held, context, occurredAt: '2026-11-22T10:00:00.000Z' }, itemTable));
    }
    expect(full - free).toBeLessThan(2 * WRITE_UNIT_BYTES);
    expect(Math.ceil(full / WRITE_UNIT_BYTES)).toBe(2);
  });
});
