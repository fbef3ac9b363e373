import type { CallOutcome } from './call-failed.error.ts';

/** Why there is no answer: the call was too late, was not made, or failed. */
export type UnavailableReason = 'timeout' | 'circuit-open' | 'failure';

/** A sentence for the client for each outcome: what it means for the request, and what to do now. */
export type EffectSentences = Readonly<Record<CallOutcome, string>>;

/** Fields of a `DependencyUnavailable`. `retryAfterSeconds`: whole seconds, at least 1. */
export interface Unavailability {
  readonly dependency: string;
  readonly reason: UnavailableReason;
  readonly outcome: CallOutcome;
  readonly retryAfterSeconds: number;
  readonly cause?: unknown;
  /** Replaces the general sentences. */
  readonly effects?: EffectSentences;
}

const happenings: Record<UnavailableReason, string> = {
  timeout: 'did not answer in time',
  'circuit-open': 'is unavailable at the moment and was not asked',
  failure: 'failed to answer',
};

const generalEffects: EffectSentences = {
  'nothing-happened': 'Nothing has happened; try again shortly.',
  unknown: 'Whether it did what was asked is not known yet; repeating the request is safe, try again shortly.',
};

/**
 * A guarded call got no answer. The message is for the client and states the known effect. HTTP: 503, `Retry-After`.
 */
export class DependencyUnavailable extends Error {
  readonly dependency: string;
  readonly reason: UnavailableReason;
  readonly outcome: CallOutcome;
  readonly retryAfterSeconds: number;

  /** Builds the message from the reason and the outcome. */
  constructor({ dependency, reason, outcome, retryAfterSeconds, cause, effects = generalEffects }: Unavailability) {
    super(`${dependency} ${happenings[reason]}. ${effects[outcome]}`, cause === undefined ? undefined : { cause });
    this.name = 'DependencyUnavailable';
    this.dependency = dependency;
    this.reason = reason;
    this.outcome = outcome;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
