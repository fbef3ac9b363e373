import type { LogFields, Logger, Metrics } from '../base/ports.ts';
import { quietly } from '../base/quietly.ts';
import { withTimeLimit } from '../base/time-limit.ts';
import { TimeLimitExceeded } from '../base/time-limit-exceeded.error.ts';
import type { Breaker } from '../breaker/breaker.ts';
import { CircuitOpen } from '../breaker/circuit-open.error.ts';
import type { CallOutcome } from './call-failed.error.ts';
import { classifyFailure } from './classify-failure.ts';
import { DependencyUnavailable, type EffectSentences, type UnavailableReason } from './dependency-unavailable.error.ts';

/** An outbound call. Its last argument is aborted at the time limit. The call must be safe to repeat. */
export type Call<A extends readonly unknown[], O> = (...args: [...args: A, signal: AbortSignal]) => Promise<O>;

/** The same call without the signal. Rejects with `DependencyUnavailable` when there is no answer. */
export type GuardedCall<A extends readonly unknown[], O> = (...args: A) => Promise<O>;

/** How a call is guarded. */
export interface GuardOptions<A extends readonly unknown[], O> {
  /** The dependency's name, which clients and logs may show. */
  readonly name: string;
  /** Milliseconds that one call may take; a function is evaluated at every call. */
  readonly timeoutMs: number | (() => number);
  readonly breaker: Breaker;
  readonly logger?: Logger;
  /** Counts every call once: `Calls`, `Failures`, `TimeOuts`, `ShortCircuits` under the dimension `Dependency`. */
  readonly metrics?: Metrics;
  /** Fields of the log line about a call without answer, e.g. a correlation id, from the call's arguments. */
  readonly logFields?: (...args: A) => LogFields;
  /** Sentences for the client about a missing answer, in terms of its own request. */
  readonly effects?: EffectSentences | undefined;
  /** Returns an answer instead of an error; by default it throws the error. */
  readonly fallback?: (error: DependencyUnavailable, ...args: A) => O | Promise<O>;
  /** The known effect when the dependency is at fault; `undefined` when it is not. */
  readonly classify?: (error: unknown) => CallOutcome | undefined;
}

/** The result of an attempt in which the dependency is not at fault: an answer, or the caller's own error. */
type Healthy<O> = { readonly answer: O } | { readonly thrown: unknown };

/**
 * Wraps a call in a time limit, a circuit breaker and a fallback. Errors that are not the dependency's fault pass
 * through unchanged and uncounted. Makes one attempt; the client decides whether to repeat.
 *
 * @example
 *   const book = createGuardedCall(put, { name: 'ledger', timeoutMs: 610, breaker });
 *   await book(entry); // the answer of put(entry, signal), or DependencyUnavailable
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

/** Writes zeros, too: then the average of a number is its fraction of the calls. */
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
