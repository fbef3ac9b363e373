import * as z from 'zod/mini';
import { extensionIn } from '#contracts/days/extension.ts';
import type { RowKey } from '#shared/persistence/rows/row-key.ts';
import type { CalendarBooking } from '../domain/reservation.lock.ts';

/** The attributes of an item's lock row that a read returns. `bookings`: by the numbers of their reservations. */
export const lockAttributes = z.lazy(() =>
  z.object({
    holdSeq: z._default(z.number(), 0),
    openReservationNo: z.optional(z.number()),
    openCustomerId: z.optional(z.number()),
    lastCustomerId: z.optional(z.number()),
    freedAt: z.optional(z.number()),
    ownerId: z.optional(z.number()),
    bookings: z.optional(z.catchall(z.object({}), storedBooking)),
    returned: z.optional(z.number()),
    waited: z.optional(z.boolean()),
  }),
);

/** A booking as the lock row has it: short, because a row has many. */
const storedBooking = z.lazy(() => {
  const extension = { of: z.optional(z.number()), since: z.optional(z.string()) };
  // Said of the few: most who book have signed in.
  const open = z.optional(z.boolean());
  return z.object({ who: z.number(), seq: z.number(), from: z.string(), to: z.string(), ...extension, open });
});

/** A booking as it is stored in the lock's row. */
export type StoredBooking = z.output<typeof storedBooking>;

/** A booking for its row. */
export function toStored({
  customerId: who,
  holdSeq: seq,
  from,
  to,
  extensionOf,
  since,
  renterId,
}: CalendarBooking): StoredBooking {
  const extension = { ...(extensionOf !== undefined && { of: extensionOf }), ...(since && { since }) };
  return { who, seq, from, to, ...extension, ...(renterId === undefined && { open: true }) };
}

/** The bookings of a row. */
export function fromStored(all: Readonly<Record<string, StoredBooking>>): readonly CalendarBooking[] {
  return Object.entries(all).map(([no, { who, seq, from, to, of, since, open }]) => ({
    reservationNo: Number(no),
    customerId: who,
    ...(!open && { renterId: who }),
    holdSeq: seq,
    from,
    to,
    ...extensionIn({ extensionOf: of, since }),
  }));
}

/** The key of an item's lock row, in the table of reservations. */
export function lockKey(itemNo: number): RowKey {
  return { bucket: `LOCK#${itemNo}`, number: 0 };
}
