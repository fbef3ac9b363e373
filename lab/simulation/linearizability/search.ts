import type { Config } from './config.ts';
import { Keys } from './keys.ts';
import { isNew, type Moment, Placing } from './place-tasks.ts';
import type { Task } from './tasks/task.ts';
import type { World } from './world.ts';

/** The result of a search. `undecided`: it was given up after this many states. */
export interface Verdict {
  readonly outcome: 'linearizable' | 'not linearizable' | 'undecided';
  /** How many configurations were looked at. */
  readonly states: number;
  /** The linearization, or the longest prefix of one. */
  readonly best: Config;
  /** When there is no linearization: the task that fits nowhere after that prefix, and why. */
  readonly stuck?: { readonly task: Task; readonly reasons: readonly string[] };
}

/** The ends of the answered tasks, sorted by time. A call at the moment of an end counts as before it. */
function momentsOf(tasks: readonly Task[]): Moment[] {
  const end = ({ answered, operation }: Task) => (answered ? (operation.return ?? Infinity) : Infinity);
  const order = tasks.map((task, at) => ({ at, end: end(task) })).sort((a, b) => a.end - b.end);
  return order
    .filter(({ end }) => end < Infinity)
    .map((moment, index) => ({
      at: moment.at,
      underWay: order.slice(index).flatMap(({ at }) => {
        const call = tasks[at]?.operation.call ?? 0;
        return call <= moment.end ? [at] : [];
      }),
    }));
}

/**
 * Searches for an order in which the tasks can have happened one after another, each between its call and its end
 * (after Wing & Gong, and Lowe's just-in-time linearization). It goes from end to end, and places other steps before
 * the ending task only where that makes a difference. It remembers configurations that led nowhere, and gives up after
 * `limit` configurations.
 */
export function search(tasks: readonly Task[], start: World, limit: number): Verdict {
  const moments = momentsOf(tasks);
  const keys = new Keys(tasks);
  const count = { states: 0, limit };
  const tried = moments.map(() => new Set<string>());
  const ways: Iterator<Config>[] = [];
  let best = {
    depth: -1,
    config: { world: start, done: new Map(), trail: undefined } as Config,
    reasons: new Set<string>(),
  };
  let current: Config | undefined = best.config;
  while (current !== undefined) {
    const depth = ways.length;
    const moment = moments[depth];
    if (moment === undefined) return { outcome: 'linearizable', states: count.states, best: current };
    if (depth > best.depth) best = { depth, config: current, reasons: new Set() };
    const { reasons } = depth === best.depth ? best : { reasons: new Set<string>() };
    ways.push(new Placing(moment, tasks, keys, count, reasons).waysFrom(current));
    current = nextOf(ways, (depth, config) => isNew(tried[depth], keys.of(config)));
    if (count.states > limit) return { outcome: 'undecided', states: count.states, best: best.config };
  }
  const stuck = tasks[moments[best.depth]?.at ?? -1];
  const verdict = { outcome: 'not linearizable', states: count.states, best: best.config } as const;
  return stuck === undefined ? verdict : { ...verdict, stuck: { task: stuck, reasons: [...best.reasons] } };
}

/** The next untried configuration, from the deepest moment that still has one; drops moments that have none. */
function nextOf(ways: Iterator<Config>[], isUntried: (depth: number, config: Config) => boolean): Config | undefined {
  for (let way = ways.at(-1); way !== undefined; way = ways.at(-1)) {
    const { value, done } = way.next();
    if (done) ways.pop();
    else if (isUntried(ways.length - 1, value)) return value;
  }
  return undefined;
}
