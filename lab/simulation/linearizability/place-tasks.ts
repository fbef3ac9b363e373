import { absorb, advance, type Config, settle } from './config.ts';
import type { Keys } from './keys.ts';
import type { Task } from './tasks/task.ts';

/** A moment of a history: task `at` comes to its end; those of `underWay` have begun and not ended, the one included. */
export interface Moment {
  readonly at: number;
  readonly underWay: readonly number[];
}

/** How many configurations were looked at, and may be. */
export interface Count {
  states: number;
  readonly limit: number;
}

/** Places one task, just in time: at the last moment before its end. */
export class Placing {
  private readonly moment: Moment;
  private readonly tasks: readonly Task[];
  private readonly keys: Keys;
  private readonly count: Count;
  /** Why the task could not be placed, where it could not. */
  private readonly reasons: Set<string>;
  /** Configurations that need no look of their own: they follow in one step from one that was given, and the step may come later as well. */
  private readonly covered = new Set<string>();

  constructor(moment: Moment, tasks: readonly Task[], keys: Keys, count: Count, reasons: Set<string>) {
    this.moment = moment;
    this.tasks = tasks;
    this.keys = keys;
    this.count = count;
    this.reasons = reasons;
  }

  /** Every configuration in which the task has just happened, those with the fewest other steps first. */
  *waysFrom(from: Config): Generator<Config, undefined> {
    const queue = [this.absorbed(from)];
    const seen = new Set<string>();
    for (const config of queue) {
      if (!isNew(seen, this.keys.of(config)) || this.count.states++ > this.count.limit) continue;
      if (this.isPlaced(config)) yield* this.given(config);
      else queue.push(...this.others(config), ...(yield* this.target(config)));
    }
  }

  /** Gives those in which the task itself goes on to its end; returns those in which it has come to a piece before. */
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

  /** One step on: another task under way, or something that follows by itself. */
  private others(config: Config): Config[] {
    const { at: target, underWay } = this.moment;
    const after = settle(config, [config.world.open, this.tasks[target]?.reservationNo ?? 0]);
    // Of tasks that ask the same and are answered the same, the one that ends first may as well go first: they are in order of their ends.
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

/** Whether a key was not there yet; it is from now on. */
export function isNew(seen: Set<string> | undefined, key: string): boolean {
  if (seen === undefined || seen.has(key)) return false;
  seen.add(key);
  return true;
}
