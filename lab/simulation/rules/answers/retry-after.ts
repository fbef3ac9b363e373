import type { Attempt } from '#lab/simulation/clients/attempt.ts';
import { codeIn } from '#lab/simulation/linearizability/fields.ts';
import type { Blame } from '../report-violation.ts';

/**
 * `Retry-After` in seconds when the store fails, too many changes collide or the time is over, and the fewest tries before
 * a function reports a collision.
 */
const OWN_SECONDS = 1;
const CONTENTION_TRIES = 8;

/**
 * A 503 names the function that did not answer. It says when to come back, by what the refusing function knew when it
 * gave up: too soon, and the client is refused again; too late, and it loses time. Expects a request that was answered
 * 503.
 */
export function checkAdvice(attempt: Attempt, say: Blame): void {
  const { command, response, headers, unavailable, lostRaces, crippled } = attempt;
  const code = codeIn(response?.body);
  const isContention = code === 'too-much-contention';
  const isOutOfTime = code === 'out-of-time';
  const isItsOwn = isContention || isOutOfTime || code === 'store-unavailable';
  const seconds = isItsOwn ? OWN_SECONDS : unavailable?.retryAfterSeconds;
  if (headers['retry-after'] !== String(seconds))
    say('503 says when to come back', `Retry-After is ${headers['retry-after']}, not ${seconds}`);
  // One try to reserve may end before its write, because the reservation that had the lock ended between two reads.
  const withoutWrite = command.wish.kind === 'reserve' ? 1 : 0;
  if (isContention && lostRaces + withoutWrite < CONTENTION_TRIES)
    say('who comes second decides anew', `given up after ${lostRaces} writes that came second`);
  if (isOutOfTime && !crippled) say('who has time does not give up', `${code}, though it had all the time`);
  if (!isItsOwn && code !== `${unavailable?.dependency}-unavailable`)
    say('503 names who did not answer', `${code}, though that was ${unavailable?.dependency}`);
}
