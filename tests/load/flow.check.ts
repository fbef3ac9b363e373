import type { GuardSettings } from '../../functions/shared/resilience/guard-settings.ts';
import type { Attempt } from './attempt.ts';
import { closedSince, firstOpenIn, isClosedIn, type StateSpan } from './breaker-states.ts';
import { type Check, nothingAgainst } from './check.ts';
import { isIn, type Phases } from './phase.ts';
import { answeredIn, countsOf, paidPerSecond, percentile } from './rates.ts';

/** What was seen while payments were asked for. Times are milliseconds. */
export interface Flow {
  readonly attempts: readonly Attempt[];
  readonly states: readonly StateSpan[];
  readonly phases: Phases;
  readonly settings: GuardSettings;
  /** How long functions may go by the settings that were in force before. */
  readonly noticeMs: number;
  /** How far apart two looks at the breaker's state are. */
  readonly lookMs: number;
}

/** The least part of what the clients get without a time limit that they must get with it. */
export const LEAST_PART = 0.9;

/** A client comes back after whole seconds, as `Retry-After` has it. */
const RETRY_STEP_MS = 1_000;

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

function keptFlowing({ attempts, phases }: Flow): Check {
  const possible = paidPerSecond(attempts, phases['no limit']);
  const got = paidPerSecond(attempts, phases.usual);
  const part = possible === 0 ? 0 : got / possible;
  const detail = `${got.toFixed(2)} 200s per second with the limit, ${possible.toFixed(2)} without: ${part.toFixed(3)} of it`;
  return { title: `Payments keep flowing: at least ${LEAST_PART} of what is possible`, ok: part >= LEAST_PART, detail };
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

function opened({ states, phases: { slow }, settings, noticeMs, lookMs }: Flow): Check {
  const title = 'A slow provider opens the circuit within its window';
  const allowed = settings.windowMs + settings.timeoutMs + noticeMs + lookMs;
  const openedAt = firstOpenIn(states, slow);
  if (openedAt === undefined) return { title, ok: false, detail: 'it never opened' };
  const after = openedAt - slow.from;
  const detail = `${ms(after)} after the provider was told to be slow; allowed are ${ms(allowed)}: window, limit, notice`;
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

function healed({ states, phases: { healed: phase }, settings, noticeMs, lookMs }: Flow): Check {
  const title = 'A healed provider closes it within one pause and one probe';
  const closedAt = closedSince(states, phase);
  if (closedAt === undefined) return { title, ok: false, detail: 'it was not closed at the end' };
  const allowed = allowedToHeal(settings, noticeMs, lookMs);
  const after = closedAt - phase.from;
  const detail = `closed for good ${ms(after)} after the provider was healed; allowed are ${ms(allowed)}: notice, pause, whole seconds, probe`;
  return { title, ok: after <= allowed, detail };
}

/** A probe that began before the healing was known may still fail; then the pause, and a probe that needs a client who comes back. */
function allowedToHeal({ timeoutMs, pauseMs }: GuardSettings, noticeMs: number, lookMs: number): number {
  return noticeMs + timeoutMs + pauseMs + RETRY_STEP_MS + timeoutMs + lookMs;
}

function ms(value: number): string {
  return `${(value / 1_000).toFixed(1)} s`;
}
