import { percentile } from '../rates.ts';

/** A request and how it ended. Milliseconds since 1970; status 0 when nothing answered. */
export interface Answered {
  readonly startedAt: number;
  readonly answeredAt: number;
  readonly status: number;
}

/** What clients met. */
export interface Availability {
  readonly requests: number;
  /** Requests that nothing answered, or that were answered with a status from 500 on. */
  readonly failed: number;
  /** The share of requests answered well, in per cent with two decimals; rounded down, so that 100.00 means all. */
  readonly percent: string;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** Counts as siege does: a refusal that the client caused (4xx) is an answer, no answer and a 5xx are failures. */
export function availabilityOf(answers: readonly Answered[]): Availability {
  const failed = answers.filter(({ status }) => status === 0 || status >= 500).length;
  const share = answers.length === 0 ? 0 : (answers.length - failed) / answers.length;
  const from = Math.min(...answers.map(({ startedAt }) => startedAt));
  const to = Math.max(...answers.map(({ answeredAt }) => answeredAt));
  const times = answers.map(({ startedAt, answeredAt }) => answeredAt - startedAt);
  return {
    requests: answers.length,
    failed,
    percent: (Math.floor(share * 10_000) / 100).toFixed(2),
    perSecond: answers.length / Math.max(1, (to - from) / 1_000),
    p50: percentile(times, 0.5) ?? 0,
    p99: percentile(times, 0.99) ?? 0,
  };
}
