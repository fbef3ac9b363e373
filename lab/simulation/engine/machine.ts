import { hashOf, mix, unit } from '#lab/random.ts';
import { createFaults, type FaultKind, type Faults } from '../histories/faults.ts';
import type { Pace, Profile } from '../histories/profile.ts';
import { createScheduler, type Scheduler } from './scheduler.ts';

/** One run of a function: it handles one message or request, one step after the other. */
export interface Run {
  /** Stands for everything that led here; its steps draw from it. */
  readonly place: number;
  readonly name: () => string;
  steps: number;
  /** How many times longer its steps take. */
  readonly slowness: number;
  /** It ended or stopped for good: it takes no further step. */
  over: boolean;
  /** A fault struck it for which it has no answer of its own: others came first is none. */
  crippled: boolean;
  /** How many faults struck it or what it called. */
  strokes: number;
  /** How many of its writes came second. */
  lostRaces: number;
  /** When it began, in ms. */
  readonly startedAt: number;
  /** It called another function and got no answer. */
  callFailed: boolean;
  /** What its client has to be told if it ends without an answer of another function. */
  unavailable: Unavailable | undefined;
  /** Ends it without an answer. */
  readonly stop: () => void;
}

/** A fault strikes a run. `cripples`: whether it may end for want of an answer. */
export function wound(run: Run, cripples: boolean): void {
  run.crippled ||= cripples;
  run.strokes += 1;
}

/** Another function gave no answer, or was not asked. */
export interface Unavailable {
  readonly dependency: string;
  readonly refused: boolean;
  readonly retryAfterSeconds: number;
}

/** Who takes steps: an instance of a function, with the run it is at. */
export interface Site {
  /** Tells it from all others; what is random about it comes from here. */
  readonly id: number;
  /** Milliseconds its clock is wrong. */
  readonly skewMs: number;
  /** Whether it runs the version that is being deployed. */
  readonly isNext: boolean;
  run: Run | undefined;
}

/** A line of the story: what happened when, and to whom. */
export interface StoryLine {
  readonly at: number;
  readonly tick: number;
  readonly who: string;
  readonly what: string;
}

/** What a step is: how long it takes and what the story says of it. */
export interface Step {
  readonly pace: keyof Pace;
  readonly what: () => string;
}

/** What everything in a history runs on. */
export interface Machine {
  readonly profile: Profile;
  readonly scheduler: Scheduler;
  readonly faults: Faults;
  /** The place in this history that a name stands for. */
  readonly placeOf: (name: string) => number;
  /** Milliseconds something takes at a place. */
  readonly delay: (pace: keyof Pace, place: number) => number;
  /**
   * One step of a function: waits its turn, then takes effect. The function may stop for good before or after it.
   * `place` is given to the effect for the faults it knows itself.
   */
  readonly step: <T>(site: Site, step: Step, effect: (run: Run, place: number) => Promise<T>) => Promise<T>;
  /** Whether a fault strikes a run at a place; the run remembers. */
  readonly strikes: (kind: FaultKind, place: number, run?: Run) => boolean;
  /** Lets something happen later as part of a run; never, once that is over. */
  readonly later: (run: Run, delayMs: number, what: () => void) => void;
  /** Milliseconds that a function sleeps. */
  readonly wait: (site: Site, ms: number) => Promise<void>;
  /** Binds a timer's callback to the run that sets it. */
  readonly bind: (callback: () => void) => () => void;
  readonly tell: (who: string | (() => string), what: () => string) => void;
  readonly story: readonly StoryLine[];
}

/** Makes what a history runs on. `seed`: what everything random in it comes from; `without`: faults to leave out; `telling`: whether the story is kept. */
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
