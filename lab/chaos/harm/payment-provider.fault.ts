import { eventually } from '#support/eventually.ts';
import { type ProviderBehaviour, restoreProvider, setProvider } from '#support/provider.ts';
import type { Fault } from './fault.ts';

const behaviours: Readonly<Record<string, Partial<ProviderBehaviour>>> = {
  /** Longer than the caller's time limit: approved, but the caller does not learn it. */
  slow: { latencyMs: 900, jitterMs: 300 },
  /** As slow as the original's provider. */
  sluggish: { latencyMs: 400, jitterMs: 220 },
  failing: { failureRate: 1 },
  flaky: { failureRate: 0.4, latencyMs: 50 },
  declining: { declineRate: 0.5 },
};

/** Makes the payment provider slow, failing or declining for a while. */
export const misbehavingProvider: Fault = {
  name: 'payment',
  targets: Object.keys(behaviours),
  pauseMs: [500, 2_000],
  holdMs: [500, 3_000],
  unavailable: async () => undefined,
  async strike(target, hold) {
    try {
      await setProvider(behaviours[target] ?? {});
      await hold();
    } finally {
      await eventually(restoreProvider);
    }
    return 1;
  },
};
