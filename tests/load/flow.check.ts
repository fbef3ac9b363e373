import type { GuardSettings } from '../../functions/shared/resilience/guard-settings.ts';
import type { Attempt } from './attempt.ts';
import { closedSince, firstOpenIn, isClosedIn, openForGoodSince, type StateSpan } from './breaker-states.ts';
import { type Check, nothingAgainst } from './check.ts';
import { isIn, type Phases, type SlowStep } from './phase.ts';
import { allowedToOpenMs, RETRY_STEP_MS } from './plan.ts';
import { answeredIn, countsOf, paidPerSecond, percentile } from './rates.ts';

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

/** The least part of what the clients get without a time limit that they must get with it. */
export const LEAST_PART = 0.9;

/** Late probes in a row that chance may bring: with one usual answer in six late, more come once in 1,300 runs. */
const MOST_LATE_PROBES = 3;

/** What the breaker must do and must leave alone. */
export function checkFlow(flow: Flow): readonly Check[] {
  return [stayedClosed(flow), keptFlowing(flow), foundApproved(flow), opened(flow), refused(flow), healed(flow)];
}

function stayedClosed({ states, attempts, phases: { usual } }: Flow): Check {
  const counts = countsOf(answeredIn(attempts, usual));
  const found = [
    ...(isClosedIn(states, usual) ? [] : ['it was seen open']),
    ...(counts.refused === 0 ? [] : [`${counts.refused} payments were refused`]),
  ];
  const good = `${counts.late} late answers among ${answeredIn(attempts, usual).length}, and closed all the time`;
  return nothingAgainst('The usual late answers never open the circuit', found, good);
}

function keptFlowing({ attempts, phases, idealPerSecond }: Flow): Check {
  const possible = paidPerSecond(attempts, phases['no limit']);
  const got = paidPerSecond(attempts, phases.usual);
  const part = possible === 0 ? 0 : got / possible;
  const ideal = `${(got / idealPerSecond).toFixed(3)} of the ideal ${idealPerSecond.toFixed(1)}/s`;
  const measured = `${part.toFixed(3)} of the ${possible.toFixed(1)}/s measured without a limit`;
  const title = `Payments keep flowing: at least ${LEAST_PART} of what the clients get without a limit`;
  return { title, ok: part >= LEAST_PART, detail: `${got.toFixed(1)} 200s per second are ${ideal} and ${measured}` };
}

/** Whoever was answered late and asked again within the usual phase: by then the provider has long answered. */
function foundApproved({ attempts, phases: { usual } }: Flow): Check {
  const late = new Set<number>();
  const again: Attempt[] = [];
  for (const attempt of attempts.filter(({ sentAt, answeredAt }) => isIn(sentAt, usual) && isIn(answeredAt, usual))) {
    if (late.delete(attempt.reservationNo)) again.push(attempt);
    if (attempt.outcome === 'late') late.add(attempt.reservationNo);
  }
  const wrong = again.filter(({ outcome }) => outcome !== 'paid');
  const p50 = percentile(
    again.map(({ sentAt, answeredAt }) => answeredAt - sentAt),
    0.5,
  );
  return nothingAgainst(
    'Asking again after a late answer finds the payment approved',
    again.length === 0
      ? ['nobody had to ask again']
      : wrong.map(({ reservationNo, status }) => `${reservationNo}: ${status}`),
    `${again.length} asked again, each was answered 200, half of them within ${p50?.toFixed(0)} ms`,
  );
}

/**
 * At the latest when no call is answered in time any more, which is what the last step of the slow provider comes to. Before, half of the calls find
 * approved what was late a second ago; an instance that happens to see only the others opens it earlier, and one that asks again may close it.
 */
function opened(flow: Flow): Check {
  const { attempts, states, slowSteps, settings } = flow;
  const title = 'A provider that gets slower and slower opens the circuit within its window, and it stays open';
  const last = slowSteps.at(-1);
  const first = slowSteps.find((step) => firstOpenIn(states, step) !== undefined);
  const openedAt = last && openForGoodSince(states, last);
  if (last === undefined || first === undefined || openedAt === undefined)
    return { title, ok: false, detail: first === undefined ? 'it never opened' : 'it was closed in the end' };
  const { late, paid } = countsOf(answeredIn(attempts, { from: last.from, to: openedAt }));
  const allowed = allowedToOpenMs({ ...flow, ...settings }, true);
  const after = openedAt - last.from;
  const early = `first at ${first.latencyMs} ms, ${ms((firstOpenIn(states, first) ?? first.from) - first.from)} after the provider was told to be as slow; `;
  const forGood =
    after === 0
      ? `open all the time it took ${last.latencyMs} ms, where no call is in time`
      : `for good ${ms(after)} after it took ${last.latencyMs} ms, where no call is in time (${late} late, ${paid} found approved until then)`;
  const detail = `${first === last ? '' : early}${forGood}; allowed are ${ms(allowed)}: notice, until what was approved before is found, window, limit`;
  return { title, ok: after <= allowed, detail };
}

function refused({ attempts, states, phases: { slow } }: Flow): Check {
  const refusals = attempts.filter(({ outcome }) => outcome === 'refused');
  const inSlow = answeredIn(refusals, { from: firstOpenIn(states, slow) ?? slow.to, to: slow.to });
  const without = refusals.filter(({ retryAfterSeconds = 0 }) => !(retryAfterSeconds >= 1));
  return nothingAgainst(
    'An open circuit refuses, and says when to come back',
    inSlow.length === 0
      ? ['nobody was refused']
      : without.map(({ correlationId }) => `no Retry-After: ${correlationId}`),
    `${refusals.length} refusals, each with Retry-After`,
  );
}

/** While it is not closed the only late answers are those of probes; each that was late by the usual chance costs another pause and another probe. */
function healed({ attempts, states, phases: { healed: phase }, settings, noticeMs, lookMs }: Flow): Check {
  const title =
    'A healed provider closes it within one pause and one probe, and as much again for each probe that is late by chance';
  const closedAt = closedSince(states, phase);
  if (closedAt === undefined) return { title, ok: false, detail: 'it was not closed at the end' };
  const lateProbes = attempts.filter(
    ({ outcome, sentAt, answeredAt }) =>
      outcome === 'late' && sentAt >= phase.from + noticeMs && answeredAt <= closedAt + lookMs,
  ).length;
  const allowed = allowedToHeal(settings, noticeMs, lookMs, lateProbes);
  const after = closedAt - phase.from;
  const detail = `late probes: ${lateProbes}; closed for good ${ms(after)} after the provider was healed; allowed are ${ms(allowed)}: notice, pause, whole seconds, probe`;
  return { title, ok: after <= allowed && lateProbes <= MOST_LATE_PROBES, detail };
}

/** A probe that began before the healing was known may still fail; then the pause, and a probe that needs a client who comes back. */
function allowedToHeal(
  { timeoutMs, pauseMs }: GuardSettings,
  noticeMs: number,
  lookMs: number,
  lateProbes: number,
): number {
  return noticeMs + timeoutMs + (1 + lateProbes) * (pauseMs + RETRY_STEP_MS + timeoutMs) + lookMs;
}

function ms(value: number): string {
  return `${(value / 1_000).toFixed(1)} s`;
}
