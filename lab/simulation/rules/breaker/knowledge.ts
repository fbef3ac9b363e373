import { isDeepStrictEqual } from 'node:util';
import type { BreakerRow, BreakerState, GuardSettings } from '@gdmarket/resilience';
import type { GuardWatch } from './guard-watch.ts';

/** How long a prober may hold a circuit beyond its call's time limit, in ms: what the resilience README promises. */
export const LEASE_MARGIN_MS = 5_000;

/** What one instance acts on: what it was told, and what it decided itself. */
export interface Knowledge extends Pick<GuardWatch, 'asks' | 'hears' | 'hearsNothing'> {
  readonly state: () => BreakerState;
  /** Whether the instance has claimed the probe. */
  readonly probes: () => boolean;
  /**
   * Milliseconds until an instance may probe, or replace the prober: never more than a whole pause or lease after the
   * row was learned.
   */
  readonly waitMs: () => number;
  /**
   * What `Retry-After` must say now: what remains of the pause, or of the time limit of the probe; at least a second.
   */
  readonly retryAfterSeconds: () => number;
  /** Grows whenever the calls counted so far no longer matter. */
  readonly lives: () => number;
}

/** Follows an instance from its start. `holder`: its name in the row; `now`: its own clock in ms. */
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
    // Others opened and closed the circuit meanwhile, unless this is the instance's own closing, whose answer was lost.
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
        // An instance may refuse, or probe while the store is down, without anybody's consent.
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
        // The instance acted after its claim, whose answer was lost, so it knows more than this row; only the version
        // is new.
        if (isOwnClaim(row)) known = { ...known, row: { ...known.row, version: row.version } };
        else if (row.version !== known.row.version) adopt(row);
      } else if (isDeepStrictEqual(row, wrote)) {
        if (row.state === 'closed') goBy(row);
        else known = { ...known, row };
      } else if (!isOwnClaim(row)) adopt(row);
      // Otherwise its own claim, whose answer had been lost, was in the way: it writes over that.
    },
    hearsNothing() {
      if (asked?.state === 'closed') goBy({ state: 'closed', version: known.row.version });
      asked = undefined;
    },
  };
}
