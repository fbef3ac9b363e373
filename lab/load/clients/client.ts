/** The most unpaid reservations a client may have; once it has as many, it only retries them. */
export const MOST_WAITING = 5;

/**
 * How much later than told a client retries, at most, in ms: the delay is random, so that not all come at the same
 * moment.
 */
export const MOST_DELAY_MS = 500;

/**
 * After its second late answer a reservation is left alone for twice the time in the answer, then for four times, and
 * no longer.
 */
const MOST_PATIENCE = 4;

/** A payment that was not made. */
export interface Unpaid {
  /** How long to leave it alone, in ms. */
  readonly pauseMs: number;
  /** Whether the provider was asked and took too long. */
  readonly wasLate: boolean;
}

/** What a client works with. Times are in milliseconds. */
export interface ClientTools {
  /** A reservation that nobody has asked to pay yet; undefined when none is left. */
  readonly fresh: () => number | undefined;
  /** Asks to pay; undefined when it is paid. */
  readonly pay: (reservationNo: number) => Promise<Unpaid | undefined>;
  readonly now: () => number;
  /** Settles after that time, or as soon as the signal is aborted. */
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
 * Pays one fresh reservation after another until the signal is aborted. After a 503 it retries as soon as `Retry-After`
 * is over (plus a short random delay), before it takes a fresh one. Meanwhile it goes on with others, as people who
 * come to a market do. If the retry is late too, the client takes no fresh reservation before that one is paid, and
 * retries it less often.
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

/** What to pay now; undefined when the client can only wait. */
function next(waiting: Waiting[], { fresh, now }: ClientTools): Omit<Waiting, 'due'> | undefined {
  const [first] = waiting;
  if (first !== undefined && first.due <= now()) return waiting.shift();
  if (waiting.length >= MOST_WAITING || waiting.some(({ late }) => late > 1)) return undefined;
  const reservationNo = fresh();
  return reservationNo === undefined ? undefined : { reservationNo, late: 0 };
}
