import type { Blame } from '../report-violation.ts';
import type { GuardWatch } from './guard-watch.ts';
import type { Knowledge } from './knowledge.ts';

/** The budget of the issue: in a row of healthy requests one look in a hundred, of which half are saved up before. */
const REQUESTS_PER_LOOK = 200;
const MOST_SAVED = 5 * REQUESTS_PER_LOOK;

/** Milliseconds for which news are fresh: two seconds less the most of their jitter. */
const FRESH_MS = 1_500;

/** Milliseconds a request may wait for the store at a time. */
const STORE_MS = 150;

/**
 * The rules of what the shared state costs a request: while the circuit is closed and calls are answered, looks are few, and nobody waits long for the store.
 * Takes the instance's own clock in ms.
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
    // There is no use in asking again at once.
    hearsNothing: isInformed,
    answered() {
      saved = Math.min(MOST_SAVED, saved + 1);
      newsAt = now();
    },
    unanswered() {
      suspicious = true;
    },
    settles() {
      // Once the answer is out, the function may be frozen.
      if (askedAt !== undefined) blame('others are told', 'answered before the store did');
    },
  };
}
