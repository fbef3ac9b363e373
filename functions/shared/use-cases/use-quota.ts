import type { Rejection } from '../domain/decision.ts';
import type { Use, Verdict } from '../domain/quota.ts';
import type { Quotas } from '../persistence/quotas/quotas.ts';
import { MAX_ATTEMPTS, type Pause } from './change-aggregate.ts';
import { LEASE_MS } from './create-once.ts';
import { TooMuchContention } from './too-much-contention.error.ts';

/** What using a quota needs. */
export interface QuotaDependencies {
  readonly quotas: Quotas;
  /** ISO 8601 UTC. */
  readonly now: () => string;
  readonly pause?: Pause | undefined;
}

/** How much one person may make. */
export interface Quota {
  /** With fewer recorded uses than this, another one breaks no limit. */
  readonly most: number;
  /** Decides on another use beside the recorded ones. `nowMs`: milliseconds since the epoch. */
  readonly decide: (uses: readonly Use[], nowMs: number) => Verdict | Promise<Verdict>;
}

/**
 * Records that a person makes the thing with this number, before it is made. Returns the refusal if they make too much:
 * then nothing is written. It costs one write. When the row has as many uses as the lowest limit, it costs one more,
 * which drops the uses that count no longer. Throws {@link TooMuchContention} when others write the row all the time.
 */
export async function useQuota(
  { quotas, now, pause }: QuotaDependencies,
  personNo: number,
  number: number,
  { most, decide }: Quota,
): Promise<Rejection | undefined> {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    if (attempt > 1) await pause?.(attempt - 1);
    const use = { number, at: Date.parse(now()) };
    const recorded = await quotas.record(personNo, use, most);
    if (recorded === undefined) return undefined;
    // The same request may be sent twice, and its write repeated. One that was given up may have lost its place.
    if (recorded.uses.some((one) => one.number === number && one.at + LEASE_MS > use.at)) return undefined;
    const others = recorded.uses.filter((one) => one.number !== number);
    const verdict = await decide(others, use.at);
    if (verdict.rejection !== undefined) return verdict.rejection;
    if ((await quotas.replace(personNo, recorded, [...verdict.kept, use])) === 'saved') return undefined;
  }
  throw new TooMuchContention();
}
