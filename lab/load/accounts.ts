import * as z from 'zod/mini';
import type { Envelope } from '#shared/events/envelope.ts';
import { bySubject } from '#support/check-history.ts';
import { type EventRecorder, once } from '#support/event-recorder.ts';
import { rowsOf } from '#support/rows.ts';
import type { Account } from './checks/accounts.check.ts';
import { paymentsFrom, reservationsFrom } from './newest-resources.ts';

const paymentRow = z.object({ state: z.object({ paymentNo: z.int(), version: z.int() }) });

const approved = z.object({ authorizationId: z.optional(z.string()) });

/**
 * Reads the final state of these reservations: from the market's lists, from the payments' rows, and from the payment
 * events heard on the bus.
 */
export async function readAccounts(
  reservations: readonly number[],
  recorder: EventRecorder,
): Promise<readonly Account[]> {
  const least = Math.min(...reservations);
  const listed = new Map(
    (await reservationsFrom(least)).map(({ reservationNo, paymentStatus }) => [reservationNo, paymentStatus]),
  );
  const payments = new Map(
    (await paymentsFrom(least)).map(({ reservationNo, paymentStatus }) => [reservationNo, paymentStatus]),
  );
  const versions = await paymentVersions();
  const events = bySubject(once(await recorder.heard()));
  return reservations.map((reservationNo) => ({
    reservationNo,
    reservation: listed.get(reservationNo),
    payment: payments.get(reservationNo),
    version: versions.get(reservationNo) ?? 0,
    ...heardOf(events.get(`payment/${reservationNo}`) ?? []),
  }));
}

async function paymentVersions(): Promise<ReadonlyMap<number, number>> {
  const rows = Object.values(await rowsOf('payments')).flatMap((row) => paymentRow.safeParse(row).data ?? []);
  return new Map(rows.map(({ state: { paymentNo, version } }) => [paymentNo, version]));
}

function heardOf(events: readonly Envelope[]): Pick<Account, 'heard' | 'authorizations'> {
  const authorizations = events.flatMap(({ type, data }) =>
    type === 'PaymentApproved' ? (approved.parse(data).authorizationId ?? []) : [],
  );
  return { heard: events.length, authorizations: [...new Set(authorizations)] };
}
