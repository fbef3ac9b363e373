import { type Days, dayAfter, daysOf } from '#contracts/days/civil-day.ts';
import type { Mirror } from '../cloud/written-rows.ts';
import { dayAt, isForbidden, isTooSoon, leavesNoPlace } from './leaves-no-place.ts';
import { isOpen } from './safety.ts';

/** More than the clocks of instances differ by. */
const SLACK_MS = 60_000;

/** The most days that are asked for: of all bookings and blocked days, the last of them. */
const MOST_ASKED = 3;

/** Some days, and whether a stranger can reserve an item for them. */
export interface Asked {
  readonly days: Days;
  readonly isFree: (itemNo: number) => boolean;
}

/**
 * The days that are asked for at the end of a history: those that are booked or blocked, and the day after. Each item's
 * answer follows from its reservations and from what its owner said, as nobody changes them any more. None around midnight:
 * clocks that differ say different days.
 */
export function daysAskedFor(mirror: Mirror): readonly Asked[] {
  const { items, reservations } = mirror;
  const today = dayAt(Date.now());
  if (dayAt(Date.now() - SLACK_MS) !== dayAt(Date.now() + SLACK_MS)) return [];
  const open = [...reservations.latest.values()].filter(isOpen);
  const said = [...open.map(daysOf), ...[...items.latest.values()].flatMap(({ blockedDays = [] }) => blockedDays)];
  const taken = said.filter((one) => one !== undefined);
  const after = taken.map(({ to }) => ({ from: dayAfter(to), to: dayAfter(to) }));
  const asked = [taken, after].flatMap((all) => all.filter(({ from }) => from >= today).slice(-MOST_ASKED));
  return asked.map((days) => ({ days, isFree: (itemNo) => isFreeFor(itemNo, days) }));

  function isFreeFor(itemNo: number, days: Days): boolean {
    const item = items.latest.get(itemNo);
    if (item === undefined || isForbidden(item, days) || isTooSoon(item, days)) return false;
    const wanted = { itemNo, customerId: 0, renterId: undefined, ...days };
    return !open.some(
      (one) => one.itemNo === itemNo && leavesNoPlace(mirror, one, wanted, today, item.daysBetween ?? 0),
    );
  }
}
