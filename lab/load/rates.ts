import { type Attempt, type Outcome, outcomes } from './clients/attempt.ts';
import { isIn, type Span, secondsOf } from './phase.ts';

/** How often each outcome occurred. */
export type Counts = Readonly<Record<Outcome, number>>;

/** The attempts that were answered within a span. */
export function answeredIn(attempts: readonly Attempt[], span: Span): readonly Attempt[] {
  return attempts.filter(({ answeredAt }) => isIn(answeredAt, span));
}

/** How often each outcome occurred among these attempts. */
export function countsOf(attempts: readonly Attempt[]): Counts {
  const count = (outcome: Outcome) => attempts.filter((attempt) => attempt.outcome === outcome).length;
  return { paid: count('paid'), late: count('late'), refused: count('refused'), other: count('other') };
}

/** Payments answered 200 per second of a span. */
export function paidPerSecond(attempts: readonly Attempt[], span: Span): number {
  return countsOf(answeredIn(attempts, span)).paid / secondsOf(span);
}

/** The answers in each whole second of a span. An incomplete second at the end is left out. */
export function countsBySecond(attempts: readonly Attempt[], { from, to }: Span): readonly Counts[] {
  const seconds: Record<Outcome, number>[] = Array.from({ length: Math.floor((to - from) / 1_000) }, () => ({
    paid: 0,
    late: 0,
    refused: 0,
    other: 0,
  }));
  for (const { answeredAt, outcome } of attempts) {
    const second = seconds[Math.floor((answeredAt - from) / 1_000)];
    if (second !== undefined) second[outcome] += 1;
  }
  return seconds;
}

/** The smallest value that at least this share (0 to 1) of the values does not exceed; undefined without values. */
export function percentile(values: readonly number[], part: number): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(part * values.length) - 1)];
}

/** The sum over all outcomes. */
export function total(counts: Counts): number {
  return outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
}
