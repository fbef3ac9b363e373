import { entries, listPayments, listReservations, type Payment, type Reservation } from '@gdmarket/client';
import { market } from '#support/http-client.ts';

/** All reservations with at least this number; older ones are not read. */
export function reservationsFrom(least: number): Promise<readonly Reservation[]> {
  return newestFrom(least, entries(market, listReservations, { sort: 'reservationNo,desc', size: 100 }));
}

/** All payments with at least this number, which is that of their reservation; older ones are not read. */
export function paymentsFrom(least: number): Promise<readonly Payment[]> {
  return newestFrom(least, entries(market, listPayments, { sort: 'paymentNo,desc', size: 100 }));
}

async function newestFrom<Entry extends { readonly reservationNo: number }>(
  least: number,
  newestFirst: AsyncIterable<Entry>,
): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  for await (const entry of newestFirst) {
    if (entry.reservationNo < least) break;
    found.push(entry);
  }
  return found;
}
