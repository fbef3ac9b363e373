import type { GuardSettings } from '../base/settings.ts';
import { type BreakerRow, noRow } from '../store/breaker-store.ts';
import type { FailureWindow } from './failure-window.ts';
import { type LookSchedule, newLookSchedule } from './look-schedule.ts';
import { waitMs } from './wait.ts';

/** One dependency's circuit as one process sees it. Times are milliseconds by this process's clock. */
export interface Circuit {
  /** Identifies this process among all others. */
  readonly holder: string;
  /** The state that this process uses. Its version is the last one in the store that this process knows of. */
  readonly row: BreakerRow;
  /** When it adopted that state. */
  readonly since: number;
  /** When it last read the row or adopted a new one. */
  readonly lookedAt: number;
  /** The look that is under way, if any. It is overtaken when the process learns or does something meanwhile. */
  readonly look: 'none' | 'under-way' | 'overtaken';
  readonly looks: LookSchedule;
  /**
   * Counts lives. One begins when this process opens the circuit, begins to probe or learns of another's change. A call
   * counts only in the life in which it began.
   */
  readonly life: number;
  /** The calls of this life. */
  readonly window: FailureWindow;
}

/** The time of an event, in milliseconds, and the settings that are in force then. */
export interface Moment {
  readonly now: number;
  readonly settings: GuardSettings;
}

/** The circuit of a process that has just started. */
export function newCircuit(holder: string, now: number): Circuit {
  return { holder, row: noRow, since: now, lookedAt: now, look: 'none', looks: newLookSchedule, life: 0, window: [] };
}

/** Milliseconds for which the circuit refuses calls. */
export function waitOf({ row, since }: Circuit, { now, settings }: Moment): number {
  return waitMs(row, since, now, settings);
}

/**
 * While another process probes: milliseconds until the probe's result is due, which is one call's limit after the last
 * look.
 */
export function untilNextLookMs({ lookedAt }: Circuit, { now, settings }: Moment): number {
  return Math.max(0, lookedAt + settings.timeoutMs - now);
}

/** Milliseconds until it makes sense to ask again; 0 when closed. */
export function remainingPauseMs(circuit: Circuit, at: Moment): number {
  const wait = waitOf(circuit, at);
  return circuit.row.state === 'half-open' ? Math.min(wait, untilNextLookMs(circuit, at)) : wait;
}
