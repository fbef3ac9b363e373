/** Milliseconds after which what is known counts as old, give or take a quarter: processes that began together part. */
const MAX_AGE_MS = 2_000;
const JITTER = 0.25;

/** What a look costs and how many may be saved up, in healthy requests: 1,000 of them in a row see 10 looks at most. */
const REQUESTS_PER_LOOK = 200;
const MOST_SAVED = 5 * REQUESTS_PER_LOOK;

/** When to look at the shared row while the circuit is closed as far as this process knows. */
export interface LookSchedule {
  /** Whether to look before the next call. */
  due(): boolean;
  /** The row was read, or written: this is as new as it gets. */
  informed(): void;
  /** The row could not be read; there is no use in trying again at once. */
  failed(): void;
  /** A call was answered, which is as good as a row that says so. */
  healthy(): void;
  /** A call was not answered: others may know more. */
  unhealthy(): void;
}

/**
 * Looks at first use, after an own failure, and when the last news (a look, or an own success) is old and enough
 * healthy requests have paid for a look. So no rate of requests makes healthy ones cost more than a look in a hundred.
 * Takes the clock in milliseconds and a source of numbers in [0, 1).
 */
export function createLookSchedule(now: () => number, random: () => number): LookSchedule {
  let saved = MOST_SAVED;
  let suspicious = false;
  let newsAt = Number.NEGATIVE_INFINITY;
  let failedAt: number | undefined;
  let maxAgeMs = MAX_AGE_MS;

  // A negative age means that the clock was set back.
  const isOld = (at: number): boolean => now() - at >= maxAgeMs || now() < at;
  const pay = (): void => {
    saved = Math.max(0, saved - REQUESTS_PER_LOOK);
    maxAgeMs = MAX_AGE_MS * (1 + JITTER * (2 * random() - 1));
  };

  return {
    due() {
      if (failedAt !== undefined && !isOld(failedAt)) return false;
      return suspicious || (saved >= REQUESTS_PER_LOOK && isOld(newsAt));
    },
    informed() {
      pay();
      suspicious = false;
      newsAt = now();
      failedAt = undefined;
    },
    failed() {
      pay();
      suspicious = false;
      failedAt = now();
    },
    healthy() {
      saved = Math.min(MOST_SAVED, saved + 1);
      newsAt = now();
    },
    unhealthy() {
      suspicious = true;
    },
  };
}
