import type { BreakerState } from '../store/breaker-store.ts';

/** Port of a circuit breaker. The adapter decides where its state is stored. */
export interface Breaker {
  /**
   * Runs `fn` and returns its result or its rejection, or rejects with `CircuitOpen` without running it. Every
   * rejection of `fn` counts as a failure of the dependency and every result as health. So `fn` must settle in bounded
   * time, and errors that are not the dependency's fault must be returned, not thrown.
   */
  execute<T>(fn: () => Promise<T>): Promise<T>;
  /** The state as far as this process knows. It stays `open` until a call comes after the pause. */
  state(): BreakerState;
  /** Milliseconds until it makes sense to ask again; 0 when closed. */
  remainingPauseMs(): number;
}
