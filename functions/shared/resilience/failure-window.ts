import { CircuitState, type IBreaker } from 'cockatiel';
import type { BreakerSettings } from './breaker.ts';

interface Slice {
  readonly startedAt: number;
  calls: number;
  failures: number;
}

const slicesPerWindow = 10;

/**
 * Counts calls and failures of the last `windowMs` and says when to open. Memory is bounded: ten slices, not one entry per call.
 * Stands in for cockatiel's `SamplingBreaker`, which drops one slice per call however long ago it was, so that under
 * little traffic failures of an hour ago still count.
 */
export class FailureWindow implements IBreaker {
  state: Slice[] = [];
  readonly #settings: () => BreakerSettings;
  readonly #now: () => number;

  /** Takes the settings, read at every call (the pause is not its business), and the clock in milliseconds. */
  constructor(settings: () => BreakerSettings, now: () => number = Date.now) {
    this.#settings = settings;
    this.#now = now;
  }

  /** A call went well. In half-open that was the probe: what failed before it is forgotten. */
  success(state: CircuitState): void {
    if (state === CircuitState.HalfOpen) this.state.length = 0;
    this.#record(0);
  }

  /** A call failed. Gives whether the circuit is to open: always after a failed probe. */
  failure(state: CircuitState): boolean {
    this.#record(1);
    if (state !== CircuitState.Closed) return true;
    const { minimumCalls, failureRatio } = this.#settings();
    const calls = this.state.reduce((sum, slice) => sum + slice.calls, 0);
    const failures = this.state.reduce((sum, slice) => sum + slice.failures, 0);
    return calls >= minimumCalls && failures > calls * failureRatio;
  }

  #record(failures: 0 | 1): void {
    const now = this.#now();
    const { windowMs } = this.#settings();
    // A slice from the future means the clock was set back: it is as good as expired.
    this.state = this.state.filter((slice) => slice.startedAt > now - windowMs && slice.startedAt <= now);
    let last = this.state.at(-1);
    if (last === undefined || now - last.startedAt >= windowMs / slicesPerWindow) {
      last = { startedAt: now, calls: 0, failures: 0 };
      this.state.push(last);
    }
    last.calls += 1;
    last.failures += failures;
  }
}
