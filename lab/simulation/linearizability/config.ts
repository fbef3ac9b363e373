import { newsOf } from './tasks/consequences.ts';
import type { Task } from './tasks/task.ts';
import type { World } from './world.ts';

/** How far one linearization has come: the world, and how many pieces each task under way has behind it (0 when it is not listed). */
export interface Config {
  readonly world: World;
  readonly done: ReadonlyMap<number, number>;
  /** What happened last, and before that. */
  readonly trail: Trail | undefined;
}

/** The steps of a linearization, newest first. */
export interface Trail {
  /** Undefined for what follows by itself. */
  readonly task: number | undefined;
  readonly label: string;
  readonly before: Trail | undefined;
}

/**
 * Takes task `at` on by one piece, in every way: its next piece, or a later one where those before may be left out.
 * `refused` hears why a piece cannot be taken now.
 */
export function advance(config: Config, at: number, { pieces }: Task, refused?: (why: string) => void): Config[] {
  const after: Config[] = [];
  for (let next = config.done.get(at) ?? 0; next < pieces.length; next++) {
    const piece = pieces[next];
    if (piece === undefined) break;
    const outcome = piece.apply(config.world);
    if (typeof outcome === 'string') {
      if (!piece.optional) refused?.(outcome);
    } else {
      const done = new Map(config.done).set(at, next + 1);
      const trail = { task: at, label: piece.label, before: config.trail };
      for (const world of outcome) after.push({ world, done, trail });
    }
    if (!piece.optional) break;
  }
  return after;
}

/** What may follow by itself for these reservations. */
export function settle({ world, done, trail }: Config, reservations: Iterable<number>): Config[] {
  const steps = [...new Set(reservations)].flatMap((no) => newsOf(world, no));
  return steps.map((step) => ({
    world: step.world,
    done,
    trail: { task: undefined, label: step.label, before: trail },
  }));
}

/** Takes every read under way that fits now: it changes nothing, so that no later place is better. */
export function absorb(config: Config, underWay: readonly number[], tasks: readonly Task[]): Config {
  let current = config;
  for (const at of underWay) {
    const task = tasks[at];
    const done = current.done.get(at) ?? 0;
    if (task?.pieces[done]?.reads && done === task.pieces.length - 1) {
      current = advance(current, at, task)[0] ?? current;
    }
  }
  return current;
}
