import type { GuardSettings } from '@gdmarket/resilience';
import type { ProviderSettings } from '#functions/payment/adapters/payment-provider-settings.ts';
import { MOST_DELAY_MS, MOST_WAITING } from './clients/client.ts';
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

/** When an experiment's phases are to be: seconds of the usual and the healed one, and what is known of the market in milliseconds. */
export interface Timing extends Pick<GuardSettings, 'windowMs' | 'timeoutMs' | 'pauseMs'> {
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
 * It only gets slower, and every call of it is late from the first step on. Whoever asks again a second later is paid by then at first; then
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

/** Milliseconds that the usual provider takes at least. */
export const EARLIEST_ANSWER_MS: number = usual.latencyMs;

/** Milliseconds after which no answer of any provider is under way. */
export const LATEST_ANSWER_MS: number = Math.max(...slowerAndSlower) + usual.jitterMs;

/**
 * How often a client asks again, at most, until it finds approved what it asked for before a change: not needed at a step where some are answered anyway; at
 * the last one twice, because a step before it once may be too early; after the usual provider once.
 */
export const ASKED_AGAIN = { step: 0, lastStep: 2, jump: 1 } as const;

/** What happens when. */
export function planOf(timing: Timing): Plan {
  const { seconds, noticeMs, lookMs, pauseMs, timeoutMs } = timing;
  const changeover = (noticeMs + CHANGEOVER_MS) / 1_000;
  const last = slowerAndSlower.length - 1;
  return {
    'warm-up': { seconds: Math.max(WARM_UP_SECONDS, changeover), provider: usual, timeLimitMs: NO_LIMIT_MS },
    'no limit': { seconds: Math.max(LEAST_BASELINE_SECONDS, seconds / 3), provider: usual, timeLimitMs: NO_LIMIT_MS },
    changeover: { seconds: changeover, provider: usual },
    usual: { seconds, provider: usual },
    slow: slowerAndSlower.map((latencyMs, index) => ({
      seconds:
        index === last
          ? allowedToOpenMs(timing, ASKED_AGAIN.lastStep) / 1_000 + seconds / 2
          : allowedToOpenMs(timing, ASKED_AGAIN.step) / 1_000,
      provider: { ...usual, latencyMs },
    })),
    healed: { seconds, provider: usual },
    gone: {
      // Long enough for a probe even if it opens at the last moment: it must fail.
      seconds: (allowedToOpenMs(timing, ASKED_AGAIN.jump) + pauseMs + RETRY_STEP_MS + timeoutMs + lookMs) / 1_000,
      provider: { ...usual, latencyMs: Math.max(...slowerAndSlower) },
    },
  };
}

/**
 * Milliseconds a circuit has to open when the provider gets slower: until that is known, its window, a call, a look at it. Takes how often those ask again
 * who find approved what they asked for before: the window is free of answers only after that. They come back later from time to time.
 */
export function allowedToOpenMs(
  { windowMs, timeoutMs, noticeMs, lookMs }: Omit<Timing, 'seconds' | 'pauseMs'>,
  askedAgain: number,
): number {
  const foundMs = askedAgain * (timeoutMs + MOST_DELAY_MS) + (2 ** askedAgain - 1) * RETRY_STEP_MS;
  return noticeMs + windowMs + timeoutMs + lookMs + foundMs;
}

/**
 * How many reservations these clients can use up in a plan, at most: a fresh one costs at least what the usual provider takes. Where nothing gets
 * paid, each client has soon as many as it may have: in the last step of the slow phase and when the provider is gone.
 */
export function reservationsFor(clients: number, { slow, gone: _, ...others }: Plan): number {
  const paying = [...Object.values(others), ...slow.slice(0, -1)];
  const paid = paying.reduce((sum, { seconds }) => sum + seconds, 0);
  return Math.ceil(clients * (paid / meanSeconds(usual) + 2 * 2 * MOST_WAITING));
}

/** Payments a second that so many clients would get from the usual provider if nothing else took any time. */
export function idealPerSecond(clients: number): number {
  return clients / meanSeconds(usual);
}

function meanSeconds({ latencyMs, jitterMs }: ProviderSettings): number {
  return (latencyMs + jitterMs / 2) / 1_000;
}
