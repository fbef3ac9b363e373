/** Unpaid reservations a client has at a time, at most: with as many it only comes back to them. */
export const MOST_WAITING = 5;

/** Milliseconds a client may come back later than it was told to, at most: else all would come at the same moment. */
export const MOST_DELAY_MS = 500;

/** What a client works with. Times are milliseconds. */
export interface ClientTools {
  /** A reservation that nobody has asked to pay yet; undefined when there is none left. */
  readonly fresh: () => number | undefined;
  /** Asks to pay. Gives how long to leave this reservation alone before asking again; undefined when it is paid. */
  readonly pay: (reservationNo: number) => Promise<number | undefined>;
  readonly now: () => number;
  /** Settles after that time, or at once when the signal is aborted. */
  readonly sleep: (ms: number) => Promise<void>;
  /** A fraction from 0 to below 1. */
  readonly chance: () => number;
  readonly signal: AbortSignal;
}

interface Waiting {
  readonly reservationNo: number;
  readonly due: number;
}

/**
 * Pays one fresh reservation after another until the signal is aborted. A payment that was answered with a 503 is asked for again as soon as
 * its `Retry-After` is over (and a little later, by chance), before any fresh one; meanwhile the client goes on with others, as people who come to a market do.
 */
export async function payOneAfterAnother(tools: ClientTools): Promise<void> {
  const { pay, now, sleep, chance, signal } = tools;
  const waiting: Waiting[] = [];
  while (!signal.aborted) {
    const reservationNo = next(waiting, tools);
    if (reservationNo === undefined) {
      await sleep(Math.max(1, (waiting[0]?.due ?? Number.POSITIVE_INFINITY) - now()));
      continue;
    }
    const pauseMs = await pay(reservationNo);
    if (pauseMs === undefined) continue;
    waiting.push({ reservationNo, due: now() + pauseMs + chance() * MOST_DELAY_MS });
    waiting.sort((one, other) => one.due - other.due);
  }
}

/** What to pay now; undefined when there is nothing but to wait. */
function next(waiting: Waiting[], { fresh, now }: ClientTools): number | undefined {
  const [first] = waiting;
  if (first !== undefined && first.due <= now()) return waiting.shift()?.reservationNo;
  return waiting.length < MOST_WAITING ? fresh() : undefined;
}
