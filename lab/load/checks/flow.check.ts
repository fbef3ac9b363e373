import { isClosedIn } from '../breaker-states.ts';
import type { Attempt } from '../clients/attempt.ts';
import type { Flow } from '../flow.ts';
import { isIn } from '../phase.ts';
import { EARLIEST_ANSWER_MS } from '../plan.ts';
import { answeredIn, countsOf, paidPerSecond, percentile } from '../rates.ts';
import { type Check, nothingAgainst } from './check.ts';

/** The share of the payments possible without a time limit that clients must reach with it. */
const LEAST_PART = 0.9;

/**
 * The share of the ideal rate that clients must reach without a limit; below it, something other than the guard is
 * slow.
 */
const LEAST_BASELINE = 0.8;

/** What the breaker must not disturb: payments through the usual provider, some of them late. */
export function checkFlow(flow: Flow): readonly Check[] {
  return [stayedClosed(flow), keptFlowing(flow), foundApproved(flow)];
}

function stayedClosed({ states, attempts, phases: { usual } }: Flow): Check {
  const counts = countsOf(answeredIn(attempts, usual));
  const found = [
    ...(isClosedIn(states, usual) ? [] : ['it was not seen closed all the time']),
    ...(counts.refused === 0 ? [] : [`${counts.refused} payments were refused`]),
  ];
  const good = `${counts.late} late answers among ${answeredIn(attempts, usual).length}, and closed all the time`;
  return nothingAgainst('The usual late answers never open the circuit', found, good);
}

function keptFlowing({ attempts, states, phases, idealPerSecond }: Flow): Check {
  const title = `Payments keep flowing: at least ${LEAST_PART} of what the clients get without a limit`;
  const noLimit = phases['no limit'];
  const disturbed = answeredIn(attempts, noLimit).filter(({ outcome }) => outcome !== 'paid').length;
  // A 503 would lower the rate that is taken as possible.
  if (disturbed > 0 || !isClosedIn(states, noLimit))
    return {
      title,
      ok: false,
      detail: `inconclusive: ${disturbed} answers without a limit were no 200, or it was open`,
    };
  const possible = paidPerSecond(attempts, noLimit);
  if (possible < idealPerSecond * LEAST_BASELINE) {
    const detail = `inconclusive: without a limit ${possible.toFixed(1)}/s, where ${idealPerSecond.toFixed(1)}/s could be`;
    return { title, ok: false, detail };
  }
  const got = paidPerSecond(attempts, phases.usual);
  const part = got / possible;
  const ideal = `${(got / idealPerSecond).toFixed(3)} of the ideal ${idealPerSecond.toFixed(1)}/s`;
  const measured = `${part.toFixed(3)} of the ${possible.toFixed(1)}/s measured without a limit`;
  return { title, ok: part >= LEAST_PART, detail: `${got.toFixed(1)} 200s per second are ${ideal} and ${measured}` };
}

/**
 * Clients that were answered late and asked again within the usual phase: by then the provider has long answered, and
 * need not be asked once more.
 */
function foundApproved({ attempts, phases: { usual } }: Flow): Check {
  const late = new Set<number>();
  const again: Attempt[] = [];
  for (const attempt of attempts.filter(({ sentAt, answeredAt }) => isIn(sentAt, usual) && isIn(answeredAt, usual))) {
    if (late.delete(attempt.reservationNo)) again.push(attempt);
    if (attempt.outcome === 'late') late.add(attempt.reservationNo);
  }
  const wrong = again
    .filter(({ outcome }) => outcome !== 'paid')
    .map(({ reservationNo, status }) => `${reservationNo}: ${status}`);
  const times = again.map(({ sentAt, answeredAt }) => answeredAt - sentAt);
  const p50 = percentile(times, 0.5);
  const title = 'Asking again after a late answer finds the payment approved, sooner than the provider could answer';
  if (p50 === undefined) return { title, ok: false, detail: 'nobody had to ask again' };
  return nothingAgainst(
    title,
    // The median, because a busy machine delays single requests.
    p50 < EARLIEST_ANSWER_MS ? wrong : [...wrong, `half of them took ${p50.toFixed(0)} ms and more`],
    `${again.length} asked again, each was answered 200, half of them within ${p50.toFixed(0)} ms`,
  );
}
