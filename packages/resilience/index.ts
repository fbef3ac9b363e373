export type { LogFields, Logger, Metrics } from './base/ports.ts';
export {
  type BreakerSettings,
  defaultBreakerSettings,
  defaultGuardSettings,
  type GuardSettings,
  guardSettings,
} from './base/settings.ts';
export { withTimeLimit } from './base/time-limit.ts';
export { TimeLimitExceeded } from './base/time-limit-exceeded.error.ts';
export type { Breaker } from './breaker/breaker.ts';
export { createSharedBreaker, type SharedBreakerOptions } from './breaker/breaker-shared.ts';
export { CircuitOpen } from './breaker/circuit-open.error.ts';
export { CallFailed, type CallOutcome } from './guard/call-failed.error.ts';
export { classifyFailure } from './guard/classify-failure.ts';
export {
  DependencyUnavailable,
  type EffectSentences,
  type UnavailableReason,
} from './guard/dependency-unavailable.error.ts';
export { type Call, createGuardedCall, type GuardedCall, type GuardOptions } from './guard/guard.ts';
export { STORE_LIMIT_MS } from './store/bounded-store.ts';
export { type BreakerRow, type BreakerState, type BreakerStore, breakerRow, noRow } from './store/breaker-store.ts';
export { createMemoryBreakerStore } from './store/breaker-store-memory.ts';
