import { isDeepStrictEqual } from 'node:util';
import type { BreakerRow, GuardSettings } from '@gdmarket/resilience';
import type { Blame } from '../report-violation.ts';
import { LEASE_MARGIN_MS } from './knowledge.ts';

/** Watches what one instance does with the circuit of one dependency. */
export interface CircuitWatch {
  /** The instance makes a call. */
  readonly calls: () => void;
  /** A call got no answer, or one that counts against the dependency. */
  readonly fails: () => void;
  /** The instance learned the shared state. */
  readonly learns: (row: BreakerRow) => void;
  /** The store did not answer: the instance acts on what it knows. */
  readonly isBlind: () => void;
  /** The instance wrote one state over another. */
  readonly writes: (before: BreakerRow, after: BreakerRow) => void;
}

/**
 * The rules of a shared breaker that one instance can break: it opens only because of failures, leaves an open circuit
 * alone, and probes only if no other instance does. `holder`: its name in the row; `now`: its own clock in ms.
 */
export function watchCircuit(holder: string, settings: GuardSettings, now: () => number, blame: Blame): CircuitWatch {
  const { minimumCalls, failureRatio, pauseMs, timeoutMs } = settings;
  let failures = 0;
  let blind = false;
  let learned: { readonly row: BreakerRow; readonly at: number } | undefined;
  return {
    fails: () => {
      failures += 1;
    },
    isBlind: () => {
      blind = true;
    },
    learns: (row) => {
      // Learning a known version again does not make it newer, and an instance that acted on its own since then may go
      // on.
      if (learned?.row.version === row.version) return;
      blind = false;
      learned = { row, at: now() };
    },
    calls() {
      if (learned === undefined) return;
      const { row, at } = learned;
      if (row.state === 'open' && now() < Math.min(row.openUntil, at + pauseMs)) {
        blame('an open circuit is left alone', `called ${row.openUntil - now()} ms before the pause is over`);
      } else if (row.state === 'open' && !blind) {
        blame('probes are elected', 'called while the circuit is open and nobody has claimed the probe');
      }
      if (
        row.state === 'half-open' &&
        row.holder !== holder &&
        now() < Math.min(row.leaseUntil, at + timeoutMs + LEASE_MARGIN_MS)
      ) {
        blame('one prober at a time', `called while ${row.holder} probes`);
      }
    },
    writes(before, after) {
      if (isDeepStrictEqual(after, before)) return;
      if (after.version !== before.version + 1) {
        blame('circuit states follow one another', `version ${after.version} was written over ${before.version}`);
      }
      if (after.state !== 'open') return;
      const needed = before.state === 'closed' ? Math.floor(minimumCalls * failureRatio) + 1 : 1;
      if (failures < needed) blame('circuits open by failures', `opened after ${failures} failed calls, not ${needed}`);
    },
  };
}
