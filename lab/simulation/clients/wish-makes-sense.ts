import { dayAfter, marketDay } from '#contracts/days/civil-day.ts';
import { decideItem } from '#functions/item/domain/item.decide.ts';
import type { Item } from '#functions/item/domain/item.ts';
import { asks, toCommand } from '#functions/item/handlers/patch-item.ts';
import type { Payment } from '#functions/payment/domain/payment.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { Mirror } from '../cloud/written-rows.ts';
import { isOpen } from '../rules/safety.ts';
import type { KnownNumbers } from './requests.ts';
import type { Wish } from './wishes.ts';

/**
 * Whether the market would grant a wish now, as far as a sensible person can tell. The numbers that the wish needs are
 * known.
 */
export function makesSense(wish: Wish, known: KnownNumbers, mirror: Mirror): boolean {
  const { items, reservations, payments, reviews } = mirror;
  const item = 'item' in wish ? items.latest.get(known.items.get(wish.item) ?? 0) : undefined;
  const number = 'reservation' in wish ? (known.reservations.get(wish.reservation) ?? 0) : 0;
  const reservation = reservations.latest.get(number);
  switch (wish.kind) {
    case 'reserve':
      return ownTurn(wish, item, mirror) ?? item?.itemStatus === 'Rentable';
    case 'wait':
      return [...reservations.latest.values()].some((one) => one.itemNo === item?.itemNo && isOpen(one));
    case 'change':
      // Rules are new for whoever waits.
      return !('daysBetween' in wish || 'blockedDays' in wish) || isWaitedFor(item, mirror);
    case 'stop waiting':
      return ownTurn(wish, item, mirror) !== undefined;
    case 'delete':
      return item?.itemStatus === 'Rentable';
    case 'pay':
      return reservation?.status === 'Confirmed' && reservation.paymentStatus === 'NotPaid';
    case 'take back payment':
      return reservation?.paymentStatus === 'Paid';
    case 'lend':
      return payments.latest.get(number)?.status === 'Approved' && beginsBy(reservation, item) <= today();
    case 'return':
      return item?.rentalStatus === 'Renting' && item.reservationNo === number;
    case 'review':
      return reviews.latest.has(number);
    case 'keep deposit':
      return isKeepable(payments.latest.get(number), wish.early);
    case 'turn down':
      return reservation?.status === 'Confirmed' && reservation.rentalStatus === 'NotRenting';
    case 'forget me':
      return isThrough(wish.person, mirror);
    default:
      return isAccepted(wish, item);
  }
}

/** Whether the owner may keep of a deposit now; `early`: thinks that they may once it is handed over. */
function isKeepable(payment: Payment | undefined, early = false): boolean {
  const { keepBy = 0, kept } = payment?.deposit ?? {};
  return kept === undefined && (early ? payment?.status === 'Captured' : keepBy * 1_000 > Date.now());
}

/** The first day on which a reservation can be handed over: one that goes on begins when the one before is back. */
function beginsBy({ from = '', extensionOf }: Partial<Reservation> = {}, item: Item | undefined): string {
  return extensionOf !== undefined && extensionOf === item?.returnedFrom ? dayAfter(from, -1) : from;
}

/** Where the market is. */
function today(): string {
  return marketDay({ now: () => new Date().toISOString() });
}

/** Whether the item itself would do a command of the contract now. All other wishes make sense at any time. */
function isAccepted({ kind }: Wish, item: Item | undefined): boolean {
  const ask = asks[kind];
  if (ask === undefined) return true;
  return item !== undefined && decideItem(item, toCommand(ask, '')).outcome === 'event';
}

function isWaitedFor(item: Item | undefined, { waitingLists }: Mirror): boolean {
  return (waitingLists.latest.get(item?.itemNo ?? 0)?.waiting.length ?? 0) > 0;
}

/** Whether it is the turn of somebody who waits; undefined when they do not. */
function ownTurn(
  { customer }: { readonly customer: number },
  item: Item | undefined,
  { waitingLists }: Mirror,
): boolean | undefined {
  const list = waitingLists.latest.get(item?.itemNo ?? 0);
  const own = list?.waiting.find(({ customerId }) => customerId === customer);
  return own && own.until !== undefined;
}

/** Whether somebody has rented or lent, or waits, and all rentals are over. */
function isThrough(person: number, { items, reservations, waitingLists }: Mirror): boolean {
  const rented = [...reservations.latest.values()].filter(({ customerId }) => customerId === person);
  const owned = [...items.latest.values()].filter(({ ownerId }) => ownerId === person);
  const hasLent = owned.some(({ returnedFrom }) => returnedFrom !== undefined);
  if (rented.some(isOpen) || owned.some(({ reservationNo }) => reservationNo !== undefined)) return false;
  const waits = [...waitingLists.latest.values()].some(({ waiting }) =>
    waiting.some(({ customerId }) => customerId === person),
  );
  return rented.length > 0 || hasLent || waits;
}
