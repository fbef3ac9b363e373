import { daysOf, type MaybeDays, touch } from '#contracts/days/civil-day.ts';
import { bookingsInTheWay, isFull } from '#contracts/days/item-days.ts';
import { extensionBy, type InTheWay, type ItemLock, inTheWay } from './reservation.lock.ts';

/** The most people who wait for one item. */
export const MAX_WAITING = 10;

/** Somebody who waits for an item, for some days of it or altogether. */
export interface Waiting extends MaybeDays {
  readonly customerId: number;
  /** Until when it is kept for them, in seconds since the epoch; absent until it is their turn. */
  readonly until?: number | undefined;
}

/** Who waits for an item, in order. */
export interface WaitingList {
  readonly itemNo: number;
  /** The item's name when somebody joined last; null while it had not said it. */
  readonly itemName: string | null;
  /** The days that its owner needs between two rentals, as the item said when somebody joined, or was called, last. */
  readonly daysBetween?: number | undefined;
  readonly waiting: readonly Waiting[];
  readonly version: number;
}

/** The events of those who wait for an item. `until`: seconds since the epoch. */
export type WaitingEvent =
  | ({
      readonly type: 'WaitingJoined';
      readonly itemNo: number;
      readonly itemName: string | null;
      readonly customerId: number;
    } & Pick<WaitingList, 'daysBetween'> &
      MaybeDays)
  | ({ readonly type: 'WaitingCalled'; readonly customerId: number; readonly until: number } & Pick<
      WaitingList,
      'daysBetween'
    >)
  | {
      readonly type: 'WaitingLeft';
      readonly customerId: number;
      readonly because: 'left' | 'reserved' | 'passed';
    }
  | { readonly type: 'WaitingRuledOut'; readonly customerId: number }
  | { readonly type: 'WaitingEnded'; readonly customerIds: number[] };

/** The list after an event. Throws when the first event is no joining. */
export function evolveWaiting(list: WaitingList | undefined, event: WaitingEvent): WaitingList {
  const { waiting = [], version = 0 } = list ?? {};
  if (event.type === 'WaitingJoined') {
    const { itemNo, customerId, daysBetween } = event;
    const itemName = event.itemName ?? list?.itemName ?? null;
    const joined = [...waiting, { customerId, ...daysOf(event) }];
    return {
      itemNo,
      itemName,
      ...(daysBetween !== undefined && { daysBetween }),
      waiting: joined,
      version: version + 1,
    };
  }
  if (list === undefined) throw new Error(`${event.type} where nobody ever waited`);
  const { daysBetween, ...as } = list;
  const said = event.type === 'WaitingCalled' ? event.daysBetween : daysBetween;
  return {
    ...as,
    ...(said !== undefined && { daysBetween: said }),
    waiting: waitingAfter(list, event),
    version: version + 1,
  };
}

/** Who joins by an event; undefined when it is another. */
export function whoJoins(event: WaitingEvent): number | undefined {
  return event.type === 'WaitingJoined' ? event.customerId : undefined;
}

function waitingAfter(
  { waiting }: WaitingList,
  event: Exclude<WaitingEvent, { type: 'WaitingJoined' }>,
): readonly Waiting[] {
  if (event.type === 'WaitingEnded') return [];
  const { customerId } = event;
  if (event.type !== 'WaitingCalled') return waiting.filter((one) => one.customerId !== customerId);
  return waiting.map((one) => (one.customerId === customerId ? { ...one, until: event.until } : one));
}

/** The place of somebody among those who wait, from 1; undefined when they do not. */
export function placeIn(list: WaitingList | undefined, customerId: number) {
  const index = list?.waiting.findIndex((one) => one.customerId === customerId) ?? -1;
  const entry = list?.waiting[index];
  return entry && { ...entry, place: index + 1 };
}

/** True when two wishes exclude each other: whoever names no days wants the item altogether. */
export function wantSame(one: MaybeDays, other: MaybeDays, daysBetween?: number): boolean {
  const [days, others] = [daysOf(one), daysOf(other)];
  return days === undefined || others === undefined || touch(days, others, daysBetween);
}

/** An item's lock, who waits for the item, and today: a day of the market's time zone. */
export interface Standing {
  readonly lock: ItemLock;
  readonly list: Pick<WaitingList, 'waiting' | 'daysBetween'>;
  readonly today: string;
}

/** Whoever reserves: by the number that they say, and by that of their account. */
export interface Renter {
  readonly customerId: number;
  readonly renterId?: number | undefined;
}

/** Whoever waits has signed in. */
export function signedIn<W extends { readonly customerId: number }>(one: W): W & Renter {
  return { ...one, renterId: one.customerId };
}

/** The open reservations that leave no place for somebody who waits, who has signed in: the owner may need days between. */
export function inTheWayOf(
  { lock, list, today }: Standing,
  one: MaybeDays & { readonly customerId: number },
): readonly InTheWay[] {
  const days = daysOf(one);
  // One's own booking of the same days, too, though it extends another.
  const touching = inTheWay(lock, one);
  if (days === undefined || lock.openReservationNo !== undefined) return touching;
  const extension = extensionBy(lock, signedIn(one));
  const near: readonly InTheWay[] = bookingsInTheWay({ ...list, ...lock }, { ...days, ...extension }, today);
  return [...touching, ...near.filter((other) => !touching.includes(other))];
}

/** The first {@link inTheWayOf}. */
export function firstInTheWayOf(...of: Parameters<typeof inTheWayOf>): InTheWay | undefined {
  return inTheWayOf(...of)[0];
}

/** Those on the list whose days can still be reserved, or whose turn it is. */
export function thoseInTime({ list, today }: Pick<Standing, 'list' | 'today'>): readonly Waiting[] {
  return list.waiting.filter(({ from = today, until }) => until !== undefined || from >= today);
}

/**
 * Those who go before somebody, want the same, and could have it now: nothing else is in their way. Whoever has their
 * turn goes before all; the others go in order.
 */
export function thoseFirst(
  standing: Standing,
  { customerId, ...wish }: MaybeDays & { readonly customerId: number | undefined },
): readonly Waiting[] {
  const waiting = thoseInTime(standing);
  const own = waiting.findIndex((one) => one.customerId === customerId);
  const isBefore = (one: Waiting, index: number) => one.until !== undefined || own === -1 || index < own;
  const isFull = !hasPlace(standing, { customerId, ...wish });
  const excludes = (one: Waiting) =>
    wantSame(one, wish, standing.list.daysBetween) || (isFull && one.until !== undefined);
  return waiting.filter(
    (one, index) => index !== own && isBefore(one, index) && excludes(one) && couldHave(standing, one),
  );
}

/** Whether an item's calendar has a place for somebody's days, beside one for each other whose turn it is. */
function hasPlace({ lock, list }: Standing, wish: MaybeDays & { readonly customerId: number | undefined }): boolean {
  if (daysOf(wish) === undefined) return true;
  const turns = list.waiting.filter(
    ({ customerId, from, until }) => customerId !== wish.customerId && from !== undefined && until !== undefined,
  );
  return !isFull(lock, turns.length);
}

/**
 * Whether nothing is in the way of somebody who waits: no reservation, and nobody else's turn. Nothing is in anybody's
 * way in their own turn, whatever a lock says that was read before it.
 */
export function couldHave(standing: Standing, one: Waiting): boolean {
  if (one.until !== undefined) return true;
  const { waiting, daysBetween } = standing.list;
  return (
    firstInTheWayOf(standing, one) === undefined &&
    hasPlace(standing, one) &&
    !waiting.some((other) => other.until !== undefined && wantSame(other, one, daysBetween))
  );
}
