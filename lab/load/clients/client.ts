/** Unpaid reservations a client has at a time, at most: with as many it only comes back to them. */
export const MOST_WAITING = 5;

/** Milliseconds a client may come back later than it was told to, at most: else all would come at the same moment. */
export const MOST_DELAY_MS = 500;

/** After a reservation's second late answer it is left alone for twice as long as told, then for four times: no longer. */
const MOST_PATIENCE = 4;

/** A payment that was not made. */
export interface Unpaid {
  /** How long to leave it alone. */
  readonly pauseMs: number;
  /** Whether the provider was asked, and took too long. */
  readonly wasLate: boolean;
}

/** What a client works with. Times are milliseconds. */
export interface ClientTools {
  /** A reservation that nobody has asked to pay yet; undefined when there is none left. */
  readonly fresh: () => number | undefined;
  /** Asks to pay; undefined when it is paid. */
  readonly pay: (reservationNo: number) => Promise<Unpaid | undefined>;
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
  /** How often its answer was late. */
  readonly late: number;
}

/**
 * Pays one fresh reservation after another until the signal is aborted. A payment that was answered with a 503 is asked for again as soon as
 * its `Retry-After` is over (and a little later, by chance), before any fresh one; meanwhile the client goes on with others, as people who come to a market do.
 * When asking again is too late, too, it takes no fresh one before that is paid, and asks less often.
 */
export async function payOneAfterAnother(tools: ClientTools): Promise<void> {
  const { pay, now, sleep, chance, signal } = tools;
  const waiting: Waiting[] = [];
  while (!signal.aborted) {
    const turn = next(waiting, tools);
    if (turn === undefined) {
      await sleep(Math.max(1, (waiting[0]?.due ?? Number.POSITIVE_INFINITY) - now()));
      continue;
    }
    const unpaid = await pay(turn.reservationNo);
    if (unpaid === undefined) continue;
    const late = turn.late + Number(unpaid.wasLate);
    const pauseMs = unpaid.wasLate ? unpaid.pauseMs * Math.min(MOST_PATIENCE, 2 ** (late - 1)) : unpaid.pauseMs;
    waiting.push({ reservationNo: turn.reservationNo, due: now() + pauseMs + chance() * MOST_DELAY_MS, late });
    waiting.sort((one, other) => one.due - other.due);
  }
}

/** What to pay now; undefined when there is nothing but to wait. */
function next(waiting: Waiting[], { fresh, now }: ClientTools): Omit<Waiting, 'due'> | undefined {
  const [first] = waiting;
  if (first !== undefined && first.due <= now()) return waiting.shift();
  if (waiting.length >= MOST_WAITING || waiting.some(({ late }) => late > 1)) return undefined;
  const reservationNo = fresh();
  return reservationNo === undefined ? undefined : { reservationNo, late: 0 };
}
