/** Closed lets calls through, open refuses them, half-open lets one through to find out. */
export type BreakerState = 'closed' | 'open' | 'half-open';

/** When a breaker opens and for how long. */
export interface BreakerSettings {
  /** Milliseconds a call is remembered. */
  readonly windowMs: number;
  /** Fewer calls than this in the window never open it. */
  readonly minimumCalls: number;
  /** Opens when more than this part of the window's calls failed; between 0 and 1. */
  readonly failureRatio: number;
  /** Milliseconds it stays open before one call may probe. */
  readonly pauseMs: number;
}

/**
 * For a dependency whose usual answers come close to the time limit: a third of its calls may be late, and it is in use
 * all the same. It opens when hardly any call gets an answer (README, "When it opens").
 */
export const defaultBreakerSettings: BreakerSettings = {
  windowMs: 10_000,
  minimumCalls: 10,
  failureRatio: 0.9,
  pauseMs: 5_000,
};

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

/** The breaker let no call through. */
export class CircuitOpen extends Error {
  /** Takes the dependency's name, for the log. */
  constructor(dependency: string) {
    super(`the circuit of ${dependency} is open`);
    this.name = 'CircuitOpen';
  }
}
