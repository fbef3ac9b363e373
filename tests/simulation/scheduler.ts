/** Something that will happen at its time. */
export interface Ticket {
  readonly due: number;
  readonly order: number;
  readonly run: () => void;
  cancelled: boolean;
}

/** Stands in for time, network and Lambda: what happens next is the ticket that is due first, and nothing else runs meanwhile. */
export interface Scheduler {
  /** Milliseconds of the history's own time since the epoch. */
  readonly now: () => number;
  /** How many tickets ran: grows with everything that happens. */
  readonly ticks: () => number;
  /** Lets something happen after some milliseconds. */
  readonly after: (delayMs: number, run: () => void) => Ticket;
  /** Runs every ticket, and those that come of them, until none is left. Throws {@link NeverSettles} after `limit` tickets. */
  readonly runAll: (limit: number) => Promise<void>;
  /** Runs no further ticket. */
  readonly stop: () => void;
}

/** A history that goes on and on. */
export class NeverSettles extends Error {
  /** Takes how many tickets ran. */
  constructor(ticks: number) {
    super(`it still goes on after ${ticks} steps`);
    this.name = 'NeverSettles';
  }
}

/** A scheduler without tickets. Takes its first moment, in ms since the epoch. */
export function createScheduler(start: number): Scheduler {
  const heap: Ticket[] = [];
  let now = start;
  let ticks = 0;
  let order = 0;
  let stopped = false;
  return {
    now: () => now,
    ticks: () => ticks,
    after(delayMs, run) {
      order += 1;
      const ticket = { due: now + delayMs, order, run, cancelled: false };
      push(heap, ticket);
      return ticket;
    },
    stop: () => {
      stopped = true;
    },
    async runAll(limit) {
      await undefined;
      for (;;) {
        await everythingWaits();
        const ticket = pop(heap);
        if (ticket === undefined || stopped) return;
        if (ticket.cancelled) continue;
        ticks += 1;
        if (ticks > limit) throw new NeverSettles(ticks);
        now = Math.max(now, ticket.due);
        ticket.run();
      }
    },
  };
}

/** In memory everything is microtasks; a tick of the process comes when there are none left, without a turn of the event loop. */
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
