import { setTimeout } from 'node:timers/promises';
import type { PaymentProvider } from '../use-cases/payment-provider.ts';
import type { ProviderSettings } from './payment-provider-settings.ts';
import { ProviderFailed } from './provider-failed.error.ts';

/** Options of the simulated provider. `random` returns [0, 1); `sleep` waits for that many ms. */
export interface SimulatedProviderOptions {
  readonly settings: () => Promise<ProviderSettings>;
  readonly random?: () => number;
  readonly sleep?: (ms: number) => Promise<unknown>;
}

/**
 * A payment provider that moves no money. It delays, declines and fails as its settings say. An authorization is named
 * after its attempt, so a repeated request gets the same authorization. It keeps no books, so a void never finds money
 * captured.
 */
export function createSimulatedProvider({
  settings,
  random = Math.random,
  sleep = setTimeout,
}: SimulatedProviderOptions): PaymentProvider {
  return {
    async authorize({ idempotencyKey }) {
      const { declineRate } = await operate('authorize');
      if (random() < declineRate) return { outcome: 'declined' };
      return { outcome: 'authorized', authorizationId: `sim-${idempotencyKey}` };
    },
    async capture() {
      await operate('capture');
    },
    async void() {
      await operate('void');
      return 'voided';
    },
    async refund() {
      await operate('refund');
    },
    async settleDeposit() {
      await operate('settle a deposit');
      return 'done';
    },
  };

  async function operate(operation: string): Promise<ProviderSettings> {
    const now = await settings();
    await sleep(now.latencyMs + random() * now.jitterMs);
    if (random() < now.failureRate) throw new ProviderFailed(operation);
    return now;
  }
}
