import type { Attempt } from './attempt.ts';
import { type Check, nothingAgainst } from './check.ts';
import { percentile } from './rates.ts';

/** What functions wrote about requests, by correlation id. */
export interface FunctionLines {
  /** Milliseconds the function took for a request, by its own clock. */
  readonly requests: ReadonlyMap<string, number>;
  /** Requests for which payment was called. */
  readonly calls: ReadonlySet<string>;
}

/** Milliseconds of function time in which an open circuit has answered. */
const FAST_MS = 10;

/**
 * What a refusal costs: no call, and next to no time. It is the median that counts: a busy machine holds up a process now and then, but whatever a
 * refusal has to wait for, each has to.
 */
export function checkRefusals(attempts: readonly Attempt[], { requests, calls }: FunctionLines): readonly Check[] {
  const refused = attempts.filter(({ outcome }) => outcome === 'refused');
  const called = refused.filter(({ correlationId }) => calls.has(correlationId));
  const times = refused.flatMap(({ correlationId }) => requests.get(correlationId) ?? []);
  const answered = attempts.filter(({ outcome }) => outcome === 'paid');
  return [
    nothingAgainst(
      'A refusal calls nobody',
      // A log that shows no calls at all would prove nothing.
      answered.some(({ correlationId }) => calls.has(correlationId))
        ? called.map(({ correlationId }) => `${correlationId} called payment`)
        : ['the log of payment has none of the calls that were answered'],
      `${refused.length} refusals, ${called.length} calls of payment`,
    ),
    isFast(times, refused.length),
  ];
}

function isFast(times: readonly number[], refusals: number): Check {
  const title = `Half of the refusals take at most ${FAST_MS} ms of function time`;
  const [p50, p95, most] = [0.5, 0.95, 1].map((part) => percentile(times, part));
  if (p50 === undefined) return { title, ok: false, detail: 'the log has none' };
  const figures = `half within ${p50} ms, 95 % within ${p95} ms, the slowest ${most} ms`;
  return {
    title,
    ok: p50 <= FAST_MS && times.length * 10 >= refusals * 9,
    detail: `${times.length} of ${refusals} found in the log: ${figures}`,
  };
}
