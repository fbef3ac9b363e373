/**
 * Milliseconds after which information counts as old, plus or minus a quarter: so processes that started together do
 * not look together.
 */
const MAX_AGE_MS = 2_000;
const JITTER = 0.25;

/**
 * The cost of a look, and the most that can be saved, in healthy requests: 1,000 of them in a row cause at most 10
 * looks.
 */
const REQUESTS_PER_LOOK = 200;
const MOST_SAVED = 5 * REQUESTS_PER_LOOK;

/**
 * When to look at the shared row while the circuit is closed as far as this process knows: at first use, after a
 * failure of its own, and when the last news (a look, or a success of its own) is old and enough healthy requests have
 * paid for a look. So healthy requests cost at most one look per hundred, at any request rate. Times are milliseconds.
 */
export interface LookSchedule {
  /** Healthy requests that have not been spent on a look. */
  readonly saved: number;
  /** A call since the last look got no answer: others may know more. */
  readonly isSuspicious: boolean;
  readonly newsAt: number;
  /** When the store failed, if nothing was heard of it since: trying again at once is useless. */
  readonly failedAt?: number;
  /** The age that counts as old, drawn again after each look. */
  readonly maxAgeMs: number;
}

/** A process that has not looked yet. */
export const newLookSchedule: LookSchedule = {
  saved: MOST_SAVED,
  isSuspicious: false,
  newsAt: Number.NEGATIVE_INFINITY,
  maxAgeMs: MAX_AGE_MS,
};

/** True when a look is due before the next call. */
export function isLookDue({ saved, isSuspicious, newsAt, failedAt, maxAgeMs }: LookSchedule, now: number): boolean {
  // A negative age means that the clock was set back.
  const isOld = (at: number): boolean => now - at >= maxAgeMs || now < at;
  if (failedAt !== undefined && !isOld(failedAt)) return false;
  return isSuspicious || (saved >= REQUESTS_PER_LOOK && isOld(newsAt));
}

/** The row was read or written. `chance`: a random number in [0, 1). */
export function afterLook(looks: LookSchedule, now: number, chance: number): LookSchedule {
  return { ...paid(looks, chance), newsAt: now };
}

/** The row could not be read or written. `chance`: a random number in [0, 1). */
export function afterFailedLook(looks: LookSchedule, now: number, chance: number): LookSchedule {
  return { ...paid(looks, chance), newsAt: looks.newsAt, failedAt: now };
}

/** A call was answered, which is as good as a row that says so. */
export function afterAnswer(looks: LookSchedule, now: number): LookSchedule {
  return { ...looks, saved: Math.min(MOST_SAVED, looks.saved + 1), newsAt: now };
}

/** A call was not answered. */
export function afterNoAnswer(looks: LookSchedule): LookSchedule {
  return { ...looks, isSuspicious: true };
}

function paid({ saved }: LookSchedule, chance: number): Pick<LookSchedule, 'saved' | 'isSuspicious' | 'maxAgeMs'> {
  return {
    saved: Math.max(0, saved - REQUESTS_PER_LOOK),
    isSuspicious: false,
    maxAgeMs: MAX_AGE_MS * (1 + JITTER * (2 * chance - 1)),
  };
}
