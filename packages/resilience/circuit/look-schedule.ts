/** Milliseconds after which what is known counts as old, give or take a quarter: processes that began together part. */
const MAX_AGE_MS = 2_000;
const JITTER = 0.25;

/** What a look costs and how many may be saved up, in healthy requests: 1,000 of them in a row see 10 looks at most. */
const REQUESTS_PER_LOOK = 200;
const MOST_SAVED = 5 * REQUESTS_PER_LOOK;

/**
 * When to look at the shared row while the circuit is closed as far as this process knows: at first use, after an own
 * failure, and when the last news (a look, or an own success) is old and enough healthy requests have paid for a look.
 * So no rate of requests makes healthy ones cost more than a look in a hundred. Times are milliseconds.
 */
export interface LookSchedule {
  /** Healthy requests that have not been spent on a look. */
  readonly saved: number;
  /** A call was not answered since the last look: others may know more. */
  readonly isSuspicious: boolean;
  readonly newsAt: number;
  /** When the store failed, if that is the last that was heard of it: there is no use in trying again at once. */
  readonly failedAt?: number;
  /** The age that counts as old, drawn anew after each look. */
  readonly maxAgeMs: number;
}

/** A process that has not looked yet. */
export const newLookSchedule: LookSchedule = {
  saved: MOST_SAVED,
  isSuspicious: false,
  newsAt: Number.NEGATIVE_INFINITY,
  maxAgeMs: MAX_AGE_MS,
};

/** Whether to look before the next call. */
export function isLookDue({ saved, isSuspicious, newsAt, failedAt, maxAgeMs }: LookSchedule, now: number): boolean {
  // A negative age means that the clock was set back.
  const isOld = (at: number): boolean => now - at >= maxAgeMs || now < at;
  if (failedAt !== undefined && !isOld(failedAt)) return false;
  return isSuspicious || (saved >= REQUESTS_PER_LOOK && isOld(newsAt));
}

/** The row was read, or written. `chance`: a random number in [0, 1). */
export function afterLook(looks: LookSchedule, now: number, chance: number): LookSchedule {
  return { ...paid(looks, chance), newsAt: now };
}

/** The row could not be read, or written. `chance`: a random number in [0, 1). */
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
