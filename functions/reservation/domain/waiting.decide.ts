import { daysOf, type MaybeDays } from '#contracts/days/civil-day.ts';
import type { DayRules, ItemRules } from '#contracts/days/item-days.ts';
import { type Decision, happened, nothing, rejected } from '#shared/domain/decision.ts';
import { extensionBy, type ItemLock } from './reservation.lock.ts';
import { ownItem, refusalByLock, refusalByRules } from './reserve.decide.ts';
import {
  couldHave,
  inTheWayOf,
  MAX_WAITING,
  placeIn,
  type Renter,
  type Standing,
  signedIn,
  thoseFirst,
  thoseInTime,
  type Waiting,
  type WaitingEvent,
  type WaitingList,
  wantSame,
} from './waiting.ts';

/** Somebody wants to wait for an item. `itemName`: what the item said last, if it is known. `rules`: what it says now. */
export interface WaitingWish extends MaybeDays {
  readonly itemNo: number;
  readonly customerId: number;
  readonly itemName: string | null;
  readonly rules: ItemRules;
}

/**
 * Somebody joins those who wait. Refused when nothing is in their way, and nobody goes first: then they can reserve it, or
 * are refused as reserving is. Also when the owner's rules are in their way: they do not end. Joining twice changes nothing.
 */
export function decideJoin(
  list: WaitingList | undefined,
  lock: ItemLock,
  { itemNo, customerId, itemName, rules, ...span }: WaitingWish,
  today: string,
  nowMs: number,
): Decision<WaitingEvent> {
  const days = daysOf(span);
  const there = placeIn(list, customerId);
  if (there !== undefined) return there.from === days?.from && there.to === days?.to ? nothing() : alreadyWaiting;
  if (lock.ownerId === customerId) return { outcome: 'rejected', rejection: ownItem(itemNo) };
  const wish = signedIn({ customerId, ...days });
  const forbidden = refusalByRules(rules, lock, wish, today);
  if (forbidden !== undefined) return forbidden;
  const standing = standingFor(list, lock, rules, today);
  const { daysBetween } = rules;
  const all = inTheWayOf(standing, wish);
  const own = all.find((one) => one.customerId === customerId);
  if (own !== undefined) {
    const { reservationNo } = own;
    const detail = `you have reserved item ${itemNo} already: reservation ${reservationNo}`;
    return rejected('conflict', 'item-already-reserved', detail, { reservationNo });
  }
  if (all.length === 0 && keptForAnother(standing, wish) === undefined)
    return refusalByLock(lock, wish, nowMs) ?? isFree(itemNo);
  if (thoseInTime(standing).length >= MAX_WAITING) return isFull(itemNo);
  return happened({ type: 'WaitingJoined', itemNo, itemName, daysBetween, customerId, ...days });
}

/** What somebody finds who wants to wait for an item with these rules. */
export function standingFor(
  list: WaitingList | undefined,
  lock: ItemLock,
  { daysBetween }: DayRules,
  today: string,
): Standing {
  return { lock, today, list: { waiting: [], ...list, daysBetween } };
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
 * Tells the first who can have the item now, and was not told yet, that it is kept for them. Who wants to keep what they
 * have is told after those before them. First of all those leave, one by one, who cannot have it by the owner's `rules` of
 * now. `lock`: not older than the list. `until`: seconds since the epoch.
 */
export function decideCall(
  list: WaitingList | undefined,
  lock: ItemLock,
  { rules, until }: { readonly rules: ItemRules; readonly until: number },
  today: string,
): Decision<WaitingEvent> {
  if (list === undefined) return nothing();
  const standing = standingFor(list, lock, rules, today);
  const ruledOut = list.waiting.find((one) => isRuledOut(standing, rules, one));
  if (ruledOut !== undefined) return happened({ type: 'WaitingRuledOut', customerId: ruledOut.customerId });
  const isNext = (one: Waiting) => couldHave(standing, one) && keptForAnother(standing, signedIn(one)) === undefined;
  const next = thoseInTime(standing).find((one) => one.until === undefined && isNext(one));
  if (next === undefined) return nothing();
  const { daysBetween } = rules;
  return happened({ type: 'WaitingCalled', customerId: next.customerId, daysBetween, until });
}

/**
 * Whether the owner's rules refuse somebody: for ever, or in their turn. In a turn nothing else can be in their way than what
 * the rules did not mind before.
 */
function isRuledOut({ lock, today }: Standing, rules: ItemRules, one: Waiting): boolean {
  const bookings = one.until === undefined ? undefined : lock.bookings;
  return refusalByRules({ ...rules, bookings }, lock, signedIn(one), today) !== undefined;
}

function passes({ customerId }: Pick<Waiting, 'customerId'>): Decision<WaitingEvent> {
  return happened({ type: 'WaitingLeft', customerId, because: 'passed' });
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
  return placeIn(list, customerId)?.until === until ? passes({ customerId }) : nothing();
}

/** Whoever waits for days that have begun waits no more: nobody can reserve these. */
export function decidePastDays(list: WaitingList | undefined, today: string): Decision<WaitingEvent> {
  const inTime = list && thoseInTime({ list, today });
  const late = list?.waiting.find((one) => inTime?.includes(one) === false);
  return late === undefined ? nothing() : passes(late);
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
export function keptForAnother(standing: Standing, wish: MaybeDays & Renter): { readonly until?: number } | undefined {
  const own = { ...wish, customerId: wish.renterId };
  const first = thoseFirst(standing, own);
  if (first.length > 0) return { until: Math.max(...first.map((one) => one.until ?? 0)) };
  const lock = withoutExtended(standing.lock, wish);
  return thoseFirst({ ...standing, lock }, own).length > 0 ? {} : undefined;
}

/** The lock as it is once what a wish extends has come back. */
function withoutExtended(lock: ItemLock, wish: MaybeDays & Renter): ItemLock {
  const { extensionOf } = extensionBy(lock, wish);
  if (extensionOf === undefined) return lock;
  return { ...lock, bookings: lock.bookings?.filter((one) => one.reservationNo !== extensionOf) };
}
