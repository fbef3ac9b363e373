import { absorb, advance, type Config, settle } from './config.ts';
import type { Keys } from './keys.ts';
import type { Task } from './tasks/task.ts';

/** A moment of a history: task `at` ends; `underWay` lists the tasks that have begun and not ended, including `at`. */
export interface Moment {
  readonly at: number;
  readonly underWay: readonly number[];
}

/** How many configurations were looked at, and how many may be. */
export interface Count {
  states: number;
  readonly limit: number;
}

/** Places one task just in time: at the last moment before its end. */
export class Placing {
  private readonly moment: Moment;
  private readonly tasks: readonly Task[];
  private readonly keys: Keys;
  private readonly count: Count;
  /** Why the task could not be placed. */
  private readonly reasons: Set<string>;
  /** Configurations that need not be tried: they follow from a given one by one step, which may also come later. */
  private readonly covered = new Set<string>();

  constructor(moment: Moment, tasks: readonly Task[], keys: Keys, count: Count, reasons: Set<string>) {
    this.moment = moment;
    this.tasks = tasks;
    this.keys = keys;
    this.count = count;
    this.reasons = reasons;
  }

  /** All configurations in which the task has just happened, those with the fewest other steps first. */
  *waysFrom(from: Config): Generator<Config, undefined> {
    const queue = [this.absorbed(from)];
    const seen = new Set<string>();
    for (const config of queue) {
      if (!isNew(seen, this.keys.of(config)) || this.count.states++ > this.count.limit) continue;
      if (this.isPlaced(config)) yield* this.given(config);
      else queue.push(...this.others(config), ...(yield* this.target(config)));
    }
  }

  /**
   * Yields the configurations in which the task reaches its end; returns those in which it has taken a piece before its
   * last.
   */
  private *target(config: Config): Generator<Config, Config[]> {
    const { at } = this.moment;
    const task = this.tasks[at];
    const began: Config[] = [];
    if (task === undefined) return began;
    for (const next of advance(config, at, task, (why) => this.reasons.add(why))) {
      if (this.isPlaced(next)) yield* this.given(this.absorbed(next));
      else began.push(this.absorbed(next));
    }
    return began;
  }

  private *given(config: Config): Generator<Config, undefined> {
    if (this.covered.has(this.keys.of(config))) return;
    const done = new Map(config.done);
    done.delete(this.moment.at);
    yield { ...config, done };
    for (const later of this.others(config)) this.covered.add(this.keys.of(later));
  }

  /** One step further: by another task under way, or by itself. */
  private others(config: Config): Config[] {
    const { at: target, underWay } = this.moment;
    const after = settle(config, [
      ...[config.world.open, ...config.world.calendar],
      this.tasks[target]?.reservationNo ?? 0,
    ]);
    // Of tasks with the same request and answer, the one that ends first may as well go first; they are sorted by their
    // ends.
    const alike = new Set([this.classOf(config, target)]);
    for (const at of underWay) {
      const task = this.tasks[at];
      if (task === undefined || at === target || !isNew(alike, this.classOf(config, at))) continue;
      after.push(...advance(config, at, task));
    }
    return after.map((next) => this.absorbed(next));
  }

  private classOf({ done }: Config, at: number): string {
    return `${done.get(at) ?? 0} ${this.tasks[at]?.signature}`;
  }

  private absorbed(config: Config): Config {
    return absorb(config, this.moment.underWay, this.tasks);
  }

  private isPlaced({ done }: Config): boolean {
    return done.get(this.moment.at) === this.tasks[this.moment.at]?.pieces.length;
  }
}

/** Whether a key is new; adds it. */
export function isNew(seen: Set<string> | undefined, key: string): boolean {
  if (seen === undefined || seen.has(key)) return false;
  seen.add(key);
  return true;
}
