import { daysOf } from '#contracts/days/civil-day.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { Attempt } from '../clients/attempt.ts';
import type { Mirror, RowWrite } from '../cloud/written-rows.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';
import { clash } from './safety.ts';

/** How long the renter of a cancelled reservation must wait before getting the item again, in ms. */
const OTHERS_FIRST_MS = 10_000;

type Write = RowWrite<Reservation>;

/**
 * Nobody reserves an item that was let go last by their own cancellation just before, by the clocks of the instances
 * that wrote it.
 */
export function checkOthersFirst({ mirror: { reservations } }: Scene, blame: Blame): void {
  const letGo = new Map<number, Write>();
  for (const write of reservations.writes) {
    const { event, state } = write;
    if (endsCancelled(write)) letGo.set(state.itemNo, write);
    if (event.type !== 'Reserved') continue;
    const before = letGo.get(state.itemNo);
    // Who gives back some days may have others at once.
    if (before?.state.customerId === state.customerId && clash(state, before.state)) {
      const ms = Date.parse(event.time) - Date.parse(before.event.time);
      if (ms >= 0 && ms < OTHERS_FIRST_MS)
        blame('others go first', `customer ${state.customerId} has item ${state.itemNo} again after ${ms} ms`);
    }
    // Somebody else went first: with days, they may still be asked to wait for those days.
    if (daysOf(state) === undefined) letGo.delete(state.itemNo);
  }
}

/** Why it is wrong to tell this renter to let others go first; undefined when it is right. */
export function wrongWait(
  { reservations }: Mirror,
  { request: { params, body }, person, headers, return: told = 0 }: Attempt,
): string | undefined {
  const itemNo = Number(params.itemNo ?? body?.itemNo);
  const customerId = body?.customerId ?? person;
  const isOwn = ({ tick, state }: Write): boolean =>
    tick <= told && state.itemNo === itemNo && state.customerId === customerId;
  if (!reservations.writes.filter(endsCancelled).some(isOwn)) return 'it had none that was cancelled';
  return Number(headers['retry-after']) * 1_000 > OTHERS_FIRST_MS ? 'others are let go first for too long' : undefined;
}

function endsCancelled({ event, state }: Write): boolean {
  return event.type === 'ReservationClosed' && state.status === 'Cancelled';
}
