import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { Attempt } from '../clients/attempt.ts';
import type { RowWrite } from '../cloud/written-rows.ts';
import { fieldsOf } from './answers/shown-to-clients.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';

const DAY_MS = 86_400_000;

/** Seoul is nine hours ahead of UTC, without summer time. */
const AHEAD_MS = 9 * 3_600_000;

/** When a day begins in Seoul, in ms since the epoch. */
const beginOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) - AHEAD_MS;

/**
 * What is far ahead is paid once it is near: not before, and not when its first day has begun. Said here independently of
 * the market, for either of its settings.
 */
export function checkTimesToPay(
  { world, mirror: { reservations } }: Scene,
  attempts: readonly Attempt[],
  blame: Blame,
): void {
  const { payNear, skewMs } = world.machine.profile;
  for (const write of reservations.writes) {
    if (write.event.type === 'Reserved') checkReserved(write);
    if (write.event.type === 'PaymentRequested') checkPaid(write);
  }
  for (const { response, requestId } of attempts) {
    const { type, payFrom } = fieldsOf(response?.body);
    if (type === 'urn:gdmarket:problem:too-early-to-pay' && !(Date.parse(String(payFrom)) > 0))
      blame('who pays too early is told from when', `${requestId}: ${String(payFrom)}`);
  }

  function checkReserved({ event, state }: RowWrite<Reservation>): void {
    const { from, payFrom, payBy = 0 } = state;
    const madeMs = Date.parse(event.time);
    const today = Math.floor((madeMs + AHEAD_MS) / DAY_MS);
    // By which of the settings, and on which side of midnight, nobody can tell.
    const right = payNear.flatMap(({ aheadDays, onceNearMs }) =>
      [-skewMs, 0, skewMs].map((off) => {
        const first = from === undefined ? 0 : (beginOf(from) + AHEAD_MS) / DAY_MS;
        const isAhead = first - Math.floor((madeMs + off + AHEAD_MS) / DAY_MS) > aheadDays;
        if (from === undefined || !isAhead) return payFrom === undefined;
        const fromMs = beginOf(from) - aheadDays * DAY_MS;
        return payFrom === fromMs / 1_000 && payBy * 1_000 === Math.min(fromMs + onceNearMs, beginOf(from));
      }),
    );
    if (!right.includes(true))
      blame(
        'what is far ahead is paid once it is near',
        `${event.id} on day ${today} for ${from}: ${payFrom} to ${payBy}`,
      );
  }

  function checkPaid({ event, state: { payFrom = 0 } }: RowWrite<Reservation>): void {
    if (Date.parse(event.time) < payFrom * 1_000 - 2 * skewMs)
      blame('nobody pays before it is near', `${event.id} is of ${event.time}, it can be paid from ${payFrom} on`);
  }
}
