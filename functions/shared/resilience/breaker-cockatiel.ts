import { CircuitState, circuitBreaker, handleAll } from 'cockatiel';
import type { Logger } from '../observability/logger.ts';
import {
  type Breaker,
  type BreakerSettings,
  type BreakerState,
  type BreakerTransition,
  CircuitOpen,
  defaultBreakerSettings,
} from './breaker.ts';
import { FailureWindow } from './failure-window.ts';

/** What a breaker is made of. `onTransition` hears every change of state, after it is logged. */
export interface CockatielBreakerOptions {
  readonly name: string;
  readonly settings?: Partial<BreakerSettings>;
  readonly logger: Logger;
  readonly onTransition?: (transition: BreakerTransition) => void;
}

/** The breaker in this process's memory, on cockatiel's state machine. Takes the guarded dependency's name, settings and a logger. */
export function createCockatielBreaker({
  name,
  settings: given,
  logger,
  onTransition,
}: CockatielBreakerOptions): Breaker {
  const settings = { ...defaultBreakerSettings, ...given };
  const policy = circuitBreaker(handleAll, { halfOpenAfter: settings.pauseMs, breaker: new FailureWindow(settings) });
  let current: BreakerState = 'closed';
  let openedAt = 0;
  policy.onStateChange((changed) => {
    const from = current;
    current = toState(changed);
    if (current === 'open') openedAt = Date.now();
    const level = current === 'open' ? 'warn' : 'info';
    logger[level]('circuit', { dependency: name, from, to: current, ...(current === 'open' && pauseOf(settings)) });
    onTransition?.({ from, to: current });
  });
  // A clock set back must not make the pause longer than it is.
  const remainingPauseMs = (): number =>
    current === 'open' ? Math.min(settings.pauseMs, Math.max(0, openedAt + settings.pauseMs - Date.now())) : 0;

  return {
    state: () => current,
    remainingPauseMs,
    async execute(fn) {
      // cockatiel lets callers wait for the probe's result; ours are told at once.
      if (current === 'half-open' || remainingPauseMs() > 0) throw new CircuitOpen(name);
      return policy.execute(fn);
    },
  };
}

function pauseOf(settings: BreakerSettings): { readonly pauseMs: number } {
  return { pauseMs: settings.pauseMs };
}

function toState(state: CircuitState): BreakerState {
  if (state === CircuitState.Closed) return 'closed';
  return state === CircuitState.HalfOpen ? 'half-open' : 'open';
}
