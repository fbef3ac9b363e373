import { getItemInfo, getReservation, type Item, type ItemInfo, type Reservation } from '@gdmarket/client';
import { ask, market, type Outcome } from '../../api/ask.ts';

/** What the market knows of a thing besides the thing itself: its integrated row, and the reservation that holds it. */
export interface ThingWithRental {
  readonly info?: ItemInfo | undefined;
  readonly reservation?: Reservation | undefined;
}

/** Reads what a thing's owner wants to know of its rental. Nothing is asked while there is none. */
export async function readRentalOf(item: Item): Promise<Outcome<ThingWithRental>> {
  const { itemNo, reservationNo } = item;
  if (!hasRental(item)) return { status: 200, body: {} };
  const [info, reservation] = await Promise.all([
    ask(getItemInfo(market, { itemNo })),
    reservationNo === null ? undefined : ask(getReservation(market, { reservationNo })),
  ]);
  if (info.trouble !== undefined) return info;
  // It ends in the moment between the two readings, or is not for everybody to see.
  if (reservation?.trouble !== undefined && reservation.trouble.code !== 'reservation-not-found') return reservation;
  const held = reservation?.trouble === undefined ? reservation?.body : undefined;
  return { status: 200, body: { info: info.body, reservation: held } };
}

/** Whether somebody has reserved or rented the thing, up to the review. */
export function hasRental({ reservationNo, rentalStatus }: Pick<Item, 'reservationNo' | 'rentalStatus'>): boolean {
  return reservationNo !== null || rentalStatus === 'Returned';
}
