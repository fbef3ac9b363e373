import type { ProviderSettings } from '../../functions/payment/adapters/payment-provider-settings.ts';
import { MOST_WAITING } from './client.ts';
import type { PhaseName } from './phase.ts';

/** How the provider behaves in a phase, and how long a call of payment may take. */
export interface Scene {
  readonly seconds: number;
  readonly provider: ProviderSettings;
  /** Milliseconds; the limit that was found unless told. */
  readonly timeLimitMs?: number;
}

/** What happens in each phase. */
export type Plan = Readonly<Record<PhaseName, Scene>>;

const well = { declineRate: 0, failureRate: 0 } as const;
/** The original's provider. */
const usual: ProviderSettings = { latencyMs: 400, jitterMs: 220, ...well };
/**
 * Never within the limit, and no to whatever is asked, which nobody waits to hear. A provider that says yes would let whoever asks again find the
 * payment approved: half of the calls are answered then, payments go on, and the circuit rightly stays closed (README).
 */
const slow: ProviderSettings = { latencyMs: 900, jitterMs: 220, declineRate: 1, failureRate: 0 };
/** Always within the limit: a probe that is late by chance would say nothing about the breaker. */
const healed: ProviderSettings = { latencyMs: 400, jitterMs: 0, ...well };
/** A limit that the usual provider never reaches. */
const NO_LIMIT_MS = 3_000;
/** After a change may be known everywhere: some requests of each function instance, which look it up as they come. */
const CHANGEOVER_MS = 2_500;
/** Instances that have just started are slower, and would make what is possible look like less. */
const WARM_UP_SECONDS = 10;
const LEAST_BASELINE_SECONDS = 5;

/** Milliseconds after which an answer of the healed provider, or of the usual one, is there. */
export const LATEST_ANSWER_MS: number = usual.latencyMs + usual.jitterMs;

/** Takes how long each of the experiment's three phases is (seconds) and how long a change takes to be known (milliseconds). */
export function planOf(seconds: number, noticeMs: number): Plan {
  const changeover = (noticeMs + CHANGEOVER_MS) / 1_000;
  return {
    'warm-up': { seconds: Math.max(WARM_UP_SECONDS, changeover), provider: usual, timeLimitMs: NO_LIMIT_MS },
    'no limit': { seconds: Math.max(LEAST_BASELINE_SECONDS, seconds / 3), provider: usual, timeLimitMs: NO_LIMIT_MS },
    changeover: { seconds: changeover, provider: usual },
    usual: { seconds, provider: usual },
    slow: { seconds, provider: slow },
    healed: { seconds, provider: healed },
  };
}

/** How many reservations these clients can use up in a plan, at most: a fresh one costs at least what the provider takes. */
export function reservationsFor(clients: number, plan: Plan): number {
  const paid = [plan['warm-up'], plan['no limit'], plan.changeover, plan.usual, plan.healed];
  const each = paid.reduce((sum, { seconds, provider }) => sum + seconds / meanSeconds(provider), 0);
  return Math.ceil(clients * (each + MOST_WAITING));
}

/** Payments a second that so many clients would get from the usual provider if nothing else took any time. */
export function idealPerSecond(clients: number): number {
  return clients / meanSeconds(usual);
}

function meanSeconds({ latencyMs, jitterMs }: ProviderSettings): number {
  return (latencyMs + jitterMs / 2) / 1_000;
}
