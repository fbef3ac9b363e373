import * as z from 'zod/mini';
import { type EventRecorder, once } from '#support/event-recorder.ts';
import { rowsOf } from '#support/rows.ts';
import type { Account } from './checks/accounts.check.ts';
import { newestFrom } from './newest-resources.ts';

const paymentRow = z.object({ state: z.object({ paymentNo: z.int(), version: z.int() }) });

/** Reads what the market says of these reservations: its lists, the payments' rows, and what was heard of payments on the bus. */
export async function readAccounts(
  reservations: readonly number[],
  recorder: EventRecorder,
): Promise<readonly Account[]> {
  const least = Math.min(...reservations);
  const listed = new Map(
    (await newestFrom('reservations', least)).map(({ reservationNo, paymentStatus }) => [reservationNo, paymentStatus]),
  );
  const payments = new Map(
    (await newestFrom('payments', least)).map(({ reservationNo, paymentStatus }) => [reservationNo, paymentStatus]),
  );
  const versions = await paymentVersions();
  const events = await paymentEvents(recorder);
  return reservations.map((reservationNo) => ({
    reservationNo,
    reservation: listed.get(reservationNo),
    payment: payments.get(reservationNo),
    version: versions.get(reservationNo) ?? 0,
    events: events.get(reservationNo) ?? [],
  }));
}

async function paymentVersions(): Promise<ReadonlyMap<number, number>> {
  const rows = Object.values(await rowsOf('payments')).flatMap((row) => paymentRow.safeParse(row).data ?? []);
  return new Map(rows.map(({ state: { paymentNo, version } }) => [paymentNo, version]));
}

async function paymentEvents(recorder: EventRecorder): Promise<ReadonlyMap<number, readonly string[]>> {
  const events = new Map<number, string[]>();
  for (const { subject, type } of once(await recorder.heard())) {
    const reservationNo = Number(/^payment\/(\d+)$/.exec(subject)?.[1]);
    if (reservationNo > 0) events.set(reservationNo, [...(events.get(reservationNo) ?? []), type]);
  }
  return events;
}
