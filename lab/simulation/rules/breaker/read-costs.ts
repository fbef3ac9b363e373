import type { Blame } from '../report-violation.ts';
import type { GuardWatch } from './guard-watch.ts';
import type { Knowledge } from './knowledge.ts';

/** The budget: one look in a hundred healthy requests, half of them saved up beforehand. */
const REQUESTS_PER_LOOK = 200;
const MOST_SAVED = 5 * REQUESTS_PER_LOOK;

/** How long news counts as fresh, in ms: two seconds less the largest jitter. */
const FRESH_MS = 1_500;

/** How long a request may wait for the store at a time, in ms. */
const STORE_MS = 150;

/**
 * What the shared state may cost a request: while the circuit is closed and calls are answered, looks are rare, and no
 * request waits long for the store. `now`: the instance's own clock in ms.
 */
export function watchThrift(knowledge: Knowledge, now: () => number, blame: Blame): Partial<GuardWatch> {
  let saved = MOST_SAVED;
  let suspicious = false;
  let newsAt = Number.NEGATIVE_INFINITY;
  let askedAt: number | undefined;
  const isInformed = (): void => {
    newsAt = now();
    if (askedAt !== undefined && now() - askedAt > STORE_MS + 0.001) {
      blame('a slow store is given up', `waited ${now() - askedAt} ms for it`);
    }
    askedAt = undefined;
  };
  return {
    asks(row) {
      askedAt = now();
      const isIdle = row === undefined && knowledge.state() === 'closed' && !suspicious;
      suspicious = false;
      if (!isIdle) return;
      if (now() - newsAt < FRESH_MS) blame('looks are few', `looked ${now() - newsAt} ms after the last news`);
      if (saved < REQUESTS_PER_LOOK) blame('looks are few', `looked when ${saved} requests had paid for it`);
      saved -= REQUESTS_PER_LOOK;
    },
    hears: isInformed,
    // Asking again at once would be of no use.
    hearsNothing: isInformed,
    answered() {
      saved = Math.min(MOST_SAVED, saved + 1);
      newsAt = now();
    },
    unanswered() {
      suspicious = true;
    },
    settles() {
      // Once the answer is out, Lambda may freeze the function.
      if (askedAt !== undefined) blame('others are told', 'answered before the store did');
    },
  };
}
