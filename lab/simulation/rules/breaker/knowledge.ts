import { isDeepStrictEqual } from 'node:util';
import type { BreakerRow, BreakerState, GuardSettings } from '@gdmarket/resilience';
import type { GuardWatch } from './guard-watch.ts';

/** Milliseconds a prober may hold a circuit beyond its call's limit: the promise of the resilience README. */
export const LEASE_MARGIN_MS = 5_000;

/** What one instance has to go by: what it was told, and what it decided itself. */
export interface Knowledge extends Pick<GuardWatch, 'asks' | 'hears' | 'hearsNothing'> {
  readonly state: () => BreakerState;
  /** Whether the instance has claimed the probe. */
  readonly probes: () => boolean;
  /** Milliseconds until somebody may probe, or probe instead of the prober: never more than a whole pause or lease since the news. */
  readonly waitMs: () => number;
  /** What `Retry-After` has to say now: what remains of the pause, or of the time in which a probe is answered; at least a second. */
  readonly retryAfterSeconds: () => number;
  /** Grows whenever what the instance has counted before does not matter any more. */
  readonly lives: () => number;
}

/** Follows an instance from its start. Takes its name as a holder, and its own clock in ms. */
export function followKnowledge(holder: string, settings: GuardSettings, now: () => number): Knowledge {
  let known: { readonly row: BreakerRow; readonly since: number } = {
    row: { state: 'closed', version: 0 },
    since: now(),
  };
  let lookedAt = now();
  let asked: BreakerRow | undefined;
  let lives = 0;

  const goBy = (row: BreakerRow): void => {
    known = { row, since: now() };
    lookedAt = now();
  };
  const adopt = (row: BreakerRow): void => {
    // Others opened and closed it meanwhile, unless it is its own closing that nobody answered.
    const isNextClosed =
      known.row.state === 'closed' && row.state === 'closed' && row.version === known.row.version + 1;
    if (!isNextClosed) lives += 1;
    goBy(row);
  };
  const isOwnClaim = (row: BreakerRow): boolean => row.state === 'half-open' && row.holder === holder;
  const waitMs = (): number => {
    const { row, since } = known;
    if (row.state === 'closed') return 0;
    const [until, longestMs] =
      row.state === 'open' ? [row.openUntil, settings.pauseMs] : [row.leaseUntil, settings.timeoutMs + LEASE_MARGIN_MS];
    return Math.max(0, Math.min(until, since + longestMs) - now());
  };

  return {
    state: () => known.row.state,
    probes: () => isOwnClaim(known.row),
    waitMs,
    lives: () => lives,
    retryAfterSeconds() {
      const probeMs = Math.max(0, lookedAt + settings.timeoutMs - now());
      const ms = known.row.state === 'half-open' ? Math.min(waitMs(), probeMs) : waitMs();
      return Math.max(1, Math.ceil(ms / 1000));
    },
    asks(row) {
      asked = row;
      if (row === undefined) lookedAt = now();
      else if (row.state !== 'closed') {
        // To refuse, or to probe while the store is down, needs no one's consent.
        const own = { ...row, version: known.row.version };
        if (isDeepStrictEqual(own, known.row)) return;
        lives += 1;
        goBy(own);
      }
    },
    hears(row) {
      const wrote = asked;
      asked = undefined;
      if (wrote === undefined) {
        // What it did after a claim whose answer was lost is newer than that claim.
        if (isOwnClaim(row)) known = { ...known, row: { ...known.row, version: row.version } };
        else if (row.version !== known.row.version) adopt(row);
      } else if (isDeepStrictEqual(row, wrote)) {
        if (row.state === 'closed') goBy(row);
        else known = { ...known, row };
      } else if (!isOwnClaim(row)) adopt(row);
      // Else its own claim was in the way, whose answer had been lost: it writes over that.
    },
    hearsNothing() {
      if (asked?.state === 'closed') goBy({ state: 'closed', version: known.row.version });
      asked = undefined;
    },
  };
}
