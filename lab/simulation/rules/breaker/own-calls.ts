/** The part of the window by which a breaker that counts in slices may forget a call too early. */
const SLICE = 0.1;

/** When a circuit opens, taken from the guard's settings. */
interface Opening {
  readonly windowMs: number;
  readonly minimumCalls: number;
  readonly failureRatio: number;
}

/** The calls of one instance as its breaker has to count them. */
export interface OwnCalls {
  readonly note: (failed: boolean) => void;
  /** Starts counting anew. */
  readonly forget: () => void;
  /** Whether these calls open the circuit in every way of counting the window. */
  readonly mustOpen: () => boolean;
  /** Whether they open it in at least one way of counting. */
  readonly mayOpen: () => boolean;
}

/** Starts without calls. `now`: the clock in ms. */
export function createOwnCalls({ windowMs, minimumCalls, failureRatio }: Opening, now: () => number): OwnCalls {
  let calls: { readonly at: number; readonly failed: boolean }[] = [];

  /**
   * The verdict of each way of counting: it counts all calls that are certainly in the window, and the doubtful ones
   * from some moment on.
   */
  function verdicts(): readonly boolean[] {
    calls = calls.filter(({ at }) => now() - at < windowMs);
    const doubtful = calls.filter(({ at }) => now() - at > windowMs * (1 - SLICE)).length;
    return Array.from({ length: doubtful + 1 }, (_, forgotten) => opens(calls.slice(forgotten)));
  }

  function opens(counted: readonly { readonly failed: boolean }[]): boolean {
    const failures = counted.filter(({ failed }) => failed).length;
    return counted.length >= minimumCalls && failures > counted.length * failureRatio;
  }

  return {
    note: (failed) => void calls.push({ at: now(), failed }),
    forget: () => {
      calls = [];
    },
    mustOpen: () => verdicts().every(Boolean),
    mayOpen: () => verdicts().some(Boolean),
  };
}
