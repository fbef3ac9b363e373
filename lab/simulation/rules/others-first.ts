import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { Attempt } from '../clients/clients.ts';
import type { Mirror, RowWrite } from '../cloud/written-rows.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';

/** How long the renter of a cancelled reservation must wait before getting the item again, in ms. */
const OTHERS_FIRST_MS = 10_000;

type Write = RowWrite<Reservation>;

/**
 * Nobody reserves an item whose last reservation they cancelled just before, by the clocks of the instances that wrote
 * it.
 */
export function checkOthersFirst({ mirror: { reservations } }: Scene, blame: Blame): void {
  const ends = new Map(reservations.writes.filter(endsCancelled).map((end) => [placeOf(end.state), end]));
  for (const { event, state } of reservations.writes) {
    const before = ends.get(placeOf({ ...state, holdSeq: state.holdSeq - 1 }));
    if (event.type !== 'Reserved' || before?.state.customerId !== state.customerId) continue;
    const ms = Date.parse(event.time) - Date.parse(before.event.time);
    if (ms >= 0 && ms < OTHERS_FIRST_MS)
      blame('others go first', `customer ${state.customerId} has item ${state.itemNo} again after ${ms} ms`);
  }
}

/** Why it is wrong to tell this renter to let others go first; undefined when it is right. */
export function wrongWait(
  { reservations }: Mirror,
  { request, headers, return: told = 0 }: Attempt,
): string | undefined {
  const { itemNo, customerId } = request.body ?? {};
  const isOwn = ({ tick, state }: Write): boolean =>
    tick <= told && state.itemNo === itemNo && state.customerId === customerId;
  if (!reservations.writes.filter(endsCancelled).some(isOwn)) return 'it had none that was cancelled';
  return Number(headers['retry-after']) * 1_000 > OTHERS_FIRST_MS ? 'others are let go first for too long' : undefined;
}

function endsCancelled({ event, state }: Write): boolean {
  return event.type === 'ReservationClosed' && state.status !== 'Closed';
}

function placeOf({ itemNo, holdSeq }: Pick<Reservation, 'itemNo' | 'holdSeq'>): string {
  return `${itemNo}/${holdSeq}`;
}
