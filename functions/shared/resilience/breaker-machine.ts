import { CircuitState, circuitBreaker, handleAll, type IBreaker } from 'cockatiel';

/** How a machine begins: in use, or with one call that finds out whether the dependency is there again. */
export type MachineStart = 'closed' | 'probing';

/** Where a machine goes by what its calls come to. */
export type MachineChange = 'open' | 'closed';

/** Runs a call; rejects with cockatiel's `BrokenCircuitError` when the machine has stopped. */
export type Machine = <T>(fn: () => Promise<T>) => Promise<T>;

/**
 * cockatiel's state machine for one life of the circuit: from in use, or from a probe, to open. There it stops;
 * cockatiel's own pause would know only this process's clock, so the next life begins with a machine hydrated by whoever
 * may probe. Takes how it begins, the judge of its calls, and who hears of changes, before the call that caused one is
 * answered. Gives the function that runs calls on it.
 */
export function startMachine(start: MachineStart, breaker: IBreaker, onChange: (to: MachineChange) => void): Machine {
  const policy = circuitBreaker(handleAll, {
    breaker,
    // Never by itself; a hydrated one has been open for as long.
    halfOpenAfter: Number.POSITIVE_INFINITY,
    ...(start === 'probing' && { initialState: { ownState: openedLongAgo, breakerState: breaker.state } }),
  });
  policy.onStateChange((state) => {
    if (state === CircuitState.Open) onChange('open');
    if (state === CircuitState.Closed) onChange('closed');
  });
  return (fn) => policy.execute(fn);
}

/** As cockatiel saves a circuit that has opened; the pause of this one is over in any case. */
const openedLongAgo = { value: CircuitState.Open, openedAt: Number.NEGATIVE_INFINITY, attemptNo: 1 };
