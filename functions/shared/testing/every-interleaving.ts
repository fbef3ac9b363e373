import { setImmediate } from 'node:timers/promises';

/** Wraps a port: each call through it waits until the schedule releases its task. */
export type Gate = <T extends object>(port: T) => T;

/** How one task ended in one order: its result, or its error. */
export type Ending = PromiseSettledResult<unknown>;

/** The most orders that are tried; a race with more counts as too large. */
const MAX_ORDERS = 20_000;

/**
 * Runs a race in every possible order of the tasks' calls through gated ports. Each order has a world of its own and
 * one call at a time: nothing is left to chance. A task makes one gated call at a time. Returns `tell`'s result for
 * each order, in sequence. A failure in `tell` names its order.
 *
 * @example
 *   const reserves = (world: World, gate: Gate) => reserve({ ...world, items: gate(world.items) }, 1);
 *   const stories = await everyInterleaving(emptyWorld, [reserves, reserves], storyOf);
 */
export async function everyInterleaving<W, R>(
  makeWorld: () => W | Promise<W>,
  tasks: readonly ((world: W, gate: Gate) => Promise<unknown>)[],
  tell: (world: W, endings: readonly Ending[]) => R | Promise<R>,
): Promise<R[]> {
  const told: R[] = [];
  let choices: number[] | undefined = [];
  while (choices !== undefined) {
    if (told.length === MAX_ORDERS) throw new Error(`more than ${MAX_ORDERS} orders`);
    const world = await makeWorld();
    const { endings, steps } = await playOnce(world, tasks, choices);
    const order = steps.map(({ task }) => task).join(' ');
    try {
      told.push(await tell(world, endings));
    } catch (error) {
      throw new Error(`in the order ${order}: ${error instanceof Error ? error.message : error}`, { cause: error });
    }
    choices = nextChoices(steps);
  }
  return told;
}

interface Step {
  readonly task: number;
  readonly chosen: number;
  readonly options: number;
}

async function playOnce<W>(
  world: W,
  tasks: readonly ((world: W, gate: Gate) => Promise<unknown>)[],
  choices: readonly number[],
): Promise<{ endings: readonly Ending[]; steps: readonly Step[] }> {
  const waiting = new Map<number, () => void>();
  const running = Promise.allSettled(tasks.map((task, index) => task(world, gateOf(index, waiting))));
  const steps: Step[] = [];
  for (;;) {
    // In memory every step is a microtask: after this, every task waits at a gate or has ended.
    await setImmediate();
    const ready = [...waiting.keys()].sort((a, b) => a - b);
    const chosen = choices[steps.length] ?? 0;
    const task = ready[chosen];
    if (task === undefined) return { endings: await running, steps };
    steps.push({ task, chosen, options: ready.length });
    const go = waiting.get(task);
    waiting.delete(task);
    go?.();
  }
}

function gateOf(task: number, waiting: Map<number, () => void>): Gate {
  return (port) =>
    new Proxy(port, {
      get(target, name, receiver) {
        const member: unknown = Reflect.get(target, name, receiver);
        if (typeof member !== 'function') return member;
        return async (...args: unknown[]) => {
          if (waiting.has(task)) throw new Error(`task ${task} makes two gated calls at once`);
          await new Promise<void>((go) => waiting.set(task, go));
          return Reflect.apply(member, target, args);
        };
      },
    });
}

/** The next order, depth first: the last choice with another option takes it. Undefined after the last order. */
function nextChoices(steps: readonly Step[]): number[] | undefined {
  const turn = steps.findLastIndex(({ chosen, options }) => chosen + 1 < options);
  const step = steps[turn];
  return step === undefined ? undefined : [...steps.slice(0, turn).map(({ chosen }) => chosen), step.chosen + 1];
}
