import { type Days, daysOf, MAX_AHEAD, MAX_BOOKINGS, type MaybeDays, touch } from '#contracts/days/civil-day.ts';
import type { Extension } from '#contracts/days/extension.ts';
import {
  bookingsInTheWay,
  type DayRules,
  type ItemDays,
  isFull,
  needsDays,
  totalOf,
  whyNotFree,
  withinReach,
} from '#contracts/days/item-days.ts';
import { type Agreed, changedTerms } from '#contracts/days/terms.ts';
import { type Decision, happened, notYet, type Rejection, rejected } from '#shared/domain/decision.ts';
import type { ReservationEvent } from './reservation.events.ts';
import { extensionBy, type ItemLock, inTheWay } from './reservation.lock.ts';
import { awaitsRelease, type Reservation } from './reservation.ts';
import type { TimeToPay } from './time-to-pay.ts';

/**
 * Milliseconds for which the renter of a cancelled reservation cannot reserve its item again. Without this, a renter
 * who reserves and cancels in a loop, paying nothing, could block the item; within this time anyone who asks every few
 * seconds gets it.
 */
export const COOL_DOWN_MS = 10_000;

/**
 * A renter's request. The name is what they believe, price and terms what they agree to.
 */
export interface ReserveCommand extends MaybeDays, Agreed, TimeToPay {
  readonly reservationNo: number;
  readonly customerId: number;
  readonly customerName: string | null;
  /** The renter again, if they signed in. */
  readonly renterId?: number | undefined;
  readonly itemNo: number;
  readonly itemName: string | null;
}

/**
 * Decides between two renters of one item on the item's lock, so that the loser knows at once, even while the item
 * itself cannot answer.
 */
export function decideReserve(
  lock: ItemLock,
  command: ReserveCommand,
  nowMs: number,
): Decision<Extract<ReservationEvent, { type: 'Reserved' }>> {
  const refusal = refusalByLock(lock, command, nowMs);
  if (refusal !== undefined) return refusal;
  const holdSeq = lock.holdSeq + 1;
  const openSince = Math.min(holdSeq, ...(lock.bookings ?? []).map((one) => one.holdSeq));
  const place = { holdSeq, ...(openSince < holdSeq && { openSince }) };
  return happened({ type: 'Reserved', ...command, ...extensionBy(lock, command), ...place });
}

/**
 * Why the lock refuses this renter at a time, in ms since the epoch; undefined when they may reserve. The refusal names
 * their own reservation. `open`: the reservation that has the lock; a cancelled one keeps it only until the item has
 * answered.
 */
export function refusalByLock(
  lock: ItemLock,
  wish: Pick<ReserveCommand, 'customerId'> & MaybeDays,
  nowMs: number,
  open?: Reservation,
): Decision<never> | undefined {
  const { customerId } = wish;
  if (lock.ownerId === customerId) return { outcome: 'rejected', rejection: ownItem(lock.itemNo) };
  const all = inTheWay(lock, wish);
  const [first] = all;
  if (first === undefined) return calendarFull(lock, wish) ?? othersFirst(lock, customerId, nowMs);
  const { itemNo } = lock;
  if (open !== undefined && awaitsRelease(open)) {
    return notYet('item-being-released', `item ${itemNo} is not free yet: its reservation was cancelled just now`);
  }
  const own = all.find((one) => one.customerId === customerId)?.reservationNo;
  const detail =
    own === undefined
      ? `item ${itemNo} is reserved by somebody`
      : `you have reserved item ${itemNo} already: reservation ${own}`;
  const taken = takenBeside(lock, wish);
  const told = { ...(own !== undefined && { reservationNo: own }), ...(taken.length > 0 && { taken }) };
  const facts = own !== undefined || taken.length > 0 ? told : undefined;
  return taken.length > 0 && daysOf(wish) !== undefined
    ? rejected('conflict', 'days-taken', detail, facts)
    : rejected('conflict', 'item-already-reserved', detail, facts);
}

/** The booked days that a wish would need; all of them for a wish without days. */
function takenBeside({ bookings = [] }: ItemLock, wish: MaybeDays): readonly Days[] {
  const days = daysOf(wish);
  return bookings.filter((one) => days === undefined || touch(one, days)).map(({ from, to }) => ({ from, to }));
}

function calendarFull(lock: ItemLock, wish: MaybeDays): Decision<never> | undefined {
  if (daysOf(wish) === undefined || !isFull(lock)) return undefined;
  return rejected('conflict', 'too-many-bookings', `item ${lock.itemNo} has ${MAX_BOOKINGS} bookings already`);
}

/** Why days cannot be reserved today, whatever the item says. */
export function refusalByDate(wish: MaybeDays, today: string): Decision<never> | undefined {
  const days = daysOf(wish);
  if (days === undefined || withinReach(days, today)) return undefined;
  return rejected(
    'conflict',
    'days-out-of-reach',
    `days begin ${today} at the earliest, and end within ${MAX_AHEAD} days`,
  );
}

/**
 * Why the item's own rules for days refuse, as far as the item has said them. The item decides again. Without bookings
 * only what never ends is looked at: the length, its last return, and days that are blocked.
 */
export function refusalByRules(
  rules: ItemDays,
  lock: ItemLock,
  wish: Pick<ReserveCommand, 'customerId' | 'renterId'> & MaybeDays,
  today: string,
): Decision<never> | undefined {
  const days = daysOf(wish);
  if (days === undefined) return needsDays(rules) ? { outcome: 'rejected', rejection: daysRequired(lock) } : undefined;
  const wanted = { ...days, ...extensionBy(lock, wish) };
  const refusal = whyNotFree(rules, wanted, today);
  if (refusal === undefined) return undefined;
  if (refusal.reason === 'rental-length') {
    const { minDays, maxDays } = refusal;
    return rejected('conflict', 'rental-length', lengthSays(refusal, wanted), { minDays, maxDays });
  }
  const { taken } = refusal;
  const { daysBetween = 0, returnedOn, lent } = rules;
  if (refusal.isReturn) {
    const back = lent ? `its return, on ${today} at the earliest` : `its return on ${returnedOn}`;
    return rejected('conflict', 'days-taken', tooNear(daysBetween, back), { taken });
  }
  const booked = refusal.reason === 'held' ? bookingsInTheWay({ ...lock, daysBetween }, wanted, today) : [];
  const own = booked.find((one) => one.customerId === wish.customerId)?.reservationNo;
  const near = own === undefined ? 'a booking' : `your reservation ${own}`;
  const detail = taken.some((one) => touch(one, days))
    ? 'some of these days are booked or blocked'
    : tooNear(daysBetween, near);
  return rejected('conflict', 'days-taken', detail, { reservationNo: own, taken });
}

/** Why a renter who agreed to another price, or other terms, is refused by what the item says now. */
export function refusalByTerms(
  item: DayRules & { readonly itemPrice: number },
  wish: Agreed & MaybeDays,
): Decision<never> | undefined {
  const own = { ...item, total: totalOf(item, daysOf(wish)) };
  return changedTerms(wish, own).length === 0 ? undefined : otherTerms(own);
}

/** The terms of an item, for who did not agree to them. */
export function otherTerms({ itemPrice, total, deposit = 0, lateFee = 0 }: Agreed): Decision<never> {
  const terms = `itemPrice ${itemPrice}, total ${total ?? itemPrice}, deposit ${deposit}, lateFee ${lateFee}`;
  return rejected('conflict', 'price-changed', `the item's terms are ${terms}: reserve it again to agree`);
}

/** Why nobody can have an item without days that is rented for days. */
export function daysRequired({ itemNo }: Pick<ItemLock, 'itemNo'>): Rejection {
  return { kind: 'conflict', code: 'days-required', detail: `item ${itemNo} is rented for days: say from and to` };
}

/** Nobody has the days themselves, but the owner needs some between. */
function tooNear(daysBetween: number, what: string): string {
  return `too near to ${what} (days that the owner needs between: ${daysBetween})`;
}

/** All that somebody books without a break counts as one. */
function lengthSays(
  { minDays, maxDays }: { readonly minDays: number; readonly maxDays: number },
  { since, until }: Extension,
) {
  const all = (since === undefined ? '' : ` since ${since}`) + (until === undefined ? '' : ` until ${until}`);
  return `it is rented for ${minDays} to ${maxDays} days${all && `, together with those${all} that you have reserved`}`;
}

/** Why an owner cannot reserve: they do not rent their own item. */
export function ownItem(itemNo: number): Rejection {
  return { kind: 'forbidden', code: 'own-item', detail: `item ${itemNo} is your own` };
}

function othersFirst(
  { itemNo, lastCustomerId, freedAt }: ItemLock,
  customerId: number,
  nowMs: number,
): Decision<never> | undefined {
  if (lastCustomerId !== customerId || freedAt === undefined) return undefined;
  const sinceMs = nowMs - freedAt;
  // On a clock that is behind, the lock is let go in the future: no renter waits for that.
  if (sinceMs < 0 || sinceMs >= COOL_DOWN_MS) return undefined;
  return notYet(
    'reserved-a-moment-ago',
    `your reservation of item ${itemNo} has only just ended: others go first`,
    Math.ceil((COOL_DOWN_MS - sinceMs) / 1000),
  );
}
