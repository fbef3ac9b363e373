import { mix, unit } from '#lab/random.ts';
import { LAST_WORDS_MS } from '#shared/config/time-limits.ts';
import { errorFields } from '#shared/observability/logger.ts';
import { type Machine, type Run, type Site, type Unavailable, wound } from '../engine/machine.ts';

/** The part of Lambda's context that says when the function ends. Without it the function has all the time it wants. */
export interface TimeLeft {
  readonly getRemainingTimeInMillis?: () => number;
}

/** A run of a function that returned. */
export interface Returned<R> {
  readonly kind: 'returned';
  readonly value: R;
  /** How many faults struck it, whether one left it without an answer, and how many of its writes lost a race. */
  readonly strokes: number;
  readonly crippled: boolean;
  readonly lostRaces: number;
  /** Whether it called another function and got no answer. */
  readonly callFailed: boolean;
  /** What its client must be told about the other function's missing answer. */
  readonly unavailable: Unavailable | undefined;
}

/** How a run of a function ended. `died`: it stopped for good and reports nothing. */
export type Ending<R> =
  | Returned<R>
  | { readonly kind: 'threw'; readonly error: Error; readonly strokes: number }
  | { readonly kind: 'died' };

/** A function as Lambda sees it. */
export interface FunctionPool<E, R> {
  /**
   * Runs the function on an idle or a new instance. `place`: the place in the history from which it runs; `end` is
   * called once it has ended.
   */
  readonly invoke: (event: E, place: number, name: () => string, end: (ending: Ending<R>) => void) => void;
}

interface Instance<E, R> extends Site {
  readonly handler: (event: E, context: TimeLeft) => Promise<R>;
}

/**
 * The most milliseconds that a function out of time has for its work: a few of its steps. Lambda gives it seconds, but then
 * nothing else would happen meanwhile.
 */
const SHORT_MS = 200;

/** The factor by which a slow function is slower. */
const SLOWNESS = 25;

/**
 * A function with as many instances as it needs. As on Lambda, each has its own memory and handles one event at a time.
 * Now and then a second instance starts although one is idle, and both stay in use. During a deploy, some are of the
 * next version.
 */
export function createFunctionPool<E, R>(
  machine: Machine,
  create: (site: Site) => (event: E, context: TimeLeft) => Promise<R>,
): FunctionPool<E, R> {
  const idle: Instance<E, R>[] = [];

  function take(place: number): Instance<E, R> {
    const fresh = idle.length === 0 || machine.strikes('second instance', place);
    if (!fresh) {
      const [instance] = idle.splice(Math.floor(unit(mix(place, 0x21)) * idle.length), 1);
      if (instance !== undefined) return instance;
    }
    const id = mix(place, 0x23);
    const site: Site = {
      id,
      skewMs: Math.round((unit(mix(id, 1)) - 0.5) * 2 * machine.profile.skewMs),
      isNext: machine.strikes('next version', id),
      run: undefined,
    };
    const handler = create(site);
    return Object.assign(site, { handler });
  }

  /** The time of a run; one that has too little gives up its work at that moment, wherever it is. */
  function timeLeft(run: Run): TimeLeft {
    if (!machine.strikes('out of time', run.place)) return {};
    const shortMs = unit(mix(run.place, 0x24)) * SHORT_MS;
    machine.later(run, shortMs, () => {
      wound(run, true);
      // It may fail every message of a batch.
      run.strokes = Number.POSITIVE_INFINITY;
    });
    return { getRemainingTimeInMillis: () => LAST_WORDS_MS + shortMs };
  }

  return {
    invoke(event, place, name, end) {
      const instance = take(place);
      const finish = (ending: Ending<R>): void => {
        if (run.over) return;
        run.over = true;
        instance.run = undefined;
        // One that died is not used again, nor one that gave up: its probe of a circuit stops here, not on Lambda.
        if (ending.kind !== 'died' && Number.isFinite(run.strokes)) idle.push(instance);
        end(ending);
      };
      const run: Run = {
        place,
        name,
        steps: 0,
        slowness: machine.strikes('slow function', place) ? SLOWNESS : 1,
        over: false,
        crippled: false,
        strokes: 0,
        lostRaces: 0,
        startedAt: machine.scheduler.now(),
        callFailed: false,
        unavailable: undefined,
        stop: () => {
          wound(run, true);
          finish({ kind: 'died' });
        },
      };
      instance.run = run;
      if (instance.isNext) machine.tell(name, () => 'is of the next version');
      const start = (): void => {
        instance.handler(event, timeLeft(run)).then(
          (value) => {
            const { strokes, crippled, lostRaces, callFailed, unavailable } = run;
            finish({ kind: 'returned', value, strokes, crippled, lostRaces, callFailed, unavailable });
          },
          (error: unknown) => {
            machine.tell(name, () => `throws ${errorFields(error).error}`);
            finish({
              kind: 'threw',
              error: error instanceof Error ? error : new Error(String(error)),
              strokes: run.strokes,
            });
          },
        );
      };
      machine.later(run, 0, start);
    },
  };
}
