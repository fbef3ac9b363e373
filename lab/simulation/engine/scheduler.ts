/** Something that will happen at its time. */
export interface Ticket {
  readonly due: number;
  readonly order: number;
  readonly run: () => void;
  cancelled: boolean;
  /** Whether it only waits for its time: nobody calls a history unfinished for it. */
  readonly idle: boolean;
}

/** Stands in for time, network and Lambda: what happens next is the ticket that is due first, and nothing else runs meanwhile. */
export interface Scheduler {
  /** Milliseconds of the history's own time since the epoch. */
  readonly now: () => number;
  /** How many tickets ran: grows with everything that happens. */
  readonly ticks: () => number;
  /** Lets something happen after some milliseconds. */
  readonly after: (delayMs: number, run: () => void, options?: { readonly idle: boolean }) => Ticket;
  /**
   * Runs every ticket, and those that come of them, until none is left but idle ones; with `idle`, until none is left. Throws {@link NeverSettles} after
   * `limit` tickets.
   */
  readonly runAll: (limit: number, options?: { readonly idle: boolean }) => Promise<void>;
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
  let busy = 0;
  let stopped = false;
  const isOver = (idle: boolean): boolean => stopped || (busy === 0 && !idle);
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
    async runAll(limit, { idle } = { idle: false }) {
      await undefined;
      for (;;) {
        await everythingWaits();
        const ticket = isOver(idle) ? undefined : pop(heap);
        if (ticket === undefined) return;
        if (!ticket.idle) busy -= 1;
        if (!ticket.cancelled) turn(ticket, limit);
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
