import { createDraws } from '#lab/random.ts';
import type { Scheduler, Ticket } from './scheduler.ts';

/** Restores the real clock, timers and random numbers. */
export type Restore = () => void;

/** Wraps a timer's callback, because the run that set the timer may be over when it fires. */
export type Bind = (callback: () => void) => () => void;

/**
 * Replaces the process's clock, timers and random numbers by the history's: `Date`, `performance.now`, `setTimeout`,
 * `clearTimeout` and `Math.random`. `bind` ties a timer's callback to the run that set it.
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
  // Errors are ordinary answers here, thousands a second; their stacks would cost more than all the rest.
  Error.stackTraceLimit = 0;
  return () => {
    Object.assign(globalThis, { Date: real.Date, setTimeout: real.setTimeout, clearTimeout: real.clearTimeout });
    Math.random = real.random;
    performance.now = real.now;
    Error.stackTraceLimit = real.stackTraceLimit;
  };
}
