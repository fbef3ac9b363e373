import { isDeepStrictEqual } from 'node:util';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { Attempt } from '../clients/attempt.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';

/**
 * A reservation that its owner wanted to cancel says who and why, in their own words, until it is handed over or over
 * for good: so its renter sees why it ended. Nobody else's cancellation says so.
 */
export function checkTurnedDown({ mirror: { reservations } }: Scene, attempts: readonly Attempt[], blame: Blame): void {
  const asked = new Map(attempts.map((attempt) => [attempt.requestId, attempt]));
  for (const { number, state, event } of reservations.writes) {
    const before = reservations.of(number)[state.version - 2]?.state;
    const expected = isWish(before, state) ? wishOf(asked.get(event.causationId), state) : kept(before, state);
    if (!isDeepStrictEqual(state.turnedDown, expected))
      blame(
        'who is turned down is told why',
        `${event.type} of ${event.id}: ${told(state.turnedDown)}, not ${told(expected)}`,
      );
  }
}

function isWish(before: Reservation | undefined, { cancellation }: Reservation): boolean {
  return cancellation === 'requested' && before?.cancellation !== 'requested';
}

/** An owner may have reserved it in vain: then it is the renter's own cancellation. */
function wishOf(attempt: Attempt | undefined, { customerId }: Reservation): Reservation['turnedDown'] {
  if (attempt?.command.wish.kind !== 'turn down' || attempt.person === customerId) return undefined;
  return { by: 'owner', reason: String(attempt.request.body?.reason) };
}

/** Who has the item has not been turned down. */
function kept(before: Reservation | undefined, { rentalStatus }: Reservation): Reservation['turnedDown'] {
  return rentalStatus === 'NotRenting' ? before?.turnedDown : undefined;
}

function told(turnedDown: Reservation['turnedDown']): string {
  return turnedDown === undefined ? 'turned down by nobody' : `${turnedDown.by}, "${turnedDown.reason}"`;
}
