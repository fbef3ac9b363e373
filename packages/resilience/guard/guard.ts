import type { LogFields, Logger, Metrics } from '../base/ports.ts';
import { quietly } from '../base/quietly.ts';
import { withTimeLimit } from '../base/time-limit.ts';
import { TimeLimitExceeded } from '../base/time-limit-exceeded.error.ts';
import type { Breaker } from '../breaker/breaker.ts';
import { CircuitOpen } from '../breaker/circuit-open.error.ts';
import type { CallOutcome } from './call-failed.error.ts';
import { classifyFailure } from './classify-failure.ts';
import { DependencyUnavailable, type EffectSentences, type UnavailableReason } from './dependency-unavailable.error.ts';

/** An outbound call. Its last argument is aborted at the time limit. Repeating it must be harmless. */
export type Call<A extends readonly unknown[], O> = (...args: [...args: A, signal: AbortSignal]) => Promise<O>;

/** The same call without the signal. Rejects with `DependencyUnavailable` when there is no answer. */
export type GuardedCall<A extends readonly unknown[], O> = (...args: A) => Promise<O>;

/** How a call is guarded. */
export interface GuardOptions<A extends readonly unknown[], O> {
  /** The dependency's name, as clients and logs may see it. */
  readonly name: string;
  /** Milliseconds one call may take; a function is asked at every call. */
  readonly timeoutMs: number | (() => number);
  readonly breaker: Breaker;
  readonly logger?: Logger;
  /** Hears of every call, once: `Calls`, `Failures`, `TimeOuts`, `ShortCircuits` under the dimension `Dependency`. */
  readonly metrics?: Metrics;
  /** Fields of the log line about a call without answer, e.g. a correlation id; takes the call's arguments. */
  readonly logFields?: (...args: A) => LogFields;
  /** What a missing answer means for what the client asked for, in its own words. */
  readonly effects?: EffectSentences | undefined;
  /** What to answer instead of an error; the default throws the error it is given. */
  readonly fallback?: (error: DependencyUnavailable, ...args: A) => O | Promise<O>;
  /** Whether an error speaks against the dependency and what is known of the effect; `undefined`: it does not. */
  readonly classify?: (error: unknown) => CallOutcome | undefined;
}

/** An attempt that does not speak against the dependency: an answer, or the caller's own error. */
type Healthy<O> = { readonly answer: O } | { readonly thrown: unknown };

/**
 * Puts time limit, circuit breaker and fallback around a call. Errors that do not speak against the dependency pass
 * through untouched and uncounted. Makes one attempt; whether to repeat is the client's decision.
 */
export function createGuardedCall<A extends readonly unknown[], O>(
  call: Call<A, O>,
  options: GuardOptions<A, O>,
): GuardedCall<A, O> {
  const { name, timeoutMs, breaker, logger, logFields, fallback = giveUp, classify = classifyFailure } = options;

  const attempt = async (args: A): Promise<Healthy<O>> => {
    const limitMs = typeof timeoutMs === 'number' ? timeoutMs : timeoutMs();
    try {
      return { answer: await withTimeLimit((signal) => call(...args, signal), limitMs) };
    } catch (thrown) {
      if (thrown instanceof TimeLimitExceeded || classify(thrown) !== undefined) throw thrown;
      return { thrown };
    }
  };

  return async (...args) => {
    let healthy: Healthy<O>;
    try {
      healthy = await breaker.execute(() => attempt(args));
    } catch (error) {
      const unavailable = toUnavailable(error, options);
      const { reason, outcome } = unavailable;
      quietly(() => {
        const fields = { dependency: name, reason, outcome, error: String(error), ...logFields?.(...args) };
        logger?.warn('dependency unavailable', fields);
      });
      count(options, reason);
      return fallback(unavailable, ...args);
    }
    count(options);
    if ('thrown' in healthy) throw healthy.thrown;
    return healthy.answer;
  };
}

/** Zeros are written, too: so the average of a number is its part of the calls. */
function count({ name, metrics }: Pick<GuardOptions<never, never>, 'name' | 'metrics'>, reason?: UnavailableReason) {
  const shortCircuited = reason === 'circuit-open';
  const numbers = {
    Calls: 1,
    Failures: Number(reason !== undefined && !shortCircuited),
    TimeOuts: Number(reason === 'timeout'),
    ShortCircuits: Number(shortCircuited),
  };
  quietly(() => metrics?.count({ Dependency: name }, numbers));
}

function toUnavailable<A extends readonly unknown[], O>(
  cause: unknown,
  { name: dependency, breaker, effects, classify = classifyFailure }: GuardOptions<A, O>,
): DependencyUnavailable {
  const retryAfterSeconds = Math.max(1, Math.ceil(breaker.remainingPauseMs() / 1000));
  const open = cause instanceof CircuitOpen;
  const outcome = open ? 'nothing-happened' : (classify(cause) ?? 'unknown');
  const reason = reasonOf(cause);
  return new DependencyUnavailable({
    dependency,
    reason,
    outcome,
    retryAfterSeconds,
    cause,
    ...(effects && { effects }),
  });
}

function reasonOf(cause: unknown): UnavailableReason {
  if (cause instanceof CircuitOpen) return 'circuit-open';
  return cause instanceof TimeLimitExceeded ? 'timeout' : 'failure';
}

function giveUp(error: DependencyUnavailable): never {
  throw error;
}
