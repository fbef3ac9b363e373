import {
  getItemInfo,
  getPayment,
  getReservation,
  type Item,
  type ItemInfo,
  type Payment,
  type Reservation,
} from '@gdmarket/client';
import { ask, market, type Outcome } from '../../api/ask.ts';
import { numberIn } from '../../api/number-in.ts';

/** The current rental of an item: the item's row in the view `itemInfo`, and the reservation that holds the item. */
export interface ThingWithRental {
  readonly info?: ItemInfo | undefined;
  readonly reservation?: Reservation | undefined;
  /** The reservation by which its renter wants to keep what is lent. */
  readonly extension?: Reservation | undefined;
  /** The payment of the rental, once the thing is back. */
  readonly payment?: Payment | undefined;
}

/** Reads the current rental of an item for its owner. An item without a rental costs no request. */
export async function readRentalOf(item: Item): Promise<Outcome<ThingWithRental>> {
  const { itemNo, reservationNo } = item;
  if (!hasRental(item)) return { status: 200, body: {} };
  const [info, reservation, extension] = await Promise.all([
    ask(getItemInfo(market, { itemNo })),
    reservationNo === null ? undefined : ask(getReservation(market, { reservationNo })),
    extensionOf(item),
  ]);
  if (info.trouble !== undefined) return info;
  // The reservation may end between the two reads, and others than its two sides do not see it.
  if (reservation?.trouble !== undefined && reservation.trouble.code !== 'reservation-not-found') return reservation;
  const held = reservation?.trouble === undefined ? reservation?.body : undefined;
  const payment = await paymentOf(item, info.body.reservationNo);
  return { status: 200, body: { info: info.body, reservation: held, extension, payment } };
}

/** What extends the rental; what cannot be read now is read the next time. */
async function extensionOf({ _links: { extension } }: Item): Promise<Reservation | undefined> {
  if (extension === undefined) return undefined;
  const read = await ask(getReservation(market, { reservationNo: numberIn(extension) }));
  return read.trouble === undefined ? read.body : undefined;
}

/**
 * The payment, whose deposit its owner may keep of once the thing is back, whatever they ask for by now. What cannot be
 * read now is read the next time.
 */
async function paymentOf({ rentalStatus }: Item, paymentNo: number | null): Promise<Payment | undefined> {
  if (rentalStatus !== 'Returned' || paymentNo === null) return undefined;
  const read = await ask(getPayment(market, { paymentNo }));
  return read.trouble === undefined ? read.body : undefined;
}

/** Whether an item is reserved, lent, or returned and not reviewed yet. */
export function hasRental({ reservationNo, rentalStatus }: Pick<Item, 'reservationNo' | 'rentalStatus'>): boolean {
  return reservationNo !== null || rentalStatus === 'Returned';
}

/** The number of the rental that has pictures of its condition: it is paid, or the thing is back. */
export function picturedRentalOf({ info, reservation }: ThingWithRental): number | undefined {
  if (reservation?._links.pictures !== undefined) return reservation.reservationNo;
  return info?.rentalStatus === 'Returned' ? (info.reservationNo ?? undefined) : undefined;
}
