import { dayAfter } from '#contracts/days/civil-day.ts';
import { lastDay } from '#contracts/days/extension.ts';
import type { ItemLock } from './reservation.lock.ts';
import { keptForAnother } from './waiting.decide.ts';
import { signedIn, type WaitingList } from './waiting.ts';

/**
 * Whether somebody who waits goes first for the day after the last one of a renter who has signed in: then the renter cannot
 * keep the item. False when the renter has no days of it.
 */
export function isExtensionKept(
  list: WaitingList | undefined,
  lock: ItemLock,
  customerId: number,
  today: string,
): boolean {
  const own = (lock.bookings ?? []).filter((one) => one.renterId === customerId);
  const [first] = own.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  if (list === undefined || first === undefined) return false;
  const next = dayAfter(lastDay(own, first.to));
  return keptForAnother({ lock, list, today }, { ...signedIn({ customerId }), from: next, to: next }) !== undefined;
}
