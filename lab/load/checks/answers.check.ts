import type { Attempt } from '../clients/attempt.ts';
import { type Check, nothingAgainst } from './check.ts';

/**
 * Every request was answered with a 200 or a 503 that tells why, and nobody had to stop for want of reservations. Takes the attempts without the
 * 503s from before all function instances have started: one that takes too long to start fails, which is a 503 of another kind.
 */
export function checkAnswers(attempts: readonly Attempt[], isOutOfReservations: boolean): readonly Check[] {
  const others = attempts.filter(({ outcome }) => outcome === 'other');
  const silent = attempts.filter(({ outcome, retryAfterSeconds }) => outcome === 'late' && !retryAfterSeconds);
  return [
    nothingAgainst(
      'Every answer is a 200, or a 503 that says why and when to come back',
      [
        ...others.map(({ status, correlationId }) => `${status || 'no answer'} (${correlationId})`),
        ...silent.map(({ correlationId }) => `no Retry-After (${correlationId})`),
      ],
      `${attempts.length} answers`,
    ),
    nothingAgainst(
      'There were fresh reservations for everybody all the time',
      isOutOfReservations ? ['they ran out'] : [],
      'some were left',
    ),
  ];
}
