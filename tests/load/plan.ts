import type { ProviderSettings } from '../../functions/payment/adapters/payment-provider-settings.ts';
import type { GuardSettings } from '../../functions/shared/resilience/guard-settings.ts';
import { MOST_DELAY_MS, MOST_WAITING } from './client.ts';
import type { PhaseName } from './phase.ts';

/** How the provider behaves in a phase, and how long a call of payment may take. */
export interface Scene {
  readonly seconds: number;
  readonly provider: ProviderSettings;
  /** Milliseconds; the limit that was found unless told. */
  readonly timeLimitMs?: number;
}

/** What happens in each phase. */
export interface Plan extends Readonly<Record<Exclude<PhaseName, 'slow'>, Scene>> {
  /** One after another. At each the circuit has the time to open; after the last it is watched for half a phase more. */
  readonly slow: readonly Scene[];
}

/** When an experiment's phases are to be: seconds of each of the three, and what is known of the market in milliseconds. */
export interface Timing extends Pick<GuardSettings, 'windowMs' | 'timeoutMs'> {
  readonly seconds: number;
  /** How long a change takes to be known. */
  readonly noticeMs: number;
  /** How far apart two looks at the breaker are. */
  readonly lookMs: number;
}

const well = { declineRate: 0, failureRate: 0 } as const;
/** The original's provider. */
const usual: ProviderSettings = { latencyMs: 400, jitterMs: 220, ...well };
/**
 * It only gets slower, and every call of it is late from the first step on. Whoever asks again a second later finds the payment approved at first; then
 * only some do; at last nobody does, because a function that waits for 5 s is ended before it can approve (README).
 */
const slowerAndSlower: readonly number[] = [900, 1_800, 6_000];
/** A limit that the usual provider never reaches. */
const NO_LIMIT_MS = 3_000;
/** After a change may be known everywhere: some requests of each function instance, which look it up as they come. */
const CHANGEOVER_MS = 2_500;
/** Instances that have just started are slower, and would make what is possible look like less. */
const WARM_UP_SECONDS = 10;
const LEAST_BASELINE_SECONDS = 5;

/** A client comes back after whole seconds, as `Retry-After` has it. */
export const RETRY_STEP_MS = 1_000;

/** Milliseconds after which an answer of the usual provider is there. */
export const LATEST_ANSWER_MS: number = usual.latencyMs + usual.jitterMs;

/** What happens when. */
export function planOf(timing: Timing): Plan {
  const { seconds, noticeMs } = timing;
  const changeover = (noticeMs + CHANGEOVER_MS) / 1_000;
  const last = slowerAndSlower.length - 1;
  return {
    'warm-up': { seconds: Math.max(WARM_UP_SECONDS, changeover), provider: usual, timeLimitMs: NO_LIMIT_MS },
    'no limit': { seconds: Math.max(LEAST_BASELINE_SECONDS, seconds / 3), provider: usual, timeLimitMs: NO_LIMIT_MS },
    changeover: { seconds: changeover, provider: usual },
    usual: { seconds, provider: usual },
    slow: slowerAndSlower.map((latencyMs, index) => ({
      seconds: allowedToOpenMs(timing, index === last) / 1_000 + (index === last ? seconds / 2 : 0),
      provider: { ...usual, latencyMs },
    })),
    healed: { seconds, provider: usual },
  };
}

/**
 * Milliseconds a circuit has to open at a step of the slow provider: until the step is known, its window, a call. At the last step nobody gets an
 * answer in time once those are paid who find approved what they asked for before: they ask twice again at most.
 */
export function allowedToOpenMs(
  { windowMs, timeoutMs, noticeMs, lookMs }: Omit<Timing, 'seconds'>,
  isLast: boolean,
): number {
  const foundMs = 2 * (timeoutMs + MOST_DELAY_MS) + 3 * RETRY_STEP_MS;
  return noticeMs + windowMs + timeoutMs + lookMs + (isLast ? foundMs : 0);
}

/**
 * How many reservations these clients can use up in a plan, at most: a fresh one costs at least what the usual provider takes. Where nothing gets
 * paid, each client has soon as many as it may have.
 */
export function reservationsFor(clients: number, { slow, ...others }: Plan): number {
  const paying = [...Object.values(others), ...slow.slice(0, -1)];
  const paid = paying.reduce((sum, { seconds }) => sum + seconds, 0);
  return Math.ceil(clients * (paid / meanSeconds(usual) + 2 * MOST_WAITING));
}

/** Payments a second that so many clients would get from the usual provider if nothing else took any time. */
export function idealPerSecond(clients: number): number {
  return clients / meanSeconds(usual);
}

function meanSeconds({ latencyMs, jitterMs }: ProviderSettings): number {
  return (latencyMs + jitterMs / 2) / 1_000;
}
