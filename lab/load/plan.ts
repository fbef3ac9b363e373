import type { GuardSettings } from '@gdmarket/resilience';
import type { ProviderSettings } from '#functions/payment/adapters/payment-provider-settings.ts';
import { MOST_DELAY_MS, MOST_WAITING } from './clients/client.ts';
import type { PhaseName } from './phase.ts';

/** How the provider behaves in a phase, and how long a call of payment may take. */
export interface Scene {
  readonly seconds: number;
  readonly provider: ProviderSettings;
  /** In milliseconds; by default the limit from before the experiment. */
  readonly timeLimitMs?: number;
}

/** What happens in each phase. */
export interface Plan extends Readonly<Record<Exclude<PhaseName, 'slow'>, Scene>> {
  /**
   * The steps of the slow phase, in order. Each gives the circuit time to open; after the last it is watched for half a
   * phase more.
   */
  readonly slow: readonly Scene[];
}

/**
 * The timing of an experiment: the length of the usual and the healed phase in seconds, and what is known about the
 * market in ms.
 */
export interface Timing extends Pick<GuardSettings, 'windowMs' | 'timeoutMs' | 'pauseMs'> {
  readonly seconds: number;
  /** How long a change takes to be known everywhere, in ms. */
  readonly noticeMs: number;
  /** The time between two looks at the breaker, in ms. */
  readonly lookMs: number;
}

const well = { declineRate: 0, failureRate: 0, lapseAfterSeconds: 0 } as const;
/** The original's provider. */
const usual: ProviderSettings = { latencyMs: 400, jitterMs: 220, ...well };
/**
 * The provider only gets slower, and every call of it is late from the first step on. At first a client that asks again
 * a second later finds its payment approved. Then only some do. At the last step none does, because a function that
 * waits for 5 s is ended before it can approve (README).
 */
const slowerAndSlower: readonly number[] = [900, 1_800, 6_000];
/** A time limit that the usual provider never reaches, in ms. */
const NO_LIMIT_MS = 3_000;
/**
 * The time after a change may be known everywhere, in ms, until each function instance has looked it up, which takes
 * some requests.
 */
const CHANGEOVER_MS = 2_500;
/** New instances are slower, and would lower the rate that is taken as possible. */
const WARM_UP_SECONDS = 10;
const LEAST_BASELINE_SECONDS = 5;

/** A client comes back after whole seconds, because `Retry-After` has whole seconds. */
export const RETRY_STEP_MS = 1_000;

/** The shortest time that the usual provider takes, in ms. */
export const EARLIEST_ANSWER_MS: number = usual.latencyMs;

/** The time after which no provider's answer is under way any more, in ms. */
export const LATEST_ANSWER_MS: number = Math.max(...slowerAndSlower) + usual.jitterMs;

/**
 * How often a client asks again, at most, until it finds its payment of before a change approved. None at a step where
 * some calls are answered anyway; two at the last step, because the step before may have been too early for one; one
 * after the usual provider.
 */
export const ASKED_AGAIN = { step: 0, lastStep: 2, jump: 1 } as const;

/** Plans what happens when. */
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
      // Long enough for a probe even if the circuit opens at the last moment: the probe must fail.
      seconds: (allowedToOpenMs(timing, ASKED_AGAIN.jump) + pauseMs + RETRY_STEP_MS + timeoutMs + lookMs) / 1_000,
      provider: { ...usual, latencyMs: Math.max(...slowerAndSlower) },
    },
  };
}

/**
 * How long a circuit may take to open after the provider gets slower, in ms: until the change is known, its window, a
 * call, and a look at it. `askedAgain`: how often clients find approved what they asked for before; only after that is
 * the window free of good answers. Each time they come back later.
 */
export function allowedToOpenMs(
  { windowMs, timeoutMs, noticeMs, lookMs }: Omit<Timing, 'seconds' | 'pauseMs'>,
  askedAgain: number,
): number {
  const foundMs = askedAgain * (timeoutMs + MOST_DELAY_MS) + (2 ** askedAgain - 1) * RETRY_STEP_MS;
  return noticeMs + windowMs + timeoutMs + lookMs + foundMs;
}

/**
 * How many reservations these clients can use up in a plan, at most. A fresh one takes at least as long as the usual
 * provider. Where nothing is paid (in the last step of the slow phase and when the provider is gone), each client soon
 * has its full number.
 */
export function reservationsFor(clients: number, { slow, gone: _, ...others }: Plan): number {
  const paying = [...Object.values(others), ...slow.slice(0, -1)];
  const paid = paying.reduce((sum, { seconds }) => sum + seconds, 0);
  return Math.ceil(clients * (paid / meanSeconds(usual) + 2 * 2 * MOST_WAITING));
}

/** The payments per second that this many clients would get from the usual provider if nothing else took time. */
export function idealPerSecond(clients: number): number {
  return clients / meanSeconds(usual);
}

function meanSeconds({ latencyMs, jitterMs }: ProviderSettings): number {
  return (latencyMs + jitterMs / 2) / 1_000;
}
