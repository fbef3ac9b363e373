import type { GuardSettings } from '@gdmarket/resilience';
import { firstClosedIn, stateAt } from '../breaker-states.ts';
import type { Flow } from '../flow.ts';
import { isIn } from '../phase.ts';
import { RETRY_STEP_MS } from '../plan.ts';
import { type Check, nothingAgainst, seconds } from './check.ts';

/**
 * How many late probes in a row are accepted as chance: with one usual answer in six late, more occur once in 1,300
 * runs.
 */
const MOST_LATE_PROBES = 3;

/** A provider that is back to usual closes the circuit: in time, for good, and for every instance. */
export function checkHealing(flow: Flow): Check {
  const { attempts, states, phases, settings, noticeMs } = flow;
  const { healed } = phases;
  const title =
    'A healed provider closes it for good within one pause and one probe, and as much again for each probe that is late by chance';
  if (stateAt(states, healed.from) === 'closed')
    return { title, ok: false, detail: 'inconclusive: it was closed already when the provider was healed' };
  const closedAt = firstClosedIn(states, healed);
  if (closedAt === undefined) return { title, ok: false, detail: 'it did not close' };
  // Until the circuit closes only a probe can be late; afterwards the usual late answers come.
  const lateProbes = attempts.filter(
    ({ outcome, sentAt, answeredAt }) =>
      outcome === 'late' && sentAt >= healed.from + noticeMs && answeredAt <= closedAt,
  ).length;
  const reopened = states.find(({ state, from }) => state !== 'closed' && from > closedAt && from < healed.to);
  // An instance that knows the circuit as open looks at the latest when the pause is over.
  const stuck = attempts.filter(
    ({ outcome, sentAt }) => outcome === 'refused' && sentAt > closedAt + settings.pauseMs && isIn(sentAt, healed),
  ).length;
  const allowed = allowedToHealMs(flow, settings, lateProbes);
  const after = closedAt - healed.from;
  const figures = `${seconds(after)} after the provider was healed`;
  return nothingAgainst(
    title,
    [
      ...(reopened === undefined
        ? []
        : [`closed ${figures}, but not for good: it opened again ${seconds(reopened.from - healed.from)} after`]),
      ...(lateProbes > MOST_LATE_PROBES ? [`${lateProbes} late probes`] : []),
      ...(after > allowed ? [`closed ${figures}, late probes: ${lateProbes}; allowed are ${seconds(allowed)}`] : []),
      ...(stuck > 0 && reopened === undefined
        ? [`${stuck} payments were refused more than a pause after it closed`]
        : []),
    ],
    `late probes: ${lateProbes}; closed for good ${figures}; allowed are ${seconds(allowed)}: notice, pause, whole seconds, probe`,
  );
}

/**
 * A probe that began before the healing was known may still fail. Then come the pause, and a probe, which needs a
 * client that comes back.
 */
function allowedToHealMs(
  { noticeMs, lookMs }: Flow,
  { timeoutMs, pauseMs }: GuardSettings,
  lateProbes: number,
): number {
  return noticeMs + timeoutMs + (1 + lateProbes) * (pauseMs + RETRY_STEP_MS + timeoutMs) + lookMs;
}
