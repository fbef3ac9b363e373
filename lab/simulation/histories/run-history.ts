import { createDraws, mix } from '#lab/random.ts';
import type { Attempt } from '../clients/attempt.ts';
import { createMachine, type Machine, type StoryLine } from '../engine/machine.ts';
import { MAX_TICKS, NeverSettles } from '../engine/scheduler.ts';
import { useVirtualTime } from '../engine/virtual-time.ts';
import type { Blame } from '../rules/report-violation.ts';
import type { StruckFault } from './faults.ts';
import type { HistorySpec } from './history-spec.ts';
import { playOut, type Seen } from './play-out.ts';
import { thrown, watchUnhandled } from './thrown-errors.ts';
import type { Settle } from './time-goes-by.ts';

/** A rule that a history broke. */
export interface Violation {
  readonly rule: string;
  readonly message: string;
}

/** The result of a history. */
export interface HistoryOutcome {
  readonly violation: Violation | undefined;
  /** Every request of every client, for the check of linearizability. */
  readonly operations: readonly Attempt[];
  readonly struck: readonly StruckFault[];
  /** The types of events that reached the bus. */
  readonly events: ReadonlySet<string>;
  readonly ticks: number;
  readonly story: readonly StoryLine[];
}

/** When histories begin, in ms since the epoch. */
const START = Date.UTC(2026, 0, 1);

/** In some histories the next day begins after a few seconds, where the market is. */
const BEFORE_MIDNIGHT = Date.UTC(2026, 0, 1, 14, 59, 50);

/**
 * Lines of an error's stack in a history whose story is told. Without a reader, stacks would cost more than all the
 * rest.
 */
const STACK_LINES = 10;

/** Thrown when a rule is broken, to end the history. */
class Broken extends Error {
  readonly violation: Violation;
  constructor(violation: Violation) {
    super(violation.message);
    this.violation = violation;
  }
}

/**
 * Plays one history to its end, or to the first rule that it breaks. The same specification always gives the same
 * outcome.
 */
export async function playHistory(spec: HistorySpec, options: { readonly telling: boolean }): Promise<HistoryOutcome> {
  const { seed, profile, withoutFaults } = spec;
  const machine = createMachine({
    seed,
    profile,
    start: startOf(seed),
    without: withoutFaults,
    telling: options.telling,
  });
  const restore = useVirtualTime(machine.scheduler, seed, machine.bind);
  if (options.telling) Error.stackTraceLimit = STACK_LINES;
  const unhandled = watchUnhandled();
  const seen: Seen = { operations: [], events: new Set() };
  try {
    const violation = await play(machine, spec, seen);
    const stray = await unhandled();
    return {
      violation: violation ?? (stray && thrown(stray.reason)),
      ...seen,
      struck: machine.faults.struck,
      ticks: machine.scheduler.ticks(),
      story: machine.story,
    };
  } finally {
    restore();
  }
}

async function play(machine: Machine, spec: HistorySpec, seen: Seen): Promise<Violation | undefined> {
  let violation: Violation | undefined;
  const blame: Blame = (rule, message) => {
    violation ??= { rule, message };
    machine.scheduler.stop();
  };
  const settle: Settle = async (options) => {
    await machine.scheduler.runAll(MAX_TICKS, options);
    if (violation !== undefined) throw new Broken(violation);
  };
  try {
    await playOut(machine, spec, seen, blame, settle);
  } catch (error) {
    if (error instanceof NeverSettles) return { rule: 'settles', message: error.message };
    if (!(error instanceof Broken)) return violation ?? thrown(error);
  }
  return violation;
}

/** Drawn apart, so that histories without days stay as they are. */
function startOf(seed: number): number {
  const draws = createDraws(mix(seed, 0x83));
  return draws.chance(0.3) ? BEFORE_MIDNIGHT : START;
}
