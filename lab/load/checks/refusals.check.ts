import type { Attempt } from '../clients/attempt.ts';
import { isIn, type Span } from '../phase.ts';
import { EARLIEST_ANSWER_MS } from '../plan.ts';
import { percentile } from '../rates.ts';
import { type Check, nothingAgainst } from './check.ts';

/** What functions logged about requests, by correlation id. */
export interface FunctionLines {
  /** How long the function took for a request, in ms of its own clock. */
  readonly requests: ReadonlyMap<string, number>;
  /** The requests for which payment was called. */
  readonly calls: ReadonlySet<string>;
}

/** Function time within which an open circuit must answer, in ms. */
const FAST_MS = 10;

/**
 * What a refusal costs: no call, and next to no time. The median counts: a busy machine delays a process now and then,
 * but if refusals have to wait for something, all of them do. `blind`: the spans in which a call leaves no line,
 * because a function that waits for its provider until Lambda ends it writes none.
 */
export function checkRefusals(
  attempts: readonly Attempt[],
  lines: FunctionLines,
  blind: readonly Span[],
): readonly Check[] {
  const refused = attempts.filter(({ outcome }) => outcome === 'refused');
  const times = refused.flatMap(({ correlationId }) => lines.requests.get(correlationId) ?? []);
  return [callsNobody(attempts, refused, lines.calls, blind), isFast(times, refused.length)];
}

function callsNobody(
  attempts: readonly Attempt[],
  refused: readonly Attempt[],
  calls: FunctionLines['calls'],
  blind: readonly Span[],
): Check {
  // A request answered faster than the provider can answer found its reservation Paid already, so payment was not
  // called.
  const answered = attempts.filter(
    ({ outcome, sentAt, answeredAt }) => outcome === 'paid' && answeredAt - sentAt >= EARLIEST_ANSWER_MS,
  );
  const logged = answered.filter(({ correlationId }) => calls.has(correlationId));
  const telling = refused.filter(({ sentAt }) => !blind.some((span) => isIn(sentAt, span)));
  const called = refused.filter(({ correlationId }) => calls.has(correlationId));
  return nothingAgainst(
    'A refusal calls nobody',
    [
      // A log that lacks the calls that were made proves nothing.
      ...(logged.length > 0 && isMost(logged.length, answered.length)
        ? []
        : [`the log of payment has ${logged.length} of the ${answered.length} calls that were answered`]),
      ...(telling.length > 0 ? [] : ['nobody was refused while a call leaves a line in the log']),
      ...called.map(({ correlationId }) => `${correlationId} called payment`),
    ],
    `${refused.length} refusals, ${telling.length} of them while each call leaves a line, ${called.length} calls of payment`,
  );
}

/** Single log lines may come too late to be read. */
function isMost(found: number, all: number): boolean {
  return found * 10 >= all * 9;
}

function isFast(times: readonly number[], refusals: number): Check {
  const title = `Half of the refusals take at most ${FAST_MS} ms of function time`;
  const [p50, p95, most] = [0.5, 0.95, 1].map((part) => percentile(times, part));
  if (p50 === undefined) return { title, ok: false, detail: 'the log has none' };
  const figures = `half within ${p50} ms, 95 % within ${p95} ms, the slowest ${most} ms`;
  return {
    title,
    ok: p50 <= FAST_MS && isMost(times.length, refusals),
    detail: `${times.length} of ${refusals} found in the log: ${figures}`,
  };
}
