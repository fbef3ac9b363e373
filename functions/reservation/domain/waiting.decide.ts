import { daysOf, type MaybeDays } from '#contracts/days/civil-day.ts';
import { type Decision, happened, nothing, rejected } from '#shared/domain/decision.ts';
import { firstInTheWay, type ItemLock, inTheWay } from './reservation.lock.ts';
import { extensionBy, ownItem } from './reserve.decide.ts';
import {
  couldHave,
  MAX_WAITING,
  placeIn,
  thoseFirst,
  type WaitingEvent,
  type WaitingList,
  wantSame,
} from './waiting.ts';

/** Somebody wants to wait for an item. `itemName`: what the item said last, if it is known. */
export interface WaitingWish extends MaybeDays {
  readonly itemNo: number;
  readonly customerId: number;
  readonly itemName: string | null;
}

/**
 * Somebody joins those who wait. Refused when nothing is in their way: then they can reserve it. Joining twice changes
 * nothing.
 */
export function decideJoin(
  list: WaitingList | undefined,
  lock: ItemLock,
  { itemNo, customerId, itemName, ...span }: WaitingWish,
): Decision<WaitingEvent> {
  const { waiting = [] } = list ?? {};
  const days = daysOf(span);
  const there = placeIn(list, customerId);
  if (there !== undefined) return there.from === days?.from && there.to === days?.to ? nothing() : alreadyWaiting;
  if (lock.ownerId === customerId) return { outcome: 'rejected', rejection: ownItem(itemNo) };
  const own = inTheWay(lock, span).find((one) => one.customerId === customerId);
  if (own !== undefined) {
    const { reservationNo } = own;
    const detail = `you have reserved item ${itemNo} already: reservation ${reservationNo}`;
    return rejected('conflict', 'item-already-reserved', detail, { reservationNo });
  }
  if (firstInTheWay(lock, span) === undefined && !waiting.some((one) => wantSame(one, span))) return isFree(itemNo);
  if (waiting.length >= MAX_WAITING) return isFull(itemNo);
  return happened({ type: 'WaitingJoined', itemNo, itemName, customerId, ...days });
}

const alreadyWaiting = rejected<WaitingEvent>(
  'conflict',
  'already-waiting',
  'you wait for this item already, for other days: stop that first',
);

function isFree(itemNo: number): Decision<WaitingEvent> {
  return rejected('conflict', 'nothing-to-wait-for', `nobody has item ${itemNo} then: reserve it`);
}

function isFull(itemNo: number): Decision<WaitingEvent> {
  return rejected('conflict', 'waiting-list-full', `${MAX_WAITING} people wait for item ${itemNo} already`);
}

/**
 * Tells the first who can have the item now, and was not told yet, that it is kept for them. `until`: seconds since the
 * epoch.
 */
export function decideCall(list: WaitingList | undefined, lock: ItemLock, until: number): Decision<WaitingEvent> {
  const next = list?.waiting.find((one) => one.until === undefined && couldHave(list.waiting, lock, one));
  return next === undefined ? nothing() : happened({ type: 'WaitingCalled', customerId: next.customerId, until });
}

/** Somebody does not want to wait any more, or declines what is kept for them. */
export function decideLeave(list: WaitingList | undefined, customerId: number): Decision<WaitingEvent> {
  if (placeIn(list, customerId) === undefined)
    return rejected('not-found', 'not-waiting', 'you do not wait for this item');
  return happened({ type: 'WaitingLeft', customerId, because: 'left' });
}

/** The time is over that somebody was told. Whoever was told another one since, or waits no more, is not meant. */
export function decidePass(
  list: WaitingList | undefined,
  { customerId, until }: { readonly customerId: number; readonly until: number },
): Decision<WaitingEvent> {
  if (placeIn(list, customerId)?.until !== until) return nothing();
  return happened({ type: 'WaitingLeft', customerId, because: 'passed' });
}

/** The item has left the market. */
export function decideEnd(list: WaitingList | undefined): Decision<WaitingEvent> {
  if (list === undefined || list.waiting.length === 0) return nothing();
  return happened({ type: 'WaitingEnded', customerIds: list.waiting.map(({ customerId }) => customerId) });
}

/** A renter reserves what they waited for, so they wait no more. */
export function decideTaken(
  list: WaitingList,
  { renterId, ...wish }: MaybeDays & { readonly renterId?: number | undefined },
): Extract<WaitingEvent, { type: 'WaitingLeft' }> | undefined {
  const own = renterId === undefined ? undefined : placeIn(list, renterId);
  if (own === undefined || !wantSame(own, wish)) return undefined;
  return { type: 'WaitingLeft', customerId: own.customerId, because: 'reserved' };
}

/**
 * For whom the item is kept, when that is another than this renter: until when, in seconds since the epoch, or 0 while
 * they were not told yet. Only whoever signed in can be the one who waits. Who wants to keep an item goes after those who
 * could have it if it came back: until that, nobody is told, so there is no such time.
 */
export function keptForAnother(
  list: WaitingList,
  lock: ItemLock,
  wish: MaybeDays & Renter,
): { readonly until?: number } | undefined {
  const own = { ...wish, customerId: wish.renterId };
  const first = thoseFirst(list.waiting, lock, own);
  if (first.length > 0) return { until: Math.max(...first.map((one) => one.until ?? 0)) };
  return thoseFirst(list.waiting, withoutExtended(lock, wish), own).length > 0 ? {} : undefined;
}

/** Whoever reserves: by the number that they say, and by that of their account. */
interface Renter {
  readonly customerId: number;
  readonly renterId?: number | undefined;
}

/** The lock as it is once what a wish extends has come back. */
function withoutExtended(lock: ItemLock, wish: MaybeDays & Renter): ItemLock {
  const { extensionOf } = extensionBy(lock, wish);
  if (extensionOf === undefined) return lock;
  return { ...lock, bookings: lock.bookings?.filter((one) => one.reservationNo !== extensionOf) };
}
