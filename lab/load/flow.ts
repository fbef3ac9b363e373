import type { GuardSettings } from '@gdmarket/resilience';
import type { StateSpan } from './breaker-states.ts';
import type { Attempt } from './clients/attempt.ts';
import type { Phases, SlowStep } from './phase.ts';

/** What was seen while payments were asked for. Times are milliseconds. */
export interface Flow {
  readonly attempts: readonly Attempt[];
  readonly states: readonly StateSpan[];
  readonly phases: Phases;
  /** What the slow phase was made of. */
  readonly slowSteps: readonly SlowStep[];
  readonly settings: GuardSettings;
  /** How long functions may go by the settings that were in force before. */
  readonly noticeMs: number;
  /** How far apart two looks at the breaker's state are. */
  readonly lookMs: number;
  /** Payments a second that the clients would get if nothing but the usual provider took any time. */
  readonly idealPerSecond: number;
}
