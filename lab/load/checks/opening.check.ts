import { firstOpenIn, openForGoodSince, stateAt } from '../breaker-states.ts';
import type { Attempt } from '../clients/attempt.ts';
import type { Flow } from '../flow.ts';
import { isIn, type Span } from '../phase.ts';
import { ASKED_AGAIN, allowedToOpenMs } from '../plan.ts';
import { answeredIn, countsOf } from '../rates.ts';
import { type Check, nothingAgainst, seconds } from './check.ts';

/** A provider that is too slow opens the circuit, and an open circuit refuses. */
export function checkOpening(flow: Flow): readonly Check[] {
  return [openedInTheEnd(flow), openedAfterJump(flow), refused(flow), leftAlone(flow)];
}

/**
 * The steps before the last may or may not open it. While news of payments is slow, a client that asks again calls
 * payment, which finds approved what was late a second ago; so may a probe. So a time limit counts only from the last
 * step on. A circuit that is open by then only has to stay open. The jump shows how soon it opens.
 */
function openedInTheEnd(flow: Flow): Check {
  const { attempts, states, slowSteps, settings } = flow;
  const title =
    'A provider that gets slower and slower opens the circuit, at the latest within its window once no call is in time, and it stays open';
  const last = slowSteps.at(-1);
  const first = slowSteps.find((step) => firstOpenIn(states, step) !== undefined);
  const openedAt = last && openForGoodSince(states, last);
  if (last === undefined || first === undefined || openedAt === undefined)
    return { title, ok: false, detail: first === undefined ? 'it never opened' : 'it was closed in the end' };
  const { late, paid } = countsOf(answeredIn(attempts, { from: last.from, to: openedAt }));
  const allowed = allowedToOpenMs({ ...flow, ...settings }, ASKED_AGAIN.lastStep);
  const after = openedAt - last.from;
  const early = `first at ${first.latencyMs} ms, ${seconds((firstOpenIn(states, first) ?? first.from) - first.from)} after the provider was told to be as slow; `;
  const forGood =
    after === 0
      ? `open already when it took ${last.latencyMs} ms, where no call is in time, and all the time it did`
      : `for good ${seconds(after)} after it took ${last.latencyMs} ms, where no call is in time (${late} late, ${paid} found approved until then); allowed are ${seconds(allowed)}: notice, until what was approved before is found, window, limit`;
  return { title, ok: after <= allowed, detail: `${first === last ? '' : early}${forGood}` };
}

/** Nothing is left to chance here: the provider is as usual until then, and from then on no call is in time. */
function openedAfterJump(flow: Flow): Check {
  const { gone } = flow.phases;
  const allowed = allowedToOpenMs({ ...flow, ...flow.settings }, ASKED_AGAIN.jump);
  const wrong = whyNotOpened(flow, allowed);
  const after = (openForGoodSince(flow.states, gone) ?? gone.to) - gone.from;
  return nothingAgainst(
    'A provider that is gone from one moment to the next opens a closed circuit within its window, and it stays open',
    wrong === undefined ? [] : [wrong],
    `closed, and ${seconds(after)} later open for good; allowed are ${seconds(allowed)}: notice, until what was late before is found approved, window, limit`,
  );
}

function whyNotOpened({ states, phases: { gone }, settings }: Flow, allowed: number): string | undefined {
  const before = stateAt(states, gone.from);
  if (before !== 'closed') return `inconclusive: it was ${before ?? 'not seen'}, not closed, when the provider went`;
  const openedAt = firstOpenIn(states, gone);
  if (openedAt === undefined) return 'it never opened';
  const after = openedAt - gone.from;
  if (openedAt !== openForGoodSince(states, gone)) return `it opened after ${seconds(after)} and was closed again`;
  if (after < settings.timeoutMs) return `it opened after ${seconds(after)}, before any call could be too late`;
  return after > allowed ? `it opened after ${seconds(after)}, allowed are ${seconds(allowed)}` : undefined;
}

function refused({ attempts, states, phases: { slow, gone }, settings }: Flow): Check {
  const refusals = attempts.filter(({ outcome }) => outcome === 'refused');
  const mostSeconds = Math.ceil(settings.pauseMs / 1_000);
  const wrong = refusals.filter(
    ({ retryAfterSeconds = 0 }) => !(retryAfterSeconds >= 1 && retryAfterSeconds <= mostSeconds),
  );
  const refusedIn = (phase: Span) =>
    answeredIn(refusals, { from: firstOpenIn(states, phase) ?? phase.to, to: phase.to }).length > 0;
  return nothingAgainst(
    'An open circuit refuses, and says when to come back: within a pause',
    [
      ...(refusedIn(slow) ? [] : ['nobody was refused while the provider was slow']),
      ...(refusedIn(gone) ? [] : ['nobody was refused while the provider was gone']),
      ...wrong.map(({ correlationId, retryAfterSeconds }) => `Retry-After ${retryAfterSeconds}: ${correlationId}`),
    ],
    `${refusals.length} refusals, each with Retry-After`,
  );
}

/**
 * Where no call is in time, every call comes back late. A function that was at work when another opened the circuit may
 * make one more call.
 */
function leftAlone(flow: Flow): Check {
  const { attempts, states, slowSteps, phases, settings } = flow;
  const clients = new Set(attempts.map(({ client }) => client)).size;
  const stretches = [slowSteps.at(-1), phases.gone].flatMap((phase) => {
    const from = phase && openForGoodSince(states, phase);
    return from === undefined ? [] : [{ from, to: phase?.to ?? from }];
  });
  const asked = stretches.map((open) => {
    const probes = 1 + Math.floor((open.to - open.from) / settings.pauseMs);
    return { late: lateOf(attempts, open).length, most: probes + clients, open };
  });
  return nothingAgainst(
    'While the circuit is open only probes call payment, and instances that have not heard of it yet, once more at most',
    asked.flatMap(({ late, most, open }) =>
      late > most
        ? [`${late} late answers in the ${seconds(open.to - open.from)} it was open, at most ${most} are due`]
        : [],
    ),
    asked
      .map(({ late, most, open }) => `${late} calls in ${seconds(open.to - open.from)}, at most ${most} are due`)
      .join('; '),
  );
}

function lateOf(attempts: readonly Attempt[], span: Span): readonly Attempt[] {
  return attempts.filter(({ outcome, sentAt }) => outcome === 'late' && isIn(sentAt, span));
}
