import * as z from 'zod/mini';

/**
 * The outcome of a request to pay: paid; the call of payment took too long; the open circuit refused it; anything else.
 */
export const outcomes = ['paid', 'late', 'refused', 'other'] as const;

/** See {@link outcomes}. */
export type Outcome = (typeof outcomes)[number];

/** One request to pay, as its client saw it. Times are milliseconds of the load command's monotonic clock. */
export interface Attempt {
  readonly client: number;
  readonly reservationNo: number;
  readonly correlationId: string;
  readonly sentAt: number;
  readonly answeredAt: number;
  readonly outcome: Outcome;
  /** HTTP status; 0 when nothing answered. */
  readonly status: number;
  readonly retryAfterSeconds: number | undefined;
}

const unavailable = z.object({ type: z.string(), detail: z.string() });

/**
 * The outcome of a payment's answer. A client tells the two kinds of 503 apart by their text: a late answer may have
 * charged, a refusal has not.
 */
export function outcomeOf(status: number, body: unknown): Outcome {
  if (status === 200) return 'paid';
  const problem = unavailable.safeParse(body).data;
  if (status !== 503 || !problem?.type.endsWith('payment-unavailable')) return 'other';
  if (problem.detail.startsWith('payment did not answer in time')) return 'late';
  return problem.detail.startsWith('payment is unavailable at the moment and was not asked') ? 'refused' : 'other';
}
