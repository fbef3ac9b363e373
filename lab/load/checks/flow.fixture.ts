import type { StateSpan } from '../breaker-states.ts';
import { attempt, unavailable } from '../clients/attempt.fixture.ts';
import type { Attempt } from '../clients/attempt.ts';
import type { Flow } from '../flow.ts';

const SECOND = 1_000;

/** The fixture's phases: ten seconds without a limit, then thirty for each phase. */
export const phases: Flow['phases'] = {
  'warm-up': { from: 0, to: 4 * SECOND },
  'no limit': { from: 4 * SECOND, to: 14 * SECOND },
  changeover: { from: 14 * SECOND, to: 18 * SECOND },
  usual: { from: 18 * SECOND, to: 48 * SECOND },
  slow: { from: 48 * SECOND, to: 98 * SECOND },
  healed: { from: 98 * SECOND, to: 128 * SECOND },
  gone: { from: 128 * SECOND, to: 149 * SECOND },
};

/** The last step of the slow phase. */
export const slowest = { latencyMs: 6_000, from: 68 * SECOND, to: 98 * SECOND };
const slowSteps: Flow['slowSteps'] = [
  { latencyMs: 900, from: 48 * SECOND, to: 58 * SECOND },
  { latencyMs: 1_800, from: 58 * SECOND, to: 68 * SECOND },
  slowest,
];

let reservationNo = 1_000;

/** Payments at an even pace within a span, each of another reservation. */
export function paid(from: number, to: number, perSecond: number): readonly Attempt[] {
  const count = Math.round(((to - from) / SECOND) * perSecond);
  return Array.from({ length: count }, (_, index) =>
    attempt({ reservationNo: ++reservationNo, answeredAt: from + ((index + 0.5) / count) * (to - from) }),
  );
}

/**
 * A run in which everything is right: ten clients, one late answer in the usual phase, open for 25 s, and for 11 s at
 * the end.
 */
export function goodFlow(): Flow {
  const { usual, healed, gone } = phases;
  return {
    attempts: [
      ...paid(phases['no limit'].from, phases['no limit'].to, 18),
      ...paid(usual.from, usual.to, 17.5),
      unavailable('late', { reservationNo: 7, sentAt: usual.from, answeredAt: usual.from + 610 }),
      attempt({ reservationNo: 7, sentAt: usual.from + 1_700, answeredAt: usual.from + 1_740 }),
      attempt({ reservationNo: 9, answeredAt: slowest.from + 3_000 }),
      unavailable('refused', { reservationNo: 8, answeredAt: slowest.from + 12_000 }),
      ...paid(healed.from + 6_000, healed.to, 18),
      unavailable('refused', { reservationNo: 8, answeredAt: gone.from + 12_000 }),
    ],
    states: [
      { state: 'closed', from: 0, to: slowest.from + 10_000 },
      { state: 'open', from: slowest.from + 10_000, to: healed.from + 5_000 },
      { state: 'half-open', from: healed.from + 5_000, to: healed.from + 5_500 },
      { state: 'closed', from: healed.from + 5_500, to: gone.from + 10_000 },
      { state: 'open', from: gone.from + 10_000, to: gone.to },
    ],
    phases,
    slowSteps,
    settings: { windowMs: 10_000, minimumCalls: 10, failureRatio: 0.9, pauseMs: 5_000, timeoutMs: 610 },
    noticeMs: 1_400,
    lookMs: 250,
    idealPerSecond: 19.6,
  };
}

/** A good run with more requests. */
export function withMore(...more: readonly Attempt[]): Flow {
  const flow = goodFlow();
  return { ...flow, attempts: [...flow.attempts, ...more] };
}

/** A good run with other states of the circuit. */
export function withStates(...states: readonly StateSpan[]): Flow {
  return { ...goodFlow(), states };
}

/** A state of the circuit and its end. */
export type Ending = readonly [StateSpan['state'], number];

/** Spans of states that follow one another. */
export function oneAfterAnother(...ends: readonly Ending[]): readonly StateSpan[] {
  return ends.map(([state, to], index) => ({ state, from: ends[index - 1]?.[1] ?? 0, to }));
}
