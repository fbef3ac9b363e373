import { hashOf, mix, unit } from '#lab/random.ts';
import { createFaults, type FaultKind, type Faults } from '../histories/faults.ts';
import type { Pace, Profile } from '../histories/profile.ts';
import { createScheduler, type Scheduler } from './scheduler.ts';

/** One run of a function: it handles one message or request, one step at a time. */
export interface Run {
  /** Identifies the chain of causes that led to this run; the run draws the randomness of its steps from it. */
  readonly place: number;
  readonly name: () => string;
  steps: number;
  /** The factor by which its steps are slower. */
  readonly slowness: number;
  /** It has ended or died, and takes no further step. */
  over: boolean;
  /**
   * A fault struck it that the function has no answer of its own for. A lost race against another writer is no such
   * fault.
   */
  crippled: boolean;
  /** How many faults struck it or something it called. */
  strokes: number;
  /** How many of its writes lost against another writer. */
  lostRaces: number;
  /** When it began, in ms. */
  readonly startedAt: number;
  /** It called another function and got no answer. */
  callFailed: boolean;
  /** What its client must be told if it ends because another function did not answer. */
  unavailable: Unavailable | undefined;
  /** Ends it without an answer. */
  readonly stop: () => void;
}

/** Records that a fault struck a run. `cripples`: the fault may leave the run without an answer. */
export function wound(run: Run, cripples: boolean): void {
  run.crippled ||= cripples;
  run.strokes += 1;
}

/** Another function gave no answer, or the call was refused before it was made. */
export interface Unavailable {
  readonly dependency: string;
  readonly refused: boolean;
  readonly retryAfterSeconds: number;
}

/** An instance of a function, which takes steps, and the run that it is working on. */
export interface Site {
  /** Unique among all instances; the instance draws its randomness from it. */
  readonly id: number;
  /** How far its clock is off, in ms. */
  readonly skewMs: number;
  /** Whether it runs the version that is being deployed. */
  readonly isNext: boolean;
  run: Run | undefined;
}

/** A line of the story: what happened, when, and to whom. */
export interface StoryLine {
  readonly at: number;
  readonly tick: number;
  readonly who: string;
  readonly what: string;
}

/** What a step is: how long it takes, and what the story says about it. */
export interface Step {
  readonly pace: keyof Pace;
  readonly what: () => string;
}

/** What everything in a history runs on. */
export interface Machine {
  readonly profile: Profile;
  readonly scheduler: Scheduler;
  readonly faults: Faults;
  /** The place in this history that belongs to a name. */
  readonly placeOf: (name: string) => number;
  /** How many milliseconds something takes at a place. */
  readonly delay: (pace: keyof Pace, place: number) => number;
  /**
   * One step of a function: it waits its turn, then takes effect. The function may die before or after it. The effect
   * gets `place` to draw faults of its own from.
   */
  readonly step: <T>(site: Site, step: Step, effect: (run: Run, place: number) => Promise<T>) => Promise<T>;
  /** Whether a fault strikes a run at a place; the run records it. */
  readonly strikes: (kind: FaultKind, place: number, run?: Run) => boolean;
  /** Schedules something as part of a run; it is dropped if the run ends first. */
  readonly later: (run: Run, delayMs: number, what: () => void) => void;
  /** Lets a function sleep. */
  readonly wait: (site: Site, ms: number) => Promise<void>;
  /** Binds a timer's callback to the run that sets the timer. */
  readonly bind: (callback: () => void) => () => void;
  readonly tell: (who: string | (() => string), what: () => string) => void;
  readonly story: readonly StoryLine[];
}

/**
 * Makes what a history runs on. `seed`: the source of all its randomness; `without`: faults to leave out; `telling`:
 * whether to keep the story.
 */
export function createMachine(options: {
  readonly seed: number;
  readonly profile: Profile;
  readonly start: number;
  readonly without: ReadonlySet<string>;
  readonly telling: boolean;
}): Machine {
  const { seed, profile, start, without, telling } = options;
  const scheduler = createScheduler(start);
  const faults = createFaults(profile.rates, without);
  const story: StoryLine[] = [];
  let current: Run | undefined;

  const tell: Machine['tell'] = (who, what) => {
    if (!telling) return;
    const name = typeof who === 'string' ? who : who();
    story.push({ at: scheduler.now() - start, tick: scheduler.ticks(), who: name, what: what() });
  };
  const strikes: Machine['strikes'] = (kind, place, run) => {
    if (!faults.strikes(kind, place)) return false;
    if (run !== undefined) wound(run, kind !== 'conflict');
    tell(run?.name ?? 'world', () => `! ${kind}`);
    return true;
  };
  const delay: Machine['delay'] = (pace, place) => {
    const usual = -Math.log(1 - unit(mix(place, 0x11))) * profile.pace[pace];
    const slow = faults.strikes('slow step', place) ? unit(mix(place, 0x12)) * profile.slowMs : 0;
    return usual + slow;
  };
  const later: Machine['later'] = (run, delayMs, what) => {
    scheduler.after(delayMs, () => {
      if (run.over) return;
      current = run;
      what();
    });
  };
  return {
    profile,
    scheduler,
    faults,
    placeOf: (name) => mix(seed, hashOf(name)),
    delay,
    strikes,
    later,
    tell,
    story,
    wait: ({ run }, ms) =>
      new Promise((resolve) => {
        if (run !== undefined) later(run, ms, resolve);
      }),
    bind: (callback) => {
      const run = current;
      return () => {
        if (run?.over === true) return;
        current = run;
        callback();
      };
    },
    step(site, { pace, what }, effect) {
      const { run } = site;
      if (run === undefined || run.over) return new Promise(() => undefined);
      run.steps += 1;
      const place = mix(run.place, run.steps);
      return new Promise((resolve, reject) => {
        later(run, delay(pace, place) * run.slowness, () => {
          if (strikes('stops before', place, run)) return run.stop();
          tell(run.name, what);
          effect(run, place).then((result) => {
            if (run.over) return;
            if (strikes('stops after', place, run)) run.stop();
            else resolve(result);
          }, reject);
        });
      });
    },
  };
}
