import type { GuardSettings } from '@gdmarket/resilience';
import type { StateSpan } from './breaker-states.ts';
import type { Attempt } from './clients/attempt.ts';
import type { Phases, SlowStep } from './phase.ts';

/** What was seen during the payments. Times are in milliseconds. */
export interface Flow {
  readonly attempts: readonly Attempt[];
  readonly states: readonly StateSpan[];
  readonly phases: Phases;
  /** The steps of the slow phase. */
  readonly slowSteps: readonly SlowStep[];
  readonly settings: GuardSettings;
  /** How long functions may still use the settings from before a change. */
  readonly noticeMs: number;
  /** The time between two looks at the breaker's state. */
  readonly lookMs: number;
  /** The payments per second that clients would reach if only the usual provider took time. */
  readonly idealPerSecond: number;
}
