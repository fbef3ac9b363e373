/** The effect of a call that got no answer: it never started, or its effect is unknown. */
export type CallOutcome = 'nothing-happened' | 'unknown';

/**
 * Thrown by a client when the callee is at fault: it crashed, it was throttled, or its answer is unreadable. Business
 * answers are values.
 */
export class CallFailed extends Error {
  readonly outcome: CallOutcome;

  /** `message` is for the log. */
  constructor(message: string, outcome: CallOutcome, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'CallFailed';
    this.outcome = outcome;
  }
}
