import type { GuardSettings } from '@gdmarket/resilience';
import type { Blame } from '../report-violation.ts';
import type { GuardWatch } from './guard-watch.ts';

/** The age at which news is old, in ms: two seconds and the largest jitter. */
const OLD_MS = 2_500;

/** How often an instance may ask before healthy requests have to pay for it. */
const PAID_IN_ADVANCE = 5;

/** How long the store may take, in ms, for a look and for the write before it. */
const STORE_MS = 300;

/**
 * How soon an instance learns. After a call without an answer, it looks before the next one. It does not call on old
 * news. While another instance probes, it asks again as soon as the result must be there. `holder`: its name in the
 * row; `now`: its own clock in ms.
 */
export function watchLooks(
  holder: string,
  settings: GuardSettings,
  now: () => number,
  blame: Blame,
): Partial<GuardWatch> {
  let asked = { times: 0, at: Number.NEGATIVE_INFINITY };
  let suspicious = false;
  let newsAt = Number.NEGATIVE_INFINITY;
  let failedAt = Number.NEGATIVE_INFINITY;
  let othersProbe = false;
  return {
    asks() {
      asked = { times: asked.times + 1, at: now() };
      suspicious = false;
    },
    hears(row) {
      newsAt = now();
      failedAt = Number.NEGATIVE_INFINITY;
      othersProbe = row.state === 'half-open' && row.holder !== holder;
    },
    hearsNothing() {
      failedAt = now();
      othersProbe = false;
    },
    answered() {
      newsAt = now();
    },
    unanswered() {
      suspicious = true;
    },
    calls() {
      // Asking a store again that has just failed is of no use.
      if (now() - failedAt <= OLD_MS) return;
      if (suspicious)
        blame('failures make instances look', 'called again after a call without answer, and did not look');
      if (asked.times < PAID_IN_ADVANCE && now() - newsAt > OLD_MS) {
        blame('instances do not call on old news', `called on news of ${now() - newsAt} ms ago`);
      }
    },
    refuses() {
      const sinceMs = now() - asked.at;
      if (othersProbe && sinceMs > settings.timeoutMs + STORE_MS) {
        blame('the result of a probe is asked for', `refused ${sinceMs} ms after the last look, while another probes`);
      }
    },
  };
}
