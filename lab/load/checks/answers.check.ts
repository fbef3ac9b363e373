import type { Attempt } from '../clients/attempt.ts';
import { type Check, nothingAgainst } from './check.ts';

/**
 * Every request was answered with a 200, or with a 503 that gives its reason, and no client ran out of reservations.
 * Expects no 503s from the time before all function instances have started: an instance that starts too slowly fails,
 * which is a 503 of another kind.
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
