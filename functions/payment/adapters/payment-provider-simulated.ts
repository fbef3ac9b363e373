import { setTimeout } from 'node:timers/promises';
import type { PaymentProvider } from '../use-cases/payment-provider.ts';
import type { ProviderSettings } from './payment-provider-settings.ts';
import { ProviderFailed } from './provider-failed.error.ts';

/** Options of the simulated provider. `random` returns [0, 1); `sleep` waits for that many ms; `nowMs` is the time. */
export interface SimulatedProviderOptions {
  readonly settings: () => Promise<ProviderSettings>;
  readonly random?: () => number;
  readonly sleep?: (ms: number) => Promise<unknown>;
  readonly nowMs?: () => number;
}

/**
 * A payment provider that moves no money. It delays, declines and fails as its settings say. An authorization is named
 * after its attempt, so a repeated request gets the same authorization. It keeps no books, so a void never finds money
 * captured. While authorizations lapse, their names also say until when they last, and each instance remembers those that
 * it has made and captured.
 */
export function createSimulatedProvider({
  settings,
  random = Math.random,
  sleep = setTimeout,
  nowMs = Date.now,
}: SimulatedProviderOptions): PaymentProvider {
  /** By attempt: the authorizations that lapse. */
  const made = new Map<string, string>();
  /** Those of them whose amount is taken, and those whose deposit is settled: that stays, whenever it is asked again. */
  const taken = { amount: new Set<string>(), deposit: new Set<string>() };
  return {
    async authorize({ idempotencyKey }) {
      const { declineRate, lapseAfterSeconds } = await operate('authorize');
      const authorizationId = made.get(idempotencyKey) ?? named(idempotencyKey, lapseAfterSeconds);
      if (!made.has(idempotencyKey) && random() < declineRate) return { outcome: 'declined' };
      if (lapseAfterSeconds > 0) made.set(idempotencyKey, authorizationId);
      return { outcome: 'authorized', authorizationId };
    },
    async capture(authorizationId) {
      await operate('capture');
      return takes('amount', authorizationId) ? 'captured' : 'lapsed';
    },
    async void() {
      await operate('void');
      return 'voided';
    },
    async refund() {
      await operate('refund');
    },
    async settleDeposit(authorizationId) {
      await operate('settle a deposit');
      return takes('deposit', authorizationId) ? 'done' : 'lapsed';
    },
  };

  /** The name of an authorization that is made now: with `~` and its end in ms since the epoch when it lapses. */
  function named(idempotencyKey: string, lapseAfterSeconds: number): string {
    const name = `sim-${idempotencyKey}`;
    return lapseAfterSeconds === 0 ? name : `${name}~${Math.round(nowMs() + lapseAfterSeconds * 1_000)}`;
  }

  /** Whether something of an authorization is taken, now or before. */
  function takes(what: keyof typeof taken, authorizationId: string): boolean {
    const until = authorizationId.split('~')[1];
    if (until === undefined || taken[what].has(authorizationId)) return true;
    if (nowMs() >= Number(until)) return false;
    taken[what].add(authorizationId);
    return true;
  }

  async function operate(operation: string): Promise<ProviderSettings> {
    const now = await settings();
    await sleep(now.latencyMs + random() * now.jitterMs);
    if (random() < now.failureRate) throw new ProviderFailed(operation);
    return now;
  }
}
