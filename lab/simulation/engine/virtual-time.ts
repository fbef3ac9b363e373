import { createDraws } from '#lab/random.ts';
import type { Scheduler, Ticket } from './scheduler.ts';

/** Gives the real clock, timers and chance back. */
export type Restore = () => void;

/** What becomes of a timer's callback: who set it may be gone by then. */
export type Bind = (callback: () => void) => () => void;

/**
 * Puts the history's own time and chance in place of the process's: `Date`, `performance.now`, `setTimeout`, `clearTimeout` and `Math.random`.
 * Takes the scheduler, a seed, and how a timer's callback is bound to whoever set it.
 */
export function useVirtualTime(scheduler: Scheduler, seed: number, bind: Bind): Restore {
  const real = {
    Date: globalThis.Date,
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
    random: Math.random,
    now: performance.now,
    stackTraceLimit: Error.stackTraceLimit,
  };
  const draws = createDraws(seed);
  const RealDate = real.Date;
  class VirtualDate extends RealDate {
    constructor(...values: readonly (string | number | Date)[]) {
      super(...((values.length === 0 ? [scheduler.now()] : values) as [number]));
    }
    static override now(): number {
      return scheduler.now();
    }
  }
  const setVirtualTimeout = (callback: () => void, delayMs = 0): Ticket => scheduler.after(delayMs, bind(callback));
  const clearVirtualTimeout = (ticket: Ticket | undefined): void => {
    if (ticket !== undefined) ticket.cancelled = true;
  };
  Object.assign(globalThis, {
    Date: VirtualDate,
    setTimeout: setVirtualTimeout,
    clearTimeout: clearVirtualTimeout,
  });
  Math.random = draws.unit;
  performance.now = scheduler.now;
  // Errors are answers here, thousands a second; their stacks would cost more than the rest.
  Error.stackTraceLimit = 0;
  return () => {
    Object.assign(globalThis, { Date: real.Date, setTimeout: real.setTimeout, clearTimeout: real.clearTimeout });
    Math.random = real.random;
    performance.now = real.now;
    Error.stackTraceLimit = real.stackTraceLimit;
  };
}
