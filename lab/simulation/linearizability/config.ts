import { newsOf, newsOfItem } from './tasks/consequences.ts';
import type { Task } from './tasks/task.ts';
import type { World } from './world.ts';

/**
 * How far one linearization has come: the world, and how many pieces each task under way has done (0 when it is not
 * listed).
 */
export interface Config {
  readonly world: World;
  readonly done: ReadonlyMap<number, number>;
  /** The last step, linked to those before it. */
  readonly trail: Trail | undefined;
}

/** The steps of a linearization, newest first. */
export interface Trail {
  /** Undefined for a step that follows by itself. */
  readonly task: number | undefined;
  readonly label: string;
  readonly before: Trail | undefined;
}

/**
 * Takes the next piece of task `at`, in every possible way: it may skip optional pieces. `refused` is called with the
 * reason why a piece cannot be taken now.
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

/** The steps that may follow by themselves for the item and these reservations. */
export function settle({ world, done, trail }: Config, reservations: Iterable<number>): Config[] {
  const steps = [...newsOfItem(world), ...[...new Set(reservations)].flatMap((no) => newsOf(world, no))];
  return steps.map((step) => ({
    world: step.world,
    done,
    trail: { task: undefined, label: step.label, before: trail },
  }));
}

/** Takes every read under way that fits now. A read changes nothing, so no later place would be better. */
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
