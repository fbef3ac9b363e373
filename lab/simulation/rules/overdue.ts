import { dayAfter, daysOf } from '#contracts/days/civil-day.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import { made, type WishRequest } from '../clients/requests.ts';
import type { Mirror } from '../cloud/written-rows.ts';
import { fieldsOf } from './answers/shown-to-clients.ts';
import { isSameRenter } from './extensions.ts';
import { dayAt } from './leaves-no-place.ts';
import type { Read } from './read-market.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';
import { isOpen } from './safety.ts';

/** More than the clocks of instances differ by. */
const SLACK_MS = 60_000;

/**
 * What is out and late is shown as overdue, unless its renter has reserved it on: as a reservation and in the view. And a
 * reservation shows what it extends, unless that ended without that its renter had the thing.
 */
export async function checkOverdue({ mirror }: Scene, read: Read, blame: Blame): Promise<void> {
  for (const reservation of mirror.reservations.latest.values()) {
    const { reservationNo, itemNo, rentalStatus } = reservation;
    const days = daysOf(reservation);
    await checkExtended(reservation);
    if (rentalStatus !== 'Renting' || days === undefined) continue;
    const to = extensionOf(reservation, mirror)?.to ?? days.to;
    await ask(made('GET /reservations/{reservationNo}', { reservationNo: String(reservationNo) }), to);
    await ask(made('GET /itemInfoes/{itemNo}', { itemNo: String(itemNo) }), to);
  }

  async function checkExtended(reservation: Reservation): Promise<void> {
    const { reservationNo, extensionOf: wanted, status } = reservation;
    if (wanted === undefined || !isOpen(reservation) || status === 'Cancelling') return;
    const first = mirror.reservations.latest.get(wanted)?.status ?? '';
    const isHad = ['Requested', 'Confirmed', 'Closed'].includes(first);
    const shown = await read(made('GET /reservations/{reservationNo}', { reservationNo: String(reservationNo) }));
    const { extensionOf } = fieldsOf(shown.body);
    if (extensionOf !== (isHad ? wanted : undefined))
      blame('what is extended is open or was had', `${reservationNo} extends ${extensionOf}, ${wanted} is ${first}`);
  }

  async function ask(request: WishRequest, to: string): Promise<void> {
    const asked = dayAt(Date.now() - SLACK_MS);
    const { overdue } = fieldsOf((await read(request)).body);
    // Around midnight, clocks that differ say different days.
    if (asked === dayAt(Date.now() + SLACK_MS) && overdue !== to < asked)
      blame('late is overdue', `${request.path}: overdue is ${overdue} on ${asked}`);
  }
}

/** The last of the reservations by which a renter goes on having an item, each made while the one before was open. */
function extensionOf(reservation: Reservation, mirror: Mirror): Reservation | undefined {
  const next = [...mirror.reservations.latest.values()].find(
    (one) =>
      isOpen(one) &&
      one.itemNo === reservation.itemNo &&
      isSameRenter(one, reservation) &&
      one.holdSeq > reservation.holdSeq &&
      one.from === dayAfter(reservation.to ?? ''),
  );
  return next && (extensionOf(next, mirror) ?? next);
}
