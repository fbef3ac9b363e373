import type { BreakerState } from '../store/breaker-store.ts';

/** Port of a circuit breaker. Where its state lives is the adapter's business. */
export interface Breaker {
  /**
   * Runs `fn` and gives its result or its rejection, or rejects with `CircuitOpen` without running it.
   * Every rejection of `fn` counts as a failure of the dependency and every result as health, so `fn` must settle in
   * bounded time and return, not throw, what does not speak against the dependency.
   */
  execute<T>(fn: () => Promise<T>): Promise<T>;
  /** The state as far as this process knows. `open` holds until a call comes after the pause. */
  state(): BreakerState;
  /** Milliseconds until it makes sense to ask again; 0 when closed. */
  remainingPauseMs(): number;
}
