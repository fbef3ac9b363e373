/** The number of steps after which a history counts as never settling. */
export const MAX_TICKS = 60_000;

/** Something that is due at a given time. */
export interface Ticket {
  readonly due: number;
  readonly order: number;
  readonly run: () => void;
  cancelled: boolean;
  /** Whether it only waits for its time: a history may end while such tickets are left. */
  readonly idle: boolean;
}

/** Replaces time, network and Lambda: it runs the ticket that is due first, and nothing else meanwhile. */
export interface Scheduler {
  /** The history's own time, in ms since the epoch. */
  readonly now: () => number;
  /** How many tickets have run; it grows with everything that happens. */
  readonly ticks: () => number;
  /** Schedules something in `delayMs` milliseconds. */
  readonly after: (delayMs: number, run: () => void, options?: { readonly idle: boolean }) => Ticket;
  /**
   * Runs all tickets, and those that they schedule, until only idle ones are left, or with `idleMs`, until none is left
   * that is due within so many milliseconds. Throws {@link NeverSettles} after `limit` tickets.
   */
  readonly runAll: (limit: number, options?: { readonly idleMs: number }) => Promise<void>;
  /** Stops: no further ticket runs. */
  readonly stop: () => void;
}

/** A history that does not come to an end. */
export class NeverSettles extends Error {
  /** `ticks`: how many tickets ran. */
  constructor(ticks: number) {
    super(`it still goes on after ${ticks} steps`);
    this.name = 'NeverSettles';
  }
}

/** Makes a scheduler without tickets. `start`: its first moment, in ms since the epoch. */
export function createScheduler(start: number): Scheduler {
  const heap: Ticket[] = [];
  let now = start;
  let ticks = 0;
  let order = 0;
  let busy = 0;
  let stopped = false;
  /** Whether only what may stay is left: idle tickets, and with `until`, those of them that are due later. */
  const isOver = (until: number): boolean => stopped || (busy === 0 && (heap[0]?.due ?? now) > until);
  const turn = ({ due, run }: Ticket, limit: number): void => {
    ticks += 1;
    if (ticks > limit) throw new NeverSettles(ticks);
    now = Math.max(now, due);
    run();
  };
  return {
    now: () => now,
    ticks: () => ticks,
    after(delayMs, run, { idle } = { idle: false }) {
      order += 1;
      if (!idle) busy += 1;
      const ticket = { due: now + delayMs, order, run, cancelled: false, idle };
      push(heap, ticket);
      return ticket;
    },
    stop: () => {
      stopped = true;
    },
    async runAll(limit, { idleMs } = { idleMs: Number.NEGATIVE_INFINITY }) {
      await undefined;
      const until = now + idleMs;
      for (;;) {
        await everythingWaits();
        const ticket = isOver(until) ? undefined : pop(heap);
        if (ticket === undefined) return;
        if (!ticket.idle) busy -= 1;
        if (!ticket.cancelled) turn(ticket, limit);
      }
    },
  };
}

/**
 * All work in memory is microtasks, and the next tick of the process comes when none is left, so this costs no turn of
 * the event loop.
 */
function everythingWaits(): Promise<void> {
  return new Promise((resolve) => process.nextTick(resolve));
}

function isBefore(a: Ticket, b: Ticket): boolean {
  return a.due < b.due || (a.due === b.due && a.order < b.order);
}

function push(heap: Ticket[], ticket: Ticket): void {
  let index = heap.push(ticket) - 1;
  while (index > 0) {
    const above = (index - 1) >> 1;
    const parent = heap[above];
    if (parent === undefined || isBefore(parent, ticket)) break;
    heap[index] = parent;
    index = above;
  }
  heap[index] = ticket;
}

function pop(heap: Ticket[]): Ticket | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (first === undefined || last === undefined || heap.length === 0) return first;
  let index = 0;
  for (;;) {
    const child = smallerChild(heap, index);
    const ticket = heap[child];
    if (ticket === undefined || isBefore(last, ticket)) break;
    heap[index] = ticket;
    index = child;
  }
  heap[index] = last;
  return first;
}

function smallerChild(heap: readonly Ticket[], index: number): number {
  const left = heap[2 * index + 1];
  const right = heap[2 * index + 2];
  return left !== undefined && right !== undefined && isBefore(right, left) ? 2 * index + 2 : 2 * index + 1;
}
