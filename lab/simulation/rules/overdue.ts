import { dayAfter, daysOf, marketDay } from '#contracts/days/civil-day.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import { made, type WishRequest } from '../clients/requests.ts';
import type { Mirror } from '../cloud/written-rows.ts';
import { fieldsOf } from './answers/shown-to-clients.ts';
import type { Read } from './read-market.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';
import { isOpen } from './safety.ts';

/** What is out and late is shown as overdue, unless its renter has reserved it on: as a reservation and in the view. */
export async function checkOverdue({ mirror }: Scene, read: Read, blame: Blame): Promise<void> {
  const today = marketDay({ now: () => new Date().toISOString() });
  for (const reservation of mirror.reservations.latest.values()) {
    const { reservationNo, itemNo, rentalStatus } = reservation;
    const days = daysOf(reservation);
    if (rentalStatus !== 'Renting' || days === undefined) continue;
    const isLate = (extensionOf(reservation, mirror)?.to ?? days.to) < today;
    await ask(made('GET /reservations/{reservationNo}', { reservationNo: String(reservationNo) }), isLate);
    await ask(made('GET /itemInfoes/{itemNo}', { itemNo: String(itemNo) }), isLate);
  }

  async function ask(request: WishRequest, isLate: boolean): Promise<void> {
    const { overdue } = fieldsOf((await read(request)).body);
    if (overdue !== isLate) blame('late is overdue', `${request.path}: overdue is ${overdue} on ${today}`);
  }
}

/** The last of the reservations by which a renter goes on having an item, each made while the one before was open. */
function extensionOf(reservation: Reservation, mirror: Mirror): Reservation | undefined {
  const next = [...mirror.reservations.latest.values()].find(
    (one) =>
      isOpen(one) &&
      one.itemNo === reservation.itemNo &&
      one.customerId === reservation.customerId &&
      one.holdSeq > reservation.holdSeq &&
      one.from === dayAfter(reservation.to ?? ''),
  );
  return next && (extensionOf(next, mirror) ?? next);
}
